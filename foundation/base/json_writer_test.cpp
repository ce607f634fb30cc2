#include "foundation/base/json_writer.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <limits>

#include "foundation/base/json_value.h"

namespace alongside::json_writer_test {
namespace {

TEST(JsonWriter, WritesOneLineForPrograms) {
  JsonWriter json(JsonWriter::Layout::one_line);
  EXPECT_EQ(json.written(), "{}\n");
  json.text("failure", "two\nlines");
  json.list("codes", [&] {
    json.item("a");
    json.item([&] { json.number("b", 1); });
  });
  EXPECT_EQ(json.written(), "{\"failure\": \"two\\u000alines\", \"codes\": [\"a\", {\"b\": 1}]}\n");
}

TEST(JsonWriter, WritesALineAValue) {
  JsonWriter json;
  json.text("name", "Asha");
  json.object("groups", [&] {
    json.list("memberships", [&] {
      json.item([&] {
        json.number("group", 1);
        json.boolean("chair", true);
      });
    });
    json.list("words", [&] {
      json.item("first");
      json.item("second");
    });
  });
  json.list("none", [] {});
  EXPECT_EQ(json.written(), R"({
  "name": "Asha",
  "groups": {
    "memberships": [
      {
        "group": 1,
        "chair": true
      }
    ],
    "words": [
      "first",
      "second"
    ]
  },
  "none": []
}
)");
}

TEST(JsonWriter, WritesNothingAsAnEmptyObject) {
  EXPECT_EQ(JsonWriter().written(), "{}\n");
}

TEST(JsonWriter, WritesInstantsInUtcToTheSecond) {
  JsonWriter json;
  json.instant("at", instant_from_microseconds(1'790'000'000'123'456));
  EXPECT_EQ(json.written(), "{\n  \"at\": \"2026-09-21T14:13:20Z\"\n}\n");
}

TEST(JsonWriter, WritesNumbersThatReadBackTheSame) {
  for (const double value : {0.0, -0.5, 1.0 / 3, 55.80488888888889, 1e300, 5e-324, 123456789.0}) {
    JsonWriter json(JsonWriter::Layout::one_line);
    json.real("value", value);
    const auto read = json_value(json.written());
    ASSERT_TRUE(read) << json.written();
    EXPECT_EQ(read->at("value").to_number<double>(), value) << json.written();
  }
  JsonWriter json(JsonWriter::Layout::one_line);
  json.real("none", std::numeric_limits<double>::quiet_NaN());
  json.nothing("missing");
  EXPECT_EQ(json.written(), "{\"none\": null, \"missing\": null}\n");
}

/// Every byte that text may hold, as one character, comes back as it was.
TEST(JsonWriter, EscapesWhatJsonMustNotHold) {
  std::string text;
  for (char c = 0; c < 0x7f; ++c) text += c;
  text += "Siân \xF0\x9F\x8C\xB1";
  JsonWriter json;
  json.text(text, text);
  const auto value = json_value(json.written());
  ASSERT_TRUE(value);
  EXPECT_EQ(value->as_object().begin()->key(), text);
  EXPECT_EQ(value->as_object().begin()->value().as_string(), text);
}

}  // namespace
}  // namespace alongside::json_writer_test
