#include "slices/opinion_map/routing.h"

#include <gtest/gtest.h>

#include <cmath>

#include "foundation/base/random.h"

namespace alongside::opinion_map::routing_test {
namespace {

TEST(OpinionMapRouting, WhatWasAnsweredIsNotAskedAgain) {
  const auto worth = worth_of({{.heard = 3, .pull = {1, 0}, .on_map = true, .answered = true},
                               {.heard = 3, .pull = {1, 0}, .on_map = true}});
  EXPECT_EQ(worth[0], 0);
  EXPECT_GT(worth[1], 0);
}

TEST(OpinionMapRouting, WhatWasHeardLessComesFirst) {
  const auto worth = worth_of({{.heard = 1, .pull = {1, 0}, .on_map = true},
                               {.heard = 3, .pull = {1, 0}, .on_map = true}});
  EXPECT_NEAR(worth[0] / worth[1], std::pow(2, 0.75), 1e-9);
}

TEST(OpinionMapRouting, WhatTellsMoreComesFirstUntilItIsKnown) {
  const StatementToAsk strong{.heard = 5, .pull = {2, 0}, .on_map = true};
  const StatementToAsk weak{.heard = 5, .pull = {0, 0.7}, .on_map = true};
  auto worth = worth_of({strong, weak});
  EXPECT_GT(worth[0], worth[1]);
  // Six answers later their place from left to right is known: what lies across it tells more.
  StatementToAsk answered = strong;
  answered.answered = true;
  worth = worth_of({strong, weak, answered, answered, answered, answered, answered, answered});
  EXPECT_LT(worth[0], worth[1]);
}

TEST(OpinionMapRouting, ANewStatementCountsWithTheMean) {
  const auto worth = worth_of({{.heard = 0, .pull = {1, 0}, .on_map = true},
                               {.heard = 0, .pull = {1, 0}, .on_map = true},
                               {.heard = 0}});
  EXPECT_DOUBLE_EQ(worth[2], worth[0]);
}

TEST(OpinionMapRouting, WithoutAMapOnlyHowOftenItWasHeardCounts) {
  const auto worth = worth_of({{.heard = 0}, {.heard = 1}, {.heard = 9}});
  EXPECT_NEAR(worth[0] / worth[1], std::pow(2, 0.75), 1e-9);
  EXPECT_NEAR(worth[0] / worth[2], std::pow(10, 0.75), 1e-9);
}

/// The gain against the definition: how much smaller the determinant of what is open becomes.
TEST(OpinionMapRouting, TheGainIsHalfTheLogarithmOfWhatIsClosed) {
  Random random(3);
  for (int round = 0; round < 50; ++round) {
    std::vector<StatementToAsk> statements;
    double xx = 1, xy = 0, yy = 1;
    for (int i = 0; i < 5; ++i) {
      const Point pull{2 * random.unit() - 1, 2 * random.unit() - 1};
      statements.push_back({.pull = pull, .on_map = true, .answered = true});
      xx += pull.x * pull.x;
      xy += pull.x * pull.y;
      yy += pull.y * pull.y;
    }
    const Point a{random.unit(), random.unit()}, b{random.unit(), random.unit()};
    statements.push_back({.pull = a, .on_map = true});
    statements.push_back({.pull = b, .on_map = true});
    const auto gain = [&](const Point& pull) {
      const double after = (xx + pull.x * pull.x) * (yy + pull.y * pull.y) -
                           (xy + pull.x * pull.y) * (xy + pull.x * pull.y);
      return 0.5 * std::log(after / (xx * yy - xy * xy));
    };
    const double mean = (gain(a) + gain(b)) / 2;
    const auto worth = worth_of(statements);
    EXPECT_NEAR(worth[5] / worth[6], std::pow((gain(a) + mean / 4) / (gain(b) + mean / 4), 1.5),
                1e-9);
  }
}

TEST(OpinionMapRouting, PullsAreInUnitsOfTheNoise) {
  const Frame frame{
      .columns = {{1, 0, {0.6, 0}}, {2, 0, {0, 0.8}}, {3, 0, {0, 0}}, {4, 0, {0, 0}}}};
  const auto pulls = pulls_of(frame, {.first_share = 0.25, .second_share = 0.25});
  EXPECT_DOUBLE_EQ(pulls[0].x, 0.6 * std::sqrt(4 * 0.25 / 0.5));
  EXPECT_DOUBLE_EQ(pulls[1].y, 0.8 * std::sqrt(4 * 0.25 / 0.5));
}

}  // namespace
}  // namespace alongside::opinion_map::routing_test
