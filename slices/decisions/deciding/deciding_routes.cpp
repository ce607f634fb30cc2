#include <algorithm>

#include "foundation/record/record.h"
#include "foundation/rooms/room.h"
#include "foundation/work/jobs.h"
#include "slices/decisions/acts.h"
#include "slices/decisions/deciding/ballot_storage.h"
#include "slices/decisions/deciding/decision_notices.h"
#include "slices/decisions/deciding/marks.h"
#include "slices/decisions/deciding/round_storage.h"
#include "slices/decisions/deciding/telling_asking.h"
#include "slices/decisions/path_parts.h"
#include "slices/decisions/permissions.h"
#include "slices/decisions/proposals/option_storage.h"
#include "slices/decisions/proposals/proposal_asking.h"
#include "slices/decisions/proposals/proposal_storage.h"
#include "slices/decisions/routes.h"

namespace alongside::decisions {
namespace {

ProposalAsked planner_asked(Transaction& transaction, const Request& request) {
  ProposalAsked asked = writer_asked(transaction, request);
  if (!asked.proposal.is_open()) throw NotFound();
  return asked;
}

PlanForm typed_plan(const Request& request) {
  return {.method = request.line_field("method"),
          .voices = request.line_field("voices"),
          .basis = request.line_field("basis"),
          .threshold = request.line_field("threshold"),
          .quorum_all = request.line_field("quorum_all"),
          .quorum_side = request.line_field("quorum_side"),
          .places = request.line_field("places"),
          .dots = request.line_field("dots")};
}

pages::PlanShown plan_shown(Transaction& transaction, const ProposalAsked& asked,
                            const std::vector<Round>& rounds) {
  const Id<groups::Group> group = asked.member.group.id;
  const Plan usual{.basis = Basis::each_side, .quorum_all = 50};
  pages::PlanShown shown{.member = asked.member,
                         .proposal = asked.proposal,
                         .form = form_of(rounds.empty() ? usual : rounds.front().plan()),
                         .notice_days = notice_days(transaction, group),
                         .options = options_of(transaction, asked.proposal.text).size()};
  const auto electorate = electorate_of(transaction, group, Voices::secret);
  shown.without_account = electorate.without_account;
  for (const RoundSide& side : electorate.sides) shown.sides.push_back(side.name);
  return shown;
}

PlanSituation plan_situation(Transaction& transaction, const ProposalAsked& asked,
                             const std::vector<Round>& rounds) {
  const auto electorate = electorate_of(transaction, asked.member.group.id, Voices::secret);
  PlanSituation situation{.members = electorate.members};
  for (const RoundSide& side : electorate.sides) {
    situation.members_of_sides.push_back(side.members);
  }
  situation.was_secret = std::ranges::any_of(
      rounds, [](const Round& one) { return one.started_at && one.is_secret(); });
  return situation;
}

/// The round that is planned and has not begun; NotFound where there is none.
Round planned_round(const std::vector<Round>& rounds) {
  if (rounds.empty() || rounds.front().started_at) throw NotFound();
  return rounds.front();
}

bool needs_other_words(const ProposalAsked& asked, const std::vector<Round>& rounds) {
  if (rounds.size() < 2) return false;
  const Round& before = rounds[1];
  const bool was_against =
      before.verdict == Verdict::concerns || before.verdict == Verdict::side_against;
  return was_against && before.text == asked.proposal.text;
}

Response done_with(Write& write, const ProposalAsked& asked, std::string_view done) {
  write.commit();
  return see_other(asked.path() + "?done=" + std::string(done));
}

}  // namespace

// GET /groups/:group/decisions/:decision/plan
Response plan_page(const Request& request, Read& read) {
  const ProposalAsked asked = planner_asked(read, request);
  const auto shown = plan_shown(read, asked, rounds_of(read, asked.proposal.id));
  return ok(pages::plan_form(people::frame(request, asked.member.visit), shown));
}

// POST /groups/:group/decisions/:decision/plan
Response plan(const Request& request, Write& write) {
  const ProposalAsked asked = planner_asked(write, request);
  const auto rounds = rounds_of(write, asked.proposal.id);
  pages::PlanShown shown = plan_shown(write, asked, rounds);
  shown.form = typed_plan(request);
  PlanSituation situation = plan_situation(write, asked, rounds);
  situation.options = shown.options;
  const auto plan = accept_plan(shown.form, situation);
  const bool too_many =
      rounds.size() >= static_cast<std::size_t>(limits::most_rounds) && rounds.front().started_at;
  if (!plan || too_many) {
    shown.problems = plan ? Problems{{"method", say("There were too many rounds. Write a new "
                                                    "proposal")}}
                          : plan.problems();
    return unprocessable(pages::plan_form(people::frame(request, asked.member.visit), shown));
  }
  const bool same = !rounds.empty() && !rounds.front().started_at &&
                    rounds.front().plan() == *plan && asked.proposal.stage == Stage::questions;
  if (!same) {
    save_plan(write, asked.proposal, *plan, opens_from(request.now, shown.notice_days));
    set_stage(write, asked.proposal.id, Stage::questions);
    tell_of_plan(write, asked.proposal, rounds_of(write, asked.proposal.id).front().number,
                 request.now);
  }
  return done_with(write, asked, "planned");
}

// GET /groups/:group/decisions/:decision/start
Response start_page(const Request& request, Read& read) {
  const ProposalAsked asked = planner_asked(read, request);
  const Round round = planned_round(rounds_of(read, asked.proposal.id));
  return ok(
      pages::start_form(people::frame(request, asked.member.visit),
                        {.member = asked.member, .proposal = asked.proposal, .round = round}));
}

// POST /groups/:group/decisions/:decision/start
Response start(const Request& request, Write& write) {
  const ProposalAsked asked = planner_asked(write, request);
  const auto rounds = rounds_of(write, asked.proposal.id);
  const Round round = planned_round(rounds);
  pages::StartShown shown{.member = asked.member,
                          .proposal = asked.proposal,
                          .round = round,
                          .closes = typed_day(request, "closes"),
                          .review = typed_day(request, "review")};
  const auto situation = plan_situation(write, asked, rounds);
  const auto start =
      accept_start({day_of(shown.closes), day_of(shown.review)},
                   {.now = request.now,
                    .opens_from = round.opens_from,
                    .why_not_secret = round.is_secret() ? why_not_secret(situation) : std::nullopt,
                    .needs_other_words = needs_other_words(asked, rounds),
                    .plan = round.plan(),
                    .options = options_of(write, asked.proposal.text).size()});
  if (!start) {
    shown.problems = start.problems();
    return unprocessable(pages::start_form(people::frame(request, asked.member.visit), shown));
  }
  const auto electorate = electorate_of(write, asked.member.group.id, round.voices);
  start_round(write, asked.proposal, round, electorate, start->closes_at, request.now);
  set_stage(write, asked.proposal.id, Stage::deciding);
  set_review(write, asked.proposal.id, start->review_at);
  note_act(write,
           {.kind = acts::begun,
            .group = asked.member.group.id,
            .by = asked.member.person(),
            .about = asked.proposal.id.number},
           request.now);
  tell_of_start(write, asked.proposal, round, *start, request.now);
  return done_with(write, asked, "started");
}

namespace {

/// An open reason that gets other words is another one: what waits beside it goes along.
void move_reason(Write& write, const Request& request, const std::optional<Ballot>& before,
                 Id<Ballot> after, const GivenAnswer& given) {
  if (!before || before->reason.empty()) return;
  tell_of_move(write, rooms_of(request),
               {.kind = "reasons",
                .from = before->id.number,
                .to = given.reason.empty() ? 0 : after.number});
}

Problems problems_of_voting(const pages::ProposalShown& shown, const Request& request) {
  const auto number = whole_number(request.line_field("round"));
  if (number && *number != shown.round->id.number) {
    return {{"answer", say("The words have changed since you read them. Read them again, then "
                           "answer")}};
  }
  switch (shown.may_answer) {
    case pages::MayAnswer::yes:
      return {};
    case pages::MayAnswer::closed:
      return {{"", say("The time is over, and this answer does not count any more")}};
    default:
      throw NotAllowed();
  }
}

AnswerForm typed_answer(const Request& request, const pages::ProposalShown& shown) {
  AnswerForm form{.answer = request.line_field("answer"), .reason = request.field("reason")};
  if (!has_options(shown.round->method)) return form;
  for (std::size_t n = 1; n <= shown.round_options.size(); ++n) {
    form.marks.push_back(request.line_field("option-" + std::to_string(n)));
  }
  return form;
}

Result<GivenAnswer> accepted_answer(const pages::ProposalShown& shown) {
  const Round& round = *shown.round;
  return has_options(round.method)
             ? accept_marks(round.plan(), shown.round_options.size(), shown.answer)
             : accept_answer(round.method, shown.answer);
}

}  // namespace

// POST /groups/:group/decisions/:decision/answer
Response answer(const Request& request, Write& write) {
  const ProposalAsked asked = proposal_asked(write, request);
  groups::require(asked.member, permissions::answer);
  if (asked.proposal.removed_reason) throw NotFound();
  pages::ProposalShown shown = shown_of(write, request, asked);
  if (!shown.round) throw NotFound();
  shown.answer = typed_answer(request, shown);
  shown.problems = problems_of_voting(shown, request);
  if (!shown.problems.empty()) return mend(request, shown);
  const auto given = accepted_answer(shown);
  if (!given) {
    shown.problems = given.problems();
    return mend(request, shown);
  }
  const Round& round = *shown.round;
  const auto side = side_in(write, asked.member.group.id, round, asked.member);
  const auto id =
      save_ballot(write, round.id, asked.member,
                  voter_in(request.site->key, round, asked.member.person()), side, *given);
  move_reason(write, request, shown.own, id, *given);
  return done_with(write, asked, "answered");
}

// POST /groups/:group/decisions/:decision/together
Response work_together(const Request& request, Write& write) {
  const ProposalAsked asked = writer_asked(write, request);
  if (asked.proposal.stage != Stage::unsettled) throw NotFound();
  const auto rounds = rounds_of(write, asked.proposal.id);
  if (rounds.empty()) throw NotFound();
  drop_knowing(write, rounds.front().id);
  if (rounds.size() < static_cast<std::size_t>(limits::most_rounds)) {
    save_plan(write, asked.proposal, rounds.front().plan(),
              opens_from(request.now, notice_days(write, asked.member.group.id)));
  }
  set_stage(write, asked.proposal.id, Stage::questions);
  set_review(write, asked.proposal.id, std::nullopt);
  return done_with(write, asked, "together");
}

// POST /groups/:group/decisions/:decision/knowingly
Response pass_knowingly(const Request& request, Write& write) {
  const ProposalAsked asked = proposal_asked(write, request);
  groups::require(asked.member, permissions::answer);
  pages::ProposalShown shown = shown_of(write, request, asked);
  const bool may = asked.proposal.stage == Stage::unsettled && shown.is_over() &&
                   shown.round->verdict &&
                   may_pass_knowingly(rule_of(shown.round->plan()), *shown.round->verdict);
  if (!may) throw NotFound();
  if (!shown.may_not_pass.empty()) {
    shown.problems = shown.may_not_pass;
    return mend(request, shown);
  }
  const Id<Round> round = shown.round->id;
  if (!shown.knowing || !shown.knowing->first_by) {
    const auto side = groups::shown_side(write, asked.member.group.id, asked.member.person());
    propose_knowing(write, asked.member, round, side ? side->number : 0, request.now);
    return done_with(write, asked, "passing");
  }
  agree_knowing(write, asked.member, round, request.now);
  set_verdict(write, round, Verdict::passed_knowingly);
  set_stage(write, asked.proposal.id, Stage::decided);
  note_act(write,
           {.kind = acts::passed_knowingly,
            .group = asked.member.group.id,
            .by = asked.member.person(),
            .about = asked.proposal.id.number},
           request.now);
  if (asked.proposal.review_at) {
    ask_for(write, {.kind = looks_again,
                    .number = asked.proposal.id.number,
                    .not_before = *asked.proposal.review_at});
  }
  return done_with(write, asked, "passed");
}

}  // namespace alongside::decisions
