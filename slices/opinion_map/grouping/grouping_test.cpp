#include "slices/opinion_map/grouping/grouping.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "slices/opinion_map/findings/chance.h"
#include "slices/opinion_map/grouping/letters.h"
#include "slices/opinion_map/grouping/silhouette.h"

namespace alongside::opinion_map::grouping_test {
namespace {

std::vector<Point> clouds(std::size_t count, std::size_t groups, double apart) {
  Random random(11);
  std::vector<Point> points;
  for (std::size_t i = 0; i < count; ++i) {
    const double angle = 6.283185 * static_cast<double>(i % groups) / static_cast<double>(groups);
    const double x = apart * std::cos(angle), y = apart * std::sin(angle);
    points.push_back({x + random.unit(), y + random.unit()});
  }
  return points;
}

/// By the definition, point by point.
double silhouette_by_hand(const std::vector<Point>& points, const std::vector<std::int32_t>& of,
                          std::int32_t groups) {
  double total = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    double own = 0, other = 1e300;
    bool alone = true;
    for (std::int32_t group = 0; group < groups; ++group) {
      double sum = 0, count = 0;
      for (std::size_t j = 0; j < points.size(); ++j) {
        if (of[j] != group || i == j) continue;
        sum += std::hypot(points[i].x - points[j].x, points[i].y - points[j].y);
        ++count;
      }
      if (count == 0) continue;
      if (group == of[i]) {
        own = sum / count;
        alone = false;
      } else {
        other = std::min(other, sum / count);
      }
    }
    if (!alone) total += (other - own) / std::max(own, other);
  }
  return total / static_cast<double>(points.size());
}

TEST(OpinionMapGrouping, TheSilhouetteIsThatOfTheDefinition) {
  const auto points = clouds(40, 3, 1.0);
  const Clusters clusters = k_means(points, 4, Random(3));
  EXPECT_NEAR(mean_silhouette(points, clusters.of, 4, sample_for_silhouette(40, 1)),
              silhouette_by_hand(points, clusters.of, 4), 1e-12);
  std::vector<std::int32_t> lonely(40, 0);
  lonely[7] = 1;
  EXPECT_NEAR(mean_silhouette(points, lonely, 2, sample_for_silhouette(40, 1)),
              silhouette_by_hand(points, lonely, 2), 1e-12);
}

TEST(OpinionMapGrouping, ALargeSampleHasEachPointOnce) {
  const auto sample = sample_for_silhouette(10'000, 5);
  EXPECT_EQ(sample.size(), most_silhouette_points);
  EXPECT_TRUE(std::ranges::is_sorted(sample));
  EXPECT_EQ(std::ranges::adjacent_find(sample), sample.end());
  EXPECT_LT(sample.back(), 10'000U);
}

/// Every way to divide a few points in two: k-means finds the best.
TEST(OpinionMapGrouping, KMeansFindsTheBestDivisionOfAFewPoints) {
  for (std::uint64_t seed = 1; seed < 40; ++seed) {
    Random random(seed);
    std::vector<Point> points;
    for (int i = 0; i < 9; ++i) points.push_back({random.unit(), random.unit()});
    double best = 1e300;
    for (unsigned mask = 1; mask + 1 < (1U << points.size()); ++mask) {
      std::vector<std::int32_t> of;
      for (std::size_t i = 0; i < points.size(); ++i) of.push_back((mask >> i) & 1U ? 1 : 0);
      double spread = 0;
      for (std::int32_t group = 0; group < 2; ++group) {
        Point sum;
        double count = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
          if (of[i] != group) continue;
          sum = {sum.x + points[i].x, sum.y + points[i].y};
          ++count;
        }
        const Point centre{sum.x / count, sum.y / count};
        for (std::size_t i = 0; i < points.size(); ++i) {
          if (of[i] == group) spread += squared_distance(points[i], centre);
        }
      }
      best = std::min(best, spread);
    }
    const Clusters found = k_means(points, 2, Random(seed));
    EXPECT_GE(found.spread, best - 1e-12);
    EXPECT_LE(found.spread, 1.15 * best) << seed;  // A local optimum at worst.
    const Clusters thorough = k_means(points, 2, Random(seed), {}, Effort::thorough);
    EXPECT_NEAR(thorough.spread, best, 1e-9) << seed;
  }
}

TEST(OpinionMapGrouping, TheMapBeforeWinsADraw) {
  const auto points = clouds(60, 3, 4.0);
  const Clusters found = k_means(points, 3, Random(1));
  std::vector<Point> turned{found.centres[2], found.centres[0], found.centres[1]};
  const Clusters kept = k_means(points, 3, Random(1), turned);
  EXPECT_NEAR(kept.centres[0].x, turned[0].x, 1e-9);
  EXPECT_NEAR(kept.centres[1].x, turned[1].x, 1e-9);
}

TEST(OpinionMapGrouping, MoreThanOneGroupMustBeClear) {
  const auto divisions = divisions_of(clouds(60, 3, 4.0), 1);
  ASSERT_EQ(divisions.size(), 4U);
  EXPECT_EQ(choose_division(divisions, 0.4, nullptr, 0), 1U);
  ByChance chance{.first_share = 0.5};
  EXPECT_EQ(choose_division(divisions, 0.4, &chance, 0), std::nullopt);
  chance = {.first_share = 0.1, .silhouette = {0, 0, 1, 1, 1, 1}};
  EXPECT_EQ(choose_division(divisions, 0.4, &chance, 0), std::nullopt);
}

TEST(OpinionMapGrouping, AGapGoesBeforeAClearerCutWithoutOne) {
  std::vector<Division> divisions;
  for (const double silhouette : {0.5, 0.6, 0.7, 0.4}) {
    divisions.push_back({.clusters = {.centres = std::vector<Point>(divisions.size() + 2)},
                         .silhouette = silhouette,
                         .smallest = 9,
                         .gap = 0.6});
  }
  EXPECT_FALSE(some_gap(divisions, nullptr));
  EXPECT_EQ(choose_division(divisions, 1, nullptr, 0), 2U) << "a line is cut where it is clearest";
  divisions[0].gap = 1.2;
  EXPECT_TRUE(some_gap(divisions, nullptr));
  EXPECT_EQ(choose_division(divisions, 1, nullptr, 0), 0U);
  divisions[1].gap = 0.9;
  EXPECT_EQ(choose_division(divisions, 1, nullptr, 0), 1U) << "nearly a gap, and clearer";
  divisions[0].smallest = 3;
  EXPECT_FALSE(some_gap(divisions, nullptr)) << "too few to be a group";
}

TEST(OpinionMapGrouping, AGroupOfFewIsNone) {
  auto points = clouds(60, 1, 0.0);
  for (int i = 0; i < 4; ++i) points.push_back({50.0 + i, 50});
  const auto divisions = divisions_of(points, 1);
  EXPECT_EQ(divisions.front().smallest, 4);
  const auto chosen = choose_division(divisions, 1, nullptr, 0);
  EXPECT_TRUE(!chosen || divisions[*chosen].smallest >= 5);
}

TEST(OpinionMapGrouping, ASingleCloudDoesNotStandApart) {
  const auto apart = clouds(200, 2, 4.0), one = clouds(200, 1, 0.0);
  const auto silhouette = [](const std::vector<Point>& points) {
    return divisions_of(points, 1).front().silhouette;
  };
  EXPECT_TRUE(stand_apart(apart, 2, silhouette(apart), 1, 2));
  std::vector<Point> normal;
  Random random(5);
  for (int i = 0; i < 300; ++i) {
    double x = 0, y = 0;
    for (int j = 0; j < 12; ++j) {
      x += random.unit() - 0.5;
      y += random.unit() - 0.5;
    }
    normal.push_back({3 * x, y});
  }
  EXPECT_FALSE(stand_apart(normal, 2, silhouette(normal), 1, 2));
}

TEST(OpinionMapGrouping, QuantilesAreOfTheValues) {
  EXPECT_EQ(quantile_of({5, 1, 3, 2, 4}, 0), 1);
  EXPECT_EQ(quantile_of({5, 1, 3, 2, 4}, 0.5), 3);
  EXPECT_EQ(quantile_of({5, 1, 3, 2, 4}, 1), 5);
  EXPECT_EQ(quantile_of({}, 0.5), 0);
}

TEST(OpinionMapLetters, GoWithTheMostOfTheSamePeople) {
  // Group 0 now has most of what was B, group 1 most of what was A; group 2 is new.
  const Overlap overlap{{2, 30}, {40, 5}, {8, 9}};
  EXPECT_EQ(letters_of(overlap, {0, 1}, {32, 45, 17}), (std::vector<int>{1, 0, 2}));
  EXPECT_EQ(best_pairing(overlap, 2), (std::vector<int>{1, 0, -1}));
}

TEST(OpinionMapLetters, WithoutAMapBeforeTheLargestIsA) {
  EXPECT_EQ(letters_of({{}, {}, {}}, {}, {10, 30, 20}), (std::vector<int>{2, 0, 1}));
}

TEST(OpinionMapLetters, ALetterThatIsGoneStaysFreeUntilThereIsANewGroup) {
  EXPECT_EQ(letters_of({{0, 9, 0}, {1, 0, 8}}, {0, 1, 2}, {9, 9}), (std::vector<int>{1, 2}));
  EXPECT_EQ(letters_of({{9, 0}, {0, 8}, {0, 0}}, {1, 2}, {9, 8, 7}), (std::vector<int>{1, 2, 0}));
}

}  // namespace
}  // namespace alongside::opinion_map::grouping_test
