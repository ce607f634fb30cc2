// What the group answers to one thing that somebody said: what became of it, and why.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/instant.h"
#include "foundation/base/result.h"

namespace alongside::fates {

/// Numbers are what the database holds. `not_looked_at` is no row there.
enum class State : std::int64_t {
  not_looked_at = 0,
  being_looked_at = 1,
  will_be_done = 2,
  under_way = 3,
  done = 4,
  will_not_be_done = 5,
  not_ours = 6
};
/// Those that somebody can say, in the order of the form.
inline constexpr std::array<State, 6> states_to_say{State::being_looked_at,  State::will_be_done,
                                                    State::under_way,        State::done,
                                                    State::will_not_be_done, State::not_ours};

/// As addresses and files have it: "will_be_done".
std::string_view name_of(State state);
std::optional<State> state_named(std::string_view name);
/// Looking at something is no answer yet.
bool is_answer(State state);
/// Nothing more is to be done.
bool is_final(State state);

inline constexpr std::size_t reason_characters = 1000;
inline constexpr std::size_t asked_characters = 200;
/// Of one member in one group: more than anybody looks after.
inline constexpr std::int64_t most_taken_on = 50;
/// Of one contribution, and of those what one member may say: nobody fills it alone.
inline constexpr std::int64_t most_steps = 200;
inline constexpr std::int64_t most_steps_of_one = 10;

struct AnswerForm {
  std::string state, percent, asked_whom, reason;
};

struct GivenAnswer {
  State state = State::being_looked_at;
  std::optional<std::int64_t> percent;  // Of what is under way; nothing where nobody can say.
  std::string asked_whom;               // Of what is not the group's to do.
  std::string reason;
};

Result<GivenAnswer> accept_answer(const AnswerForm& form);

inline constexpr std::array<std::int64_t, 5> weeks_to_choose{2, 4, 6, 8, 12};
inline constexpr std::int64_t weeks_unless_set = 6;
/// Whether answers to what is waited for since `from` are late.
bool is_late(Instant from, std::int64_t weeks, Instant now);

/// Of times only the day is kept.
Instant noon_of(Instant instant);

}  // namespace alongside::fates
