#include "slices/decisions/outcome/closing_tasks.h"

#include "foundation/base/secrets.h"
#include "foundation/record/record.h"
#include "foundation/told/told.h"
#include "slices/decisions/acts.h"
#include "slices/decisions/deciding/ballot_storage.h"
#include "slices/decisions/deciding/decision_notices.h"
#include "slices/decisions/deciding/telling_asking.h"
#include "slices/decisions/outcome/closing_storage.h"
#include "slices/decisions/outcome/option_count_asking.h"
#include "slices/decisions/outcome/tally_asking.h"
#include "slices/decisions/proposals/option_storage.h"
#include "slices/decisions/proposals/proposal_storage.h"

namespace alongside::decisions {
namespace {

constexpr std::size_t lot_bytes = 8;

constexpr AfterRun at_once_again{.again = std::chrono::milliseconds(0)};

/// What the group decides among, counted; what everybody sees of it is kept.
OptionsCounted count_options_of(Write& write, const Proposal& proposal, const Round& round,
                                const OptionsAsked& asked) {
  OptionsCounted counted = count_options(asked);
  save_outcome(write, round.id, proposal.group, asked.lot, counted.outcome);
  return counted;
}

std::vector<std::string> names_in_file(Write& write, const Round& round) {
  std::vector<std::string> names;
  for (const OptionWords& one : options_of(write, round.text.value_or(Id<ProposalText>{}))) {
    names.push_back(name_in_file(names.size() + 1, one));
  }
  return names;
}

struct RoundCounted {
  CountedAnswers counted;
  std::vector<TallyCell> tally;
};

RoundCounted count_answers(Write& write, const Proposal& proposal, const Round& round,
                           const std::vector<RoundSide>& sides) {
  const auto answers = answers_by_side(write, round.id);
  const std::int64_t members = members_of(write, round.id);
  if (!has_options(round.method)) {
    return {counted_answers(round.method, members, sides, answers),
            tally_of(round.method, round.voices, sides, answers)};
  }
  auto counted = count_options_of(write, proposal, round,
                                  {.round = round,
                                   .members = members,
                                   .names = names_in_file(write, round),
                                   .sides = sides,
                                   .answers = answers,
                                   .given = marks_given(write, round.id),
                                   .lot = random_token(lot_bytes)});
  return {std::move(counted.counted), std::move(counted.tally)};
}

void count_round(Write& write, const Proposal& proposal, const Round& round, Instant now) {
  const auto sides = sides_of(write, round.id);
  const auto [counted, tally] = count_answers(write, proposal, round, sides);
  const Rule rule = rule_of(round.plan());
  const Verdict verdict = verdict_of(rule, counted);
  if (!close_round(write, round.id, verdict, now)) return;
  const auto stands = stands_of_sides(rule, counted);
  for (std::size_t n = 0; n < stands.size(); ++n) {
    set_stands(write, round.id, counted.sides[n].side, stands[n]);
  }
  save_tally(write, round.id, proposal.group, tally);
  const bool is_decided = verdict == Verdict::passed || verdict == Verdict::failed;
  set_stage(write, proposal.id, is_decided ? Stage::decided : Stage::unsettled);
  note_act(write, {.kind = acts::of(verdict), .group = proposal.group, .about = proposal.id.number},
           now);
  tell_of_end(write, proposal, round.number, now);
  if (is_decided && proposal.review_at) {
    ask_for(write,
            {.kind = looks_again, .number = proposal.id.number, .not_before = *proposal.review_at});
  }
  if (round.is_secret()) {
    ask_for(write, {.kind = forgets_voters, .number = round.id.number});
  }
}

/// Answers come in until it is counted, and none after: both are writes, one after the other.
AfterRun close_one(JobRun& run) {
  run.finish([&](Write& write) -> AfterRun {
    const auto round = round_anywhere(write, {run.number});
    if (!round || round->closed_at || !round->closes_at) return {};
    if (run.now < *round->closes_at) return {.again = std::chrono::minutes(1)};
    const auto where = where_is(write, round->id);
    const auto proposal = where ? proposal_anywhere(write, where->proposal) : std::nullopt;
    if (proposal) count_round(write, *proposal, *round, run.now);
    return {};
  });
  return {};
}

AfterRun forget_one(JobRun& run) {
  bool more = true;
  while (more) {
    if (run.stop.stop_requested()) return at_once_again;
    const bool ours =
        run.write([&](Write& write) { more = forget_voters(write, {run.number}) > 0; });
    if (!ours) return {};
  }
  return {};
}

/// The next people after `after`; false where there are none.
bool remind_some(Write& write, const SecretKey& key, const JobRun& run, int reminder,
                 Id<people::Person>& after) {
  const auto round = round_anywhere(write, {run.number});
  const auto where = where_is(write, {run.number});
  if (!round || !where || !round->takes_answers(run.now)) return false;
  const auto some = groups::people_in_after(write, where->group, after,
                                            static_cast<std::int64_t>(most_told_at_once));
  if (some.empty()) return false;
  after = some.back();
  tell(write, silent_among(write, key, *round, some),
       {.kind = decision_reminder,
        .number = where->proposal.number,
        .group = where->group,
        .occasion = occasion_of(round->number, reminder)},
       run.now);
  return true;
}

AfterRun remind(JobRun& run, const SecretKey& key, int reminder) {
  Id<people::Person> after{};
  bool more = true;
  while (more) {
    if (run.stop.stop_requested()) return at_once_again;
    Id<people::Person> reached = after;
    const bool ours = run.write([&](Write& write) {
      reached = after;
      more = remind_some(write, key, run, reminder, reached);
    });
    if (!ours) return {};
    after = reached;
  }
  return {};
}

AfterRun tell_to_look_again(JobRun& run) {
  run.finish([&](Write& write) -> AfterRun {
    const auto proposal = proposal_anywhere(write, {run.number});
    if (!proposal || !proposal->review_at || proposal->stage != Stage::decided) return {};
    if (run.now < *proposal->review_at) {
      return {.again = std::chrono::duration_cast<std::chrono::milliseconds>(*proposal->review_at -
                                                                             run.now) +
                       std::chrono::milliseconds(1)};
    }
    tell_of_review(write, *proposal, *proposal->review_at);
    return {};
  });
  return {};
}

}  // namespace

std::vector<JobKind> decision_jobs(const Site& site) {
  const Message reminding = say("Reminding members of a decision");
  return {{.name = closes, .what = say("Counting the answers to a decision"), .run = close_one},
          {.name = forgets_voters,
           .what = say("Making secret answers lead to nobody"),
           .run = forget_one},
          {.name = reminds_first,
           .what = reminding,
           .run = [key = site.key](JobRun& run) { return remind(run, key, 0); }},
          {.name = reminds_last,
           .what = reminding,
           .run = [key = site.key](JobRun& run) { return remind(run, key, 1); }},
          {.name = looks_again,
           .what = say("Telling members to look at a decision again"),
           .run = tell_to_look_again}};
}

}  // namespace alongside::decisions
