// Actions in the database: reached through a member of their group.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "foundation/rooms/contribution.h"
#include "slices/actions/action.h"
#include "slices/groups/groups.h"

namespace alongside::actions {

inline constexpr std::int64_t actions_a_page = 20;

/// Those that are open, the one that is due first first: so what is overdue stands above.
/// `page` counts from 1.
std::vector<Action> open_actions(Transaction& transaction, Id<groups::Group> group,
                                 std::int64_t page);
std::int64_t open_count(Transaction& transaction, Id<groups::Group> group);
/// Those that are done or dropped, the latest first.
std::vector<Action> ended_actions(Transaction& transaction, Id<groups::Group> group,
                                  std::int64_t page);
std::int64_t ended_count(Transaction& transaction, Id<groups::Group> group);
/// Those that are overdue, the longest first; `most` at most.
std::vector<Action> overdue_actions(Transaction& transaction, Id<groups::Group> group, Instant now,
                                    std::int64_t most);
/// What comes from these contributions of a kind, 50 of them at most; in the order in which they
/// were written down.
std::vector<Action> actions_from(Transaction& transaction, Id<groups::Group> group,
                                 std::string_view kind, const std::vector<std::int64_t>& numbers);

/// NotFound where the group has no such action.
Action find_action(Transaction& transaction, const groups::Member& member, Id<Action> id);
/// Those of `numbers`, 50 at most, whichever group's: for notices, jobs and the search.
std::vector<Action> actions_numbered(Transaction& transaction,
                                     const std::vector<std::int64_t>& numbers);
std::vector<std::int64_t> action_numbers_after(Transaction& transaction, std::int64_t after,
                                               std::int64_t most);

/// The latest first, `most_steps` at most.
std::vector<Step> steps_of(Transaction& transaction, Id<Action> action);
std::int64_t step_count(Transaction& transaction, Id<Action> action);

struct ComesFrom {
  std::string kind;
  std::int64_t number = 0;
};
Id<Action> add_action(Write& write, const groups::Member& member, const NewAction& action,
                      const ComesFrom& from, Instant now);

/// Who says something of an action, and when.
struct Saying {
  const Action& action;
  Id<people::Person> by;
  Instant now{};
};
void change_action(Write& write, const Saying& saying, const NewAction& change,
                   const std::string& why);
/// Opens again what had ended.
void save_how_far(Write& write, const Saying& saying, const HowFar& how_far);
void end_action(Write& write, const Saying& saying, const End& end);

/// A contribution got another number, or none any more.
void follow_contribution(Write& write, const MovedContribution& moved);

inline constexpr std::string_view words_of_actions = "words_of_actions";
/// The job that tells the other rooms how far what comes from a contribution is; its number is that
/// of the action.
inline constexpr std::string_view progress_of_actions = "progress_of_actions";
/// Asks for both, as each write here does.
void ask_after_change(Write& write, Id<Action> action);

}  // namespace alongside::actions
