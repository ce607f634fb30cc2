// Options of a fixture, read as what our functions take. What they do not take is remembered, so
// that the fixture counts as not covered, with the reason.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/html/components.h"
#include "foundation/html/testing/fixtures.h"

namespace alongside::html::testing {

/// Wording that a fixture brings.
inline Message wording(const std::string& text) {
  return say("{text}", {{"text", text}});
}

class Options {
 public:
  /// `known`: the options that the caller reads.
  Options(const Value& value, std::vector<std::string_view> known);

  /// Why the fixture is not covered; "" where it is.
  const std::string& not_covered() const { return not_covered_; }
  void not_covered(std::string why);

  bool has(const std::string& name) const { return value_.find(name) != nullptr; }
  bool yes(const std::string& name) const;
  int number(const std::string& name) const;
  /// A string, or an object with `text` alone; "" where it is absent.
  std::string text(const std::string& name) { return plain(value_.find(name)); }
  std::optional<Message> message(const std::string& name);
  const std::vector<Value>& list(const std::string& name) const;
  std::string plain(const Value* value);

  struct Heading {
    std::string text;
    LabelStyle style = LabelStyle::normal;
  };
  Heading label() { return heading(value_.find("label")); }
  Heading legend();
  std::vector<Option> items();
  /// The message for the field `id`.
  Problems problems(const std::string& id);
  /// `id`, `idPrefix` or `name`: our ids are made of names.
  std::string id() const;

 private:
  Heading heading(const Value* value);

  const Value& value_;
  std::string not_covered_;
};

}  // namespace alongside::html::testing
