// The words of this slice as types, and its limits. Their numbers are what the database holds.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace alongside::people {
struct Person;
}

namespace alongside::groups {

struct Group;
struct Constituency;
struct Member;

/// The form; `plan` (one person and a practitioner) has its place kept and is not offered yet.
enum class Form : std::int64_t { plan = 0, group = 1, partnership = 2 };
/// Open: anybody may see it and join. Listed: seen, joined by asking. Hidden: by invitation alone.
enum class Openness : std::int64_t { open = 0, listed = 1, hidden = 2 };

/// How a member knows the subject, in their own choice; several are allowed.
enum class Perspective : std::int64_t {
  uses_service = 0,
  cares_for_someone = 1,
  community = 2,
  student = 3,
  works_here = 4,
  leads = 5,
  researches = 6,
  own_words = 7
};
inline constexpr std::int64_t perspective_kinds = 8;

/// Who may see a member's perspectives, and with them the side they count for.
enum class SeenBy : std::int64_t { only_me = 0, group = 1 };

enum class Role : std::int64_t { member = 0, chair = 1, facilitator = 2 };

/// Whether perspectives tell which side somebody counts for: only where a side kept its first
/// meaning. A side that the group named itself is always chosen.
enum class SideKind : std::int64_t { own = 0, lived_experience = 1, professional = 2 };

enum class RequestState : std::int64_t { waiting = 0, declined = 1 };

namespace limits {

using namespace std::chrono_literals;

inline constexpr std::size_t name_characters = 100;
inline constexpr std::size_t purpose_characters = 2000;
inline constexpr std::size_t serves_characters = 1000;
inline constexpr std::size_t ground_rules_characters = 4000;
inline constexpr std::size_t side_name_characters = 80;
inline constexpr std::size_t fewest_sides = 2;
inline constexpr std::size_t most_sides = 5;
inline constexpr std::size_t organisation_characters = 200;
inline constexpr std::size_t fewest_organisations = 2;
inline constexpr std::size_t most_organisations = 50;
inline constexpr std::size_t own_words_characters = 200;
inline constexpr std::size_t request_note_characters = 500;
inline constexpr std::size_t request_answer_characters = 500;
inline constexpr std::int64_t most_invitation_uses = 100;
/// Of one member in one group at a time: enough for leaflets, mail and friends.
inline constexpr std::int64_t most_live_invitations = 20;
inline constexpr auto invitation_life = std::chrono::days{30};
inline constexpr std::int64_t page_rows = 50;
/// Below this many members nothing is said of how many count for a side; from there on a count
/// below it is '7 or fewer' (the practice of NHS statistics).
inline constexpr std::int64_t fewest_shown_people = 8;
/// Groups that one person chairs: stops a loop that would fill the list of groups.
inline constexpr std::int64_t most_groups_chaired = 100;

}  // namespace limits

}  // namespace alongside::groups
