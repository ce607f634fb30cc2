#include "foundation/base/json_writer.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "foundation/base/json_value.h"

namespace alongside::json_writer_test {
namespace {

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
