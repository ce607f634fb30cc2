#include "slices/lottery/search/relaxed_chances.h"

#include <algorithm>
#include <cmath>

namespace alongside::lottery {
namespace {

/// Later stages keep the rows up to so much, of a person: what is settled was rounded, and is never
/// to leave them without any point.
constexpr double row_slack = 1e-9;
constexpr double over_size = 1e-9;

/// Maximises the smallest chance z of the free types. x_t = n_t z + y_t where t is free and
/// n_t v_t + y_t where it is settled at v_t, with y_t >= 0, so that there are few rows.
class StageProgram {
 public:
  explicit StageProgram(const Polytope& polytope)
      : polytope_(polytope),
        settled_(polytope.types.size(), free_type),
        size_row_(polytope.types.size(), no_row),
        free_people_(polytope.rows.size(), 0),
        settled_people_(polytope.rows.size(), 0),
        program_(first_program()) {}

  bool any_free() const { return std::ranges::find(settled_, free_type) != settled_.end(); }
  const Settled& settled() const { return settled_; }
  double value() const { return program_.value(smallest()); }

  /// Rows that hold a type to its people are added where they are needed: few are.
  Solved solve() {
    for (;;) {
      const Solved solved = program_.solve();
      if (solved != Solved::best || !add_size_rows()) return solved;
    }
  }

  /// The stage that the multipliers show; it settles nothing where they show too little.
  Stage stage() const {
    if (value() > sure) return sure_stage(settled_);
    std::vector<std::int64_t> multipliers(polytope_.rows.size());
    for (std::size_t row = 0; row < multipliers.size(); ++row) {
      multipliers[row] = as_multiplier(program_.multiplier(static_cast<int>(row)));
    }
    Proof proof{{.kind = ProofNode::Kind::bound, .rows = without_zeros(multipliers)}};
    const auto gains = gains_of(proof.front().rows);
    const Wide bound = bound_of(polytope_, limits_of(polytope_), gains, proof.front().rows);
    return shown_stage(polytope_, settled_, gains, std::move(proof), bound, value());
  }

  void settle(const Stage& stage) {
    for (const int type : stage.settled) settle(static_cast<std::size_t>(type), stage.value);
    update_rows();
  }

  Point point() const {
    Point point(polytope_.types.size());
    for (std::size_t type = 0; type < point.size(); ++type) {
      const double chance = settled_[type] == free_type ? value() : from_chance(settled_[type]);
      point[type] =
          std::clamp(chance * polytope_.size(type) + program_.value(static_cast<int>(type)), 0.0,
                     static_cast<double>(polytope_.size(type)));
    }
    return point;
  }

 private:
  static constexpr int no_row = -1;

  int smallest() const { return static_cast<int>(polytope_.types.size()); }

  LinearProgram first_program() {
    Program program = program_of(polytope_);
    ProgramColumn smallest{.gain = 1};
    for (std::size_t type = 0; type < polytope_.types.size(); ++type) {
      for (const int row : polytope_.rows_of[type]) {
        free_people_[static_cast<std::size_t>(row)] += polytope_.size(type);
      }
    }
    for (std::size_t row = 0; row < free_people_.size(); ++row) {
      smallest.entries.push_back({static_cast<int>(row), free_people_[row]});
    }
    program.columns.push_back(smallest);
    return LinearProgram(program);
  }

  bool add_size_rows() {
    bool added = false;
    for (std::size_t type = 0; type < polytope_.types.size(); ++type) {
      if (settled_[type] != free_type || size_row_[type] != no_row) continue;
      const double size = polytope_.size(type);
      const int column = static_cast<int>(type);
      if (size * value() + program_.value(column) <= size + over_size) continue;
      program_.add_row({.most = size}, {{column, 1}, {smallest(), size}});
      size_row_[type] = rows_++;
      added = true;
    }
    return added;
  }

  std::vector<std::int64_t> gains_of(const std::vector<Multiplier>& rows) const {
    std::vector<std::int64_t> gains;
    std::size_t type = 0;
    for (Wide gain : sums_of_types(polytope_, rows)) {
      if (settled_[type] == free_type && size_row_[type] != no_row) {
        gain += as_multiplier(program_.multiplier(size_row_[type]));
      }
      gains.push_back(static_cast<std::int64_t>(std::clamp<Wide>(gain, 0, most_multiplier)));
      ++type;
    }
    return gains;
  }

  void settle(std::size_t type, std::int64_t value) {
    settled_[type] = value;
    const double size = polytope_.size(type);
    const double people = size * from_chance(value);
    for (const int row : polytope_.rows_of[type]) {
      free_people_[static_cast<std::size_t>(row)] -= size;
      settled_people_[static_cast<std::size_t>(row)] += people;
    }
    program_.set_column(static_cast<int>(type), 0, size - people);
    if (size_row_[type] == no_row) return;
    program_.set_entry(size_row_[type], smallest(), 0);
    program_.set_row(size_row_[type], -unlimited, unlimited);
  }

  void update_rows() {
    for (std::size_t row = 0; row < free_people_.size(); ++row) {
      const RowLimits& limits = polytope_.rows[row];
      program_.set_entry(static_cast<int>(row), smallest(), free_people_[row]);
      program_.set_row(static_cast<int>(row), limits.min - settled_people_[row] - row_slack,
                       limits.max - settled_people_[row] + row_slack);
    }
  }

  const Polytope& polytope_;
  Settled settled_;
  std::vector<int> size_row_;
  std::vector<double> free_people_, settled_people_;  // In each row.
  LinearProgram program_;
  int rows_ = static_cast<int>(polytope_.rows.size());
};

bool is_last(const Stage& stage, Stages wanted) {
  return wanted == Stages::first_above_zero && stage.value > 0;
}

}  // namespace

RelaxedChances relaxed_chances(const Polytope& polytope, Stages wanted, const std::stop_token& stop,
                               const std::function<void(std::int64_t, std::int64_t)>& progress) {
  using Outcome = RelaxedChances::Outcome;
  StageProgram program(polytope);
  RelaxedChances found;
  std::int64_t settled = 0;
  while (program.any_free()) {
    if (stop.stop_requested()) {
      found.outcome = Outcome::stopped;
      break;
    }
    const Solved solved = program.solve();
    if (solved != Solved::best) {
      found.outcome =
          solved == Solved::none && found.stages.empty() ? Outcome::no_point : Outcome::unsure;
      return found;
    }
    Stage stage = program.stage();
    if (stage.settled.empty()) return found;  // The solver's digits do not suffice.
    found.point = program.point();
    settled += static_cast<std::int64_t>(stage.settled.size());
    progress(settled, static_cast<std::int64_t>(polytope.types.size()));
    program.settle(stage);
    found.stages.push_back(std::move(stage));
    if (is_last(found.stages.back(), wanted)) break;
  }
  if (found.outcome != Outcome::stopped) found.outcome = Outcome::complete;
  found.settled = program.settled();
  return found;
}

}  // namespace alongside::lottery
