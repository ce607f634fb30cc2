#include "slices/lottery/fair_lottery.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

#include "slices/lottery/proof/bound_proof.h"
#include "slices/lottery/search/even_chances.h"
#include "slices/lottery/search/even_mixture.h"
#include "slices/lottery/search/exact_chances.h"
#include "slices/lottery/search/panel_search.h"
#include "slices/lottery/search/polytope.h"
#include "slices/lottery/search/relaxed_chances.h"
#include "slices/lottery/search/seating.h"

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

FairLottery lottery_of(const Pool& pool, const Polytope& polytope, PanelMixture mixture,
                       const std::vector<int>& nowhere) {
  merge_same(mixture);
  FairLottery lottery;
  lottery.panels = seated(polytope, mixture.panels, whole_weights(mixture.weights));
  lottery.chances = chances_of(pool.people(), lottery.panels);
  for (const int type : nowhere) {
    const std::vector<int>& people = polytope.types[static_cast<std::size_t>(type)].people;
    lottery.fit_nowhere.insert(lottery.fit_nowhere.end(), people.begin(), people.end());
  }
  std::ranges::sort(lottery.fit_nowhere);
  return lottery;
}

/// What was found so far, by whichever way.
struct Search {
  Finding finding = Finding::unknown;
  std::vector<int> nowhere;  // Types that are in no panel.
  PanelMixture mixture;
  Certificate certificate;
  Settled settled;
};

/// Types whose chance is settled at 0: it cannot be more in any lottery.
std::vector<int> without_chance(const std::vector<Stage>& stages) {
  std::vector<int> types;
  for (const Stage& stage : stages) {
    if (stage.value == 0) types.insert(types.end(), stage.settled.begin(), stage.settled.end());
  }
  return types;
}

std::vector<Stage> of_value_zero(std::vector<Stage> stages) {
  std::erase_if(stages, [](const Stage& stage) { return stage.value != 0; });
  return stages;
}

/// A bound without anybody settled: true of any lottery, whatever this one gives.
std::vector<Stage> bound_alone(std::vector<Stage> stages) {
  if (stages.empty()) return {};
  stages.resize(1);
  stages.front().settled.clear();
  return stages;
}

class Finder {
 public:
  Finder(const Pool& pool, const FairOptions& options)
      : options_(options),
        progress_(options.progress ? options.progress : [](const Progress&) {}),
        polytope_(polytope_of(pool)) {}

  const Polytope& polytope() const { return polytope_; }

  Search search() {
    const bool by_stages = options_.method == Method::leximin || options_.method == Method::maximin;
    return by_stages ? by_smallest_chances() : evenly();
  }

 private:
  /// Leximin and maximin.
  Search by_smallest_chances() {
    RelaxedChances relaxed =
        relaxed_chances(polytope_, wanted(), options_.stop, telling(Progress::Step::chances));
    using Outcome = RelaxedChances::Outcome;
    Search found;
    if (relaxed.outcome == Outcome::no_point) {
      found.finding = Finding::no_panel;
      return found;
    }
    if (!relaxed.point.empty()) found.mixture = around(relaxed.point);
    const bool reached =
        relaxed.outcome == Outcome::complete && found.mixture.furthest <= near_point;
    if (reached) {
      found.finding = Finding::found;
      found.nowhere = without_chance(relaxed.stages);
      found.certificate = {options_.method, std::move(relaxed.stages), true};
      found.settled = std::move(relaxed.settled);
      return found;
    }
    if (options_.stop.stop_requested()) return stopped(std::move(found), relaxed.stages);
    return exact(std::move(found.mixture.panels));
  }

  /// Nash and uniform: where nobody's chance can be above 0 is found first.
  Search evenly() {
    RelaxedChances relaxed = relaxed_chances(polytope_, Stages::first_above_zero, options_.stop,
                                             telling(Progress::Step::chances));
    Search found;
    if (relaxed.outcome == RelaxedChances::Outcome::no_point) found.finding = Finding::no_panel;
    if (relaxed.outcome == RelaxedChances::Outcome::unsure) return evenly_over({});
    if (relaxed.outcome != RelaxedChances::Outcome::complete) return found;
    found.nowhere = without_chance(relaxed.stages);
    EvenChances even = even_chances(polytope_, options_.method, found.nowhere, options_.stop);
    found.mixture = around(even.point);
    found.settled.assign(polytope_.types.size(), free_type);
    const bool reached = even.found && found.mixture.furthest <= near_point;
    if (!reached && !options_.stop.stop_requested()) {
      return evenly_over(std::move(found.mixture.panels));
    }
    if (found.mixture.panels.empty()) return found;
    found.finding = Finding::found;
    std::vector<Stage> stages = of_value_zero(std::move(relaxed.stages));
    for (Stage& stage : stages_of_nobody(even.point, found.nowhere)) {
      found.nowhere.insert(found.nowhere.end(), stage.settled.begin(), stage.settled.end());
      stages.push_back(std::move(stage));
    }
    stages.push_back(std::move(even.stage));
    found.certificate = {options_.method, std::move(stages), reached};
    return found;
  }

  /// The relaxation may leave a chance to types that are in no panel, and the least squares then
  /// none: a stage for each such type, with its proof.
  std::vector<Stage> stages_of_nobody(const Point& point, const std::vector<int>& known) const {
    constexpr double no_people = 1e-9;
    std::vector<Stage> stages;
    for (std::size_t type = 0; type < point.size(); ++type) {
      const int number = static_cast<int>(type);
      if (point[type] > no_people || std::ranges::find(known, number) != known.end()) continue;
      std::vector<std::int64_t> gains(point.size(), 0);
      gains[type] = multiplier_unit;
      BoundProof proved = prove_bound(polytope_, gains, 0, options_.stop, any_proof_nodes);
      if (proved.proof.empty()) continue;
      stages.push_back(
          {.settled = {number}, .gains = without_zeros(gains), .proof = std::move(proved.proof)});
    }
    return stages;
  }

  /// Over whole panels: first some in which everybody is who fits in any, then the best mixture.
  Search evenly_over(std::vector<SparsePanel> known) const {
    Search found = exact(std::move(known));
    if (!found.certificate.complete) return found;
    EvenMixture even =
        even_mixture(polytope_, options_.method, std::move(found.mixture.panels), options_.stop);
    found.mixture = {std::move(even.panels), std::move(even.weights), 0};
    found.certificate.stages = of_value_zero(std::move(found.certificate.stages));
    found.certificate.stages.push_back(std::move(even.stage));
    found.certificate.complete = even.proved;
    found.settled.assign(polytope_.types.size(), free_type);
    return found;
  }

  Stages wanted() const {
    return options_.method == Method::leximin ? Stages::all : Stages::first_above_zero;
  }

  std::function<void(std::int64_t, std::int64_t)> telling(Progress::Step step) const {
    return [this, step](std::int64_t done, std::int64_t total) { progress_({step, done, total}); };
  }

  PanelMixture around(const Point& point) const {
    return panels_around(polytope_, point,
                         {.seed = options_.seed, .stop = options_.stop, .progress = progress_});
  }

  /// The panels so far with equal weights, and how much no lottery can exceed.
  Search stopped(Search found, const std::vector<Stage>& stages) const {
    if (!found.mixture.panels.empty()) found.finding = Finding::found;
    found.certificate = {options_.method, bound_alone(stages), false};
    found.settled.assign(polytope_.types.size(), free_type);
    return found;
  }

  Search exact(std::vector<SparsePanel> known) const {
    progress_({Progress::Step::exact_search, 0, 0});
    ExactChances exact = exact_chances(polytope_, wanted(), std::move(known), options_.stop,
                                       telling(Progress::Step::exact_search));
    using Outcome = ExactChances::Outcome;
    Search found;
    if (exact.outcome == Outcome::no_panel) found.finding = Finding::no_panel;
    if (exact.weights.empty()) return found;
    found.finding = Finding::found;
    found.mixture = {std::move(exact.panels), std::move(exact.weights), 0};
    found.nowhere = without_chance(exact.stages);
    found.certificate = {options_.method, std::move(exact.stages),
                         exact.outcome == Outcome::complete};
    found.settled = std::move(exact.settled);
    return found;
  }

  const FairOptions& options_;
  std::function<void(const Progress&)> progress_;
  const Polytope polytope_;
};

}  // namespace

FairResult find_fair_lottery(const Pool& pool, const FairOptions& options) {
  assert(is_sound(pool));
  Finder finder(pool, options);
  Search search = finder.search();
  if (search.finding != Finding::found) return {.finding = search.finding};
  FairResult result{
      .finding = Finding::found,
      .lottery = lottery_of(pool, finder.polytope(), std::move(search.mixture), search.nowhere)};
  result.lottery.certificate = std::move(search.certificate);
  result.lottery.furthest_from_certified =
      furthest_from(finder.polytope(), search.settled, result.lottery);
  return result;
}

}  // namespace alongside::lottery
