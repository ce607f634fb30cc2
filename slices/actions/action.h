// What a group agreed to do, and what may be said of it. Pure: days are parsed by who asks, times
// are arguments.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::people {
struct Person;
}
namespace alongside::groups {
struct Group;
}

namespace alongside::actions {

inline constexpr std::size_t what_characters = 300, others_characters = 200,
                             words_characters = 1'000;
/// Of a group: more than anybody looks through.
inline constexpr std::int64_t most_open = 200;
/// Of one action: who does it, and who is asked.
inline constexpr std::int64_t most_people = 10;
inline constexpr std::int64_t most_steps = 200;
inline constexpr std::int64_t whole_percent = 100;
inline constexpr auto latest_day = std::chrono::days(5 * 365);

enum class State : std::int64_t { open = 0, done = 1, dropped = 2 };
enum class StepKind : std::int64_t {
  agreed = 0,
  changed = 1,  // Other words, others or another day.
  how_far = 2,
  done = 3,
  dropped = 4,
  again = 5,  // It was done or dropped, and is to be done after all.
};

struct Action {
  Id<Action> id;
  Id<groups::Group> group;
  std::string what;
  std::string others;  // An organisation, or somebody outside the group; "" for none.
  Instant due_at{};    // The last second of its day.
  State state = State::open;
  std::int64_t percent = 0;
  std::string hindrance;  // What stands in the way; "" for nothing.
  std::string from_kind;  // The contribution that it comes from (foundation/rooms); "" for none.
  std::int64_t from_number = 0;
  std::optional<Id<people::Person>> added_by;
  std::optional<std::string> removed_reason;

  bool is_open() const { return state == State::open && !removed_reason; }
  bool is_overdue(Instant now) const { return is_open() && due_at < now; }
};

/// Somebody of the group who does it, or is asked whether they do.
struct Carrier {
  Id<Action> action;
  Id<people::Person> person;
  bool said_yes = false;                         // Else it is offered to them.
  std::optional<Id<people::Person>> offered_by;  // Nothing: they took it on themselves.
};

/// How it was from one moment on.
struct Step {
  Id<Step> id;
  StepKind kind = StepKind::agreed;
  std::string what, others;
  Instant due_at{};
  std::int64_t percent = 0;
  std::string words, hindrance;
  std::optional<Id<people::Person>> said_by;
  Instant said_at{};
  std::optional<std::string> removed_reason;
};

/// As typed, tidied.
struct ActionForm {
  std::string what, others;
  std::string day, month, year;
  std::optional<Instant> due_at;  // What the three mean, where they mean a day.
  std::string words;              // Why it changes.
};
struct NewAction {
  std::string what, others;
  Instant due_at{};
};
/// `before`: of one that changes. Its day may stay, though it has passed.
Result<NewAction> accept_action(const ActionForm& form, Instant now,
                                std::optional<Instant> before = {});

struct HowFarForm {
  std::string percent, words, hindrance;
};
struct HowFar {
  std::int64_t percent = 0;
  std::string words, hindrance;
};
/// One that was done or dropped is opened again with a reason.
Result<HowFar> accept_how_far(const HowFarForm& form, State state);

struct EndForm {
  std::string how, words;
};
struct End {
  State state = State::done;
  std::string words;
};
/// Nothing is dropped without a reason.
Result<End> accept_end(const EndForm& form);

/// What matters about who wants to say something of an action.
struct Standing {
  bool carries = false;     // Said yes to it.
  bool is_carried = false;  // Somebody of the group did.
  bool leads = false;       // Looks after the group's actions.
  bool wrote = false;
};
/// How far it is, and that it is done or dropped: who does it. Where nobody does, everybody.
bool may_say(const Standing& standing);
/// The words, the others and the day: also who wrote it.
bool may_change(const Standing& standing);

struct Reached {
  State state = State::open;
  std::int64_t percent = 0;
};
/// How far several are together: the mean, rounded down. What was dropped does not count; nothing
/// where nothing is left.
std::optional<std::int64_t> percent_of(const std::vector<Reached>& actions);

/// When who does it is reminded: in the morning three days before, and the morning after.
Instant reminded_before(Instant due_at);
Instant reminded_after(Instant due_at);

}  // namespace alongside::actions
