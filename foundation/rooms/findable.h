// What of a room can be found by its words (slices/search).
//
// Only what every member of its group may see, or everybody, is findable; a list of what was found
// is asked for anew before it is shown, so what is hidden or gone is never shown.
//
// Whatever adds, changes, hides or removes one says so in its own transaction:
//
//   ask_for(write, {.kind = "words_of_statements", .number = statement.number});
//
// A job reads it anew soon after. What is forgotten to be said is found out at night.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/message.h"
#include "foundation/db/database.h"

namespace alongside {

namespace groups {
struct Group;
}

enum class FoundBy { members, everybody };

struct FindableText {
  std::int64_t number = 0;
  Id<groups::Group> group;
  FoundBy found_by = FoundBy::members;
  std::string title;  // "" where the text says it all.
  std::string text;
  std::string within;  // The question of a statement; never looked into.
  std::string path;
};

struct Findable {
  std::string_view kind;  // "statements"
  std::string_view job;   // "words_of_statements"
  /// Of results, those of the highest rank stand first; 1 to 100, each once.
  int rank = 1;
  Message heading;
  /// Those of `numbers` that may be found now, `findable_at_a_time` at most, by one question.
  std::vector<FindableText> (*at)(Read& read, const std::vector<std::int64_t>& numbers) = nullptr;
  /// The next numbers after `after`, rising, whether or not they may be found: of the whole that
  /// `part_of` says, or of all where `whole` is 0.
  std::vector<std::int64_t> (*after)(Read& read, std::int64_t whole, std::int64_t after,
                                     std::int64_t most) = nullptr;
  /// The kind that these are parts of: where one of it changes, its parts are read anew as well.
  std::string_view part_of = {};
};

inline constexpr std::size_t findable_at_a_time = 50;

}  // namespace alongside
