// The fixtures that nhsuk-frontend ships with each component: options and the HTML they give.
#pragma once

#include <string>
#include <vector>

namespace alongside::html::testing {

struct Member;

/// A value of JSON; numbers and true, false are kept as their text.
struct Value {
  enum class Kind { nothing, boolean, number, text, list, object } kind = Kind::nothing;
  std::string text;
  std::vector<Value> items;
  std::vector<Member> members;

  const Value* find(const std::string& name) const;
};

struct Member {
  std::string name;
  Value value;
};

inline const Value* Value::find(const std::string& name) const {
  for (const Member& member : members) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

struct Fixture {
  std::string name;
  Value options;
  std::string html;
};

/// Throws where the file is not there.
std::vector<Fixture> fixtures(const std::string& component);

}  // namespace alongside::html::testing
