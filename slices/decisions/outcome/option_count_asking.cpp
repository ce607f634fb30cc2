#include "slices/decisions/outcome/option_count_asking.h"

#include <algorithm>

#include "slices/counting/counting.h"
#include "slices/decisions/deciding/marks.h"
#include "slices/decisions/outcome/ranked_count_asking.h"
#include "slices/decisions/outcome/tally_asking.h"

namespace alongside::decisions {
namespace {

using Options = std::vector<std::size_t>;  // From 0.

std::vector<Marks> marks_of(const OptionsAsked& asked, std::optional<std::int64_t> side) {
  std::vector<Marks> all;
  for (const GivenMarks& one : asked.given) {
    if (!side || one.side == *side) all.push_back(marks_in(one.marks, asked.names.size()));
  }
  return all;
}

counting::Totals totals_of(const OptionsAsked& asked, const std::vector<Marks>& marks,
                           const Options& lot) {
  counting::ScoreTable table{.options = asked.names, .sides = {""}, .ballots = {}};
  for (const Marks& one : marks) table.ballots.push_back({.side = 0, .scores = one});
  const auto what = asked.round.method == DecisionMethod::dots ? counting::TotalOf::dots
                                                               : counting::TotalOf::scores;
  return counting::add_up(table, what, lot);
}

/// The first of them, as far as anybody gave them anything.
Options first_of(const counting::Totals& totals, std::int64_t places) {
  Options chosen;
  for (const std::size_t one : totals.order) {
    const bool full = chosen.size() >= static_cast<std::size_t>(places);
    if (!full && totals.all[one].points > 0) chosen.push_back(one);
  }
  return chosen;
}

/// Those between who was chosen and who was not.
std::vector<OptionTie> ties_that_matter(const counting::Totals& totals, std::int64_t places) {
  std::vector<OptionTie> ties;
  const auto chosen = static_cast<std::size_t>(places);
  for (const counting::ScoreTie& one : totals.ties) {
    const bool matters = one.place <= chosen && chosen < one.place + one.between.size() - 1;
    if (!matters || totals.all[one.between.front()].points == 0) continue;
    ties.push_back({.options = numbers_in(one.between), .by_lot = one.by_lot});
  }
  return ties;
}

/// What is chosen, with what is told of how.
struct Found {
  Options chosen;
  std::vector<OptionTie> ties;
  std::vector<CountStage> stages = {};
};

Found found_among(const OptionsAsked& asked, const std::vector<Marks>& marks, const Options& lot) {
  const std::int64_t places = asked.round.places;
  if (asked.round.method == DecisionMethod::ranking) {
    RankingCounted counted =
        count_rankings({.title = {}, .names = asked.names, .places = places, .given = marks}, lot);
    return {std::move(counted.chosen), std::move(counted.ties), std::move(counted.stages)};
  }
  const auto totals = totals_of(asked, marks, lot);
  return {first_of(totals, places), ties_that_matter(totals, places)};
}

/// So that no lot puts others before what everybody chose. Of a ranking the lot says who goes out.
Options lot_for_side(const OptionsAsked& asked, const Options& chosen) {
  Options others;
  for (std::size_t n = 0; n < asked.names.size(); ++n) {
    if (std::ranges::find(chosen, n) == chosen.end()) others.push_back(n);
  }
  const bool chosen_last = asked.round.method == DecisionMethod::ranking;
  Options lot = chosen_last ? others : chosen;
  const Options& rest = chosen_last ? chosen : others;
  lot.insert(lot.end(), rest.begin(), rest.end());
  return lot;
}

bool are_same(Options one, Options other) {
  std::ranges::sort(one);
  std::ranges::sort(other);
  return one == other;
}

void add_chosen(OptionOutcome& outcome, std::int64_t side, const Options& options) {
  std::int64_t place = 0;
  for (const std::size_t one : options) {
    outcome.chosen.push_back({side, ++place, static_cast<std::int64_t>(one) + 1});
  }
}

/// Those who gave something, told as for or against what everybody chose; or as neither, where
/// what they gave chooses nothing.
void take_sides(Counted& people, const Options& own, const Options& chosen) {
  const std::int64_t gave = people.for_it;
  if (!own.empty() && are_same(own, chosen)) return;
  people.for_it = 0;
  (own.empty() ? people.aside : people.against) += gave;
}

void count_sides(const OptionsAsked& asked, const Options& chosen, OptionsCounted& result) {
  if (!tells_of_sides(rule_of(asked.round.plan()), result.counted)) return;
  const Options lot = lot_for_side(asked, chosen);
  for (CountedSide& side : result.counted.sides) {
    if (side.people.answered() == 0) continue;
    const auto marks = marks_of(asked, side.side.number);
    const Options own = found_among(asked, marks, lot).chosen;
    add_chosen(result.outcome, side.side.number, own);
    take_sides(side.people, own, chosen);
  }
}

/// What each option got from each side: of a ranking, how many put it first.
std::vector<SideAnswers> points_of(const OptionsAsked& asked) {
  std::vector<SideAnswers> points;
  for (const GivenMarks& given : asked.given) {
    const Marks marks = marks_in(given.marks, asked.names.size());
    if (asked.round.method == DecisionMethod::ranking) {
      const auto order = order_in(marks);
      if (order.empty()) continue;
      points.push_back({given.side, static_cast<std::int64_t>(order.front()) + 1, 1});
      continue;
    }
    for (std::size_t n = 0; n < marks.size(); ++n) {
      if (marks[n].value_or(0) == 0) continue;
      points.push_back({given.side, static_cast<std::int64_t>(n) + 1, *marks[n]});
    }
  }
  return points;
}

/// What one person can give to one option.
std::int64_t most_of_one(const Round& round) {
  if (round.method == DecisionMethod::dots) return round.dots;
  return round.method == DecisionMethod::ranking ? 1 : limits::most_score;
}

/// Of few secret answers.
void keep_little(OptionOutcome& outcome) {
  outcome.stages.clear();
  const bool by_lot = std::ranges::any_of(outcome.ties, &OptionTie::by_lot);
  outcome.ties.clear();
  if (by_lot) outcome.ties.push_back({.by_lot = true});
}

}  // namespace

OptionsCounted count_options(const OptionsAsked& asked) {
  const Round& round = asked.round;
  OptionsCounted result{
      .counted = counted_answers(round.method, asked.members, asked.sides, asked.answers),
      .outcome = {},
      .tally = {}};
  result.tally = tally_of_points(round.voices, {asked.names.size(), most_of_one(round)},
                                 asked.sides, points_of(asked), asked.answers);
  if (!is_known(rule_of(round.plan()), result.counted.all)) return result;
  Found found =
      found_among(asked, marks_of(asked, std::nullopt), counting::lot_of(asked.names, asked.lot));
  const Options chosen = std::move(found.chosen);
  result.outcome.ties = std::move(found.ties);
  result.outcome.stages = std::move(found.stages);
  // Numbers of stages could be held against those of rows: of secret answers words alone are told.
  for (CountStage& one : result.outcome.stages) {
    if (!round.is_secret()) continue;
    one.votes = 0;
    one.hidden = true;
  }
  add_chosen(result.outcome, 0, chosen);
  count_sides(asked, chosen, result);
  take_sides(result.counted.all, chosen, chosen);
  const bool few = round.is_secret() && result.counted.all.answered() < limits::fewest_for_numbers;
  if (few) keep_little(result.outcome);
  return result;
}

}  // namespace alongside::decisions
