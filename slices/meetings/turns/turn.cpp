#include "slices/meetings/turns/turn.h"

#include <algorithm>
#include <map>

#include "foundation/base/typed_text.h"

namespace alongside::meetings {
namespace {

constexpr std::int64_t fewest_of_side = 3;

std::int64_t side_of(const Turn& turn, const std::vector<CountedPerson>& counted) {
  const auto takes_part = [&](const CountedPerson& one) { return turn.person == one.person; };
  const bool counts = turn.side != 0 && std::ranges::any_of(counted, takes_part) &&
                      std::ranges::find(counted, turn.side, &CountedPerson::side) != counted.end();
  return counts ? turn.side : 0;
}

AskedTurn asked(const Turn& turn, const std::vector<CountedPerson>& counted) {
  return {.number = turn.id.number,
          .person = turn.person ? turn.person->number : -turn.id.number,
          .side = side_of(turn, counted),
          .sort = turn.sort};
}

}  // namespace

Message said(TurnWay way) {
  switch (way) {
    case TurnWay::spoken:
      return say("I speak");
    case TurnWay::signed_language:
      return say("I sign");
    case TurnWay::typed:
      return say("I type it here");
    case TurnWay::interpreted:
      return say("Through an interpreter or a device");
    case TurnWay::read_out:
      return say("I read out for somebody who is not here");
  }
  return say("I speak");
}

Message said(TurnSort sort) {
  switch (sort) {
    case TurnSort::ordinary:
      return say("Something of my own");
    case TurnSort::direct_answer:
      return say("A short answer to what was just said");
    case TurnSort::point_of_order:
      return say("How we do this: a rule, a break, I cannot hear");
  }
  return say("Something of my own");
}

Result<NewTurn> accept_turn(const TurnForm& form, bool waits, std::int64_t in_all) {
  Problems problems;
  const auto way = std::ranges::find(turn_ways, form.way, &NamedTurnWay::name);
  const auto sort = std::ranges::find(turn_sorts, form.sort, &NamedTurnSort::name);
  if (waits) problems.push_back({"", say("You wait for a turn already")});
  if (in_all >= limits::most_turns) {
    problems.push_back({"", say("This meeting has all the turns it can hold")});
  }
  if (way == turn_ways.end()) problems.push_back({"way", say("Choose how you take your turn")});
  if (sort == turn_sorts.end()) problems.push_back({"sort", say("Choose what it is")});
  std::optional<Message> if_empty;
  if (form.way == "typed") if_empty = say("Type what you want to say");
  check_typed({.field = "words",
               .text = form.words,
               .most = limits::words_characters,
               .if_empty = std::move(if_empty)},
              problems);
  if (!problems.empty()) return problems;
  return NewTurn{.way = way->way, .sort = sort->sort, .words = form.words};
}

TurnsForRule for_rule(const std::vector<Turn>& turns, std::optional<Id<Item>> item,
                      const std::vector<CountedPerson>& counted, Instant now) {
  TurnsForRule all;
  for (const Turn& turn : turns) {
    if (turn.state == TurnState::waiting) all.waiting.push_back(asked(turn, counted));
    if (!turn.began_at) continue;
    const auto lasted = turn.ended_at.value_or(now) - *turn.began_at;
    const AskedTurn who = asked(turn, counted);
    all.taken.push_back({.number = who.number,
                         .person = who.person,
                         .side = who.side,
                         .on_this_item = turn.item == item,
                         .seconds = std::max<std::int64_t>(
                             0, std::chrono::duration_cast<std::chrono::seconds>(lasted).count())});
  }
  return all;
}

std::vector<CountedPerson> whose_side_counts(std::vector<CountedPerson> consenting) {
  std::map<std::int64_t, std::int64_t> people_by_side;
  for (const CountedPerson& one : consenting) ++people_by_side[one.side];
  const bool too_few = std::ranges::any_of(
      people_by_side, [](const auto& side) { return side.second < fewest_of_side; });
  if (too_few || people_by_side.size() < 2) consenting.clear();
  return consenting;
}

}  // namespace alongside::meetings
