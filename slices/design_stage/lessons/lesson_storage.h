// Lessons in the database: those of a group are reached through a member; those
// that everybody may read by anybody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "slices/design_stage/lessons/lesson_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

inline constexpr std::int64_t lessons_a_page = 20;

/// In no order that tells when they were left.
std::vector<Lesson> lessons_of(Transaction& transaction, Id<groups::Group> group,
                               std::int64_t page);
std::int64_t lesson_count(Transaction& transaction, Id<groups::Group> group);
/// NotFound where the group has no such lesson.
Lesson find_lesson(Transaction& transaction, Id<groups::Group> group, Id<Lesson> id);

/// `signed_by` is nothing, and `code_print` is there, unless the author signs.
struct HowLeft {
  std::optional<Id<people::Person>> signed_by;
  std::optional<std::string> code_print;
};
Id<Lesson> leave_lesson(Write& write, const groups::Member& member, const NewLesson& lesson,
                        const HowLeft& how);
/// Gone for good.
void withdraw_lesson(Write& write, Id<Lesson> id);

/// What the database has of a code, however it was typed.
std::string lesson_code_print(const SecretKey& key, std::string_view typed);
std::optional<Lesson> lesson_with_code(Transaction& transaction, std::string_view code_print);
std::optional<Lesson> lesson_signed(Transaction& transaction, Id<Lesson> id,
                                    Id<people::Person> person);

/// Those that everybody may read: of groups that opened theirs, and of such
/// groups that have ended. `words` are words of a subject or beginnings of
/// them: the first three must be there; none: all. Those of `but` are left out
/// (0: of no group).
struct LookedFor {
  std::vector<std::string> words;
  Id<groups::Group> but;
  std::int64_t after = 0;  // Their numbers rise.
};
std::vector<Lesson> open_lessons(Transaction& transaction, const LookedFor& looked_for,
                                 std::int64_t most);
/// Nothing where not everybody may read it.
std::optional<Lesson> open_lesson(Transaction& transaction, Id<Lesson> id);

/// What is found by its words (foundation/rooms/findable.h) is read anew.
inline constexpr const char* words_of_lessons = "words_of_lessons";

}  // namespace alongside::design_stage
