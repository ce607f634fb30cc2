// What is said of actions as other rooms ask for it, and what becomes of it there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/actions/action.h"
#include "slices/groups/groups.h"

namespace alongside::actions {

struct Contributed {
  std::int64_t number = 0;
  Id<Action> action;
  Id<groups::Group> group;
  std::string text;
  std::optional<Id<people::Person>> signed_by;
};

enum class Out { no, yes };

/// What is to be done, and who outside the group does it.
std::vector<Contributed> contributed_actions(Transaction& transaction, Out out,
                                             const std::vector<std::int64_t>& numbers);
/// What was said of how far one is.
std::vector<Contributed> contributed_steps(Transaction& transaction, Out out,
                                           const std::vector<std::int64_t>& numbers);

/// `reason`: why it is taken out; nothing puts it back.
void take_out_action(Write& write, std::int64_t number, const std::optional<std::string>& reason);
void take_out_step(Write& write, std::int64_t number, const std::optional<std::string>& reason);

}  // namespace alongside::actions
