#include "slices/lottery/testing/tiny_pools.h"

#include <algorithm>

#include "foundation/base/random.h"
#include "slices/lottery/search/linear_program.h"

namespace alongside::lottery::testing {
namespace {

void add_quotas(Pool& pool, Random& random, std::size_t feature, std::size_t values) {
  Feature made{.name = "f" + std::to_string(feature)};
  for (std::size_t value = 0; value < values; ++value) {
    const int min = static_cast<int>(random.below(2));
    const int max = min + static_cast<int>(random.below(static_cast<std::uint64_t>(pool.seats)));
    made.values.push_back({.value = "v" + std::to_string(value), .min = min, .max = max});
  }
  pool.features.push_back(made);
}

bool meets(const std::vector<Row>& rows, const std::vector<int>& panel) {
  return std::ranges::all_of(rows, [&](const Row& row) {
    const auto count = std::ranges::count_if(panel, [&](int person) {
      return std::ranges::find(row.people, person) != row.people.end();
    });
    return row.min <= count && count <= row.max;
  });
}

/// Weights of panels that give each person at least `least`; maximises z for those in `free`.
class Trial {
 public:
  Trial(std::size_t people, const std::vector<std::vector<int>>& panels)
      : people_(people), panels_(panels) {}

  /// The largest chance that all of `free` can have together, beside the others' `least`.
  double most(const std::vector<bool>& free, const std::vector<double>& least) const {
    Program program;
    ProgramColumn smallest{.most = 1, .gain = 1};
    for (std::size_t person = 0; person < people_; ++person) {
      constexpr double last_digits = 1e-9;
      program.rows.push_back({.least = free[person] ? 0 : least[person] - last_digits});
      if (free[person]) smallest.entries.push_back({static_cast<int>(person), -1});
    }
    program.rows.push_back({1, 1});
    program.columns.push_back(smallest);
    for (const std::vector<int>& panel : panels_) {
      ProgramColumn column;
      for (const int person : panel) column.entries.push_back({person, 1});
      column.entries.push_back({static_cast<int>(people_), 1});
      program.columns.push_back(column);
    }
    LinearProgram solver(program);
    return solver.solve() == Solved::best ? solver.gain() : -1;
  }

 private:
  std::size_t people_;
  const std::vector<std::vector<int>>& panels_;
};

}  // namespace

Pool tiny_pool(std::uint64_t seed, bool with_addresses) {
  Random random(seed);
  const std::size_t people = 4 + static_cast<std::size_t>(random.below(6));
  Pool pool{.seats = 1 + static_cast<int>(random.below(std::min<std::uint64_t>(4, people)))};
  const std::size_t features = 1 + static_cast<std::size_t>(random.below(3));
  std::vector<std::size_t> values;
  for (std::size_t feature = 0; feature < features; ++feature) {
    values.push_back(2 + static_cast<std::size_t>(random.below(2)));
    add_quotas(pool, random, feature, values.back());
  }
  for (std::size_t person = 0; person < people; ++person) {
    for (std::size_t feature = 0; feature < features; ++feature) {
      pool.values.push_back(static_cast<std::uint16_t>(random.below(values[feature])));
    }
    if (with_addresses) pool.addresses.push_back(static_cast<int>(random.below(people)));
  }
  return pool;
}

std::vector<std::vector<int>> all_panels(const Pool& pool) {
  const std::vector<Row> rows = rows_of(pool);
  std::vector<std::vector<int>> panels;
  for (unsigned set = 0; set < (1U << pool.people()); ++set) {
    std::vector<int> panel;
    for (std::size_t person = 0; person < pool.people(); ++person) {
      if ((set >> person) & 1U) panel.push_back(static_cast<int>(person));
    }
    if (meets(rows, panel)) panels.push_back(panel);
  }
  return panels;
}

std::vector<double> leximin_by_trying(std::size_t people,
                                      const std::vector<std::vector<int>>& panels) {
  const Trial trial(people, panels);
  std::vector<bool> free(people, true);
  std::vector<double> chances(people, 0);
  while (std::ranges::find(free, true) != free.end()) {
    const double smallest = trial.most(free, chances);
    std::vector<double> least = chances;
    for (std::size_t person = 0; person < people; ++person) {
      if (free[person]) least[person] = smallest;
    }
    for (std::size_t person = 0; person < people; ++person) {
      if (!free[person]) continue;
      std::vector<bool> alone(people, false);
      alone[person] = true;
      constexpr double more = 1e-6;
      if (trial.most(alone, least) > smallest + more) continue;
      free[person] = false;
      chances[person] = smallest;
    }
  }
  return chances;
}

}  // namespace alongside::lottery::testing
