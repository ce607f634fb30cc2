#include "slices/lottery/search/seating.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace alongside::lottery {
namespace {

/// A part of a panel's weight in which a type has so many seats left.
struct Part {
  std::size_t panel = 0;
  std::int64_t begin = 0, length = 0;
  int seats = 0;
};

struct Sitting {
  std::int64_t begin = 0, end = 0;
  int person = 0;
};
using Sittings = std::vector<std::vector<Sitting>>;  // Of each panel.

/// Sits one person down for `share` of the lottery.
void sit(int person, std::int64_t share, std::vector<Part>& parts, Sittings& sittings) {
  std::ranges::stable_sort(parts, std::ranges::greater{}, &Part::seats);
  std::vector<Part> rests;
  for (Part& part : parts) {
    if (share == 0) break;
    const std::int64_t taken = std::min(share, part.length);
    sittings[part.panel].push_back({part.begin, part.begin + taken, person});
    if (taken < part.length) {
      rests.push_back({part.panel, part.begin + taken, part.length - taken, part.seats});
    }
    part.length = taken;
    --part.seats;
    share -= taken;
  }
  parts.insert(parts.end(), rests.begin(), rests.end());
  std::erase_if(parts, [](const Part& part) { return part.seats == 0; });
}

void sit_type(const Type& type, std::vector<Part> parts, Sittings& sittings) {
  for (std::size_t i = 0; i < type.people.size(); ++i) {
    std::int64_t left = 0;
    for (const Part& part : parts) left += part.length * part.seats;
    const auto people_left = static_cast<std::int64_t>(type.people.size() - i);
    sit(type.people[i], (left + people_left - 1) / people_left, parts, sittings);
  }
  assert(parts.empty());
}

/// A panel of people for each stretch of the weight in which nobody changes.
void append_panels(std::vector<Panel>& panels, const std::vector<Sitting>& sittings,
                   std::int64_t weight) {
  std::vector<std::int64_t> changes{0, weight};
  for (const Sitting& sitting : sittings) {
    changes.push_back(sitting.begin);
    changes.push_back(sitting.end);
  }
  std::ranges::sort(changes);
  changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
  for (std::size_t i = 0; i + 1 < changes.size(); ++i) {
    Panel panel{.weight = changes[i + 1] - changes[i]};
    for (const Sitting& sitting : sittings) {
      if (sitting.begin <= changes[i] && changes[i] < sitting.end) {
        panel.people.push_back(sitting.person);
      }
    }
    std::ranges::sort(panel.people);
    panels.push_back(std::move(panel));
  }
}

}  // namespace

std::vector<std::int64_t> whole_weights(const std::vector<double>& weights) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<std::int64_t> whole;
  std::int64_t left = chance_unit;
  for (const double weight : weights) {
    whole.push_back(static_cast<std::int64_t>(weight / sum * static_cast<double>(chance_unit)));
    left -= whole.back();
  }
  // What rounding down left over is less than a unit for each panel.
  for (std::size_t i = 0; left > 0; i = (i + 1) % whole.size()) {
    if (whole[i] == 0) continue;
    ++whole[i];
    --left;
  }
  return whole;
}

std::vector<Panel> seated(const Polytope& polytope, const std::vector<SparsePanel>& panels,
                          const std::vector<std::int64_t>& weights) {
  std::vector<std::vector<Part>> parts(polytope.types.size());
  for (std::size_t panel = 0; panel < panels.size(); ++panel) {
    if (weights[panel] == 0) continue;
    for (const auto& [type, people] : panels[panel]) {
      parts[static_cast<std::size_t>(type)].push_back({panel, 0, weights[panel], people});
    }
  }
  Sittings sittings(panels.size());
  for (std::size_t type = 0; type < parts.size(); ++type) {
    sit_type(polytope.types[type], std::move(parts[type]), sittings);
  }
  std::vector<Panel> found;
  for (std::size_t panel = 0; panel < panels.size(); ++panel) {
    if (weights[panel] > 0) append_panels(found, sittings[panel], weights[panel]);
  }
  return found;
}

std::vector<std::int64_t> chances_of(std::size_t people, const std::vector<Panel>& panels) {
  std::vector<std::int64_t> chances(people, 0);
  for (const Panel& panel : panels) {
    for (const int person : panel.people) chances[static_cast<std::size_t>(person)] += panel.weight;
  }
  return chances;
}

}  // namespace alongside::lottery
