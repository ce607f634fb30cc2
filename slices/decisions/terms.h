// The words of this slice as types. Their numbers are what the database holds.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace alongside::groups {
struct Group;
struct Constituency;
}  // namespace alongside::groups
namespace alongside::people {
struct Person;
}

namespace alongside::decisions {

struct Proposal;
struct ProposalText;
struct Remark;
struct Round;
struct Ballot;

enum class Stage : std::int64_t {
  writing = 0,
  questions = 1,
  deciding = 2,
  unsettled = 3,  // The time is over, and it neither passed nor failed.
  decided = 4,
};

/// An option is one more to choose from: its name in the first line, what it is in those after.
enum class RemarkKind : std::int64_t { suggestion = 0, question = 1, option = 2 };
enum class Reply : std::int64_t { none = 0, taken_up = 1, not_taken_up = 2, answered = 3 };

enum class DecisionMethod : std::int64_t {
  consent = 1,
  scale = 2,
  yes_no = 3,
  scores = 4,   // 0 to 5 for each option.
  dots = 5,     // So many for each person, to place on options.
  ranking = 6,  // Options in an order: an instant run-off for one, else a transferable vote.
};
/// Whether it chooses among the options of a proposal, and not about the proposal itself.
constexpr bool has_options(DecisionMethod method) {
  return method == DecisionMethod::scores || method == DecisionMethod::dots ||
         method == DecisionMethod::ranking;
}
/// What is done between two looks at a ranking.
enum class CountStep : std::int64_t { first_places = 0, surplus = 1, out = 2 };
enum class Voices : std::int64_t { open = 0, secret = 1 };
/// Whose share is asked for: everybody's, or everybody's and each side's.
enum class Basis : std::int64_t { all = 0, each_side = 1 };
enum class Threshold : std::int64_t { more_than_half = 0, two_thirds = 1, three_quarters = 2 };

enum class Verdict : std::int64_t {
  passed = 1,
  failed = 2,
  side_against = 3,     // Everybody's share is there, and a side does not carry it.
  concerns = 4,         // Consent: somebody names a harm.
  too_few = 5,          // Answered.
  too_few_of_side = 6,  // Of a side.
  passed_knowingly = 7,
};
/// How a side stands to what is decided.
enum class Stands : std::int64_t { unknown = 0, for_it = 1, against = 2, divided = 3 };

namespace limits {

inline constexpr std::size_t title_characters = 200;
inline constexpr std::size_t text_characters = 3'000;
inline constexpr std::size_t remark_characters = 1'000;
inline constexpr std::size_t reason_characters = 1'000;
inline constexpr std::int64_t proposals_a_page = 20;
inline constexpr std::int64_t most_open_proposals = 200;  // Of a group, not decided yet.
inline constexpr std::int64_t most_remarks = 200;         // On one proposal.
inline constexpr std::int64_t most_texts = 100;           // Of one proposal.
inline constexpr std::int64_t most_reviews = 50;
inline constexpr std::int64_t most_rounds = 20;
inline constexpr std::size_t most_options = 12;   // Of one proposal.
inline constexpr std::size_t fewest_options = 2;  // To choose among.
inline constexpr std::size_t option_characters = 100;
inline constexpr std::size_t about_characters = 300;
inline constexpr int most_score = 5;
inline constexpr int most_dots = 100;
inline constexpr int usual_dots = 5;
inline constexpr std::int64_t shown_ballots = 100;
inline constexpr std::int64_t most_ballots_in_file = 5'000;
inline constexpr std::int64_t usual_notice_days = 3;
inline constexpr std::int64_t most_notice_days = 60;
inline constexpr auto shortest_round = std::chrono::hours(20);
inline constexpr auto longest_round = std::chrono::days(120);
inline constexpr auto latest_review = std::chrono::days(366 * 3);
/// A secret decision is for so many members, and tells of a side from so many answers on.
inline constexpr std::int64_t fewest_for_secret = 8;
/// Of fewer people that answered in secret no number of any answer is shown.
inline constexpr std::int64_t fewest_for_numbers = 18;

}  // namespace limits

}  // namespace alongside::decisions
