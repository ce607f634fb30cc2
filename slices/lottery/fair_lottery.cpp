#include "slices/lottery/fair_lottery.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include "slices/lottery/panel_search.h"
#include "slices/lottery/polytope.h"
#include "slices/lottery/relaxed_chances.h"
#include "slices/lottery/seating.h"

namespace alongside::lottery {
namespace {

/// Each panel once: roundings find some of them again.
void merge_same(PanelMixture& mixture) {
  std::map<SparsePanel, double> weights;
  for (std::size_t i = 0; i < mixture.panels.size(); ++i) {
    weights[mixture.panels[i]] += mixture.weights[i];
  }
  mixture.panels.clear();
  mixture.weights.clear();
  for (const auto& [panel, weight] : weights) {
    if (weight <= 0) continue;
    mixture.panels.push_back(panel);
    mixture.weights.push_back(weight);
  }
}

double furthest_from(const Polytope& polytope, const Settled& settled, const FairLottery& lottery) {
  double furthest = 0;
  for (std::size_t type = 0; type < settled.size(); ++type) {
    if (settled[type] == free_type) continue;
    for (const int person : polytope.types[type].people) {
      const std::int64_t chance = lottery.chances[static_cast<std::size_t>(person)];
      furthest = std::max(furthest, std::abs(from_chance(chance - settled[type])));
    }
  }
  return furthest;
}

FairLottery lottery_of(const Pool& pool, const Polytope& polytope, PanelMixture mixture) {
  merge_same(mixture);
  FairLottery lottery;
  lottery.panels = seated(polytope, mixture.panels, whole_weights(mixture.weights));
  lottery.chances = chances_of(pool.people(), lottery.panels);
  for (std::size_t person = 0; person < pool.people(); ++person) {
    if (lottery.chances[person] == 0) lottery.fit_nowhere.push_back(static_cast<int>(person));
  }
  return lottery;
}

}  // namespace

FairResult find_fair_lottery(const Pool& pool, const FairOptions& options) {
  assert(is_sound(pool));
  const Polytope polytope = polytope_of(pool);
  const auto progress = options.progress ? options.progress : [](const Progress&) {};
  const Stages wanted = options.method == Method::leximin ? Stages::all : Stages::first_above_zero;
  RelaxedChances relaxed =
      relaxed_chances(polytope, wanted, options.stop, [&](std::int64_t done, std::int64_t total) {
        progress({Progress::Step::chances, done, total});
      });
  using Outcome = RelaxedChances::Outcome;
  if (relaxed.outcome == Outcome::no_point) return {.finding = Finding::no_panel};
  if (relaxed.point.empty()) return {};
  PanelMixture mixture = panels_around(
      polytope, relaxed.point, {.seed = options.seed, .stop = options.stop, .progress = progress});
  if (mixture.panels.empty()) return {};
  const bool exact = mixture.furthest <= near_point && relaxed.outcome == Outcome::complete;
  FairResult result{.finding = Finding::found,
                    .lottery = lottery_of(pool, polytope, std::move(mixture))};
  result.lottery.certificate = {options.method, std::move(relaxed.stages), exact};
  result.lottery.furthest_from_certified = furthest_from(polytope, relaxed.settled, result.lottery);
  return result;
}

}  // namespace alongside::lottery
