// A lesson: what a group wants the next one to know. With a name or without.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::people {
struct Person;
}
namespace alongside::groups {
struct Group;
}

namespace alongside::design_stage {

inline constexpr std::size_t subject_characters = 120;
inline constexpr std::size_t lesson_characters = 2'000;
/// Of one group. There is no limit for one member: to count would tie them to
/// what they wrote.
inline constexpr std::int64_t most_lessons = 1'000;
/// Of a subject that are looked for.
inline constexpr std::size_t most_subject_words = 8;

enum class Went : std::int64_t { well = 0, not_so_well = 1 };

struct Lesson {
  Id<Lesson> id;
  std::optional<Id<groups::Group>> group;  // Nothing: its group has ended.
  std::string from_group;
  std::string subject;
  Went went = Went::well;
  std::string what, another_time;
  std::optional<Id<people::Person>> signed_by;
  std::optional<std::string> taken_out;
};

/// As typed, tidied.
struct LessonForm {
  std::string subject, went, what, another_time;
  bool sign = false;
};
struct NewLesson {
  std::string subject;
  Went went = Went::well;
  std::string what, another_time;
};
/// `there`: how many the group has.
Result<NewLesson> accept_lesson(const LessonForm& form, std::int64_t there);

/// The words of a subject, or of what is looked for: folded, each once,
/// `most_subject_words` at most, and no longer than `word_characters`.
std::vector<std::string> words_of_subject(std::string_view subject);
inline constexpr std::size_t word_characters = 12;
/// What a subject is found by: its words, and beginnings of three characters or
/// more of each.
std::vector<std::string> beginnings_of_subject(std::string_view subject);

/// The code with which somebody takes a lesson back that they did not sign: 60
/// bits, shown once. The database has a fingerprint of it.
std::string new_lesson_code();

/// Whether everybody may read a group's lessons, and whether somebody proposes
/// a change.
struct LessonDoor {
  bool open = false;
  std::optional<Id<people::Person>> proposed_by;
  std::optional<Instant> proposed_at;
};
/// So long a proposal waits for somebody to agree.
inline constexpr std::int64_t days_to_agree = 60;
/// The proposal that stands at `now`; nothing where there is none, or it waited
/// too long.
bool is_proposed(const LessonDoor& door, Instant now);

}  // namespace alongside::design_stage
