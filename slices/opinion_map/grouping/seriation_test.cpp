#include "slices/opinion_map/grouping/seriation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "foundation/base/random.h"

namespace alongside::opinion_map::seriation_test {
namespace {

using Order = std::vector<std::size_t>;

/// Few different distances, so that many are equal; or hardly any equal ones.
Distances some_distances(Random& random, std::size_t items, std::uint64_t different) {
  Distances distances(items);
  for (std::size_t i = 0; i < items; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      distances.set(i, j,
                    static_cast<double>(random.below(different)) / static_cast<double>(different));
    }
  }
  return distances;
}

Distances renumbered(const Distances& distances, const Order& numbers) {
  Distances result(distances.items());
  for (std::size_t i = 0; i < distances.items(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      result.set(i, j, static_cast<double>(distances.millionths(numbers[i], numbers[j])) / 1e6);
    }
  }
  return result;
}

Order shuffled(Random& random, std::size_t items) {
  Order order(items);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = items; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  return order;
}

/// Every order that a tree allows, by turning each branch.
std::vector<Order> orders_of(const std::vector<Branch>& tree, std::size_t items, std::size_t node) {
  if (node < items) return {{node}};
  std::vector<Order> orders;
  const Branch& branch = tree[node - items];
  for (const Order& left : orders_of(tree, items, branch.left)) {
    for (const Order& right : orders_of(tree, items, branch.right)) {
      Order one = left;
      one.insert(one.end(), right.begin(), right.end());
      Order other = right;
      other.insert(other.end(), left.begin(), left.end());
      orders.push_back(one);
      orders.push_back(other);
    }
  }
  return orders;
}

Order items_of(const std::vector<Branch>& tree, std::size_t items, std::size_t node) {
  return orders_of(tree, items, node).front();
}

double mean_between(const Distances& distances, const Order& one, const Order& other) {
  double sum = 0;
  for (const std::size_t i : one) {
    for (const std::size_t j : other) sum += static_cast<double>(distances.millionths(i, j));
  }
  return sum / static_cast<double>(one.size() * other.size());
}

// Each step joins two nodes whose items are least apart on average, of all that are left.
TEST(Seriation, JoinsTheNearestByTheirMeanDistance) {
  Random random(1);
  for (int round = 0; round < 100; ++round) {
    const std::size_t items = 2 + random.below(7);
    const Distances distances = some_distances(random, items, round % 2 == 0 ? 4 : 100000);
    const std::vector<Branch> tree = average_linkage(distances);
    ASSERT_EQ(tree.size(), items - 1);
    Order open(items);
    std::iota(open.begin(), open.end(), std::size_t{0});
    for (std::size_t i = 0; i < tree.size(); ++i) {
      const auto mean = [&](std::size_t a, std::size_t b) {
        return mean_between(distances, items_of(tree, items, a), items_of(tree, items, b));
      };
      const double joined = mean(tree[i].left, tree[i].right);
      for (const std::size_t a : open) {
        for (const std::size_t b : open) {
          if (a != b) {
            EXPECT_LE(joined, mean(a, b) + 1e-6);
          }
        }
      }
      EXPECT_EQ(std::erase(open, tree[i].left) + std::erase(open, tree[i].right), 2U);
      open.push_back(items + i);
    }
  }
}

TEST(Seriation, FindsTheBestOfAllOrdersThatTheTreeAllows) {
  Random random(2);
  for (int round = 0; round < 300; ++round) {
    const std::size_t items = 2 + random.below(7);
    const Distances distances = some_distances(random, items, round % 2 == 0 ? 3 : 100000);
    const std::vector<Branch> tree = average_linkage(distances);
    const std::vector<Order> orders = orders_of(tree, items, items + tree.size() - 1);
    ASSERT_EQ(orders.size(), std::size_t{1} << (items - 1));
    const Order found = leaf_order(distances, tree);
    EXPECT_NE(std::ranges::find(orders, found), orders.end());
    std::int64_t least = length_of(distances, orders.front());
    for (const Order& order : orders) least = std::min(least, length_of(distances, order));
    EXPECT_EQ(length_of(distances, found), least);
    for (const Order& order : orders) {
      if (length_of(distances, order) == least) {
        EXPECT_LE(found.front(), order.front());
      }
    }
  }
}

// Numbered another way, the same things stand beside each other.
TEST(Seriation, TheOrderOfItemsDoesNotMatter) {
  Random random(3);
  for (int round = 0; round < 50; ++round) {
    const std::size_t items = 2 + random.below(20);
    const Distances distances = some_distances(random, items, 1000000);
    const Order numbers = shuffled(random, items);
    const Order plain = seriated(distances);
    Order other = seriated(renumbered(distances, numbers));
    for (std::size_t& item : other) item = numbers[item];
    if (other.front() != plain.front()) std::ranges::reverse(other);
    EXPECT_EQ(plain, other);
  }
}

TEST(Seriation, PutsWhatIsAlikeTogether) {
  constexpr std::size_t items = 12;
  Distances distances(items);
  for (std::size_t i = 0; i < items; ++i) {
    for (std::size_t j = 0; j < i; ++j) distances.set(i, j, i % 3 == j % 3 ? 0.1 : 0.8);
  }
  const Order found = seriated(distances);
  ASSERT_EQ(found.size(), items);
  std::size_t changes = 0;
  for (std::size_t i = 1; i < items; ++i) {
    if (found[i] % 3 != found[i - 1] % 3) ++changes;
  }
  EXPECT_EQ(changes, 2U);
}

TEST(Seriation, ALineIsFoundAgain) {
  Random random(4);
  const Order along = shuffled(random, 9);
  Distances distances(9);
  for (std::size_t i = 0; i < 9; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      distances.set(along[i], along[j], static_cast<double>(i * i - j * j) / 100);
    }
  }
  Order found = seriated(distances);
  if (found.front() != along.front()) std::ranges::reverse(found);
  EXPECT_EQ(found, along);
}

TEST(Seriation, WhereNothingIsNearerTheOrderStays) {
  Distances distances(5);
  for (std::size_t i = 0; i < 5; ++i) {
    for (std::size_t j = 0; j < i; ++j) distances.set(i, j, 0.5);
  }
  EXPECT_EQ(seriated(distances).front(), 0U);
  EXPECT_EQ(seriated(distances), seriated(distances));
}

TEST(Seriation, NothingAndOneAreOrderedToo) {
  EXPECT_TRUE(seriated(Distances(0)).empty());
  EXPECT_EQ(seriated(Distances(1)), Order{0});
  EXPECT_EQ(length_of(Distances(1), {0}), 0);
}

// 200 statements and 40 people, as the largest picture has them; also where the tree is a chain.
TEST(Seriation, LargePicturesAreOrderedCompletely) {
  Random random(5);
  for (const std::size_t items : {std::size_t{40}, std::size_t{200}}) {
    for (const std::uint64_t different : {2U, 1000000U}) {
      Order found = seriated(some_distances(random, items, different));
      std::ranges::sort(found);
      Order all(items);
      std::iota(all.begin(), all.end(), std::size_t{0});
      EXPECT_EQ(found, all);
    }
  }
}

}  // namespace
}  // namespace alongside::opinion_map::seriation_test
