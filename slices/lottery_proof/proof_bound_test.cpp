// The bound of a proof against all panels that there are, counted one by one.
#include "slices/lottery_proof/proof_bound.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"
#include "slices/lottery_proof/exact_integers.h"

namespace alongside::lottery_proof::proof_bound_test {
namespace {

constexpr std::size_t few_people = 8;

/// Everybody is a type alone; each is counted by the seats, one value of two features, and perhaps
/// an address.
struct Made {
  People people;
  Types types;

  explicit Made(Random& random) {
    const int seats = 1 + static_cast<int>(random.below(few_people));
    people.rows = {{seats, seats}};
    for (int value = 0; value < 4; ++value) {
      const int min = static_cast<int>(random.below(3));
      people.rows.push_back({min, min + static_cast<int>(random.below(4))});
    }
    people.rows.push_back({0, 1});
    people.rows_each = types.rows_each = 4;
    for (std::size_t person = 0; person < few_people; ++person) {
      const int rows[] = {0, 1 + static_cast<int>(random.below(2)),
                          3 + static_cast<int>(random.below(2)), random.below(3) == 0 ? 5 : no_row};
      people.ids.push_back(std::to_string(person));
      people.rows_of.insert(people.rows_of.end(), std::begin(rows), std::end(rows));
      types.people.push_back({static_cast<int>(person)});
    }
    types.rows_of = people.rows_of;
  }

  std::vector<int> counts_of(unsigned mask) const {
    std::vector<int> counts(people.rows.size(), 0);
    for (std::size_t person = 0; person < few_people; ++person) {
      for (std::size_t i = 0; i < people.rows_each && (mask >> person & 1U) != 0; ++i) {
        const int row = people.rows_begin(person)[i];
        if (row != no_row) ++counts[static_cast<std::size_t>(row)];
      }
    }
    return counts;
  }

  bool is_panel(unsigned mask) const { return why_not(mask).empty(); }

  /// A row that a panel would break, with the multiplier that shows it.
  std::vector<Multiplier> why_not(unsigned mask) const {
    const std::vector<int> counts = counts_of(mask);
    for (std::size_t row = 0; row < counts.size(); ++row) {
      if (counts[row] > people.rows[row].max) return {{static_cast<int>(row), 1}};
      if (counts[row] < people.rows[row].min) return {{static_cast<int>(row), -1}};
    }
    return {};
  }

  /// The most that a panel gains; nothing where there is no panel.
  std::optional<Whole> most(const Gains& gains) const {
    std::optional<Whole> most;
    for (unsigned mask = 0; mask < 1U << few_people; ++mask) {
      if (!is_panel(mask)) continue;
      Whole sum = 0;
      for (std::size_t person = 0; person < few_people; ++person) {
        if ((mask >> person & 1U) != 0) sum += gains[person];
      }
      most = std::max(most.value_or(sum), sum);
    }
    return most;
  }
};

std::int64_t around_zero(Random& random) {
  const auto most = static_cast<std::int64_t>(1) << random.below(60);
  return static_cast<std::int64_t>(random.below(2 * static_cast<std::uint64_t>(most) + 1)) - most;
}

std::vector<Multiplier> some_multipliers(const Made& made, Random& random) {
  std::vector<Multiplier> rows;
  for (std::size_t row = 0; row < made.people.rows.size(); ++row) {
    if (random.below(2) == 0) rows.emplace_back(static_cast<int>(row), around_zero(random));
  }
  return rows;
}

/// Divides leaves at random.
std::vector<Node> some_tree(const Made& made, Random& random) {
  std::vector<Node> proof(1);
  for (std::size_t i = 0; i < proof.size(); ++i) {
    const bool divides = proof.size() < 30 && random.below(2) == 0;
    if (!divides) {
      proof[i].kind = random.below(8) == 0 ? Node::Kind::empty : Node::Kind::bound;
      proof[i].rows = some_multipliers(made, random);
      continue;
    }
    const bool by_type = random.below(2) == 0;
    proof[i].kind = by_type ? Node::Kind::type : Node::Kind::row;
    proof[i].index = static_cast<int>(random.below(by_type ? few_people : made.people.rows.size()));
    proof[i].at_most = by_type ? 0 : static_cast<int>(random.below(3));
    proof[i].left = proof.size();
    proof[i].right = proof.size() + 1;
    proof.resize(proof.size() + 2);
  }
  return proof;
}

TEST(Bounds, AreNeverBelowWhatAPanelGains) {
  int checked = 0;
  for (std::uint64_t seed = 0; seed < 6000; ++seed) {
    Random random(seed);
    const Made made(random);
    Gains gains(few_people);
    for (Whole& gain : gains) gain = around_zero(random);
    Findings findings;
    const auto bound =
        Bounds(made.people, made.types, findings).of(gains, some_tree(made, random), 1);
    const auto most = made.most(gains);
    if (!bound) {
      EXPECT_EQ(findings.wrongs(), 1U);
    } else if (most) {
      EXPECT_GE(*bound, *most) << seed;
      ++checked;
    }
  }
  EXPECT_GT(checked, 500);
}

/// Divides by one person after the other: each leaf has one panel, or none.
std::vector<Node> tree_of_everybody(const Made& made) {
  constexpr std::size_t leaves = 1U << few_people;
  std::vector<Node> proof(2 * leaves - 1);
  std::vector<unsigned> masks(proof.size(), 0);
  for (std::size_t i = 0; i < leaves - 1; ++i) {
    int person = 0;
    while (2U << person <= i + 1) ++person;
    proof[i] = {Node::Kind::type, {}, person, 0, 2 * i + 1, 2 * i + 2};
    masks[2 * i + 1] = masks[i];
    masks[2 * i + 2] = masks[i] | 1U << person;
  }
  for (std::size_t i = leaves - 1; i < proof.size(); ++i) {
    proof[i].rows = made.why_not(masks[i]);
    if (!proof[i].rows.empty()) proof[i].kind = Node::Kind::empty;
  }
  return proof;
}

TEST(Bounds, AreExactWhereATreeDividesDownToPanels) {
  int checked = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    Random random(seed);
    const Made made(random);
    Gains gains(few_people);
    for (Whole& gain : gains) gain = around_zero(random);
    const auto most = made.most(gains);
    Findings findings;
    Bounds bounds(made.people, made.types, findings);
    const auto bound = bounds.of(gains, tree_of_everybody(made), 1);
    ASSERT_TRUE(bound) << seed;
    if (!most) continue;
    EXPECT_EQ(*bound, *most) << seed;
    ++checked;
  }
  EXPECT_GT(checked, 50);
}

TEST(Bounds, WantATree) {
  Random random(1);
  const Made made(random);
  const Gains gains(few_people, 1);
  const Node leaf, division{Node::Kind::type, {}, 0, 0, 1, 2};
  const auto proves = [&](const std::vector<Node>& proof) {
    Findings findings;
    return Bounds(made.people, made.types, findings).of(gains, proof, 1).has_value();
  };
  EXPECT_TRUE(proves({leaf}));
  EXPECT_TRUE(proves({division, leaf, leaf}));
  EXPECT_FALSE(proves({}));
  EXPECT_FALSE(proves({leaf, leaf}));
  EXPECT_FALSE(proves({division, leaf}));
  EXPECT_FALSE(proves({{Node::Kind::type, {}, 0, 0, 1, 1}, leaf}));
  EXPECT_FALSE(proves({{Node::Kind::type, {}, 0, 0, 0, 1}, leaf}));
  EXPECT_FALSE(proves({{Node::Kind::type, {}, few_people, 0, 1, 2}, leaf, leaf}));
  EXPECT_FALSE(proves({{Node::Kind::row, {}, 6, 0, 1, 2}, leaf, leaf}));
  EXPECT_FALSE(proves({{Node::Kind::bound, {{6, 1}}}}));
  EXPECT_FALSE(proves({{Node::Kind::bound, {{0, 1}, {0, 1}}}}));
  EXPECT_FALSE(proves({{Node::Kind::empty}}));
  std::vector<Node> chain;
  for (std::size_t i = 0; i < 2 * most_proof_depth + 4; i += 2) {
    chain.push_back({Node::Kind::type, {}, 0, 0, i + 1, i + 2});
    chain.push_back(leaf);
  }
  chain.push_back(leaf);
  EXPECT_FALSE(proves(chain));
}

}  // namespace
}  // namespace alongside::lottery_proof::proof_bound_test
