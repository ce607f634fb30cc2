#include "bench/selection_pools.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/random.h"

namespace alongside::bench {
namespace {

using lottery::Pool;

struct KnownFeature {
  const char* name;
  std::size_t values;
};
constexpr std::array<KnownFeature, 8> known_features{{{"gender", 2},
                                                      {"age", 5},
                                                      {"education", 4},
                                                      {"region", 8},
                                                      {"ethnicity", 3},
                                                      {"work", 4},
                                                      {"leaning", 3},
                                                      {"housing", 2}}};
constexpr std::size_t asked_population = 20'000;  // Its shares are measured on so many.
constexpr std::size_t swaps_per_seat = 400;

using Values = std::vector<std::uint16_t>;

/// What is true of one value of a feature.
struct MadeValue {
  double share = 0;        // Before traits pull.
  double pulls[2] = {};    // By how much each trait makes it likelier.
  double willingness = 0;  // A factor of the chance to answer.
};

class Population {
 public:
  Population(std::size_t features, Random& random) : values_(features) {
    for (std::size_t feature = 0; feature < features; ++feature) {
      for (std::size_t i = 0; i < known_features[feature].values; ++i) {
        values_[feature].push_back({.share = a_share(random),
                                    .pulls = {1.4 * random.unit() - 0.7, 1.4 * random.unit() - 0.7},
                                    .willingness = 0.35 + 0.65 * random.unit()});
      }
    }
  }

  Values somebody(Random& random) const {
    const double traits[2] = {4 * random.unit() - 2, 4 * random.unit() - 2};
    Values person;
    for (const std::vector<MadeValue>& feature : values_) {
      std::vector<double> weights;
      for (const MadeValue& value : feature) {
        weights.push_back(value.share *
                          std::exp(traits[0] * value.pulls[0] + traits[1] * value.pulls[1]));
      }
      person.push_back(one_of(weights, random));
    }
    return person;
  }

  double willingness(const Values& person) const {
    double product = 1;
    for (std::size_t i = 0; i < person.size(); ++i) {
      product *= values_[i][person[i]].willingness;
    }
    return product;
  }

 private:
  /// Some values are common and others rare, as in life.
  static double a_share(Random& random) {
    const double unit = random.unit();
    return 0.08 + unit * unit;
  }

  static std::uint16_t one_of(const std::vector<double>& weights, Random& random) {
    double left = random.unit() * std::accumulate(weights.begin(), weights.end(), 0.0);
    std::uint16_t index = 0;
    while (index + 1U < weights.size() && left >= weights[index]) left -= weights[index++];
    return index;
  }

  std::vector<std::vector<MadeValue>> values_;
};

/// Seats of each value, feature after feature.
using Seats = std::vector<std::vector<double>>;

Seats no_seats(const Pool& pool) {
  Seats seats;
  for (const lottery::Feature& feature : pool.features) {
    seats.emplace_back(feature.values.size(), 0.0);
  }
  return seats;
}

/// What a panel like the population has.
Seats wanted_seats(const Population& population, const Pool& pool, Random& random) {
  Seats wanted = no_seats(pool);
  for (std::size_t i = 0; i < asked_population; ++i) {
    const Values person = population.somebody(random);
    for (std::size_t feature = 0; feature < person.size(); ++feature) {
      wanted[feature][person[feature]] += pool.seats / static_cast<double>(asked_population);
    }
  }
  return wanted;
}

void add(const Pool& pool, std::size_t person, double count, Seats& seats) {
  for (std::size_t feature = 0; feature < seats.size(); ++feature) {
    seats[feature][pool.value(person, feature)] += count;
  }
}

/// By how much the sum of squares of what is over and missing grows if `enters` replaces `leaves`.
double growth_by_swap(const Pool& pool, std::size_t leaves, std::size_t enters,
                      const Seats& over) {
  double growth = 0;
  for (std::size_t feature = 0; feature < over.size(); ++feature) {
    const std::size_t less = pool.value(leaves, feature), more = pool.value(enters, feature);
    if (less != more) growth += 2 + 2 * (over[feature][more] - over[feature][less]);
  }
  return growth;
}

/// The seats of a panel as near to what is wanted as swaps of two people bring it.
Seats seats_of_near_panel(const Pool& pool, const Seats& wanted, Random& random) {
  std::vector<std::size_t> people(pool.people());
  std::iota(people.begin(), people.end(), std::size_t{0});
  for (std::size_t i = people.size() - 1; i > 0; --i) {
    std::swap(people[i], people[random.below(i + 1)]);
  }
  const auto seats = static_cast<std::size_t>(pool.seats);
  Seats over = wanted;
  for (std::vector<double>& feature : over) {
    for (double& value : feature) value = -value;
  }
  for (std::size_t i = 0; i < seats; ++i) add(pool, people[i], 1, over);
  for (std::size_t swap = 0; swap < swaps_per_seat * seats; ++swap) {
    std::size_t& leaves = people[random.below(seats)];
    std::size_t& enters = people[seats + random.below(people.size() - seats)];
    if (growth_by_swap(pool, leaves, enters, over) >= 0) continue;
    add(pool, leaves, -1, over);
    add(pool, enters, 1, over);
    std::swap(leaves, enters);
  }
  Seats found = no_seats(pool);
  for (std::size_t i = 0; i < seats; ++i) add(pool, people[i], 1, found);
  return found;
}

std::pair<int, int> around(double wanted, Tightness tightness) {
  const double room = tightness == Tightness::tight   ? 0
                      : tightness == Tightness::usual ? std::max(1.0, wanted / 10)
                                                      : std::max(2.0, wanted / 4);
  return {static_cast<int>(std::floor(wanted - room)), static_cast<int>(std::ceil(wanted + room))};
}

/// `tight` is what the panel has, `usual` one seat to one side, `loose` to both.
std::pair<int, int> close_around(int panel, Tightness tightness, Random& random) {
  if (tightness == Tightness::tight) return {panel, panel};
  const bool below = tightness == Tightness::loose || random.below(2) == 0;
  const bool above = tightness == Tightness::loose || !below;
  return {panel - (below ? 1 : 0), panel + (above ? 1 : 0)};
}

void make_quotas(const Shape& shape, Tightness tightness, const Seats& wanted, const Seats& panel,
                 Random& random, Pool& pool) {
  for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
    for (std::size_t value = 0; value < pool.features[feature].values.size(); ++value) {
      const int has = static_cast<int>(std::lround(panel[feature][value]));
      const auto [min, max] = shape.barely_feasible
                                  ? close_around(has, tightness, random)
                                  : around(wanted[feature][value], tightness);
      lottery::Quota& quota = pool.features[feature].values[value];
      quota.min = std::max(0, std::min(min, has));
      quota.max = std::min(pool.seats, std::max(max, has));
      quota.min_flex = 0;
      quota.max_flex = pool.seats;
    }
  }
}

Pool pool_without_quotas(const Shape& shape, const Population& population, Random& random) {
  Pool pool;
  pool.seats = shape.seats;
  for (std::size_t feature = 0; feature < shape.features; ++feature) {
    lottery::Feature made{.name = known_features[feature].name};
    for (std::size_t value = 0; value < known_features[feature].values; ++value) {
      made.values.push_back({.value = made.name + " " + std::to_string(value + 1)});
    }
    pool.features.push_back(std::move(made));
  }
  while (pool.people() < shape.people) {
    const Values person = population.somebody(random);
    if (random.unit() >= population.willingness(person)) continue;
    pool.values.insert(pool.values.end(), person.begin(), person.end());
  }
  return pool;
}

}  // namespace

Pool made_pool(Shape shape, Tightness tightness, std::uint64_t seed) {
  assert(shape.features >= 1 && shape.features <= known_features.size());
  assert(shape.people > static_cast<std::size_t>(shape.seats));
  Random random(seed);
  const Population population(shape.features, random);
  Pool pool = pool_without_quotas(shape, population, random);
  const Seats wanted = wanted_seats(population, pool, random);
  const Seats panel = seats_of_near_panel(pool, wanted, random);
  make_quotas(shape, tightness, wanted, panel, random, pool);
  return pool;
}

}  // namespace alongside::bench
