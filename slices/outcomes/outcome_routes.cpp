#include <algorithm>

#include "slices/outcomes/outcome_asking.h"
#include "slices/outcomes/outcome_chart_parts.h"
#include "slices/outcomes/path_parts.h"
#include "slices/outcomes/permissions.h"
#include "slices/outcomes/routes.h"
#include "slices/outcomes/storage.h"

namespace alongside::outcomes {
namespace {

groups::Member member_who_agrees(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  groups::require(member, permissions::agree_outcome);
  return member;
}

/// What was done just now, by `?done=`.
std::optional<Message> done_notice(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "agreed") return say("It is written down. Now add the first number.");
  if (done == "added") return say("The number is added.");
  if (done == "event") return say("What happened stands below, and on the chart.");
  if (done == "corrected") return say("The number is corrected. The earlier one is kept.");
  if (done == "concluded") return say("The group can read your conclusion.");
  return std::nullopt;
}

}  // namespace

// GET /groups/:group/outcomes
Response list_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const std::int64_t count = outcome_count(read, member);
  const auto last = std::max<std::int64_t>(1, (count + outcomes_a_page - 1) / outcomes_a_page);
  const std::int64_t page = std::min(request.page(), last);
  const pages::ListShown shown{
      .member = member,
      .outcomes = find_outcomes(read, member, page),
      .may_agree = groups::may(member, permissions::agree_outcome),
      .paging = {.page = page, .pages = last, .path = path_to_outcomes(member.group.id)}};
  return ok(pages::list(people::frame(request, member.visit), shown, {}));
}

// GET /groups/:group/outcomes/new
Response agree_page(const Request& request, Read& read) {
  const groups::Member member = member_who_agrees(read, request);
  return ok(pages::agree(people::frame(request, member.visit), member, {}, {}));
}

// POST /groups/:group/outcomes/new
Response agree_outcome(const Request& request, Write& write) {
  const groups::Member member = member_who_agrees(write, request);
  const OutcomeForm form{.title = request.line_field("title"),
                         .whose = request.line_field("whose"),
                         .noticed = request.field("noticed"),
                         .counted = request.line_field("counted"),
                         .looked_when = request.line_field("looked_when"),
                         .who_looks = request.line_field("who_looks")};
  const auto accepted = accept_outcome(form);
  if (!accepted) {
    return unprocessable(
        pages::agree(people::frame(request, member.visit), member, form, accepted.problems()));
  }
  const Id<Outcome> id = add_outcome(write, member, *accepted, request.now);
  write.commit();
  return see_other(path_to_outcome(member.group.id, id) + "?done=agreed");
}

// GET /groups/:group/outcomes/:outcome
Response outcome_page(const Request& request, Read& read) {
  const OutcomeAsked asked = outcome_asked(read, request);
  return ok(pages::outcome(people::frame(request, asked.member.visit),
                           shown_of(read, request, asked), done_notice(request)));
}

// GET /groups/:group/outcomes/:outcome/numbers.csv
Response numbers_table(const Request& request, Read& read) {
  const OutcomeAsked asked = outcome_asked(read, request);
  const Id<Outcome> id = asked.outcome.id;
  const auto chart =
      chart_of(asked.outcome, numbers_of(read, id), events_of(read, id), charting::ChartKind::xmr);
  return download("outcome-" + std::to_string(id.number) + ".csv", "text/csv; charset=utf-8",
                  chart ? charting::chart_csv(*chart) : "date,value,note\r\n");
}

// POST /groups/:group/outcomes/:outcome/conclusions
Response say_conclusion(const Request& request, Write& write) {
  const OutcomeAsked asked = outcome_asked(write, request);
  groups::require(asked.member, permissions::conclude);
  const std::string typed = request.field("conclusion");
  const auto accepted = accept_conclusion(typed);
  pages::OutcomeShown shown = shown_of(write, request, asked);
  if (!accepted) {
    shown.conclusion = typed;
    shown.problems = accepted.problems();
    return mend(request, shown);
  }
  add_conclusion(write, asked.member, asked.outcome.id, *accepted,
                 static_cast<std::int64_t>(shown.numbers.size()), request.now);
  write.commit();
  return see_other(path_to_outcome(asked.member.group.id, asked.outcome.id) + "?done=concluded");
}

}  // namespace alongside::outcomes
