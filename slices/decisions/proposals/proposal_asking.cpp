#include "slices/decisions/proposals/proposal_asking.h"

#include <algorithm>

#include "foundation/rooms/room.h"
#include "foundation/words/day_field.h"
#include "slices/decisions/deciding/ballot_storage.h"
#include "slices/decisions/deciding/knowing_asking.h"
#include "slices/decisions/deciding/marks.h"
#include "slices/decisions/deciding/round_storage.h"
#include "slices/decisions/outcome/closing_storage.h"
#include "slices/decisions/outcome/option_outcome_storage.h"
#include "slices/decisions/path_parts.h"
#include "slices/decisions/permissions.h"
#include "slices/decisions/proposals/option_storage.h"
#include "slices/decisions/proposals/proposal_storage.h"

namespace alongside::decisions {

bool ProposalAsked::may_write() const {
  return proposal.written_by == member.person() || groups::may(member, permissions::look_after);
}

std::string ProposalAsked::path() const {
  return path_to_proposal(member.group.id, proposal.id);
}

ProposalAsked proposal_asked(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  Proposal proposal = find_proposal(transaction, member, request.id<Proposal>("decision"));
  return {std::move(member), std::move(proposal)};
}

ProposalAsked writer_asked(Transaction& transaction, const Request& request) {
  ProposalAsked asked = proposal_asked(transaction, request);
  if (asked.proposal.removed_reason) throw NotFound();
  if (!asked.may_write()) throw NotAllowed();
  return asked;
}

namespace {

void add_names(Read& read, pages::ProposalShown& shown) {
  std::vector<Id<people::Person>> ids;
  const auto add = [&](const std::optional<Id<people::Person>>& person) {
    if (person) ids.push_back(*person);
  };
  add(shown.proposal.written_by);
  for (const Remark& one : shown.remarks) {
    add(one.said_by);
    add(one.replied_by);
  }
  for (const Ballot& one : shown.ballots) add(one.said_by);
  for (const Review& one : shown.reviews) add(one.said_by);
  if (shown.knowing) {
    add(shown.knowing->first_by);
    add(shown.knowing->second_by);
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  if (ids.empty()) return;
  for (people::Person& person : people::people_named(read, ids)) {
    shown.names[person.id.number] = std::move(person.name);
  }
}

std::vector<Aside> beside(Read& read, const Request& request, const pages::ProposalShown& shown,
                          std::string_view kind, std::vector<std::int64_t> numbers,
                          std::vector<std::int64_t> to_be_done = {}) {
  return asides_of_each(rooms_of(request), read, shown.member,
                        {.kind = kind,
                         .whole = shown.proposal.id.number,
                         .numbers = std::move(numbers),
                         .to_be_done = std::move(to_be_done)});
}

/// Whether the group's latest answer to it was yes: then something is to be done.
bool is_to_be_done(const pages::ProposalShown& shown) {
  if (shown.proposal.stage != Stage::decided) return false;
  const auto last =
      std::ranges::find_if(shown.rounds, [](const Round& one) { return one.verdict.has_value(); });
  return last != shown.rounds.end() &&
         (last->verdict == Verdict::passed || last->verdict == Verdict::passed_knowingly);
}

void add_asides(Read& read, const Request& request, pages::ProposalShown& shown) {
  std::vector<std::int64_t> remarks;
  std::vector<std::int64_t> reasons;
  for (const Remark& one : shown.remarks) {
    if (!one.removed_reason) remarks.push_back(one.id.number);
  }
  for (const Ballot& one : shown.ballots) {
    if (!one.removed_reason && !one.reason.empty()) reasons.push_back(one.id.number);
  }
  const std::vector<std::int64_t> proposal{shown.proposal.id.number};
  shown.beside_proposal = beside(read, request, shown, "proposals", proposal,
                                 is_to_be_done(shown) ? proposal : std::vector<std::int64_t>());
  shown.beside_remarks = beside(read, request, shown, "remarks", std::move(remarks));
  shown.beside_reasons = beside(read, request, shown, "reasons", std::move(reasons));
}

pages::MayAnswer may_answer(Read& read, const pages::ProposalShown& shown) {
  if (!groups::may(shown.member, permissions::answer)) return pages::MayAnswer::not_allowed;
  if (!shown.round->takes_answers(shown.now)) return pages::MayAnswer::closed;
  const bool was_there = groups::is_member_since(read, shown.member.group.id, shown.member.person(),
                                                 *shown.round->started_at);
  return was_there ? pages::MayAnswer::yes : pages::MayAnswer::came_later;
}

void add_words_decided(pages::ProposalShown& shown) {
  if (!shown.round->text || *shown.round->text == shown.proposal.text) return;
  const auto found = std::ranges::find(shown.texts, *shown.round->text, &EarlierText::id);
  if (found == shown.texts.end()) return;
  shown.decided_words = ProposalWords{found->title, found->change, found->for_whom,
                                      found->cost,  found->harm,   shown.round_options};
}

/// Open answers are seen at once; of secret ones reasons alone, when it is over.
std::vector<Ballot> ballots_seen(Read& read, const Round& round) {
  if (!round.is_secret()) return ballots_of(read, round.id, limits::shown_ballots);
  if (!round.closed_at) return {};
  return reasons_of(read, round.id, limits::shown_ballots);
}

void add_round(Read& read, const Request& request, pages::ProposalShown& shown) {
  const Round& round = *shown.round;
  const Id<ProposalText> text = round.text.value_or(shown.proposal.text);
  shown.round_options = text == shown.proposal.text ? shown.options : options_of(read, text);
  shown.sides = sides_of(read, round.id);
  shown.ballots = ballots_seen(read, round);
  if (round.closed_at) {
    shown.tally = tally_kept(read, round.id);
    if (has_options(round.method)) {
      shown.outcome = outcome_kept(read, round.id);
      shown.lot = lot_kept(read, round.id);
    }
    if (!tells_of_answers(shown.tally)) shown.ballots.clear();
    shown.knowing = knowing_of(read, round.id);
    shown.may_not_pass = problems_of_passing(read, shown.member, round, shown.sides, shown.knowing);
    return;
  }
  shown.own = own_ballot(read, round.id, voter_in(request.site->key, round, shown.member.person()));
  if (shown.own) {
    shown.answer = {std::to_string(shown.own->answer), shown.own->reason,
                    typed_marks(marks_in(shown.own->marks, shown.round_options.size()))};
  }
  shown.may_answer = may_answer(read, shown);
  const auto side = side_in(read, shown.member.group.id, round, shown.member);
  const auto found =
      std::ranges::find(shown.sides, side, [](const RoundSide& one) { return one.side.number; });
  if (found != shown.sides.end()) shown.own_side = found->name;
}

std::optional<Round> round_shown(const std::vector<Round>& rounds, std::int64_t number) {
  const auto found = std::ranges::find_if(rounds, [&](const Round& one) {
    return one.started_at && (number == 0 || (one.number == number && one.closed_at));
  });
  if (found == rounds.end()) return std::nullopt;
  return *found;
}

}  // namespace

pages::ProposalShown shown_of(Read& read, const Request& request, const ProposalAsked& asked,
                              std::int64_t round) {
  const Id<Proposal> id = asked.proposal.id;
  pages::ProposalShown shown{.member = asked.member, .proposal = asked.proposal};
  shown.now = request.now;
  if (asked.proposal.removed_reason) return shown;
  shown.rounds = rounds_of(read, id);
  shown.texts = texts_of(read, id);
  shown.options = options_of(read, asked.proposal.text);
  shown.remarks = remarks_of(read, id);
  shown.reviews = reviews_of(read, id);
  shown.may_write = asked.may_write();
  shown.may_propose = groups::may(asked.member, permissions::propose);
  shown.takes_on = !asked.proposal.written_by && shown.may_propose;
  shown.round = round_shown(shown.rounds, round);
  // A proposal that is worked on again shows the words of now.
  if (shown.round) {
    add_round(read, request, shown);
    if (round != 0 || !asked.proposal.is_open()) add_words_decided(shown);
  }
  add_names(read, shown);
  add_asides(read, request, shown);
  return shown;
}

Response mend(const Request& request, const pages::ProposalShown& shown) {
  return unprocessable(pages::proposal(people::frame(request, shown.member.visit), shown, {}));
}

pages::TypedDay typed_day(const Request& request, const std::string& name) {
  return {.day = request.line_field(name + "-day"),
          .month = request.line_field(name + "-month"),
          .year = request.line_field(name + "-year")};
}

std::optional<Instant> day_of(const pages::TypedDay& typed) {
  return end_of_day(typed.day, typed.month, typed.year);
}

std::int64_t round_asked(const Request& request) {
  const auto number = whole_number(request.queries.first("round"));
  return number && *number > 0 ? static_cast<std::int64_t>(*number) : 0;
}

}  // namespace alongside::decisions
