#include "slices/lottery/proof/bound_proof.h"

#include <algorithm>
#include <cmath>

#include "slices/lottery/search/linear_program.h"

namespace alongside::lottery {
namespace {

constexpr double whole_within = 1e-7;
constexpr int times_believed = 4;
constexpr int most_tries = 8;
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
        empty_(with_missed_rows(polytope)),
        brought_(gains.size()) {}

  BoundProof prove(const std::stop_token& stop, std::size_t most_nodes) {
    BoundProof found{.bound = most_};
    found.proof.emplace_back();
    std::vector<Part> waiting{{0, limits_of(polytope_)}};
    while (!waiting.empty()) {
      const Part part = std::move(waiting.back());
      waiting.pop_back();
      if (stop.stop_requested() || found.proof.size() > most_nodes ||
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
    const auto divided = divided_types(part.limits);
    if (divided.empty()) return is_no_better(found);
    divide(part, best_to_divide(part.limits, divided), found.proof, waiting);
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

  struct Divided {
    int type = 0;
    double value = 0;
    double below() const { return value - std::floor(value); }
  };

  /// Types whose numbers are not whole; those furthest from it first.
  std::vector<Divided> divided_types(const Limits& limits) const {
    std::vector<Divided> divided;
    for (std::size_t type = 0; type < gains_.size(); ++type) {
      const double value = best_.value(static_cast<int>(type));
      if (std::abs(value - std::round(value)) <= whole_within) continue;
      if (limits.types[type].min == limits.types[type].max) continue;
      divided.push_back({static_cast<int>(type), value});
    }
    std::ranges::sort(divided, {}, [](const Divided& one) { return std::abs(one.below() - 0.5); });
    return divided;
  }

  /// What dividing a type has brought so far, for each person: by how much the bound fell.
  struct Brought {
    double fewer = 0, more = 0;
    int fewer_times = 0, more_times = 0;
  };

  /// The type that brings the bound down most in both parts. What dividing one brings is tried a
  /// few times and then believed (reliability branching: Achterberg, Koch and Martin 2005).
  Divided best_to_divide(const Limits& limits, const std::vector<Divided>& divided) {
    const double before = best_.gain();
    Divided best = divided.front();
    double best_score = -1;
    int tries = 0;
    for (const Divided& one : divided) {
      Brought& brought = brought_[static_cast<std::size_t>(one.type)];
      const bool known =
          brought.fewer_times >= times_believed && brought.more_times >= times_believed;
      if (!known && tries++ < most_tries) try_both(limits, one, before, brought);
      const double score = score_of(one, brought);
      if (score <= best_score) continue;
      best_score = score;
      best = one;
    }
    if (tries > 0) {
      set_limits(best_, limits);
      best_.solve(LinearProgram::Changed::limits);
    }
    return best;
  }

  void try_both(const Limits& limits, const Divided& one, double before, Brought& brought) {
    const RowLimits& own = limits.types[static_cast<std::size_t>(one.type)];
    const double at_most = std::floor(one.value);
    set_limits(best_, limits);
    best_.set_column(one.type, own.min, at_most);
    note(before, one.below(), brought.fewer, brought.fewer_times);
    best_.set_column(one.type, at_most + 1, own.max);
    note(before, 1 - one.below(), brought.more, brought.more_times);
  }

  void note(double before, double distance, double& sum, int& times) {
    const bool none = best_.solve(LinearProgram::Changed::limits) != Solved::best;
    const double enough = 2 * std::max(0.0, before - from_bound(most_));
    sum += (none ? enough : std::max(0.0, before - best_.gain())) / distance;
    ++times;
  }

  static double from_bound(Wide bound) { return static_cast<double>(bound) / 1e15; }

  static double score_of(const Divided& one, const Brought& brought) {
    constexpr double least = 1e-9;
    const double fewer = brought.fewer_times == 0 ? 0 : brought.fewer / brought.fewer_times;
    const double more = brought.more_times == 0 ? 0 : brought.more / brought.more_times;
    return std::max(least, fewer * one.below()) * std::max(least, more * (1 - one.below()));
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

  void divide(const Part& part, const Divided& divided, Proof& proof,
              std::vector<Part>& waiting) const {
    const int type = divided.type;
    const auto index = static_cast<std::size_t>(type);
    const int at_most = static_cast<int>(std::floor(divided.value));
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
    const bool nearer_above = divided.below() > 0.5;
    waiting.push_back(std::move(nearer_above ? fewer : more));
    waiting.push_back(std::move(nearer_above ? more : fewer));
  }

  const Polytope& polytope_;
  const std::vector<std::int64_t>& gains_;
  const std::vector<std::int64_t> no_gains_;
  const Wide most_;
  LinearProgram best_, empty_;
  std::vector<Brought> brought_;  // Of each type.
};

}  // namespace

BoundProof prove_bound(const Polytope& polytope, const std::vector<std::int64_t>& gains, Wide most,
                       const std::stop_token& stop, std::size_t most_nodes) {
  return Prover(polytope, gains, most).prove(stop, most_nodes);
}

}  // namespace alongside::lottery
