// An outcome, and what may be said of it. Days are parsed by who asks; times are arguments.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "foundation/base/id.h"
#include "foundation/base/result.h"

namespace alongside::outcomes {

inline constexpr std::size_t title_characters = 200, line_characters = 300, text_characters = 2'000;
/// Of one outcome: a number each day for more than ten years.
inline constexpr std::int64_t most_numbers = 4'000;
inline constexpr std::int64_t most_events = 200;
/// With fewer times a conclusion has a warning on it.
inline constexpr std::int64_t times_for_conclusion = 3;

struct Outcome {
  Id<Outcome> id;
  std::string title, whose, noticed, counted, looked_when, who_looks;
};

/// As typed, tidied.
struct OutcomeForm {
  std::string title, whose, noticed, counted, looked_when, who_looks;
};
Result<OutcomeForm> accept_outcome(const OutcomeForm& form);

/// A day as three fields.
struct TypedDay {
  std::string day, month, year;
};
/// Nothing where there is no such day from 1900 to 2200.
std::optional<std::chrono::sys_days> day_of(const TypedDay& typed);

struct NumberForm {
  TypedDay day;
  std::string value;             // As typed.
  std::optional<double> number;  // What it means, where it means any.
  std::string note;
};
struct NewNumber {
  std::chrono::sys_days day;
  double value = 0;
  std::string note;
};
Result<NewNumber> accept_number(const NumberForm& form);

struct CorrectionForm {
  std::string value;
  std::optional<double> number;
  std::string note, reason;
};
struct Correction {
  double value = 0;
  std::string note, reason;
};
/// A number is never changed without a reason.
Result<Correction> accept_correction(const CorrectionForm& form);

struct EventForm {
  TypedDay day;
  std::string what;
  bool new_limits = false;
};
struct NewEvent {
  std::chrono::sys_days day;
  std::string what;
  bool new_limits = false;
};
Result<NewEvent> accept_event(const EventForm& form);

Result<std::string> accept_conclusion(const std::string& typed);

/// What stands on a conclusion that rests on few times; nothing where these are enough.
std::optional<Message> warning_on_conclusion(std::int64_t times);

}  // namespace alongside::outcomes
