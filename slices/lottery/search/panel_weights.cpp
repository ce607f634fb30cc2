#include "slices/lottery/search/panel_weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace alongside::lottery {
namespace {

constexpr int most_rounds_of_leaving_out = 60;        // Of leaving panels out.
constexpr double near_enough = 1e-10;  // Of a chance.

using Vector = std::vector<double>;

double product(const Vector& one, const Vector& other) {
  return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

/// The matrix whose columns are the panels that are not left out.
class Columns {
 public:
  Columns(const std::vector<SparsePanel>& panels, std::size_t types)
      : panels_(panels), used_(panels.size(), true), types_(types) {}

  std::size_t size() const { return panels_.size(); }
  void leave_out(std::size_t panel) { used_[panel] = false; }
  bool uses(std::size_t panel) const { return used_[panel]; }

  Vector times(const Vector& weights) const {
    Vector sums(types_, 0);
    for (std::size_t panel = 0; panel < panels_.size(); ++panel) {
      if (!used_[panel]) continue;
      for (const auto& [type, people] : panels_[panel]) {
        sums[static_cast<std::size_t>(type)] += weights[panel] * people;
      }
    }
    return sums;
  }
  Vector transposed_times(const Vector& of_types) const {
    Vector sums(panels_.size(), 0);
    for (std::size_t panel = 0; panel < panels_.size(); ++panel) {
      if (!used_[panel]) continue;
      for (const auto& [type, people] : panels_[panel]) {
        sums[panel] += of_types[static_cast<std::size_t>(type)] * people;
      }
    }
    return sums;
  }
  /// Of the matrix times its transpose: what conjugate gradients are scaled by.
  Vector diagonal() const {
    Vector sums(types_, 0);
    for (std::size_t panel = 0; panel < panels_.size(); ++panel) {
      if (!used_[panel]) continue;
      for (const auto& [type, people] : panels_[panel]) {
        sums[static_cast<std::size_t>(type)] += static_cast<double>(people) * people;
      }
    }
    return sums;
  }

 private:
  const std::vector<SparsePanel>& panels_;
  std::vector<bool> used_;
  std::size_t types_;
};

double furthest_of(const Polytope& polytope, const Vector& missing) {
  double furthest = 0;
  for (std::size_t type = 0; type < missing.size(); ++type) {
    furthest = std::max(furthest, std::abs(missing[type]) / polytope.size(type));
  }
  return furthest;
}

Vector missing_of(const Columns& columns, const Vector& weights, const Point& point) {
  Vector missing = columns.times(weights);
  for (std::size_t type = 0; type < missing.size(); ++type) {
    missing[type] = point[type] - missing[type];
  }
  return missing;
}

/// The least change of weights that makes up for what is missing, as nearly as it can be: conjugate
/// gradients for least squares (Hestenes and Stiefel 1952), each type scaled by how much it varies.
Vector least_change(const Polytope& polytope, const Columns& columns, Vector missing,
                    const std::stop_token& stop) {
  Vector scale = columns.diagonal();
  for (double& of_type : scale) of_type = of_type > 0 ? 1 / of_type : 0;
  const auto pull = [&](const Vector& of_types) {
    Vector scaled(of_types);
    for (std::size_t type = 0; type < scaled.size(); ++type) scaled[type] *= scale[type];
    return columns.transposed_times(scaled);
  };
  Vector change(columns.size(), 0);
  Vector step = pull(missing);
  double size = product(step, step);
  const double small_size = size * 1e-26;
  const std::size_t most_steps = 2 * missing.size() + 100;
  for (std::size_t i = 0; i < most_steps && size > small_size && !stop.stop_requested(); ++i) {
    if (furthest_of(polytope, missing) < near_enough) break;
    const Vector moved = columns.times(step);
    double bend = 0;
    for (std::size_t type = 0; type < moved.size(); ++type) {
      bend += moved[type] * moved[type] * scale[type];
    }
    if (!(bend > 0)) break;
    const double length = size / bend;
    for (std::size_t j = 0; j < step.size(); ++j) change[j] += length * step[j];
    for (std::size_t t = 0; t < moved.size(); ++t) missing[t] -= length * moved[t];
    const Vector next = pull(missing);
    const double next_size = product(next, next);
    for (std::size_t j = 0; j < step.size(); ++j) step[j] = next[j] + next_size / size * step[j];
    size = next_size;
  }
  return change;
}

}  // namespace

SparsePanel sparse(const TypePanel& panel) {
  SparsePanel found;
  for (std::size_t type = 0; type < panel.size(); ++type) {
    if (panel[type] > 0) found.emplace_back(static_cast<int>(type), panel[type]);
  }
  return found;
}

PanelWeights weights_for(const Polytope& polytope, const std::vector<SparsePanel>& panels,
                         const Point& point, const std::stop_token& stop) {
  Columns columns(panels, point.size());
  PanelWeights found{.weights = Vector(panels.size(), 1.0 / static_cast<double>(panels.size()))};
  for (int round = 0; round < most_rounds_of_leaving_out && !stop.stop_requested(); ++round) {
    const Vector change =
        least_change(polytope, columns, missing_of(columns, found.weights, point), stop);
    bool negative = false;
    for (std::size_t panel = 0; panel < panels.size(); ++panel) {
      if (!columns.uses(panel)) continue;
      found.weights[panel] += change[panel];
      if (found.weights[panel] >= 0) continue;
      negative = true;
      found.weights[panel] = 0;
      columns.leave_out(panel);
    }
    if (!negative) break;
  }
  found.furthest = furthest_of(polytope, missing_of(columns, found.weights, point));
  return found;
}

}  // namespace alongside::lottery
