#include "slices/fates/answer.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::fates {
namespace {

constexpr std::array<std::string_view, 7> names_of_states{
    "not_looked_at", "being_looked_at",  "will_be_done", "under_way",
    "done",          "will_not_be_done", "not_ours"};

Message reason_missing(State state) {
  switch (state) {
    case State::will_be_done:
      return say("Say what will be done, and when");
    case State::under_way:
      return say("Say what is being done now");
    case State::done:
      return say("Say what was done");
    case State::not_ours:
      return say("Say why others have to do it");
    default:
      return say("Say why it will not be done");
  }
}

void check_percent(const AnswerForm& form, GivenAnswer& given, Problems& problems) {
  if (given.state != State::under_way || form.percent.empty()) return;
  given.percent = whole_number(form.percent);
  if (given.percent && *given.percent >= 0 && *given.percent <= 100) return;
  problems.push_back({"percent", say("Enter a whole number from 0 to 100, or nothing")});
}

void check_asked(const AnswerForm& form, GivenAnswer& given, Problems& problems) {
  if (given.state != State::not_ours) return;
  given.asked_whom = form.asked_whom;
  check_typed({.field = "asked_whom",
               .text = form.asked_whom,
               .most = asked_characters,
               .if_empty = say("Say who was asked to do it")},
              problems);
}

}  // namespace

std::string_view name_of(State state) {
  return names_of_states.at(static_cast<std::size_t>(state));
}

std::optional<State> state_named(std::string_view name) {
  const auto found = std::ranges::find(names_of_states, name);
  if (found == names_of_states.end()) return std::nullopt;
  return static_cast<State>(found - names_of_states.begin());
}

bool is_answer(State state) {
  return state >= State::will_be_done;
}

bool is_final(State state) {
  return state >= State::done;
}

Result<GivenAnswer> accept_answer(const AnswerForm& form) {
  const auto state = state_named(form.state);
  if (!state || *state == State::not_looked_at) {
    return Problem{"state", say("Choose what became of it")};
  }
  GivenAnswer given{.state = *state, .percent = {}, .asked_whom = {}, .reason = form.reason};
  Problems problems;
  check_percent(form, given, problems);
  check_asked(form, given, problems);
  TypedText reason{.field = "reason", .text = form.reason, .most = reason_characters};
  if (is_answer(*state)) reason.if_empty = reason_missing(*state);
  check_typed(reason, problems);
  if (!problems.empty()) return problems;
  return given;
}

bool is_late(Instant from, std::int64_t weeks, Instant now) {
  return from + std::chrono::weeks(weeks) <= now;
}

Instant noon_of(Instant instant) {
  return std::chrono::floor<std::chrono::days>(instant) + std::chrono::hours(12);
}

}  // namespace alongside::fates
