#include "slices/outcomes/contribution_asking.h"

#include "slices/outcomes/contribution_storage.h"
#include "slices/outcomes/path_parts.h"

namespace alongside::outcomes {
namespace {

std::vector<Contribution> with_paths(std::vector<Said> said) {
  std::vector<Contribution> all;
  for (Said& one : said) {
    all.push_back({.number = one.number,
                   .whole = one.outcome.number,
                   .group = one.group,
                   .text = std::move(one.text),
                   .signed_by = one.said_by,
                   .path = path_to_outcome(one.group, one.outcome)});
  }
  return all;
}

template <auto said>
std::vector<Contribution> at(Read& read, const std::vector<std::int64_t>& numbers) {
  return with_paths(said(read, numbers));
}

}  // namespace

std::vector<ContributionKind> contributions_of_outcomes() {
  return {{.name = "outcomes",
           .heading = say("Outcomes"),
           .at = at<outcomes_said>,
           .take_out = take_outcome_out},
          {.name = "events",
           .heading = say("What happened around outcomes"),
           .at = at<events_said>,
           .take_out = take_event_out},
          {.name = "conclusions",
           .heading = say("Conclusions from outcomes"),
           .at = at<conclusions_said>,
           .take_out = take_conclusion_out},
          {.name = "notes",
           .heading = say("Notes on numbers of outcomes"),
           .at = at<notes_said>,
           .take_out = take_note_out}};
}

}  // namespace alongside::outcomes
