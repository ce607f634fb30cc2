#include "slices/lottery/search/even_chances.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "slices/lottery/proof/certified_bound.h"

namespace alongside::lottery {
namespace {

constexpr int most_steps_of_search = 300;
constexpr double least_damping = 1e-13;
constexpr double most_damping = 1e9;
constexpr double near_row = 1e-10;  // A row is met so nearly.
constexpr double smallest_fall = 1e-4;

/// A type's best number of people where each costs `cost`, and how it falls with the cost.
struct Response {
  double people = 0;
  double fall = 0;
  double gain = 0;  // What it is worth, less its cost.
};

Response nash_response(double size, double cost) {
  if (cost <= 1) return {size, 0, -size * cost};
  return {size / cost, size / (cost * cost), -size * std::log(cost) - size};
}

Response uniform_response(double size, double cost) {
  const double chance = std::clamp(-cost, 0.0, 1.0);
  const bool inside = -cost > 0 && -cost < 1;
  const double people = size * chance;
  return {people, inside ? size : 0, -people * chance / 2 - people * cost};
}

class Dual {
 public:
  Dual(const Polytope& polytope, Method method, const std::vector<int>& nowhere)
      : polytope_(polytope),
        method_(method),
        out_(polytope.types.size(), false),
        rows_(static_cast<Eigen::Index>(polytope.rows.size())),
        multipliers_(Eigen::VectorXd::Zero(rows_)) {
    for (const int type : nowhere) out_[static_cast<std::size_t>(type)] = true;
    multipliers_[0] = method == Method::nash ? average_cost() : -1 / average_cost();
    look();
  }

  /// False where a step no longer helps. Steps are shortened by weighing the curvature more
  /// (Levenberg and Marquardt), since projection may turn a long one uphill.
  bool step() {
    const std::vector<Eigen::Index> moving = moving_rows();
    if (moving.empty()) return false;
    const Eigen::MatrixXd curvature = curvature_of(moving);
    const Eigen::VectorXd before = multipliers_;
    const double value_before = value_;
    for (; damping_ < most_damping; damping_ *= 8) {
      if (try_step(moving, curvature, before, value_before)) {
        damping_ = std::max(least_damping, damping_ / 16);
        return true;
      }
    }
    multipliers_ = before;
    look();
    return false;
  }

  double furthest() const {
    double furthest = 0;
    for (Eigen::Index row = 0; row < rows_; ++row) {
      const RowLimits& limits = polytope_.rows[static_cast<std::size_t>(row)];
      furthest = std::max({furthest, sums_[row] - limits.max, limits.min - sums_[row]});
      // A multiplier without its limit is not the best yet either.
      if (multipliers_[row] > 0) furthest = std::max(furthest, limits.max - sums_[row]);
      if (multipliers_[row] < 0) furthest = std::max(furthest, sums_[row] - limits.min);
    }
    return furthest;
  }
  const Point& point() const { return point_; }
  std::vector<std::int64_t> multipliers() const {
    std::vector<std::int64_t> whole;
    for (Eigen::Index row = 0; row < rows_; ++row)
      whole.push_back(as_multiplier(multipliers_[row]));
    return whole;
  }

 private:
  /// So that everybody's chance is the same at first.
  double average_cost() const {
    double people = 0;
    for (std::size_t type = 0; type < out_.size(); ++type) {
      if (!out_[type]) people += polytope_.size(type);
    }
    return people / polytope_.seats();
  }

  /// The value, the point and the rows' sums at the multipliers.
  void look() {
    point_.assign(out_.size(), 0);
    falls_.assign(out_.size(), 0);
    sums_ = Eigen::VectorXd::Zero(rows_);
    value_ = 0;
    for (Eigen::Index row = 0; row < rows_; ++row) {
      const RowLimits& limits = polytope_.rows[static_cast<std::size_t>(row)];
      value_ += multipliers_[row] * (multipliers_[row] > 0 ? limits.max : limits.min);
    }
    for (std::size_t type = 0; type < out_.size(); ++type) {
      if (out_[type]) continue;
      double cost = 0;
      for (const int row : polytope_.rows_of[type]) cost += multipliers_[row];
      const double size = polytope_.size(type);
      const Response response =
          method_ == Method::nash ? nash_response(size, cost) : uniform_response(size, cost);
      point_[type] = response.people;
      falls_[type] = response.fall;
      value_ += response.gain;
      for (const int row : polytope_.rows_of[type]) sums_[row] += response.people;
    }
  }

  double slope(Eigen::Index row, double multiplier) const {
    const RowLimits& limits = polytope_.rows[static_cast<std::size_t>(row)];
    const bool upper = multiplier > 0 || (multiplier == 0 && sums_before_[row] > limits.max);
    return (upper ? limits.max : limits.min) - sums_before_[row];
  }

  /// Rows whose multiplier is not 0, or whose limits are missed.
  std::vector<Eigen::Index> moving_rows() {
    sums_before_ = sums_;
    std::vector<Eigen::Index> moving;
    for (Eigen::Index row = 0; row < rows_; ++row) {
      const RowLimits& limits = polytope_.rows[static_cast<std::size_t>(row)];
      const bool missed = sums_[row] > limits.max || sums_[row] < limits.min;
      if (multipliers_[row] != 0 || missed) moving.push_back(row);
    }
    return moving;
  }

  bool try_step(const std::vector<Eigen::Index>& moving, const Eigen::MatrixXd& curvature,
                const Eigen::VectorXd& before, double value_before) {
    Eigen::VectorXd slopes(curvature.rows());
    for (Eigen::Index i = 0; i < slopes.size(); ++i) {
      const Eigen::Index row = moving[static_cast<std::size_t>(i)];
      slopes[i] = slope(row, before[row]);
    }
    Eigen::MatrixXd damped = curvature;
    damped.diagonal() += damping_ * (curvature.diagonal().array() + 1e-3).matrix();
    const Eigen::VectorXd direction = -damped.ldlt().solve(slopes);
    multipliers_ = before;
    double expected = 0;
    for (Eigen::Index i = 0; i < slopes.size(); ++i) {
      const Eigen::Index row = moving[static_cast<std::size_t>(i)];
      const double moved = projected(row, before[row], direction[i]);
      expected += slopes[i] * (moved - before[row]);
      multipliers_[row] = moved;
    }
    look();
    const double last_digits = 1e-14 * std::abs(value_before);
    return expected < 0 && value_ <= value_before + smallest_fall * expected + last_digits;
  }

  Eigen::MatrixXd curvature_of(const std::vector<Eigen::Index>& moving) const {
    Eigen::MatrixXd curvature = Eigen::MatrixXd::Zero(rows_, rows_);
    for (std::size_t type = 0; type < out_.size(); ++type) {
      if (falls_[type] == 0) continue;
      for (const int row : polytope_.rows_of[type]) {
        for (const int other : polytope_.rows_of[type]) curvature(row, other) += falls_[type];
      }
    }
    const auto size = static_cast<Eigen::Index>(moving.size());
    Eigen::MatrixXd inside(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
      for (Eigen::Index j = 0; j < size; ++j) {
        inside(i, j) =
            curvature(moving[static_cast<std::size_t>(i)], moving[static_cast<std::size_t>(j)]);
      }
    }
    return inside;
  }

  /// A multiplier does not change its sign in one step, but where both limits are the same.
  double projected(Eigen::Index row, double from, double move) const {
    const RowLimits& limits = polytope_.rows[static_cast<std::size_t>(row)];
    const double to = from + move;
    if (limits.min == limits.max) return to;
    const bool upper = from > 0 || (from == 0 && sums_before_[row] > limits.max);
    return upper ? std::max(0.0, to) : std::min(0.0, to);
  }

  const Polytope& polytope_;
  const Method method_;
  std::vector<bool> out_;
  Eigen::Index rows_;
  Eigen::VectorXd multipliers_, sums_, sums_before_;
  Point point_;
  std::vector<double> falls_;
  double value_ = 0;
  double damping_ = 1e-6;
};

}  // namespace

EvenChances even_chances(const Polytope& polytope, Method method, const std::vector<int>& nowhere,
                         const std::stop_token& stop) {
  Dual dual(polytope, method, nowhere);
  for (int step = 0; step < most_steps_of_search && !stop.stop_requested(); ++step) {
    if (dual.furthest() < near_row || !dual.step()) break;
  }
  EvenChances found{.point = dual.point()};
  constexpr double good_enough = 1e-8;
  found.found = dual.furthest() < good_enough;
  found.stage.proof = {{.kind = ProofNode::Kind::bound, .rows = without_zeros(dual.multipliers())}};
  return found;
}

}  // namespace alongside::lottery
