// What a group has seen of an outcome: numbers, what happened around them, conclusions. Days are
// counted from 1970-01-01.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"

namespace alongside::people {
struct Person;
}

namespace alongside::outcomes {

struct Number {
  Id<Number> id;
  std::int64_t day = 0;  // From 1970-01-01.
  double value = 0;
  std::string note;
  std::string reason;  // "" for the first of its day.
  bool holds = true;
  std::optional<Id<people::Person>> said_by;
  Instant said_at{};
};
struct Event {
  Id<Event> id;
  std::int64_t day = 0;
  std::string what;  // "" where it was taken out.
  bool new_limits = false;
  std::string taken_out;  // Why; "" where it stands.
};
struct Conclusion {
  Id<Conclusion> id;
  std::string text;
  std::int64_t times = 0;
  std::optional<Id<people::Person>> said_by;
  Instant said_at{};
  std::string taken_out;
};
}  // namespace alongside::outcomes
