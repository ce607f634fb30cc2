#include "slices/lottery/testing/uneven_pools.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "foundation/base/random.h"
#include "slices/lottery/fair_lottery.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery::testing {

const std::array<UnevenShape, 8>& uneven_shapes() {
  static const std::array<UnevenShape, 8> shapes{{{825, 75, {2, 6, 8, 5}, 1, 2.5},
                                                  {500, 60, {2, 6, 8, 5, 3}, 0, 1.5},
                                                  {342, 100, {2, 5, 4, 8, 3}, 1, 0.8},
                                                  {321, 30, {2, 5, 4, 8, 3, 4, 3}, 0, 0.5},
                                                  {250, 40, {2, 6, 5, 7, 3, 4}, 1, 0.8, true},
                                                  {239, 30, {2, 5, 4, 8, 3}, 0, 1.0},
                                                  {120, 12, {3, 4, 5, 6, 3}, 0, 0.3, true},
                                                  {70, 24, {2, 5, 4, 8, 3}, 0, 0.6}}};
  return shapes;
}

namespace {

/// About as often above 0 as below, seldom beyond 2.
double spread(Random& random) {
  double sum = 0;
  for (int i = 0; i < 12; ++i) sum += random.unit();
  return sum - 6;
}

struct UnevenValue {
  double share = 0;        // Of those who answer.
  double willingness = 0;  // How much rather they are on the panel that quotas are made around.
  double pull = 0;         // Of what people have in common.
};
using UnevenValues = std::vector<std::vector<UnevenValue>>;

UnevenValues uneven_values(const UnevenShape& shape, Random& random) {
  constexpr double pulled = 0.4;
  UnevenValues made;
  for (const std::size_t values : shape.values) {
    made.emplace_back();
    for (std::size_t i = 0; i < values; ++i) {
      made.back().push_back({.share = std::exp(0.8 * spread(random)),
                             .willingness = shape.unwilling * spread(random),
                             .pull = pulled * spread(random)});
    }
  }
  return made;
}

std::size_t one_of(const std::vector<UnevenValue>& values, double trait, Random& random) {
  double left = 0;
  for (const UnevenValue& value : values) left += value.share * std::exp(trait * value.pull);
  left *= random.unit();
  std::size_t index = 0;
  while (index + 1 < values.size()) {
    left -= values[index].share * std::exp(trait * values[index].pull);
    if (left < 0) break;
    ++index;
  }
  return index;
}

/// People of one panel: whom weights want most, with some chance, and nobody of one address twice.
std::vector<std::size_t> planted_panel(const Pool& pool, std::vector<double> wanted) {
  std::set<int> addresses;
  std::vector<std::size_t> panel;
  while (panel.size() < static_cast<std::size_t>(pool.seats)) {
    const auto best =
        static_cast<std::size_t>(std::ranges::max_element(wanted) - wanted.begin());
    wanted[best] = -1e9;
    const int address = pool.addresses.empty() ? lives_alone : pool.addresses[best];
    if (address == lives_alone || addresses.insert(address).second) panel.push_back(best);
  }
  return panel;
}

void quotas_around(const std::vector<std::size_t>& panel, int room, Random& random, Pool& pool) {
  for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
    std::vector<Quota>& quotas = pool.features[feature].values;
    for (const std::size_t person : panel) ++quotas[pool.value(person, feature)].min;
    for (Quota& quota : quotas) {
      const int below = static_cast<int>(random.below(static_cast<std::uint64_t>(room) + 1));
      quota.max = quota.min + room - below;
      quota.min = std::max(0, quota.min - below);
    }
  }
}

}  // namespace

Pool uneven_pool(const UnevenShape& shape, std::uint64_t seed) {
  Random random(seed);
  const UnevenValues values = uneven_values(shape, random);
  Pool pool{.seats = shape.seats};
  for (std::size_t feature = 0; feature < values.size(); ++feature) {
    pool.features.push_back({.name = "f" + std::to_string(feature)});
    for (std::size_t value = 0; value < values[feature].size(); ++value) {
      pool.features.back().values.push_back({.value = "v" + std::to_string(value)});
    }
  }
  std::vector<double> wanted;
  for (std::size_t person = 0; person < shape.people; ++person) {
    const double trait = spread(random);
    wanted.push_back(-std::log(-std::log(std::max(1e-12, random.unit()))));
    for (const std::vector<UnevenValue>& feature : values) {
      const std::size_t value = one_of(feature, trait, random);
      pool.values.push_back(static_cast<std::uint16_t>(value));
      wanted.back() += feature[value].willingness;
    }
    if (!shape.with_addresses) continue;
    const bool shares = random.below(3) == 0;
    pool.addresses.push_back(shares ? static_cast<int>(random.below(shape.people / 4))
                                    : lives_alone);
  }
  quotas_around(planted_panel(pool, std::move(wanted)), shape.room, random, pool);
  return pool;
}

namespace {

/// Whether the proof of any stage had to divide the panels.
bool promised_too_much(const Certificate& certificate) {
  return std::ranges::any_of(certificate.stages,
                             [](const Stage& stage) { return stage.proof.size() > 1; });
}

void expect_proved(const FairResult& result, const Pool& pool) {
  ASSERT_EQ(result.finding, Finding::found);
  EXPECT_TRUE(result.lottery.certificate.complete);
  EXPECT_LT(result.lottery.furthest_from_certified, tolerance);
  const Polytope polytope = polytope_of(pool);
  std::vector<std::size_t> type_of(pool.people());
  for (std::size_t type = 0; type < polytope.types.size(); ++type) {
    for (const int person : polytope.types[type].people) {
      type_of[static_cast<std::size_t>(person)] = type;
    }
  }
  for (const Panel& panel : result.lottery.panels) {
    TypePanel of_types(polytope.types.size(), 0);
    for (const int person : panel.people) ++of_types[type_of[static_cast<std::size_t>(person)]];
    EXPECT_TRUE(meets_rows(polytope, of_types));
  }
}

/// Whether a panel with somebody of the type is possible, by a whole program alone.
bool fits(const Polytope& polytope, std::size_t type) {
  Program program = program_of(polytope);
  program.columns[type].least = 1;
  return best_whole(program, {}).solved != Solved::none;
}

TEST(UnevenPools, AreProvedOfEachShape) {
  for (const UnevenShape& shape : uneven_shapes()) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
      SCOPED_TRACE(std::to_string(shape.people) + " people, seed " + std::to_string(seed));
      const Pool pool = uneven_pool(shape, seed);
      expect_proved(find_fair_lottery(pool, {}), pool);
    }
  }
}

/// 825 people, 75 seats: proofs that divide the panels, the longest of them more than a thousand
/// times; and proofs where solvers' digits hardly suffice.
TEST(UnevenPools, AreProvedWherePartsOfPeoplePromiseTooMuch) {
  for (const std::uint64_t seed : {32U, 122U, 125U}) {
    SCOPED_TRACE(seed);
    const Pool pool = uneven_pool(uneven_shapes().front(), seed);
    const FairResult result = find_fair_lottery(pool, {});
    expect_proved(result, pool);
    EXPECT_TRUE(promised_too_much(result.lottery.certificate));
  }
}

TEST(UnevenPools, LeaveOutOnlyWhomNoPanelCanHave) {
  const Pool pool = uneven_pool(uneven_shapes().front(), 125);
  const Polytope polytope = polytope_of(pool);
  const FairResult result = find_fair_lottery(pool, {});
  ASSERT_EQ(result.finding, Finding::found);
  ASSERT_FALSE(result.lottery.fit_nowhere.empty());
  for (std::size_t type = 0; type < polytope.types.size(); ++type) {
    const int person = polytope.types[type].people.front();
    const bool left_out = std::ranges::binary_search(result.lottery.fit_nowhere, person);
    EXPECT_EQ(left_out, result.lottery.chances[static_cast<std::size_t>(person)] == 0);
    if (left_out) {
      EXPECT_FALSE(fits(polytope, type)) << person;
    }
  }
}

}  // namespace
}  // namespace alongside::lottery::testing
