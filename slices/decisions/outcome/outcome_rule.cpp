#include "slices/decisions/outcome/outcome_rule.h"

#include <algorithm>

namespace alongside::decisions {
namespace {

bool is_quorate(const Counted& people, std::int64_t percent) {
  constexpr std::int64_t whole = 100;
  return people.answered() * whole >= people.members * percent;
}

bool too_few_of_a_side(const Rule& rule, const CountedAnswers& answers) {
  const bool asked = !rule.consent && rule.basis == Basis::each_side;
  if (asked && !tells_of_sides(rule, answers)) return true;
  return std::ranges::any_of(answers.sides, [&](const CountedSide& side) {
    if (side.people.members == 0 && side.people.answered() == 0) return false;
    return !is_quorate(side.people, rule.quorum_side) || (asked && side.people.answered() == 0);
  });
}

bool a_side_is_against(const Rule& rule, const CountedAnswers& answers) {
  if (!tells_of_sides(rule, answers)) return false;
  return std::ranges::any_of(answers.sides, [&](const CountedSide& side) {
    if (side.people.answered() == 0) return false;
    if (rule.basis == Basis::each_side) return !carries(side.people, rule.threshold);
    return side.people.against > side.people.for_it;
  });
}

Stands stands_of(const Rule& rule, const Counted& side) {
  if (side.answered() == 0) return Stands::unknown;
  if (side.against > side.for_it) return Stands::against;
  if (side.for_it > side.against && (rule.consent || carries(side, rule.threshold))) {
    return Stands::for_it;
  }
  return Stands::divided;
}

}  // namespace

bool is_known(const Rule& rule, const Counted& people) {
  return rule.voices == Voices::open || people.answered() >= limits::fewest_for_secret;
}

bool carries(const Counted& counted, Threshold threshold) {
  const std::int64_t clear = counted.for_it + counted.against;
  switch (threshold) {
    case Threshold::more_than_half:
      return counted.for_it > counted.against;
    case Threshold::two_thirds:
      return counted.for_it > 0 && counted.for_it * 3 >= clear * 2;
    case Threshold::three_quarters:
      return counted.for_it > 0 && counted.for_it * 4 >= clear * 3;
  }
  return false;
}

Verdict verdict_of(const Rule& rule, const CountedAnswers& answers) {
  if (answers.all.answered() == 0 || !is_quorate(answers.all, rule.quorum_all) ||
      !is_known(rule, answers.all)) {
    return Verdict::too_few;
  }
  if (too_few_of_a_side(rule, answers)) return Verdict::too_few_of_side;
  if (rule.consent) {
    if (answers.all.against > 0) return Verdict::concerns;
    return answers.all.for_it > 0 ? Verdict::passed : Verdict::failed;
  }
  if (!carries(answers.all, rule.threshold)) return Verdict::failed;
  return a_side_is_against(rule, answers) ? Verdict::side_against : Verdict::passed;
}

std::int64_t CountedAnswers::answered_without_side() const {
  std::int64_t left = all.answered();
  for (const CountedSide& side : sides) left -= side.people.answered();
  return left;
}

bool tells_of_sides(const Rule& rule, const CountedAnswers& answers) {
  if (rule.voices == Voices::open) return true;
  const auto few = [](std::int64_t answered) {
    return answered > 0 && answered < limits::fewest_for_secret;
  };
  return !few(answers.answered_without_side()) &&
         std::ranges::none_of(answers.sides, few,
                              [](const CountedSide& side) { return side.people.answered(); });
}

std::vector<Stands> stands_of_sides(const Rule& rule, const CountedAnswers& answers) {
  const bool told = tells_of_sides(rule, answers);
  std::vector<Stands> all;
  for (const CountedSide& side : answers.sides) {
    all.push_back(told ? stands_of(rule, side.people) : Stands::unknown);
  }
  return all;
}

bool may_pass_knowingly(const Rule& rule, Verdict verdict) {
  return verdict == Verdict::side_against && rule.basis == Basis::all;
}

}  // namespace alongside::decisions
