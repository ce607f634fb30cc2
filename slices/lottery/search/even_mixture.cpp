#include "slices/lottery/search/even_mixture.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <set>

#include "slices/lottery/proof/bound_proof.h"
#include "slices/lottery/proof/certified_bound.h"
#include "slices/lottery/search/linear_program.h"

namespace alongside::lottery {
namespace {

// The path: how much the barrier counts at first and at last, and how fast it fades.
constexpr double first_barrier = 1e-2;
constexpr double last_barrier = 1e-14;
constexpr double fading = 0.25;
constexpr int steps_at_each = 12;
constexpr int most_halvings = 60;
constexpr double stay_inside = 0.95;  // Of the way to the nearest weight of 0.
/// A panel that gains more than so much over the others, of what they gain, is a better one.
constexpr double mixture_gains_more = 1e-8;

/// Known panels with weights: the even chances of their mixture.
class Mixture {
 public:
  Mixture(const Polytope& polytope, Method method, const std::vector<SparsePanel>& panels)
      : polytope_(polytope),
        method_(method),
        counts_(Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(polytope.types.size()),
                                      static_cast<Eigen::Index>(panels.size()))),
        weights_(
            Eigen::VectorXd::Constant(counts_.cols(), 1.0 / static_cast<double>(panels.size()))) {
    for (std::size_t panel = 0; panel < panels.size(); ++panel) {
      for (const auto& [type, people] : panels[panel]) {
        counts_(type, static_cast<Eigen::Index>(panel)) = people;
      }
    }
  }

  void find_best() {
    for (double barrier = first_barrier; barrier > last_barrier; barrier *= fading) {
      for (int step = 0; step < steps_at_each && newton_step(barrier); ++step) continue;
    }
  }

  /// Of each type, what a seat gains at the chances of the mixture; 0 for those who are in no
  /// panel.
  std::vector<double> gains() const {
    const Eigen::VectorXd people = counts_ * weights_;
    std::vector<double> gains;
    for (Eigen::Index type = 0; type < people.size(); ++type) {
      gains.push_back(gain_of(people[type] / polytope_.size(static_cast<std::size_t>(type))));
    }
    return gains;
  }
  /// What the mixture gains of these: no panel gains more, where it is the best.
  double average(const std::vector<double>& gains) const {
    const Eigen::VectorXd people = counts_ * weights_;
    double sum = 0;
    for (Eigen::Index type = 0; type < people.size(); ++type) {
      sum += people[type] * gains[static_cast<std::size_t>(type)];
    }
    return sum;
  }
  std::vector<double> weights() const {
    return {weights_.data(), weights_.data() + weights_.size()};
  }

 private:
  double gain_of(double chance) const {
    if (method_ == Method::uniform) return -chance;
    return chance > 0 ? 1 / chance : 0;
  }
  /// How fast a seat's gain falls with the chance.
  double fall_of(double chance) const {
    if (method_ == Method::uniform) return 1;
    return chance > 0 ? 1 / (chance * chance) : 0;
  }
  double worth_of(double chance) const {
    if (method_ == Method::uniform) return -chance * chance / 2;
    return chance > 0 ? std::log(chance) : 0;
  }

  double worth(const Eigen::VectorXd& weights, double barrier) const {
    const Eigen::VectorXd people = counts_ * weights;
    double sum = barrier * weights.array().log().sum();
    for (Eigen::Index type = 0; type < people.size(); ++type) {
      const double size = polytope_.size(static_cast<std::size_t>(type));
      sum += size * worth_of(people[type] / size);
    }
    return sum;
  }

  /// False at the best of this barrier.
  bool newton_step(double barrier) {
    const Eigen::VectorXd people = counts_ * weights_;
    Eigen::VectorXd gain(people.size()), fall(people.size());
    for (Eigen::Index type = 0; type < people.size(); ++type) {
      const double size = polytope_.size(static_cast<std::size_t>(type));
      gain[type] = gain_of(people[type] / size);
      fall[type] = fall_of(people[type] / size) / size;
    }
    const Eigen::VectorXd slope = counts_.transpose() * gain + barrier * weights_.cwiseInverse();
    Eigen::MatrixXd curvature = counts_.transpose() * fall.asDiagonal() * counts_;
    curvature.diagonal() += barrier * weights_.cwiseAbs2().cwiseInverse();
    const Eigen::LDLT<Eigen::MatrixXd> solver(curvature);
    const Eigen::VectorXd uphill = solver.solve(slope);
    const Eigen::VectorXd level = solver.solve(Eigen::VectorXd::Ones(weights_.size()));
    // Weights keep making 1.
    const Eigen::VectorXd step = uphill - uphill.sum() / level.sum() * level;
    return move(step, slope.dot(step), barrier);
  }

  bool move(const Eigen::VectorXd& step, double expected, double barrier) {
    constexpr double no_more = 1e-16;
    if (!(expected > no_more)) return false;
    double length = 1;
    for (Eigen::Index i = 0; i < step.size(); ++i) {
      if (step[i] < 0) length = std::min(length, -stay_inside * weights_[i] / step[i]);
    }
    const double before = worth(weights_, barrier);
    const double last_digits = 1e-15 * std::abs(before);
    for (int halving = 0; halving < most_halvings; ++halving, length /= 2) {
      const Eigen::VectorXd moved = weights_ + length * step;
      if (worth(moved, barrier) + last_digits < before) continue;
      weights_ = moved / moved.sum();
      return true;
    }
    return false;
  }

  const Polytope& polytope_;
  const Method method_;
  Eigen::MatrixXd counts_;  // Types by panels.
  Eigen::VectorXd weights_;
};

/// A panel that gains more than `most`, by a whole program.
std::optional<TypePanel> better_panel(const Polytope& polytope, const std::vector<double>& gains,
                                      double most, const std::stop_token& stop) {
  Program program = program_of(polytope);
  for (std::size_t type = 0; type < gains.size(); ++type) program.columns[type].gain = gains[type];
  const WholeSolution better =
      best_whole(program, {.stop = stop, .most_nodes = 200'000, .more_than = most});
  if (better.values.empty() || better.gain <= most) return std::nullopt;
  TypePanel panel;
  for (const double value : better.values) panel.push_back(static_cast<int>(std::lround(value)));
  if (!meets_rows(polytope, panel)) return std::nullopt;
  return panel;
}

/// The path stays inside: what it leaves of a panel that is not in the best mixture is no chance.
std::vector<double> without_last_digits(std::vector<double> weights) {
  constexpr double no_weight = 1e-10;
  for (double& weight : weights) weight = weight < no_weight ? 0 : weight;
  return weights;
}

BoundProof proof_of(const Polytope& polytope, const std::vector<double>& gains, double most,
                    const std::stop_token& stop, std::size_t most_nodes = few_proof_nodes) {
  std::vector<std::int64_t> whole;
  for (const double gain : gains) whole.push_back(as_multiplier(gain));
  return prove_bound(polytope, whole, static_cast<Wide>(most * 1e15), stop, most_nodes);
}

}  // namespace

EvenMixture even_mixture(const Polytope& polytope, Method method, std::vector<SparsePanel> known,
                         const std::stop_token& stop) {
  std::set<SparsePanel> seen(known.begin(), known.end());
  EvenMixture found{.panels = {seen.begin(), seen.end()}};
  for (;;) {
    Mixture mixture(polytope, method, found.panels);
    mixture.find_best();
    found.weights = without_last_digits(mixture.weights());
    if (stop.stop_requested()) return found;
    const std::vector<double> gains = mixture.gains();
    const double average = mixture.average(gains);
    const double most = average + mixture_gains_more * std::abs(average);
    BoundProof proved = proof_of(polytope, gains, most, stop);
    found.proved = !proved.proof.empty();
    found.stage.proof = std::move(proved.proof);
    if (found.proved) return found;
    auto better = std::move(proved.better);
    if (!better) better = better_panel(polytope, gains, most, stop);
    if (!better) {
      BoundProof longer = proof_of(polytope, gains, most, stop, any_proof_nodes);
      found.proved = !longer.proof.empty();
      found.stage.proof = std::move(longer.proof);
      if (found.proved) return found;
      better = std::move(longer.better);
    }
    if (!better || !seen.insert(sparse(*better)).second) return found;
    found.panels.push_back(sparse(*better));
  }
}

}  // namespace alongside::lottery
