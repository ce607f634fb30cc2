#include "slices/lottery/search/feasibility.h"

#include <algorithm>
#include <cmath>

#include "slices/lottery/search/linear_program.h"
#include "slices/lottery/search/point_rounding.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {
namespace {

std::vector<int> people_of(const Polytope& polytope, const TypePanel& panel) {
  std::vector<int> people;
  for (std::size_t type = 0; type < panel.size(); ++type) {
    const std::vector<int>& all = polytope.types[type].people;
    people.insert(people.end(), all.begin(), all.begin() + panel[type]);
  }
  std::ranges::sort(people);
  return people;
}

TypePanel panel_in(const WholeSolution& solution, std::size_t types) {
  TypePanel panel;
  for (std::size_t type = 0; type < types; ++type) {
    panel.push_back(static_cast<int>(solution.values[type]));
  }
  return panel;
}

/// By rounding a point of the relaxation: quick, and nearly always enough.
std::optional<TypePanel> rounded_panel(const Polytope& polytope, const LinearProgram& solved) {
  constexpr int tries = 20;
  Point point(polytope.types.size());
  for (std::size_t type = 0; type < point.size(); ++type) {
    point[type] = std::clamp(solved.value(static_cast<int>(type)), 0.0,
                             static_cast<double>(polytope.size(type)));
  }
  PointRounding rounding(polytope, point, 1);
  const std::vector<double> no_wish(point.size(), 0);
  for (int i = 0; i < tries; ++i) {
    if (const auto panel = rounding.panel(point, no_wish)) return panel;
  }
  return std::nullopt;
}

/// How far the quota of a row may be moved down and up.
struct Room {
  double down = 0;
  double up = 0;
};

/// Of each quota, in the order of rows; whatever the seats are, none may move beyond 0 and them.
std::vector<Room> rooms_of(const Pool& pool, bool within_flex) {
  std::vector<Room> rooms;
  for (const Feature& feature : pool.features) {
    for (const Quota& quota : feature.values) {
      const int least = within_flex ? std::min(quota.min, quota.min_flex) : 0;
      const int most = within_flex ? std::max(quota.max, std::min(quota.max_flex, pool.seats))
                                   : std::max(quota.max, pool.seats);
      rooms.push_back(
          {static_cast<double>(quota.min - least), static_cast<double>(most - quota.max)});
    }
  }
  return rooms;
}

/// What a seat costs by which a quota is moved: its share of the quota, and a little for itself.
double cost_of_seat(int quota) {
  constexpr double of_any_seat = 0.001;
  return 1.0 / std::max(1, quota) + of_any_seat;
}

/// With two more columns for each quota: by how much it is moved down and up.
Program program_with_changes(const Polytope& polytope, const std::vector<Room>& rooms) {
  Program program = program_of(polytope);
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    const int row = static_cast<int>(i) + 1;
    const auto limits = program.rows[static_cast<std::size_t>(row)];
    // The row becomes `at least`; a second one is `at most`.
    const RowLimits& quota = polytope.rows[static_cast<std::size_t>(row)];
    program.rows[static_cast<std::size_t>(row)].most = unlimited;
    const int second = static_cast<int>(program.rows.size());
    program.rows.push_back({.most = limits.most});
    for (const int type : polytope.types_of[static_cast<std::size_t>(row)]) {
      program.columns[static_cast<std::size_t>(type)].entries.push_back({second, 1});
    }
    program.columns.push_back({.most = rooms[i].down,
                               .gain = -cost_of_seat(quota.min),
                               .entries = {{row, 1}},
                               .whole = true});
    program.columns.push_back({.most = rooms[i].up,
                               .gain = -cost_of_seat(quota.max),
                               .entries = {{second, -1}},
                               .whole = true});
  }
  return program;
}

std::vector<ChangedQuota> changes_in(const Pool& pool, const WholeSolution& solution,
                                     std::size_t types) {
  std::vector<ChangedQuota> changes;
  std::size_t column = types;
  for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
    const std::vector<Quota>& values = pool.features[feature].values;
    for (std::size_t value = 0; value < values.size(); ++value, column += 2) {
      const int down = static_cast<int>(solution.values[column]);
      const int up = static_cast<int>(solution.values[column + 1]);
      if (down == 0 && up == 0) continue;
      changes.push_back({feature, value, values[value].min - down, values[value].max + up});
    }
  }
  return changes;
}

/// Takes the dearest move of `solution` out of `rooms`; false where there is none.
bool forbid_dearest(const Polytope& polytope, const WholeSolution& solution,
                    std::vector<Room>& rooms) {
  double dearest = 0;
  double* room = nullptr;
  for (std::size_t i = 0; i < rooms.size(); ++i) {
    const std::size_t column = polytope.types.size() + 2 * i;
    const RowLimits& quota = polytope.rows[i + 1];
    const double down = solution.values[column] * cost_of_seat(quota.min);
    const double up = solution.values[column + 1] * cost_of_seat(quota.max);
    if (down > dearest) room = &rooms[i].down;
    dearest = std::max(dearest, down);
    if (up > dearest) room = &rooms[i].up;
    dearest = std::max(dearest, up);
  }
  if (room == nullptr) return false;
  *room = 0;
  return true;
}

Feasibility with_smallest_change(const Pool& pool, const Polytope& polytope,
                                 const std::stop_token& stop) {
  Feasibility found{.feasible = Feasible::no};
  for (const bool within_flex : {true, false}) {
    std::vector<Room> rooms = rooms_of(pool, within_flex);
    WholeSolution solution = best_whole(program_with_changes(polytope, rooms), {.stop = stop});
    if (solution.values.empty()) continue;
    found.smallest_change = changes_in(pool, solution, polytope.types.size());
    found.within_flex = within_flex;
    while (found.other_ways.size() < most_other_ways && forbid_dearest(polytope, solution, rooms)) {
      solution = best_whole(program_with_changes(polytope, rooms), {.stop = stop});
      if (solution.values.empty()) break;
      found.other_ways.push_back(changes_in(pool, solution, polytope.types.size()));
    }
    break;
  }
  return found;
}

}  // namespace

Feasibility check_feasibility(const Pool& pool, std::stop_token stop) {
  const Polytope polytope = polytope_of(pool);
  LinearProgram relaxed(program_of(polytope));
  const Solved solved = relaxed.solve();
  if (solved == Solved::none) return with_smallest_change(pool, polytope, stop);
  if (solved == Solved::best) {
    if (const auto panel = rounded_panel(polytope, relaxed)) {
      return {.feasible = Feasible::yes, .example = people_of(polytope, *panel)};
    }
  }
  const WholeSolution whole = best_whole(program_of(polytope), {.stop = stop});
  if (!whole.values.empty()) {
    const TypePanel panel = panel_in(whole, polytope.types.size());
    if (meets_rows(polytope, panel)) {
      return {.feasible = Feasible::yes, .example = people_of(polytope, panel)};
    }
  }
  if (whole.solved != Solved::none) return {};
  return with_smallest_change(pool, polytope, stop);
}

}  // namespace alongside::lottery
