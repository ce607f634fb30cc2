#include "slices/outcomes/outcome.h"

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::outcomes {
namespace {

void check_number(const std::string& typed, const std::optional<double>& number,
                  Problems& problems) {
  if (typed.empty()) {
    problems.push_back({"value", say("Write the number")});
  } else if (!number) {
    problems.push_back({"value", say("Write a number with digits, such as 12 or 3.5")});
  }
}

void check_day(const std::optional<std::chrono::sys_days>& day, Problems& problems) {
  if (!day) problems.push_back({"day", say("Write a day that there is, such as 31 3 2026")});
}

}  // namespace

Result<OutcomeForm> accept_outcome(const OutcomeForm& form) {
  Problems problems;
  check_typed({.field = "title",
               .text = form.title,
               .most = title_characters,
               .if_empty = say("Write what you want to change")},
              problems);
  check_typed({.field = "whose",
               .text = form.whose,
               .most = line_characters,
               .if_empty = say("Say whose outcome it is")},
              problems);
  check_typed({.field = "noticed",
               .text = form.noticed,
               .most = text_characters,
               .if_empty = say("Say how you would notice")},
              problems);
  check_typed({.field = "counted", .text = form.counted, .most = line_characters}, problems);
  check_typed({.field = "looked_when", .text = form.looked_when, .most = line_characters},
              problems);
  check_typed({.field = "who_looks", .text = form.who_looks, .most = line_characters}, problems);
  if (!problems.empty()) return problems;
  return form;
}

std::optional<std::chrono::sys_days> day_of(const TypedDay& typed) {
  constexpr long long first_year = 1900, last_year = 2200, most_months = 12, most_days = 31;
  const auto day = whole_number(typed.day), month = whole_number(typed.month),
             year = whole_number(typed.year);
  const auto within = [](const std::optional<long long>& number, long long least, long long most) {
    return number && *number >= least && *number <= most;
  };
  if (!within(day, 1, most_days) || !within(month, 1, most_months) ||
      !within(year, first_year, last_year)) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

Result<NewNumber> accept_number(const NumberForm& form) {
  Problems problems;
  const auto day = day_of(form.day);
  check_day(day, problems);
  check_number(form.value, form.number, problems);
  check_typed({.field = "note", .text = form.note, .most = line_characters}, problems);
  if (!problems.empty()) return problems;
  return NewNumber{.day = *day, .value = *form.number, .note = form.note};
}

Result<Correction> accept_correction(const CorrectionForm& form) {
  Problems problems;
  check_number(form.value, form.number, problems);
  check_typed({.field = "note", .text = form.note, .most = line_characters}, problems);
  check_typed({.field = "reason",
               .text = form.reason,
               .most = line_characters,
               .if_empty = say("Say why the number changes")},
              problems);
  if (!problems.empty()) return problems;
  return Correction{.value = *form.number, .note = form.note, .reason = form.reason};
}

Result<NewEvent> accept_event(const EventForm& form) {
  Problems problems;
  const auto day = day_of(form.day);
  if (!day) problems.push_back({"event_day", say("Write a day that there is, such as 31 3 2026")});
  check_typed({.field = "what",
               .text = form.what,
               .most = line_characters,
               .if_empty = form.new_limits ? say("Say why the limits begin anew")
                                           : say("Say what happened")},
              problems);
  if (!problems.empty()) return problems;
  return NewEvent{.day = *day, .what = form.what, .new_limits = form.new_limits};
}

Result<std::string> accept_conclusion(const std::string& typed) {
  if (auto problem = problem_of({.field = "conclusion",
                                 .text = typed,
                                 .most = text_characters,
                                 .if_empty = say("Write what you conclude")})) {
    return *std::move(problem);
  }
  return typed;
}

std::optional<Message> warning_on_conclusion(std::int64_t times) {
  if (times >= times_for_conclusion) return std::nullopt;
  return say_many(
      "Take care: this rests on {count} time only. That is a snapshot, and does not show a change.",
      "Take care: this rests on {count} times only. That is a snapshot, and does not show a "
      "change.",
      times);
}

}  // namespace alongside::outcomes
