#include "slices/decisions/life/contribution_asking.h"

#include "slices/decisions/life/contribution_storage.h"
#include "slices/decisions/path_parts.h"
#include "slices/decisions/proposals/proposal_storage.h"

namespace alongside::decisions {
namespace {

using Rows = std::vector<Contributed> (*)(Transaction&, Out, const std::vector<std::int64_t>&);
using TakeOut = void (*)(Write&, std::int64_t, const std::optional<std::string>&);

template <Rows rows, Out out>
std::vector<Contribution> contributions_at(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<Contribution> all;
  for (Contributed& row : rows(read, out, numbers)) {
    std::string text = row.title.empty() ? std::move(row.text) : row.title + "\n\n" + row.text;
    all.push_back({.number = row.number,
                   .whole = row.proposal.number,
                   .group = row.group,
                   .text = std::move(text),
                   .signed_by = row.signed_by,
                   .path = path_to_proposal(row.group, row.proposal)});
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

std::vector<FindableText> proposals_found(Read& read, const std::vector<std::int64_t>& numbers) {
  std::vector<FindableText> found;
  for (const Proposal& one : proposals_numbered(read, numbers)) {
    if (one.removed_reason) continue;
    found.push_back({.number = one.id.number,
                     .group = one.group,
                     .title = one.title,
                     .text = one.change + "\n" + one.for_whom + "\n" + one.cost + "\n" + one.harm,
                     .within = {},
                     .path = path_to_proposal(one.group, one.id)});
  }
  return found;
}

std::vector<std::int64_t> proposals_after(Read& read, std::int64_t, std::int64_t after,
                                          std::int64_t most) {
  return proposal_numbers_after(read, after, most);
}

}  // namespace

std::vector<ContributionKind> contributions_of_decisions() {
  return {{.name = "proposals",
           .heading = say("Proposals"),
           .at = contributions_at<contributed_proposals, Out::no>,
           .taken_out_at = contributions_at<contributed_proposals, Out::yes>,
           .take_out = takes_out<take_out_proposal>,
           .put_back = puts_back<take_out_proposal>},
          {.name = "remarks",
           .heading = say("Suggestions and questions"),
           .at = contributions_at<contributed_remarks, Out::no>,
           .taken_out_at = contributions_at<contributed_remarks, Out::yes>,
           .take_out = takes_out<take_out_remark>,
           .put_back = puts_back<take_out_remark>},
          {.name = "reasons",
           .heading = say("Reasons in a decision"),
           .at = contributions_at<contributed_reasons, Out::no>,
           .taken_out_at = contributions_at<contributed_reasons, Out::yes>,
           .take_out = takes_out<take_out_reason>,
           .put_back = puts_back<take_out_reason>}};
}

std::vector<Findable> findable_decisions() {
  return {{.kind = "proposals",
           .job = words_of_proposals,
           .rank = 47,
           .heading = say("Proposals and decisions"),
           .at = proposals_found,
           .after = proposals_after}};
}

}  // namespace alongside::decisions
