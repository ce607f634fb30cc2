#include "slices/actions/contribution_asking.h"

#include "slices/actions/contribution_storage.h"
#include "slices/actions/path_parts.h"
#include "slices/actions/storage.h"

namespace alongside::actions {
namespace {

using Rows = std::vector<Contributed> (*)(Transaction&, Out, const std::vector<std::int64_t>&);
using TakeOut = void (*)(Write&, std::int64_t, const std::optional<std::string>&);

template <Rows rows, Out out>
std::vector<Contribution> contributions_at(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<Contribution> all;
  for (Contributed& row : rows(read, out, numbers)) {
    all.push_back({.number = row.number,
                   .whole = row.action.number,
                   .group = row.group,
                   .text = std::move(row.text),
                   .signed_by = row.signed_by,
                   .path = path_to_action(row.group, row.action)});
  }
  return all;
}

template <TakeOut take>
void takes_out(Write& write, std::int64_t number, const std::string& reason) {
  take(write, number, reason);
}

template <TakeOut take>
void puts_back(Write& write, std::int64_t number) {
  take(write, number, std::nullopt);
}

std::vector<FindableText> actions_found(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (const Action& one : actions_numbered(read, numbers)) {
    if (one.removed_reason) continue;
    found.push_back({.number = one.id.number,
                     .group = one.group,
                     .title = one.what,
                     .text = one.others,
                     .within = {},
                     .path = path_to_action(one.group, one.id)});
  }
  return found;
}

std::vector<std::int64_t> numbers_after(Read& read, std::int64_t, std::int64_t after,
                                        std::int64_t most) {
  return action_numbers_after(read, after, most);
}

}  // namespace

std::vector<ContributionKind> contributions_of_actions() {
  return {{.name = "actions",
           .heading = say("Actions"),
           .at = contributions_at<contributed_actions, Out::no>,
           .taken_out_at = contributions_at<contributed_actions, Out::yes>,
           .take_out = takes_out<take_out_action>,
           .put_back = puts_back<take_out_action>},
          {.name = "action_steps",
           .heading = say("What was said of actions"),
           .at = contributions_at<contributed_steps, Out::no>,
           .taken_out_at = contributions_at<contributed_steps, Out::yes>,
           .take_out = takes_out<take_out_step>,
           .put_back = puts_back<take_out_step>}};
}

std::vector<Findable> findable_actions() {
  return {{.kind = "actions",
           .job = words_of_actions,
           .rank = 43,
           .heading = say("Actions"),
           .at = actions_found,
           .after = numbers_after}};
}

}  // namespace alongside::actions
