// What the engine finds, checked by the slice that shares no code with it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <stop_token>

#include "foundation/base/random.h"
#include "slices/draws/search/proof_files_testing.h"

namespace alongside::draws::lottery_proof_test {
namespace {

using lottery::Pool;

struct Size {
  std::size_t people, features, values;
  int seats;
  bool addresses;
};

Size small_size(Random& random) {
  const std::size_t people = 4 + random.below(12);
  return {people, 1 + random.below(3), 2 + random.below(2),
          1 + static_cast<int>(random.below(people / 2)), random.below(2) == 0};
}

Size middle_size(Random& random) {
  const std::size_t people = 40 + random.below(100);
  return {people, 2 + random.below(4), 2 + random.below(4), 5 + static_cast<int>(random.below(20)),
          random.below(2) == 0};
}

/// Quotas lie around a panel that there is: so there is one.
Pool some_pool(const Size& size, Random& random) {
  Pool pool;
  pool.seats = size.seats;
  for (std::size_t feature = 0; feature < size.features; ++feature) {
    pool.features.push_back({.name = "feature " + std::to_string(feature), .values = {}});
    for (std::size_t value = 0; value < size.values; ++value) {
      pool.features.back().values.push_back({.value = "value " + std::to_string(value)});
    }
  }
  for (std::size_t person = 0; person < size.people; ++person) {
    for (std::size_t feature = 0; feature < size.features; ++feature) {
      const std::size_t value = std::min(random.below(size.values), random.below(size.values));
      pool.values.push_back(static_cast<std::uint16_t>(value));
    }
    if (!size.addresses) continue;
    const bool alone = random.below(3) != 0;
    pool.addresses.push_back(alone ? lottery::lives_alone
                                   : static_cast<int>(random.below(size.people)));
  }
  return pool;
}

/// Seats for the first people who do not live together, in a random order. False where there are
/// too few of them.
bool make_quotas(Pool& pool, Random& random) {
  std::vector<std::size_t> order(pool.people());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = order.size() - 1; i > 0; --i) {
    std::swap(order[i], order[random.below(i + 1)]);
  }
  std::vector<int> taken;
  int seats = 0;
  for (const std::size_t person : order) {
    const int address = pool.addresses.empty() ? lottery::lives_alone : pool.addresses[person];
    if (seats == pool.seats) break;
    if (address != lottery::lives_alone && std::ranges::count(taken, address) > 0) continue;
    taken.push_back(address);
    ++seats;
    for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
      ++pool.features[feature].values[pool.value(person, feature)].min;
    }
  }
  for (lottery::Feature& feature : pool.features) {
    for (lottery::Quota& quota : feature.values) {
      quota.max = quota.min + static_cast<int>(random.below(3));
      quota.min = std::max(0, quota.min - static_cast<int>(random.below(3)));
    }
  }
  return seats == pool.seats;
}

std::string said(const lottery_proof::Checked& checked) {
  std::string all;
  for (const Message& message : checked.wrong) all += std::string(message.text()) + "\n";
  return all;
}

constexpr std::array methods{lottery::Method::leximin, lottery::Method::maximin,
                             lottery::Method::nash, lottery::Method::uniform};

/// How many of the pools have a lottery that is proved whole.
int check_some(std::uint64_t first, std::uint64_t count, Size (*size)(Random&)) {
  int found = 0;
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    Random random(seed);
    Pool pool = some_pool(size(random), random);
    if (!make_quotas(pool, random)) continue;
    const auto result = find_fair_lottery(pool, {.method = methods[seed % methods.size()]});
    EXPECT_EQ(result.finding, lottery::Finding::found) << "seed " << seed;
    if (result.finding != lottery::Finding::found) continue;
    const auto proof = checked(proof_texts_of(pool, result.lottery));
    EXPECT_TRUE(proof.right) << "seed " << seed << ": " << said(proof);
    EXPECT_TRUE(proof.complete) << "seed " << seed;
    if (proof.complete) ++found;
  }
  return found;
}

TEST(EngineAndProof, AgreeOnSmallPools) {
  EXPECT_GT(check_some(0, 400, small_size), 300);
}

TEST(EngineAndProof, AgreeOnMiddlePools) {
  EXPECT_GT(check_some(10'000, 60, middle_size), 50);
}

/// A proof for one lottery is none for another that gives other chances.
TEST(EngineAndProof, DoNotTakeTheProofOfAnotherLottery) {
  int others = 0;
  for (std::uint64_t seed = 30'000; seed < 30'100; ++seed) {
    Random random(seed);
    Pool pool = some_pool(middle_size(random), random);
    if (!make_quotas(pool, random)) continue;
    const auto fairest = find_fair_lottery(pool, {}).lottery;
    auto other = find_fair_lottery(pool, {.method = lottery::Method::nash}).lottery;
    std::int64_t furthest = 0;
    for (std::size_t person = 0; person < pool.people(); ++person) {
      furthest = std::max(furthest, std::abs(fairest.chances[person] - other.chances[person]));
    }
    if (furthest < 3'000'000) continue;  // Three millionths: the tolerance is one.
    other.certificate = fairest.certificate;
    EXPECT_FALSE(checked(proof_texts_of(pool, other)).right) << "seed " << seed;
    ++others;
  }
  EXPECT_GT(others, 50);
}

/// What is certified of a search that is stopped is right, too, and not said to be whole.
TEST(EngineAndProof, AgreeWhereTheSearchIsStopped) {
  int stopped = 0, found = 0;
  for (std::uint64_t seed = 20'000; seed < 20'200; ++seed) {
    Random random(seed);
    Pool pool = some_pool(seed % 2 == 0 ? small_size(random) : middle_size(random), random);
    if (!make_quotas(pool, random)) continue;
    std::stop_source stop;
    std::uint64_t left = random.below(40);
    const auto result = find_fair_lottery(
        pool, {.method = methods[seed / 2 % methods.size()],
               .stop = stop.get_token(),
               .progress = [&](const lottery::Progress&) { left-- == 0 && stop.request_stop(); }});
    if (result.finding != lottery::Finding::found) continue;
    const auto proof = checked(proof_texts_of(pool, result.lottery));
    EXPECT_TRUE(proof.right) << "seed " << seed << ": " << said(proof);
    EXPECT_EQ(proof.complete, result.lottery.certificate.complete) << "seed " << seed;
    ++found;
    if (!proof.complete) ++stopped;
  }
  EXPECT_GT(found, 50);
  EXPECT_GT(stopped, 10);
}

}  // namespace
}  // namespace alongside::draws::lottery_proof_test
