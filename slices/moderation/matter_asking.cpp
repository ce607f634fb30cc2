#include "slices/moderation/matter_asking.h"

#include <algorithm>

#include "slices/moderation/path_parts.h"

namespace alongside::moderation {
namespace {

ContributionKind kind_asked(const Request& request) {
  const auto kinds = contributions_of(rooms_of(request));
  const auto found =
      std::ranges::find(kinds, request.parameters.first("kind"), &ContributionKind::name);
  if (found == kinds.end()) throw NotFound();
  return *found;
}

std::string name_in(const std::vector<people::Person>& people,
                    const std::optional<Id<people::Person>>& person) {
  if (!person) return {};
  const auto found = std::ranges::find(people, *person, &people::Person::id);
  return found == people.end() ? "" : found->name;
}

std::vector<people::Person> people_of(Read& read, std::vector<Id<people::Person>> ids) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  constexpr std::size_t most = 50;
  if (ids.size() > most) ids.resize(most);
  return ids.empty() ? std::vector<people::Person>() : people::people_named(read, ids);
}

void add_proposals(MatterShown& shown, Read& read, const Asked& asked) {
  const auto proposals = proposals_about(read, asked.which());
  std::vector<Id<people::Person>> ids;
  for (const KeptProposal& one : proposals) ids.push_back(one.by);
  const auto people = people_of(read, ids);
  for (const KeptProposal& one : proposals) {
    const Proposal proposal{one.outcome, one.words};
    const bool sides = asked.two_sides && needs_sides(asked.matter, proposal);
    Decider first = decider(read, asked, one.by);
    first.side = one.side;
    shown.proposals.push_back({.id = one.id.number,
                               .by = name_in(people, one.by),
                               .outcome = one.outcome,
                               .words = one.words,
                               .mending = one.outcome == Outcome::mended
                                              ? mending_of(asked.matter, one.words)
                                              : Mending::at_once,
                               .mine = one.by == asked.member.person(),
                               .why_not = problems_of_agreeing(sides, first, asked.own)});
  }
}

}  // namespace

std::string Asked::path() const {
  return path_to_matter(member.group.id, kind.name, contribution.number);
}

bool Asked::may_show() const {
  return matter.waits && !own.is_author && groups::may(member, *kind.first_look.may_look);
}

Which Asked::afterwards() const {
  return {matter.waits ? kind.first_look.becomes : kind.name, contribution.number, member.group.id};
}

bool Asked::may_read() const {
  return !matter.is_out || own.is_author || problems_of_proposing(two_sides, own).empty();
}

namespace {

/// From when on who decides has to have been a member, and of their side: since before the matter
/// came up, which may be now; and since before it was taken out, for else they would read it first.
/// What is reported is shown from the next hour on.
Instant since_when(Read& read, const Asked& asked) {
  const Instant came_up = asked.open ? asked.open->shown_from : asked.now;
  Instant since = came_up - std::chrono::hours(1);
  if (!asked.matter.is_out) return since;
  for (const Decision& one : decisions_about(read, asked.which())) {
    if (one.outcome != Outcome::taken_out && one.outcome != Outcome::kept_back) continue;
    // Noon of the day is kept: who came on that day may have come after it.
    return std::min(since, one.on - std::chrono::hours(12));
  }
  return since;
}

}  // namespace

Decider decider(Read& read, const Asked& asked, Id<people::Person> person) {
  const Id<groups::Group> group = asked.member.group.id;
  const auto side = groups::shown_side(read, group, person);
  const bool settled = asked.two_sides
                           ? groups::is_settled_since(read, group, person, asked.settled_since)
                           : groups::is_member_since(read, group, person, asked.settled_since);
  return {.person = person.number,
          .side = side ? side->number : 0,
          .settled = settled,
          .is_author = asked.contribution.signed_by == person};
}

bool has_two_sides(Read& read, const groups::Member& member) {
  return groups::needs_two_sides(groups::deciding(read, member.group.id));
}

bool may_read(Read& read, const Request& request, const groups::Member& member,
              const ContributionKind& kind, const Contribution& contribution) {
  return kind.may_read == nullptr || kind.may_read(read, request, member, contribution.whole);
}

namespace {

/// What waits is read by those who look first and by who signed it; by the others when one of those
/// proposes to keep it back, since two of different sides have to decide.
bool may_look(const Asked& asked) {
  return !asked.matter.waits || asked.open || asked.own.is_author || asked.may_show();
}

}  // namespace

Asked asked_for(Read& read, const Request& request) {
  Asked asked{.member = groups::member_asking(read, request),
              .kind = kind_asked(request),
              .contribution = {},
              .matter = {},
              .open = {},
              .own = {},
              .now = request.now};
  const std::int64_t number = request.id<Contribution>("contribution").number;
  auto found = asked.kind.at(read, {number});
  if (found.empty() && asked.kind.taken_out_at != nullptr) {
    found = asked.kind.taken_out_at(read, {number});
    asked.matter.is_out = !found.empty();
  }
  if (found.empty() || found.front().group != asked.member.group.id) throw NotFound();
  asked.contribution = found.front();
  if (!may_read(read, request, asked.member, asked.kind, asked.contribution)) throw NotAllowed();
  asked.matter.text = asked.contribution.text;
  asked.matter.is_signed = asked.contribution.signed_by.has_value();
  asked.matter.can_be_mended = asked.kind.mend != nullptr;
  asked.matter.waits = asked.kind.first_look.may_look != nullptr;
  asked.open = find_matter(read, asked.which());
  // Until then nothing may tell that somebody has reported it.
  if (asked.open && asked.open->shown_from > asked.now) asked.open.reset();
  std::optional<CameUp> came_up;
  if (asked.open) came_up = {asked.open->shown_from, asked.open->two_sides};
  asked.two_sides = two_sides_decide(has_two_sides(read, asked.member), came_up, asked.now);
  asked.settled_since = since_when(read, asked);
  asked.own = decider(read, asked, asked.member.person());
  if (!may_look(asked)) throw NotAllowed();
  return asked;
}

MatterShown shown_matter(Read& read, const Asked& asked) {
  MatterShown shown{.member = asked.member,
                    .matter = asked.matter,
                    .may_read = asked.may_read(),
                    .path = asked.path(),
                    .path_back = asked.contribution.path,
                    .note = {},
                    .worries = {},
                    .proposals = {},
                    .decisions = with_names(read, decisions_about(read, asked.which())),
                    .asked_words = {},
                    .two_sides = asked.two_sides,
                    .may_not = problems_of_proposing(asked.two_sides, asked.own)};
  const auto notes = notes_of(read, asked.kind.name, {asked.contribution.number});
  if (!notes.empty()) shown.note = shown.form.note = notes.front().note;
  if (asked.open) shown.worries = worries_about(read, asked.which(), asked.now);
  const bool may_distress = !notes.empty() || !shown.worries.empty();
  shown.folded = (may_distress && skips_distressing(read, asked.member.person())) ||
                 (asked.matter.waits && !asked.may_show());
  shown.may_show = asked.may_show();
  add_proposals(shown, read, asked);
  if (const auto wording = wording_of(read, asked.which())) {
    shown.asked_words = wording->words;
    shown.asks_me = wording->author == asked.member.person();
  }
  shown.form.text = asked.matter.text;
  return shown;
}

std::vector<DecisionShown> with_names(Read& read, const std::vector<Decision>& decisions) {
  std::vector<Id<people::Person>> ids;
  for (const Decision& one : decisions) {
    if (one.first) ids.push_back(*one.first);
    if (one.second) ids.push_back(*one.second);
  }
  const auto people = people_of(read, ids);
  std::vector<DecisionShown> shown;
  for (const Decision& one : decisions) {
    shown.push_back(
        {one.outcome, one.words, name_in(people, one.first), name_in(people, one.second), one.on});
  }
  return shown;
}

}  // namespace alongside::moderation
