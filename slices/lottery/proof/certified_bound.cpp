#include "slices/lottery/proof/certified_bound.h"

#include <algorithm>
#include <cmath>

namespace alongside::lottery {
namespace {

/// A smallest chance below this is none: what a solver says in its last digits.
constexpr std::int64_t no_chance = chance_unit / 1'000'000'000;
/// What is settled has been shown to have no more than the value by so much: half of what the
/// certificate promises.
constexpr double settled_within = tolerance / 2;
constexpr std::int64_t solver_units = chance_unit / 100'000'000'000;

Wide gains_of_free(const Polytope& polytope, const Settled& settled,
                   const std::vector<std::int64_t>& gains) {
  Wide sum = 0;
  for (std::size_t type = 0; type < gains.size(); ++type) {
    if (settled[type] == free_type) sum += Wide{gains[type]} * polytope.size(type);
  }
  return sum;
}

}  // namespace

std::int64_t as_multiplier(double value) {
  const double most = static_cast<double>(most_multiplier);
  const double units = value * static_cast<double>(multiplier_unit);
  return std::llround(std::clamp(std::isfinite(units) ? units : 0.0, -most, most));
}

Limits limits_of(const Polytope& polytope) {
  Limits limits{.types = {}, .rows = polytope.rows};
  for (std::size_t type = 0; type < polytope.types.size(); ++type) {
    limits.types.push_back({0, polytope.size(type)});
  }
  return limits;
}

std::vector<Wide> sums_of_types(const Polytope& polytope, const std::vector<Multiplier>& rows) {
  std::vector<std::int64_t> of_row(polytope.rows.size(), 0);
  for (const Multiplier& row : rows) of_row[static_cast<std::size_t>(row.index)] += row.value;
  std::vector<Wide> sums(polytope.types.size(), 0);
  for (std::size_t type = 0; type < sums.size(); ++type) {
    for (const int row : polytope.rows_of[type]) {
      sums[type] += of_row[static_cast<std::size_t>(row)];
    }
  }
  return sums;
}

Wide bound_of(const Polytope& polytope, const Limits& limits,
              const std::vector<std::int64_t>& gains, const std::vector<Multiplier>& rows) {
  Wide bound = 0;
  for (const Multiplier& row : rows) {
    const RowLimits& limit = limits.rows[static_cast<std::size_t>(row.index)];
    bound += Wide{row.value} * (row.value > 0 ? limit.max : limit.min);
  }
  const auto sums = sums_of_types(polytope, rows);
  for (std::size_t type = 0; type < gains.size(); ++type) {
    const Wide left = gains[type] - sums[type];
    bound += left * (left > 0 ? limits.types[type].max : limits.types[type].min);
  }
  return bound;
}

Wide excess_over(const Polytope& polytope, const Settled& settled,
                 const std::vector<std::int64_t>& gains, Wide bound, std::int64_t value) {
  Wide excess = bound * chance_unit;
  for (std::size_t type = 0; type < gains.size(); ++type) {
    const std::int64_t chance = settled[type] == free_type ? value : settled[type];
    excess -= Wide{gains[type]} * polytope.size(type) * chance;
  }
  return excess;
}

std::int64_t best_value(const Polytope& polytope, const Settled& settled,
                        const std::vector<std::int64_t>& gains, Wide bound) {
  const Wide left = excess_over(polytope, settled, gains, bound, 0);
  const Wide of_free = gains_of_free(polytope, settled, gains);
  if (of_free <= 0 || left <= 0) return 0;
  return static_cast<std::int64_t>(std::min(left / of_free, Wide{chance_unit}));
}

std::vector<int> held_at_value(const Polytope& polytope, const Settled& settled,
                               const std::vector<std::int64_t>& gains, Wide excess, double within) {
  const auto most = static_cast<std::int64_t>(within * static_cast<double>(chance_unit));
  excess += gains_of_free(polytope, settled, gains) * solver_units;
  std::vector<int> held;
  for (std::size_t type = 0; type < gains.size(); ++type) {
    if (settled[type] != free_type || gains[type] <= 0) continue;
    if (excess <= Wide{gains[type]} * polytope.size(type) * most) {
      held.push_back(static_cast<int>(type));
    }
  }
  return held;
}

Stage shown_stage(const Polytope& polytope, const Settled& settled,
                  const std::vector<std::int64_t>& gains, Proof proof, Wide bound, double said) {
  Stage stage{.value = std::min(static_cast<std::int64_t>(said * static_cast<double>(chance_unit)),
                                best_value(polytope, settled, gains, bound)),
              .gains = without_zeros(gains),
              .proof = std::move(proof)};
  if (stage.value < no_chance) stage.value = 0;
  const Wide excess = excess_over(polytope, settled, gains, bound, stage.value);
  stage.settled = held_at_value(polytope, settled, gains, excess, settled_within);
  return stage;
}

Stage sure_stage(const Settled& settled) {
  std::vector<std::int64_t> gains(settled.size(), 0);
  Stage stage{.value = chance_unit, .proof = {{.kind = ProofNode::Kind::bound}}};
  for (std::size_t type = 0; type < settled.size(); ++type) {
    if (settled[type] != free_type) continue;
    gains[type] = multiplier_unit / static_cast<std::int64_t>(most_people);
    stage.settled.push_back(static_cast<int>(type));
  }
  stage.gains = without_zeros(gains);
  return stage;
}

std::vector<Multiplier> without_zeros(const std::vector<std::int64_t>& values) {
  std::vector<Multiplier> kept;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] != 0) kept.push_back({static_cast<int>(i), values[i]});
  }
  return kept;
}

}  // namespace alongside::lottery
