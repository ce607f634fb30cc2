// The words of this slice as types, and its limits. Their numbers are what the database holds.
#pragma once

#include <cstddef>
#include <cstdint>

namespace alongside::people {
struct Person;
}
namespace alongside::groups {
struct Group;
}

namespace alongside::meetings {

struct Meeting;
struct Item;
struct BeforehandWords;
struct Turn;
struct Note;
struct Mark;

/// How somebody takes part.
enum class Way : std::int64_t {
  not_coming = 0,
  in_person = 1,
  online = 2,
  by_phone = 3,
  in_writing = 4
};

/// What an item of the agenda is for.
enum class Purpose : std::int64_t { to_know = 0, to_talk_over = 1, to_decide = 2 };

namespace limits {

inline constexpr std::size_t title_characters = 200;
inline constexpr std::size_t about_characters = 2'000;
inline constexpr std::size_t place_characters = 300;
inline constexpr std::size_t link_characters = 500;
inline constexpr std::size_t phone_characters = 200;
inline constexpr std::size_t why_characters = 500;
inline constexpr std::size_t words_characters = 2'000;
inline constexpr std::int64_t fewest_meeting_minutes = 5;
inline constexpr std::int64_t most_meeting_minutes = 12 * 60;
inline constexpr std::int64_t fewest_item_minutes = 1;
inline constexpr std::int64_t most_item_minutes = 4 * 60;
/// Of one group yet to come: one a day for a year.
inline constexpr std::int64_t most_to_come = 365;
/// Of one meeting, those that were taken off too.
inline constexpr std::int64_t most_items = 60;
/// Of one person for one meeting, and of all for one meeting.
inline constexpr std::int64_t words_of_member_most = 20;
inline constexpr std::int64_t words_of_meeting_most = 500;
/// Of one meeting: one a minute for half a day.
inline constexpr std::int64_t most_turns = 1'000;
inline constexpr std::int64_t typed_shown = 50;
inline constexpr std::int64_t most_marks = 300;
inline constexpr std::size_t note_characters = 20'000;
/// Of the notes of one item.
inline constexpr std::int64_t most_versions = 200;

}  // namespace limits

}  // namespace alongside::meetings
