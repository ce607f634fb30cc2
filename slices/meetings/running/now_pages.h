// The page of a meeting while it is on. What is live is the same for everybody who reads it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/meetings/agenda/item.h"
#include "slices/meetings/notes/note.h"
#include "slices/meetings/running/going_round.h"
#include "slices/meetings/running/run.h"
#include "slices/meetings/turns/turn.h"

namespace alongside::meetings::pages {

inline constexpr std::string_view live_meeting_id = "meeting-now";

struct NamedTurn {
  Turn turn;
  std::string name;  // "" where their account is gone.
};

/// What everybody sees.
struct NowLive {
  const Meeting& meeting;
  std::optional<Run> run;
  std::vector<Item> items;
  std::string lead, pen;  // Names; "".
  std::optional<NamedTurn> speaking;
  std::vector<NamedTurn> waiting;  // In the order in which they asked.
  std::optional<std::int64_t> suggested;
  std::vector<Note> notes;
  std::vector<Mark> marks;
};
std::string live_meeting(const Words& words, const NowLive& live);

struct NowShown {
  const groups::Member& member;
  NowLive live;
  Instant now{};
  bool consents = false;
  RoundNames round;  // Asked where the meeting has not begun, or nobody leads or writes.
  std::vector<NamedTurn> typed;  // What was typed in turns that began, the latest first.
  std::vector<Aside> beside_typed;
  std::vector<people::Person> comers;  // For whom who leads may ask for a turn.
  TurnForm form;
  Problems problems;

  bool leads() const { return live.run && may_steer(*live.run, member.person()); }
  bool has_pen() const { return live.run && live.run->pen_by == member.person(); }
};
std::string now(const html::Frame& frame, const NowShown& shown, std::optional<Message> notice);

/// Turns that wait, for who leads to give one of them.
std::string choose_turn(const html::Frame& frame, const NowShown& shown);

}  // namespace alongside::meetings::pages
