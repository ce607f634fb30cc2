#include "slices/meetings/running/now_asking.h"

#include <algorithm>

#include "slices/meetings/agenda/item_storage.h"
#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/notes/note_storage.h"
#include "slices/meetings/running/going_round_storage.h"
#include "slices/meetings/running/run_storage.h"
#include "slices/meetings/turns/turn_storage.h"

namespace alongside::meetings {
namespace {

class NamesOfPeople {
 public:
  NamesOfPeople(Transaction& transaction, std::vector<Id<people::Person>> ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (!ids.empty()) named_ = people::people_named(transaction, ids);
  }
  std::string of(const std::optional<Id<people::Person>>& person) const {
    if (!person) return "";
    const auto found = std::ranges::find(named_, *person, &people::Person::id);
    return found == named_.end() ? "" : found->name;
  }

 private:
  std::vector<people::Person> named_;
};

std::vector<Id<people::Person>> people_of(const std::vector<Turn>& turns, const Run& run) {
  std::vector<Id<people::Person>> ids;
  for (const Turn& one : turns) {
    const bool shown = one.state == TurnState::waiting || one.state == TurnState::now;
    if (shown && one.person) ids.push_back(*one.person);
  }
  if (run.lead_by) ids.push_back(*run.lead_by);
  if (run.pen_by) ids.push_back(*run.pen_by);
  return ids;
}

/// With their authors' names.
std::vector<pages::NamedTurn> typed_turns(Transaction& transaction, Id<Meeting> meeting) {
  const std::vector<Turn> turns = typed_of(transaction, meeting);
  std::vector<Id<people::Person>> ids;
  for (const Turn& one : turns) {
    if (one.person) ids.push_back(*one.person);
  }
  const NamesOfPeople names(transaction, std::move(ids));
  std::vector<pages::NamedTurn> typed;
  for (const Turn& one : turns) typed.push_back({one, names.of(one.person)});
  return typed;
}

}  // namespace

std::optional<std::int64_t> suggestion_for(Transaction& transaction, const Meeting& meeting,
                                           const std::vector<Turn>& turns,
                                           std::optional<Id<Item>> item, Instant now) {
  const auto counted = whose_side_counts(consenting(transaction, meeting));
  const TurnsForRule rule = for_rule(turns, item, counted, now);
  return suggested_turn(rule.waiting, rule.taken);
}

pages::NowLive now_live(Read& read, const Meeting& meeting, Instant now) {
  pages::NowLive live{.meeting = meeting,
                      .run = run_of(read, meeting.id),
                      .items = items_of(read, meeting.id, now)};
  if (!live.run) return live;
  const std::vector<Turn> turns = turns_of(read, meeting.id);
  const NamesOfPeople names(read, people_of(turns, *live.run));
  live.lead = names.of(live.run->lead_by);
  live.pen = names.of(live.run->pen_by);
  for (const Turn& one : turns) {
    if (one.state == TurnState::now) live.speaking = {one, names.of(one.person)};
    if (one.state != TurnState::waiting) continue;
    live.waiting.push_back({one, names.of(one.person)});
    live.waiting.back().turn.words.clear();  // They are shown when it is their turn.
  }
  live.suggested = suggestion_for(read, meeting, turns, live.run->item, now);
  live.notes = notes_of(read, meeting.id);
  live.marks = marks_of(read, meeting.id);
  return live;
}

pages::NowShown now_shown(Read& read, const Request& request, const MeetingAsked& asked) {
  const groups::Member& member = asked.member;
  pages::NowShown shown{.member = member,
                        .live = now_live(read, asked.meeting, request.now),
                        .now = request.now,
                        .consents = consents(read, member.group.id, member.person())};
  const auto& run = shown.live.run;
  if (!run || (run->is_on() && (!run->lead_by || !run->pen_by))) {
    shown.round = whose_turn(read, asked.meeting);
  }
  if (shown.live.run) shown.typed = typed_turns(read, asked.meeting.id);
  std::vector<std::int64_t> numbers;
  for (const pages::NamedTurn& one : shown.typed) numbers.push_back(one.turn.id.number);
  shown.beside_typed = asides_in_meeting(read, request, asked, "meeting_turns", std::move(numbers));
  if (!shown.leads()) return shown;
  std::vector<Id<people::Person>> ids;
  for (const Coming& one : comings_of(read, asked.meeting.id)) {
    if (one.way != Way::not_coming && one.person != member.person()) ids.push_back(one.person);
  }
  if (!ids.empty()) shown.comers = people::people_named(read, ids);
  return shown;
}

}  // namespace alongside::meetings
