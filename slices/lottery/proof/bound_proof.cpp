#include "slices/lottery/proof/bound_proof.h"

#include <algorithm>
#include <cmath>

#include "slices/lottery/search/linear_program.h"

namespace alongside::lottery {
namespace {

constexpr double whole_within = 1e-7;
/// By so much the multipliers may miss what the solver says it has shown.
constexpr Wide last_digits = multiplier_unit / 1'000'000'000;

Program with_gains(const Polytope& polytope, const std::vector<std::int64_t>& gains) {
  Program program = program_of(polytope);
  for (std::size_t type = 0; type < gains.size(); ++type) {
    program.columns[type].gain = from_multiplier(gains[type]);
  }
  return program;
}

/// Rows may be missed, at a cost of 1 for each person: 0 is the best where they need not be.
Program with_missed_rows(const Polytope& polytope) {
  Program program = program_of(polytope);
  for (std::size_t row = 0; row < polytope.rows.size(); ++row) {
    for (const double sign : {1.0, -1.0}) {
      program.columns.push_back({.gain = -1, .entries = {{static_cast<int>(row), sign}}});
    }
  }
  return program;
}

class Prover {
 public:
  Prover(const Polytope& polytope, const std::vector<std::int64_t>& gains, Wide most)
      : polytope_(polytope),
        gains_(gains),
        no_gains_(gains.size(), 0),
        most_(most),
        best_(with_gains(polytope, gains)),
        empty_(with_missed_rows(polytope)) {}

  BoundProof prove(const std::stop_token& stop) {
    BoundProof found{.bound = most_};
    found.proof.emplace_back();
    std::vector<Part> waiting{{0, limits_of(polytope_)}};
    while (!waiting.empty()) {
      const Part part = std::move(waiting.back());
      waiting.pop_back();
      if (stop.stop_requested() || found.proof.size() > most_proof_nodes ||
          !look_at(part, found, waiting)) {
        found.proof.clear();
        return found;
      }
    }
    return found;
  }

 private:
  struct Part {
    std::size_t node = 0;
    Limits limits;
  };

  /// Ends or divides a part. False where there is a better panel, or the digits do not suffice.
  bool look_at(const Part& part, BoundProof& found, std::vector<Part>& waiting) {
    set_limits(best_, part.limits);
    const Solved solved = best_.solve(LinearProgram::Changed::limits);
    ProofNode& node = found.proof[part.node];
    if (solved == Solved::none) return is_empty(part.limits, node);
    if (solved != Solved::best) return false;
    node.rows = multipliers_of(best_);
    const Wide bound = bound_of(polytope_, part.limits, gains_, node.rows);
    if (bound <= most_ + last_digits) {
      found.bound = std::max(found.bound, bound);
      return true;
    }
    const int type = most_divided(part.limits);
    if (type < 0) return is_no_better(found);
    divide(part, type, found.proof, waiting);
    return true;
  }

  void set_limits(LinearProgram& program, const Limits& limits) const {
    for (std::size_t type = 0; type < gains_.size(); ++type) {
      program.set_column(static_cast<int>(type), limits.types[type].min, limits.types[type].max);
    }
  }

  std::vector<Multiplier> multipliers_of(const LinearProgram& program) const {
    std::vector<std::int64_t> multipliers;
    for (std::size_t row = 0; row < polytope_.rows.size(); ++row) {
      multipliers.push_back(as_multiplier(program.multiplier(static_cast<int>(row))));
    }
    return without_zeros(multipliers);
  }

  bool is_empty(const Limits& limits, ProofNode& node) {
    set_limits(empty_, limits);
    if (empty_.solve(LinearProgram::Changed::limits) != Solved::best) return false;
    node.kind = ProofNode::Kind::empty;
    node.rows = multipliers_of(empty_);
    return bound_of(polytope_, limits, no_gains_, node.rows) < 0;
  }

  /// The type whose number is furthest from whole; -1 where all are whole.
  int most_divided(const Limits& limits) const {
    int divided = -1;
    double furthest = whole_within;
    for (std::size_t type = 0; type < gains_.size(); ++type) {
      const double value = best_.value(static_cast<int>(type));
      const double distance = std::abs(value - std::round(value));
      if (distance <= furthest || limits.types[type].min == limits.types[type].max) continue;
      furthest = distance;
      divided = static_cast<int>(type);
    }
    return divided;
  }

  /// The whole point that the solver stands on: a better panel. Always false.
  bool is_no_better(BoundProof& found) const {
    TypePanel panel;
    for (std::size_t type = 0; type < gains_.size(); ++type) {
      panel.push_back(static_cast<int>(std::lround(best_.value(static_cast<int>(type)))));
    }
    if (meets_rows(polytope_, panel)) found.better = std::move(panel);
    return false;
  }

  void divide(const Part& part, int type, Proof& proof, std::vector<Part>& waiting) const {
    const auto index = static_cast<std::size_t>(type);
    const double value = best_.value(type);
    const int at_most = static_cast<int>(std::floor(value));
    const std::size_t left = proof.size();
    proof[part.node] = {.kind = ProofNode::Kind::type,
                        .index = type,
                        .at_most = at_most,
                        .left = static_cast<int>(left),
                        .right = static_cast<int>(left) + 1};
    proof.resize(left + 2);
    Part fewer{left, part.limits}, more{left + 1, part.limits};
    fewer.limits.types[index].max = at_most;
    more.limits.types[index].min = at_most + 1;
    // The last one is looked at first: the nearer one, where better panels are.
    const bool nearer_above = value - at_most > 0.5;
    waiting.push_back(std::move(nearer_above ? fewer : more));
    waiting.push_back(std::move(nearer_above ? more : fewer));
  }

  const Polytope& polytope_;
  const std::vector<std::int64_t>& gains_;
  const std::vector<std::int64_t> no_gains_;
  const Wide most_;
  LinearProgram best_, empty_;
};

}  // namespace

BoundProof prove_bound(const Polytope& polytope, const std::vector<std::int64_t>& gains, Wide most,
                       const std::stop_token& stop) {
  return Prover(polytope, gains, most).prove(stop);
}

}  // namespace alongside::lottery
