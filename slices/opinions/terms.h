// The terms of opinions that rules and other slices share.
#pragma once

#include <cstdint>

#include "foundation/base/id.h"
#include "foundation/base/numbers/small_numbers.h"

namespace alongside::people {
struct Person;
}
namespace alongside::groups {
struct Group;
struct Constituency;
}  // namespace alongside::groups

namespace alongside::opinions {

struct Question;
struct Statement;

enum class Answer : std::int64_t { agree = 1, disagree = 2, not_sure = 3, rather_not_say = 4 };

/// Whether results show numbers so small that they could tell who answered what (suppression.h).
using alongside::SmallNumbers;

}  // namespace alongside::opinions
