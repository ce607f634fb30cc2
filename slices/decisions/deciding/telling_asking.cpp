#include "slices/decisions/deciding/telling_asking.h"

#include <algorithm>

#include "foundation/http/request.h"
#include "foundation/told/told.h"
#include "foundation/work/jobs.h"
#include "slices/decisions/deciding/decision_notices.h"
#include "slices/decisions/deciding/unanswered_asking.h"
#include "slices/decisions/path_parts.h"
#include "slices/decisions/proposals/proposal_storage.h"

namespace alongside::decisions {
namespace {

std::vector<std::int64_t> numbers_told(const std::vector<ToldAbout>& about) {
  std::vector<std::int64_t> numbers;
  for (const ToldAbout& one : about) {
    if (std::ranges::find(numbers, one.number) == numbers.end()) numbers.push_back(one.number);
  }
  return numbers;
}

/// Of proposals that are still to be seen, and of which `holds` is so.
template <class Holds, class Say>
std::vector<NoticeLine> lines_about(Read& read, const std::vector<ToldAbout>& about,
                                    const Holds& holds, const Say& what) {
  const auto proposals = proposals_numbered(read, numbers_told(about));
  std::vector<NoticeLine> lines;
  for (const ToldAbout& one : about) {
    const auto found = std::ranges::find(proposals, Id<Proposal>{one.number}, &Proposal::id);
    if (found == proposals.end() || found->removed_reason || !holds(*found)) continue;
    lines.push_back({.number = one.number,
                     .occasion = one.occasion,
                     .text = what(found->title),
                     .path = path_to_proposal(found->group, found->id)});
  }
  return lines;
}

std::vector<NoticeLine> known_lines(Read& read, const ToldPerson&,
                                    const std::vector<ToldAbout>& about) {
  return lines_about(
      read, about, [](const Proposal& one) { return one.stage == Stage::questions; },
      [](const std::string& title) {
        return say("Read it and ask, before the group decides: {title}", {{"title", title}});
      });
}

std::vector<NoticeLine> begun_lines(Read& read, const ToldPerson&,
                                    const std::vector<ToldAbout>& about) {
  return lines_about(
      read, about, [](const Proposal& one) { return one.stage == Stage::deciding; },
      [](const std::string& title) {
        return say("The group decides now: {title}", {{"title", title}});
      });
}

std::vector<NoticeLine> reminder_lines(Read& read, const ToldPerson& to,
                                       const std::vector<ToldAbout>& about) {
  const auto rounds = open_rounds_about(read, numbers_told(about), to.now);
  const auto left = unanswered(read, to.site.key, rounds, to.person);
  std::vector<NoticeLine> lines;
  for (const ToldAbout& one : about) {
    const auto found = std::ranges::find(left, Id<Proposal>{one.number}, &OpenRound::proposal);
    if (found == left.end()) continue;
    lines.push_back({.number = one.number,
                     .occasion = one.occasion,
                     .text = say("Your answer is still missed, if you want to give one: {title}",
                                 {{"title", found->title}}),
                     .path = path_to_proposal(found->group, found->proposal)});
  }
  return lines;
}

std::vector<NoticeLine> over_lines(Read& read, const ToldPerson&,
                                   const std::vector<ToldAbout>& about) {
  return lines_about(
      read, about, [](const Proposal& one) { return one.stage != Stage::deciding; },
      [](const std::string& title) {
        return say("See what came out: {title}", {{"title", title}});
      });
}

std::vector<NoticeLine> again_lines(Read& read, const ToldPerson&,
                                    const std::vector<ToldAbout>& about) {
  return lines_about(
      read, about, [](const Proposal& one) { return one.stage == Stage::decided; },
      [](const std::string& title) {
        return say("It is time to look at this again: {title}", {{"title", title}});
      });
}

std::vector<Id<people::Person>> whole_group(Read& read, const ToldAbout& about,
                                            Id<people::Person> after, std::int64_t most) {
  return groups::people_in_after(read, about.group, after, most);
}

Notice notice_of(const NoticeName& kind, const Proposal& proposal, std::int64_t occasion) {
  return {
      .kind = kind, .number = proposal.id.number, .group = proposal.group, .occasion = occasion};
}

}  // namespace

std::vector<NoticeKind> decision_notice_kinds() {
  const NoticeTheme theme{"decisions", say("Decisions of your groups")};
  return {{.name = proposal_known, .theme = theme, .lines = known_lines, .who = whole_group},
          {.name = decision_begun, .theme = theme, .lines = begun_lines, .who = whole_group},
          {.name = decision_reminder,
           .theme = theme,
           .lines = reminder_lines,
           .printed_by = PrintedBy::nobody},
          {.name = decision_over, .theme = theme, .lines = over_lines, .who = whole_group},
          {.name = decision_looked_at, .theme = theme, .lines = again_lines, .who = whole_group}};
}

void tell_of_plan(Write& write, const Proposal& proposal, std::int64_t round_number, Instant now) {
  tell_later(write, notice_of(proposal_known, proposal, round_number), now);
}

void tell_of_start(Write& write, const Proposal& proposal, const Round& round, const Start& start,
                   Instant now) {
  end_notices(write, proposal_known, proposal.id.number);
  tell_later(write, notice_of(decision_begun, proposal, round.number), now);
  const auto times = reminders(now, start.closes_at);
  ask_for(write, {.kind = reminds_first, .number = round.id.number, .not_before = times.front()});
  if (times.size() > 1) {
    ask_for(write, {.kind = reminds_last, .number = round.id.number, .not_before = times.back()});
  }
  ask_for(write, {.kind = closes, .number = round.id.number, .not_before = start.closes_at});
}

void tell_of_end(Write& write, const Proposal& proposal, std::int64_t round_number, Instant now) {
  end_notices(write, decision_begun, proposal.id.number);
  end_notices(write, decision_reminder, proposal.id.number);
  tell_later(write, notice_of(decision_over, proposal, round_number), now);
}

void tell_of_review(Write& write, const Proposal& proposal, Instant now) {
  tell_later(write, notice_of(decision_looked_at, proposal, microseconds_of(now)), now);
}

std::int64_t occasion_of(std::int64_t round_number, int reminder) {
  return round_number * 2 + reminder;
}

}  // namespace alongside::decisions
