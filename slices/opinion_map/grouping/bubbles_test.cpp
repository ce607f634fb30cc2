#include "slices/opinion_map/grouping/bubbles.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/base/random.h"

namespace alongside::opinion_map::bubbles_test {
namespace {

bool same(const std::vector<Bubble>& one, const std::vector<Bubble>& other) {
  return std::ranges::equal(one, other, [](const Bubble& a, const Bubble& b) {
    return a.place == b.place && a.people == b.people;
  });
}

/// Some lie on a grid, so that there are people at the same place and ties on either axis.
std::vector<Point> some_places(Random& random, std::size_t people) {
  std::vector<Point> places;
  const bool on_grid = random.below(2) == 0;
  for (std::size_t i = 0; i < people; ++i) {
    places.push_back(on_grid ? Point{static_cast<double>(random.below(4)) / 10,
                                     static_cast<double>(random.below(4)) / 10}
                             : Point{random.unit() * 3 - 1, random.unit() - 0.5});
  }
  return places;
}

void shuffle(std::vector<Point>& places, Random& random) {
  for (std::size_t i = places.size(); i > 1; --i) {
    std::swap(places[i - 1], places[random.below(i)]);
  }
}

TEST(OpinionMapBubbles, AreDividedAlongTheWiderAxis) {
  std::vector<Point> places;
  for (const double x : {0.0, 10.0}) {
    for (int i = 0; i < 5; ++i) places.push_back({x + i, static_cast<double>(i % 2)});
  }
  const auto bubbles = bubbles_of(places, 5);
  ASSERT_EQ(bubbles.size(), 2U);
  EXPECT_EQ(bubbles[0].place, (Point{2, 0.4}));
  EXPECT_EQ(bubbles[1].place, (Point{12, 0.4}));
  EXPECT_EQ(bubbles[0].people, 5);
}

TEST(OpinionMapBubbles, AreDividedFromTopToBottomWhereThatIsWider) {
  std::vector<Point> places;
  for (const double y : {-10.0, 10.0}) {
    for (int i = 0; i < 6; ++i) places.push_back({static_cast<double>(i), y});
  }
  const auto bubbles = bubbles_of(places, 5);
  ASSERT_EQ(bubbles.size(), 2U);
  EXPECT_EQ(bubbles[0].place, (Point{2.5, -10}));
  EXPECT_EQ(bubbles[1].place, (Point{2.5, 10}));
}

TEST(OpinionMapBubbles, StayWholeWhereAHalfWouldBeTooSmall) {
  const auto places = [](std::size_t people) { return std::vector<Point>(people, {1, 2}); };
  EXPECT_TRUE(bubbles_of({}, 5).empty());
  EXPECT_TRUE(bubbles_of(places(4), 5).empty());
  EXPECT_TRUE(bubbles_of(places(4), 1).empty()) << "whatever is asked for";
  EXPECT_EQ(bubbles_of(places(9), 1).size(), 1U);
  EXPECT_EQ(bubbles_of(places(10), 5).size(), 2U);
  EXPECT_EQ(bubbles_of(places(19), 10).size(), 1U);
  EXPECT_EQ(bubbles_of(places(7), 10).size(), 1U) << "a small group on a large map";
}

TEST(OpinionMapBubbles, HoldMorePeopleOnALargeMap) {
  EXPECT_EQ(people_in_bubble(0), 5);
  EXPECT_EQ(people_in_bubble(300), 5);
  EXPECT_EQ(people_in_bubble(301), 6);
  EXPECT_EQ(people_in_bubble(60000), 1000);
}

TEST(OpinionMapBubbles, HoldFiveOrMoreAndEverybodyOnce) {
  Random random(6);
  for (int n = 0; n < 400; ++n) {
    const auto people = static_cast<std::int64_t>(5 + random.below(600));
    const auto places = some_places(random, static_cast<std::size_t>(people));
    const auto bubbles = bubbles_of(places, people_in_bubble(people));
    std::int64_t sum = 0;
    Point middle, mean;
    for (const Bubble& bubble : bubbles) {
      EXPECT_GE(bubble.people, people_in_bubble(people));
      EXPECT_LT(bubble.people, 2 * people_in_bubble(people));
      sum += bubble.people;
      middle.x += bubble.place.x * static_cast<double>(bubble.people);
      middle.y += bubble.place.y * static_cast<double>(bubble.people);
    }
    for (const Point& place : places) {
      mean.x += place.x;
      mean.y += place.y;
    }
    EXPECT_EQ(sum, people);
    EXPECT_LE(bubbles.size(), static_cast<std::size_t>(bubbles_on_map));
    EXPECT_NEAR(middle.x, mean.x, 1e-9);
    EXPECT_NEAR(middle.y, mean.y, 1e-9);
  }
}

TEST(OpinionMapBubbles, DoNotDependOnTheOrderOfPlaces) {
  Random random(7);
  for (int n = 0; n < 300; ++n) {
    auto places = some_places(random, 5 + random.below(80));
    const auto bubbles = bubbles_of(places, 5);
    shuffle(places, random);
    EXPECT_TRUE(same(bubbles, bubbles_of(places, 5)));
  }
}

}  // namespace
}  // namespace alongside::opinion_map::bubbles_test
