#include "slices/decisions/deciding/marks.h"

#include <algorithm>
#include <numeric>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::decisions {
namespace {

std::string field_of(std::size_t option) {
  return "option-" + std::to_string(option + 1);
}

std::optional<int> mark_in(const std::string& typed, int most) {
  const auto number = whole_number(typed);
  if (!number || *number < 0 || *number > most) return std::nullopt;
  return static_cast<int>(*number);
}

Problem out_of_range(const Plan& plan, std::size_t option, std::size_t options) {
  switch (plan.method) {
    case DecisionMethod::dots:
      return {field_of(option), say_many("Write a whole number: 0 or {count}",
                                         "Write a whole number from 0 to {count}", plan.dots)};
    case DecisionMethod::ranking:
      return {field_of(option), say("Choose a place from 1 to {most}, or none",
                                    {{"most", static_cast<std::int64_t>(options)}})};
    default:
      return {field_of(option), say("Choose a number from 0 to 5")};
  }
}

int most_of(const Plan& plan, std::size_t options) {
  if (plan.method == DecisionMethod::dots) return static_cast<int>(plan.dots);
  if (plan.method == DecisionMethod::ranking) return static_cast<int>(options);
  return limits::most_score;
}

Marks read_marks(const Plan& plan, std::size_t options, const AnswerForm& form,
                 Problems& problems) {
  Marks marks(options);
  for (std::size_t n = 0; n < options && n < form.marks.size(); ++n) {
    if (form.marks[n].empty()) continue;
    marks[n] = mark_in(form.marks[n], most_of(plan, options));
    const bool no_place = plan.method == DecisionMethod::ranking && marks[n] == 0;
    if (!marks[n] || no_place) problems.push_back(out_of_range(plan, n, options));
  }
  return marks;
}

std::int64_t sum_of(const Marks& marks) {
  return std::accumulate(
      marks.begin(), marks.end(), std::int64_t{0},
      [](std::int64_t sum, const std::optional<int>& one) { return sum + one.value_or(0); });
}

void check_dots(const Plan& plan, const Marks& marks, Problems& problems) {
  const std::int64_t placed = sum_of(marks);
  if (placed == 0) problems.push_back({"option-1", say("Place one dot at least, or stand aside")});
  if (placed > plan.dots) {
    problems.push_back(
        {"option-1", say_many("You placed {placed} dots and have {count}. Take some away",
                              "You placed {placed} dots and have {count}. Take some away",
                              plan.dots, {{"placed", placed}})});
  }
}

void check_places(const Marks& marks, Problems& problems) {
  for (std::size_t n = 1; n < marks.size(); ++n) {
    const auto before = marks.begin() + static_cast<std::ptrdiff_t>(n);
    if (!marks[n] || std::find(marks.begin(), before, marks[n]) == before) continue;
    problems.push_back({field_of(n), say("Another option has place {place} already. Give each "
                                         "place once",
                                         {{"place", static_cast<std::int64_t>(*marks[n])}})});
  }
}

void check_marks(const Plan& plan, const Marks& marks, Problems& problems) {
  const bool none =
      std::ranges::none_of(marks, [](const std::optional<int>& one) { return one.has_value(); });
  switch (plan.method) {
    case DecisionMethod::dots:
      check_dots(plan, marks, problems);
      return;
    case DecisionMethod::ranking:
      if (none) problems.push_back({"option-1", say("Give one option a place, or stand aside")});
      check_places(marks, problems);
      return;
    default:
      if (none) problems.push_back({"option-1", say("Give one option a number, or stand aside")});
  }
}

}  // namespace

std::string text_of(const Marks& marks) {
  std::string text;
  for (const std::optional<int>& one : marks) {
    text += (text.empty() ? "" : " ") + (one ? std::to_string(*one) : "-");
  }
  return text;
}

Marks marks_in(std::string_view text, std::size_t options) {
  Marks marks(options);
  for (std::size_t n = 0; n < options && !text.empty(); ++n) {
    const auto end = std::min(text.find(' '), text.size());
    const auto number = whole_number(text.substr(0, end));
    if (number) marks[n] = static_cast<int>(*number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return marks;
}

std::vector<std::string> typed_marks(const Marks& marks) {
  std::vector<std::string> typed;
  for (const std::optional<int>& one : marks) typed.push_back(one ? std::to_string(*one) : "");
  return typed;
}

Result<GivenAnswer> accept_marks(const Plan& plan, std::size_t options, const AnswerForm& form) {
  Problems problems;
  check_typed({.field = "reason", .text = form.reason, .most = limits::reason_characters},
              problems);
  if (form.answer == std::to_string(stood_aside)) {
    if (!problems.empty()) return problems;
    return GivenAnswer{.answer = stood_aside, .reason = form.reason};
  }
  Problems of_marks;
  const Marks marks = read_marks(plan, options, form, of_marks);
  if (of_marks.empty()) check_marks(plan, marks, of_marks);
  problems.insert(problems.begin(), of_marks.begin(), of_marks.end());
  if (!problems.empty()) return problems;
  return GivenAnswer{.answer = gave_marks, .reason = form.reason, .marks = text_of(marks)};
}

std::vector<std::size_t> order_in(const Marks& marks) {
  std::vector<std::size_t> order;
  for (std::size_t n = 0; n < marks.size(); ++n) {
    if (marks[n]) order.push_back(n);
  }
  std::ranges::sort(order, {}, [&](std::size_t n) { return *marks[n]; });
  return order;
}

}  // namespace alongside::decisions
