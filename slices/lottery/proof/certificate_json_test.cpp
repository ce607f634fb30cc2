#include "slices/lottery/proof/certificate_json.h"

#include <gtest/gtest.h>

#include <boost/json/value.hpp>

#include "foundation/base/json_value.h"

namespace alongside::lottery::certificate_json_test {
namespace {

boost::json::value written(const Certificate& certificate, const CertificateContext& context) {
  const auto value = json_value(json_of(certificate, context));
  EXPECT_TRUE(value);
  return value.value_or(nullptr);
}

std::string text_in(const boost::json::value& value, const char* field) {
  return std::string(value.at(field).as_string());
}

TEST(CertificateJson, SaysAllThatIsInACertificate) {
  Certificate certificate{.method = Method::nash, .complete = true};
  certificate.stages.push_back(
      {.value = 250'000'000'000,
       .settled = {1, 0},
       .gains = {{0, most_multiplier}, {1, 7}},
       .proof = {{.kind = ProofNode::Kind::type, .index = 3, .at_most = 1, .left = 1, .right = 2},
                 {.kind = ProofNode::Kind::bound, .rows = {{0, -most_multiplier}}},
                 {.kind = ProofNode::Kind::empty, .rows = {{2, 5}}}}});
  const auto value = written(certificate, {.seats = 2, .types = {{{0, 2}}, {{1}}}});
  EXPECT_EQ(text_in(value, "format"), "alongside-selection-certificate-1");
  EXPECT_EQ(text_in(value, "method"), "nash");
  EXPECT_TRUE(value.at("complete").as_bool());
  EXPECT_EQ(value.at("seats").as_int64(), 2);
  EXPECT_EQ(value.at("types"), *json_value("[[0,2],[1]]"));
  EXPECT_EQ(value.at("stages"), *json_value(R"([{
      "value": 250000000000, "settled": [1, 0], "gains": [[0, 1000000000000000000], [1, 7]],
      "proof": [{"kind": "type", "index": 3, "at_most": 1, "left": 1, "right": 2},
                {"kind": "bound", "rows": [[0, -1000000000000000000]]},
                {"kind": "empty", "rows": [[2, 5]]}]}])"));
}

TEST(CertificateJson, KeepsTheTextsOfFilesAsTheyAre) {
  const std::string text = "a \"b\" \\ \n\x01 \xC3\xA9";
  const auto value =
      written({}, {.people = 3,
                   .id_column = text,
                   .features = {{.name = text, .values = {{.value = text, .min = 1, .max = 2}}}},
                   .address_columns = {text, "street"},
                   .pool_fingerprint = "aa",
                   .features_fingerprint = "bb"});
  EXPECT_EQ(text_in(value, "id_column"), text);
  EXPECT_EQ(value.at("people").as_int64(), 3);
  EXPECT_EQ(std::string(value.at("address_columns").at(0).as_string()), text);
  EXPECT_EQ(value.at("address_columns").as_array().size(), 2U);
  const auto& feature = value.at("features").at(0);
  EXPECT_EQ(text_in(feature, "name"), text);
  EXPECT_EQ(text_in(feature.at("values").at(0), "value"), text);
  EXPECT_EQ(feature.at("values").at(0).at("min").as_int64(), 1);
  EXPECT_EQ(feature.at("values").at(0).at("max").as_int64(), 2);
  EXPECT_EQ(text_in(value, "pool_fingerprint"), "aa");
  EXPECT_EQ(text_in(value, "features_fingerprint"), "bb");
  EXPECT_EQ(text_in(value, "chance_unit"), "1e-12");
  EXPECT_EQ(text_in(value, "multiplier_unit"), "1e-15");
}

}  // namespace
}  // namespace alongside::lottery::certificate_json_test
