#include "slices/opinion_map/findings/representative.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"
#include "slices/opinion_map/findings/proportions.h"

namespace alongside::opinion_map::representative_test {
namespace {

using Table = std::vector<std::vector<Counts>>;  // [statement][group].

const Table some_table{{{9, 1, 0}, {1, 6, 1}, {2, 4, 1}}, {{2, 7, 1}, {7, 0, 1}, {3, 3, 0}},
                       {{8, 0, 1}, {7, 1, 0}, {6, 0, 1}}, {{1, 8, 0}, {2, 5, 1}, {6, 1, 0}},
                       {{4, 4, 2}, {4, 4, 0}, {3, 3, 1}}, {{10, 0, 0}, {2, 1, 0}, {0, 0, 0}},
                       {{0, 3, 5}, {0, 8, 0}, {1, 1, 4}}, {{6, 1, 1}, {5, 2, 1}, {1, 5, 1}}};

Counts others_of(std::size_t group, const std::vector<Counts>& counts) {
  Counts others;
  for (std::size_t other = 0; other < counts.size(); ++other) {
    if (other != group) others += counts[other];
  }
  return others;
}

struct Tests {
  double agree, agree_against, disagree, disagree_against;
};

/// What the Python package red-dwarf 0.4.0 (a port of Polis) gives for `some_table`: pat, rat, pdt
/// and rdt of `calculate_comment_statistics_dataframes`, [statement][group].
const std::vector<std::vector<Tests>> tests_of_polis{
    {{2.713602101, 3.367812026, -2.110579412, -2.583924744},
     {-1.666666667, -2.178819118, 1.666666667, 2.178819118},
     {-0.7071067812, -0.968469812, 0.7071067812, 0.968469812}},
    {{-1.507556723, -2.327574836, 1.507556723, 2.327574836},
     {2.333333333, 2.60795546, -2.333333333, -2.60795546},
     {0.377964473, 0.2046715427, 0.377964473, 0.6822384756}},
    {{2.529822128, 0.1941163554, -2.529822128, -0.1941163554},
     {2.333333333, 0.04962681611, -1.666666667, 1.240670403},
     {2.121320344, -0.1023083023, -2.121320344, 0.1023083023}},
    {{-1.897366596, -1.820173152, 2.529822128, 2.358296525},
     {-1, -0.6739354185, 1, 0.3910769444},
     {2.121320344, 3.109505358, -1.414213562, -2.553048287}},
    {{-0.3015113446, -0.2322628983, -0.3015113446, -0.2322628983},
     {0.3333333333, 0.5447047794, 0.3333333333, 0.5447047794},
     {0, 0.1249638467, 0, 0.1249638467}},
    {{3.31662479, 1.716516406, -2.713602101, -1.751622624},
     {1, -1.716516406, 0, 1.751622624},
     {1, 0.2766416676, 1, 2.070196678}},
    {{-2.333333333, -0.1593638146, -0.3333333333, -1.069044968},
     {-2.333333333, -0.1593638146, 3, 3.207134903},
     {-1.133893419, 1.527656209, -1.133893419, -1.897746183}},
    {{1.666666667, 1.645221885, -1.666666667, -1.360827635},
     {1, 0.805822964, -1, -0.5103103631},
     {-1.414213562, -2.142061222, 1.414213562, 2.450490147}}};

TEST(OpinionMapRepresentative, TestsAsPolisDoes) {
  for (std::size_t statement = 0; statement < some_table.size(); ++statement) {
    for (std::size_t group = 0; group < 3; ++group) {
      const Counts& counts = some_table[statement][group];
      const Counts others = others_of(group, some_table[statement]);
      const Tests& known = tests_of_polis[statement][group];
      EXPECT_NEAR(z_of_share(counts, Leaning::agree), known.agree, 1e-8);
      EXPECT_NEAR(z_of_share(counts, Leaning::disagree), known.disagree, 1e-8);
      EXPECT_NEAR(z_against_others(counts, others, Leaning::agree), known.agree_against, 1e-8);
      EXPECT_NEAR(z_against_others(counts, others, Leaning::disagree), known.disagree_against,
                  1e-8);
    }
  }
}

struct Named {
  std::size_t statement;
  Leaning leaning;
  friend bool operator==(const Named&, const Named&) = default;
};

std::vector<Named> named(const std::vector<Representative>& found) {
  std::vector<Named> names;
  for (const Representative& one : found) names.push_back({one.statement, one.leaning});
  return names;
}

constexpr Leaning agree = Leaning::agree, disagree = Leaning::disagree;

// As `select_representative_statements` of red-dwarf 0.4.0.
TEST(OpinionMapRepresentative, SelectsAsPolisDoes) {
  const auto of_first = representatives_of(0, some_table);
  EXPECT_EQ(named(of_first),
            (std::vector<Named>{{0, agree}, {5, agree}, {7, agree}, {3, disagree}, {1, disagree}}));
  EXPECT_NEAR(of_first[0].share, 0.8333333333333334, 1e-12);
  EXPECT_NEAR(of_first[0].z_share, 2.7136021011998723, 1e-12);
  EXPECT_NEAR(of_first[0].z_difference, 3.367812025953622, 1e-12);
  EXPECT_NEAR(of_first[4].share, 0.6666666666666666, 1e-12);
  EXPECT_NEAR(of_first[4].z_difference, 2.327574836091123, 1e-12);
  EXPECT_EQ(named(representatives_of(1, some_table)),
            (std::vector<Named>{{1, agree}, {6, disagree}, {0, disagree}}));
}

// For the third group red-dwarf adds statement 2, which more of the others agree with.
TEST(OpinionMapRepresentative, TakesOnlyWhatPassesBothTests) {
  EXPECT_EQ(named(representatives_of(2, some_table)),
            (std::vector<Named>{{3, agree}, {7, disagree}}));
  EXPECT_TRUE(representatives_of(0, {{{5, 5, 0}, {5, 5, 0}}}).empty());
  EXPECT_TRUE(representatives_of(0, {{{9, 0, 0}, {9, 0, 0}}}).empty()) << "all agree";
  EXPECT_TRUE(representatives_of(0, {{{4, 6, 0}, {0, 40, 0}}}).empty()) << "most do not agree";
  EXPECT_TRUE(representatives_of(0, {{{9, 0, 0}, {0, 0, 0}}}).empty()) << "nobody else was asked";
  EXPECT_TRUE(representatives_of(0, {{{0, 0, 0}, {0, 9, 0}}}).empty());
  EXPECT_TRUE(representatives_of(0, {}).empty());
}

TEST(OpinionMapRepresentative, KeepsAPlaceForTheBestAgreement) {
  Table table(6, {{1, 30, 0}, {30, 1, 0}});
  table.push_back({{20, 11, 0}, {10, 21, 0}});
  table.push_back({{22, 9, 0}, {10, 21, 0}});
  EXPECT_EQ(
      named(representatives_of(0, table)),
      (std::vector<Named>{{7, agree}, {0, disagree}, {1, disagree}, {2, disagree}, {3, disagree}}));
}

/// The rule told once more, plainly: picks the most telling again and again.
std::vector<Named> picked_one_by_one(std::size_t group, const Table& table) {
  struct Candidate {
    Named name;
    double metric;
  };
  std::vector<Candidate> left;
  for (std::size_t statement = 0; statement < table.size(); ++statement) {
    const Counts others = others_of(group, table[statement]);
    for (const Leaning leaning : {agree, disagree}) {
      const double p = z_of_share(table[statement][group], leaning);
      const double r = z_against_others(table[statement][group], others, leaning);
      const double share = smoothed_share(table[statement][group], leaning);
      const double metric = share / smoothed_share(others, leaning) * r * share * p;
      if (p > 1.2816 && r > 1.2816) left.push_back({{statement, leaning}, metric});
    }
  }
  const auto take_most = [&](const auto& wanted) -> std::optional<Named> {
    auto most = left.end();
    for (auto one = left.begin(); one != left.end(); ++one) {
      if (wanted(*one) && (most == left.end() || one->metric > most->metric)) most = one;
    }
    if (most == left.end()) return std::nullopt;
    const Named name = most->name;
    left.erase(most);
    return name;
  };
  std::vector<Named> taken;
  const auto agreeing = [](const Candidate& one) { return one.name.leaning == agree; };
  if (const auto best = take_most(agreeing)) taken.push_back(*best);
  while (taken.size() < 5) {
    const auto next = take_most([](const Candidate&) { return true; });
    if (!next) break;
    taken.push_back(*next);
  }
  std::vector<Named> ordered;
  for (const Leaning leaning : {agree, disagree}) {
    for (const Named& one : taken) {
      if (one.leaning == leaning) ordered.push_back(one);
    }
  }
  return ordered;
}

Table some_counts(Random& random, std::size_t statements, std::size_t groups) {
  Table table(statements);
  for (auto& counts : table) {
    for (std::size_t group = 0; group < groups; ++group) {
      const auto count = [&](std::uint64_t most) {
        return static_cast<std::int64_t>(random.below(most + 1));
      };
      const bool more = random.below(2) == 0;
      counts.push_back({count(more ? 15 : 3), count(more ? 3 : 15), count(2)});
    }
  }
  return table;
}

TEST(OpinionMapRepresentative, AreThosePickedOneByOne) {
  Random random(11);
  std::size_t full = 0;
  for (int n = 0; n < 400; ++n) {
    const Table table = some_counts(random, 14, 2 + random.below(3));
    for (std::size_t group = 0; group < table[0].size(); ++group) {
      const auto found = named(representatives_of(group, table));
      EXPECT_EQ(found, picked_one_by_one(group, table));
      if (found.size() == representative_most) ++full;
    }
  }
  EXPECT_GT(full, 100U) << "lists that are full are tested too";
}

TEST(OpinionMapRepresentative, OfTheOppositeAreTheOpposite) {
  Random random(12);
  for (int n = 0; n < 500; ++n) {
    const Table table = some_counts(random, 1, 2);
    const auto mirrored = [](const Counts& counts) {
      return Counts{counts.disagree, counts.agree, counts.pass};
    };
    const auto one = representative(table[0][0], table[0][1]);
    const auto other = representative(mirrored(table[0][0]), mirrored(table[0][1]));
    ASSERT_EQ(one.has_value(), other.has_value());
    if (!one) continue;
    EXPECT_NE(one->leaning, other->leaning);
    EXPECT_EQ(one->z_difference, other->z_difference);
    EXPECT_EQ(one->share, other->share);
  }
}

}  // namespace
}  // namespace alongside::opinion_map::representative_test
