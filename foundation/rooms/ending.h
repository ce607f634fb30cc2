// What a room keeps of people and of groups, and how that comes to an end. Each room answers for
// its own tables (room.h); what a room does not say, a test asks for (app/testing/names_test.cpp).
//
// Ends go room by room, from the last to the first: a later room may stand on earlier ones. Each
// is done in steps of one short write, so that nobody else's write waits long, and may begin anew
// after a restart: a step finds what is left, and does no harm where nothing is.
#pragma once

#include <cstdint>
#include <string_view>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"

namespace alongside {

struct Site;

namespace people {
struct Person;
}
namespace groups {
struct Group;
}

/// What becomes of the words that somebody signed when their account goes: they stay without the
/// name, or go with it. The person says which.
enum class SignedWords : std::int64_t { stay = 0, go = 1 };

struct OfPerson {
  const Site& site;
  Id<people::Person> person;
  Instant now{};
  SignedWords signed_words = SignedWords::stay;
};

struct OfGroup {
  const Site& site;
  Id<groups::Group> group;
  Instant now{};
};

/// Somebody left a group, or was removed from it. Their membership is still there.
struct Leaving {
  const Site& site;
  Id<groups::Group> group;
  Id<people::Person> person;
  Instant now{};
  Id<people::Person> removed_by = {};  // 0: nobody; they leave, or the group or their account ends.
};

enum class Erased { in_part, whole };

/// Rows that one step erases or changes, at most or nearly: a few milliseconds.
inline constexpr std::int64_t rows_a_step = 500;

/// What becomes of a row when the person or group that it names ends.
enum class Fate {
  gone,        // The row is deleted.
  name_taken,  // It stays, and names nobody any more; or some do, and others are deleted.
  nameless,    // It stays as it is: what stands there leads to nobody.
};

/// A column that leads to a person, to a group, or to a member of one.
struct NamingColumn {
  std::string_view table;
  std::string_view column;
  Fate fate = Fate::gone;
};

}  // namespace alongside
