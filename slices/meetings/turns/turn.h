// A turn in a meeting: speaking, signing, typing, through somebody, being read out.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/meetings/terms.h"
#include "slices/meetings/turns/turn_rule.h"

namespace alongside::meetings {

enum class TurnWay : std::int64_t {
  spoken = 0,
  signed_language = 1,
  typed = 2,
  interpreted = 3,
  read_out = 4
};
enum class TurnState : std::int64_t { waiting = 0, now = 1, done = 2, passed = 3 };

struct Turn {
  Id<Turn> id;
  std::optional<Id<Item>> item;
  std::optional<Id<people::Person>> person;
  TurnWay way = TurnWay::spoken;
  TurnSort sort = TurnSort::ordinary;
  std::string words;
  std::int64_t side = 0;
  TurnState state = TurnState::waiting;
  std::optional<Instant> began_at, ended_at;
  std::optional<std::int64_t> other_than;
};

struct NamedTurnWay {
  TurnWay way;
  std::string_view name;  // In forms.
};
inline constexpr std::array turn_ways{
    NamedTurnWay{TurnWay::spoken, "spoken"}, NamedTurnWay{TurnWay::signed_language, "signed"},
    NamedTurnWay{TurnWay::typed, "typed"}, NamedTurnWay{TurnWay::interpreted, "interpreted"},
    NamedTurnWay{TurnWay::read_out, "read_out"}};
struct NamedTurnSort {
  TurnSort sort;
  std::string_view name;
};
inline constexpr std::array turn_sorts{NamedTurnSort{TurnSort::ordinary, "ordinary"},
                                       NamedTurnSort{TurnSort::direct_answer, "answer"},
                                       NamedTurnSort{TurnSort::point_of_order, "order"}};
Message said(TurnWay way);
Message said(TurnSort sort);

struct TurnForm {
  std::string way, sort, words;
};
struct NewTurn {
  TurnWay way = TurnWay::spoken;
  TurnSort sort = TurnSort::ordinary;
  std::string words;
};
/// `waits`: they wait for a turn already. `in_all`: turns of the meeting by now.
Result<NewTurn> accept_turn(const TurnForm& form, bool waits, std::int64_t in_all);

/// Somebody who agreed that their side counts, and takes part.
struct CountedPerson {
  Id<people::Person> person;
  std::int64_t side = 0;
};

/// Of those who agreed and take part, nobody unless two sides have three people or more and none
/// has fewer: nobody is told from the others by the order.
std::vector<CountedPerson> whose_side_counts(std::vector<CountedPerson> consenting);

/// What the rule is told of turns: neither how they are taken nor what they say. A turn has a side
/// where it is one of the sides of `counted`, and its person is one of them.
struct TurnsForRule {
  std::vector<AskedTurn> waiting;
  std::vector<TakenTurn> taken;
};
TurnsForRule for_rule(const std::vector<Turn>& turns, std::optional<Id<Item>> item,
                      const std::vector<CountedPerson>& counted, Instant now);

}  // namespace alongside::meetings
