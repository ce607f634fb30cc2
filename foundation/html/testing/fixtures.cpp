#include "foundation/html/testing/fixtures.h"

#include <boost/json.hpp>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace alongside::html::testing {
namespace {

Value value_of(const boost::json::value& json) {
  Value value;
  if (const auto* object = json.if_object()) {
    value.kind = Value::Kind::object;
    for (const auto& member : *object) {
      value.members.push_back({std::string(member.key()), value_of(member.value())});
    }
  } else if (const auto* array = json.if_array()) {
    value.kind = Value::Kind::list;
    for (const auto& item : *array) value.items.push_back(value_of(item));
  } else if (const auto* text = json.if_string()) {
    value.kind = Value::Kind::text;
    value.text = std::string(*text);
  } else if (!json.is_null()) {
    value.kind = json.is_bool() ? Value::Kind::boolean : Value::Kind::number;
    value.text = boost::json::serialize(json);
  }
  return value;
}

}  // namespace

std::vector<Fixture> fixtures(const std::string& component) {
  const std::string path = std::string(NHSUK_COMPONENTS) + "/" + component + "/fixtures.json";
  std::ifstream file(path);
  if (!file) throw std::runtime_error("not there: " + path);
  std::ostringstream text;
  text << file.rdbuf();
  const boost::json::value json = boost::json::parse(text.str());
  std::vector<Fixture> out;
  for (const boost::json::value& fixture : json.at("fixtures").as_array()) {
    out.push_back({std::string(fixture.at("name").as_string()), value_of(fixture.at("context")),
                   std::string(fixture.at("html").as_string())});
  }
  return out;
}

}  // namespace alongside::html::testing
