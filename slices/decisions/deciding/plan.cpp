#include "slices/decisions/deciding/plan.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"
#include "slices/decisions/deciding/method.h"

namespace alongside::decisions {
namespace {

template <class T, std::size_t N>
using Names = std::array<std::pair<std::string_view, T>, N>;

constexpr Names<DecisionMethod, 6> method_names{{{"consent", DecisionMethod::consent},
                                                 {"scale", DecisionMethod::scale},
                                                 {"yes_no", DecisionMethod::yes_no},
                                                 {"scores", DecisionMethod::scores},
                                                 {"dots", DecisionMethod::dots},
                                                 {"ranking", DecisionMethod::ranking}}};
constexpr Names<Voices, 2> voices_names{{{"open", Voices::open}, {"secret", Voices::secret}}};
constexpr Names<Basis, 2> basis_names{{{"all", Basis::all}, {"each_side", Basis::each_side}}};
constexpr Names<Threshold, 3> threshold_names{{{"half", Threshold::more_than_half},
                                               {"two_thirds", Threshold::two_thirds},
                                               {"three_quarters", Threshold::three_quarters}}};

template <class T, std::size_t N>
std::optional<T> named(const Names<T, N>& names, std::string_view typed) {
  const auto found = std::ranges::find(names, typed, &std::pair<std::string_view, T>::first);
  if (found == names.end()) return std::nullopt;
  return found->second;
}

template <class T, std::size_t N>
std::string name_in_form(const Names<T, N>& names, T value) {
  return std::string(
      std::ranges::find(names, value, &std::pair<std::string_view, T>::second)->first);
}

template <class T, std::size_t N>
T chosen(const Names<T, N>& names, const char* field, const std::string& typed, T usual,
         Problems& problems) {
  const auto found = named(names, typed);
  if (!found) problems.push_back({field, say("Choose one of these")});
  return found.value_or(usual);
}

std::int64_t chosen_quorum(const char* field, const std::string& typed, Problems& problems) {
  const auto number = whole_number(typed);
  const auto all = quorums();
  if (number && std::ranges::find(all, *number) != all.end()) return *number;
  problems.push_back({field, say("Choose one of these")});
  return 0;
}

std::optional<Message> too_few_options(const Plan& plan, std::size_t options) {
  if (!has_options(plan.method) || options >= limits::fewest_options) return std::nullopt;
  return say(
      "There is nothing to choose among yet. Change the words, and write two options or "
      "more");
}

std::optional<Message> too_many_places(const Plan& plan, std::size_t options) {
  const auto most = static_cast<std::int64_t>(options) - 1;
  if (!has_options(plan.method) || most < 1) return std::nullopt;
  if (plan.places >= 1 && plan.places <= most) return std::nullopt;
  return say_many("Write 1: of two options, {count} is chosen",
                  "Write a number from 1 to {count}: fewer than there are options", most);
}

std::int64_t typed_number(const std::string& typed) {
  constexpr long long most = 1'000'000;
  const auto number = whole_number(typed);
  return number ? static_cast<std::int64_t>(std::clamp<long long>(*number, -1, most)) : -1;
}

/// What methods that choose among options ask besides; of others it is not kept.
void read_choosing(const PlanForm& form, const PlanSituation& situation, Plan& plan,
                   Problems& problems) {
  if (!has_options(plan.method)) return;
  plan.places = typed_number(form.places);
  if (auto problem = too_few_options(plan, situation.options)) {
    problems.push_back({"method", *std::move(problem)});
  }
  if (auto problem = too_many_places(plan, situation.options)) {
    problems.push_back({"places", *std::move(problem)});
  }
  plan.threshold = Threshold::more_than_half;
  if (plan.method != DecisionMethod::dots) return;
  plan.dots = typed_number(form.dots);
  if (plan.dots < 1 || plan.dots > limits::most_dots) {
    problems.push_back({"dots", say("Write a number from 1 to {most}",
                                    {{"most", std::int64_t{limits::most_dots}}})});
  }
}

void check_secret(const Plan& plan, const PlanSituation& situation, Problems& problems) {
  if (situation.was_secret && plan.voices == Voices::open) {
    problems.push_back({"voices", say("It was secret before, and stays secret")});
  }
  if (plan.voices == Voices::open) return;
  if (const auto why = why_not_secret(situation)) problems.push_back({"voices", *why});
}

}  // namespace

std::vector<std::int64_t> quorums() {
  return {0, 25, 50, 75};
}

PlanForm form_of(const Plan& plan) {
  return {.method = name_in_form(method_names, plan.method),
          .voices = name_in_form(voices_names, plan.voices),
          .basis = name_in_form(basis_names, plan.basis),
          .threshold = name_in_form(threshold_names, plan.threshold),
          .quorum_all = std::to_string(plan.quorum_all),
          .quorum_side = std::to_string(plan.quorum_side),
          .places = std::to_string(plan.places),
          .dots = std::to_string(plan.dots > 0 ? plan.dots : limits::usual_dots)};
}

Result<Plan> accept_plan(const PlanForm& form, const PlanSituation& situation) {
  Problems problems;
  Plan plan;
  plan.method = chosen(method_names, "method", form.method, plan.method, problems);
  plan.voices = chosen(voices_names, "voices", form.voices, plan.voices, problems);
  plan.basis = chosen(basis_names, "basis", form.basis, plan.basis, problems);
  plan.threshold = chosen(threshold_names, "threshold", form.threshold, plan.threshold, problems);
  plan.quorum_all = chosen_quorum("quorum_all", form.quorum_all, problems);
  plan.quorum_side = chosen_quorum("quorum_side", form.quorum_side, problems);
  read_choosing(form, situation, plan, problems);
  if (problems.empty()) check_secret(plan, situation, problems);
  if (!problems.empty()) return problems;
  return plan;
}

std::optional<Message> why_not_secret(const PlanSituation& situation) {
  const auto fewest = limits::fewest_for_secret;
  if (situation.members < fewest) {
    return say_many(
        "A secret decision needs {count} member at least: of fewer people, others "
        "could guess who said what",
        "A secret decision needs {count} members at least: of fewer people, others "
        "could guess who said what",
        fewest);
  }
  const auto few = [&](std::int64_t members) { return members > 0 && members < fewest; };
  std::int64_t without_side = situation.members;
  for (const std::int64_t members : situation.members_of_sides) without_side -= members;
  if (few(without_side) || std::ranges::any_of(situation.members_of_sides, few)) {
    return say(
        "So few people are of one side, or of none, that a secret answer could be guessed "
        "from what comes out. Choose open answers");
  }
  return std::nullopt;
}

Rule rule_of(const Plan& plan) {
  return {.consent = plan.method == DecisionMethod::consent,
          .voices = plan.voices,
          .basis = plan.basis,
          .threshold = has_options(plan.method) ? Threshold::more_than_half : plan.threshold,
          .quorum_all = plan.quorum_all,
          .quorum_side = plan.quorum_side};
}

Result<Start> accept_start(const StartForm& form, const StartSituation& situation) {
  Problems problems;
  if (situation.now < situation.opens_from) {
    problems.push_back({"", say("The time in which the group gets to know it is not over yet")});
  }
  if (situation.why_not_secret) problems.push_back({"", *situation.why_not_secret});
  if (situation.needs_other_words) {
    problems.push_back({"", say("Change the words first, so that they answer what was said against "
                                "them")});
  }
  if (auto problem = too_few_options(situation.plan, situation.options)) {
    problems.push_back({"", *std::move(problem)});
  } else if (too_many_places(situation.plan, situation.options)) {
    problems.push_back({"", say("There are fewer options now than you want to choose. Write more "
                                "options, or decide in another way")});
  }
  if (!form.closes_at) {
    problems.push_back({"closes", say("Write a day that there is, such as 31 3 2027")});
  } else if (*form.closes_at < situation.now + limits::shortest_round) {
    problems.push_back({"closes", say("Give people a day at least: choose a later one")});
  } else if (*form.closes_at > situation.now + limits::longest_round) {
    problems.push_back({"closes", say_many("Choose a day within {count} day from now",
                                           "Choose a day within {count} days from now",
                                           limits::longest_round.count())});
  }
  if (!form.review_at) {
    problems.push_back({"review", say("Write a day that there is, such as 31 3 2027")});
  } else if (form.closes_at && *form.review_at <= *form.closes_at) {
    problems.push_back({"review", say("Choose a day after the last day to answer")});
  } else if (*form.review_at > situation.now + limits::latest_review) {
    problems.push_back({"review", say("Choose a day within three years")});
  }
  if (!problems.empty()) return problems;
  return Start{*form.closes_at, *form.review_at};
}

Result<GivenAnswer> accept_answer(DecisionMethod method, const AnswerForm& form) {
  const auto number = whole_number(form.answer);
  const auto answer = number ? answer_of(method, *number) : std::nullopt;
  Problems problems;
  if (!answer) problems.push_back({"answer", say("Choose your answer")});
  check_typed({.field = "reason",
               .text = form.reason,
               .most = limits::reason_characters,
               .if_empty = answer && answer->needs_reason
                               ? std::optional(answer->stance == Stance::against
                                                   ? say("Say what harm you see, so that the group "
                                                         "can work it in")
                                                   : say("Write down your concern"))
                               : std::nullopt},
              problems);
  if (!problems.empty()) return problems;
  return GivenAnswer{answer->answer, form.reason};
}

std::vector<Instant> reminders(Instant started_at, Instant closes_at) {
  constexpr auto before_end = std::chrono::hours(24), apart = std::chrono::hours(24);
  const Instant middle = started_at + (closes_at - started_at) / 2;
  const Instant last = closes_at - before_end;
  if (last < middle + apart) return {middle};
  return {middle, last};
}

Instant opens_from(Instant known_since, std::int64_t notice_days) {
  return known_since + std::chrono::days(notice_days);
}

Result<std::int64_t> accept_notice_days(const std::string& typed) {
  const auto days = whole_number(typed);
  if (days && *days >= 0 && *days <= limits::most_notice_days) {
    return static_cast<std::int64_t>(*days);
  }
  return Problem{"notice_days", say("Write a number of days from 0 to {most}",
                                    {{"most", limits::most_notice_days}})};
}

}  // namespace alongside::decisions
