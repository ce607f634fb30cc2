#include "slices/outcomes/outcome_asking.h"

#include "slices/outcomes/outcome_chart_parts.h"
#include "slices/outcomes/permissions.h"
#include "slices/outcomes/storage.h"

namespace alongside::outcomes {

OutcomeAsked outcome_asked(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  Outcome outcome = find_outcome(transaction, member, request.id<Outcome>("outcome"));
  return {std::move(member), std::move(outcome)};
}

namespace {

std::vector<pages::ConclusionShown> conclusions_shown(Transaction& transaction,
                                                      Id<Outcome> outcome) {
  std::vector<pages::ConclusionShown> shown;
  std::vector<Id<people::Person>> ids;
  for (Conclusion& one : conclusions_of(transaction, outcome)) {
    if (one.said_by) ids.push_back(*one.said_by);
    shown.push_back({std::move(one), {}});
  }
  if (ids.empty()) return shown;
  for (const people::Person& person : people::people_named(transaction, ids)) {
    for (pages::ConclusionShown& one : shown) {
      if (one.conclusion.said_by == person.id) one.by = person.name;
    }
  }
  return shown;
}

}  // namespace

pages::OutcomeShown shown_of(Transaction& transaction, const Request& request,
                             const OutcomeAsked& asked) {
  const Id<Outcome> id = asked.outcome.id;
  pages::OutcomeShown shown{.member = asked.member,
                            .outcome = asked.outcome,
                            .numbers = numbers_of(transaction, id),
                            .chart = {},
                            .events = events_of(transaction, id),
                            .conclusions = conclusions_shown(transaction, id),
                            .may_say = groups::may(asked.member, permissions::say_number),
                            .may_conclude = groups::may(asked.member, permissions::conclude)};
  const bool run = request.queries.first("chart") == "run";
  shown.chart = chart_of(asked.outcome, shown.numbers, shown.events,
                         run ? charting::ChartKind::run : charting::ChartKind::xmr);
  return shown;
}

Response mend(const Request& request, const pages::OutcomeShown& shown) {
  return unprocessable(pages::outcome(people::frame(request, shown.member.visit), shown, {}));
}

std::optional<double> number_in(const std::string& typed) {
  const auto found = charting::decimal_sign_of({typed}, ',');
  if (!found.sign) return std::nullopt;
  return charting::written_number(typed, *found.sign);
}

TypedDay typed_day(const Request& request, const std::string& name) {
  return {.day = request.line_field(name + "-day"),
          .month = request.line_field(name + "-month"),
          .year = request.line_field(name + "-year")};
}

}  // namespace alongside::outcomes
