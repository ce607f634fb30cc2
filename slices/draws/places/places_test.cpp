#include "slices/draws/places/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "foundation/base/random.h"

namespace alongside::draws::places_test {
namespace {

constexpr std::array states{PlaceState::selected, PlaceState::confirmed, PlaceState::declined,
                            PlaceState::withdrawn, PlaceState::replaced};

TEST(Places, AreReadAsTheyAreWritten) {
  for (const PlaceState state : states) EXPECT_EQ(place_state_in(word_of(state)), state);
  EXPECT_FALSE(place_state_in("lost"));
  EXPECT_FALSE(place_state_in(""));
}

TEST(Places, CannotBeChangedOnceSomebodyWasDrawnForThem) {
  for (const PlaceState to : states) {
    EXPECT_FALSE(may_change_place(PlaceState::replaced, to));
    EXPECT_FALSE(may_change_place(to, PlaceState::replaced));
    EXPECT_FALSE(may_change_place(to, to));
  }
  EXPECT_TRUE(may_change_place(PlaceState::selected, PlaceState::confirmed));
  EXPECT_TRUE(may_change_place(PlaceState::confirmed, PlaceState::withdrawn));
  EXPECT_TRUE(may_change_place(PlaceState::declined, PlaceState::selected));
}

TEST(Places, AreEitherStayingOrFreeOrReplaced) {
  for (const PlaceState state : states) {
    EXPECT_EQ(int{is_staying(state)} + int{is_free(state)} + int{state == PlaceState::replaced}, 1);
  }
}

TEST(Places, AreCounted) {
  const PlaceCounts counts = count_places({{1, PlaceState::selected},
                                           {2, PlaceState::declined},
                                           {3, PlaceState::declined},
                                           {4, PlaceState::withdrawn},
                                           {5, PlaceState::replaced}});
  EXPECT_EQ(counts.selected, 1);
  EXPECT_EQ(counts.confirmed, 0);
  EXPECT_EQ(counts.free(), 3);
  EXPECT_EQ(counts.replaced, 1);
}

/// Property: everybody in the pool is staying, available, or had a place and gave it up.
TEST(Reserve, IsEverybodyWhoWasNeverDrawn) {
  Random random(7);
  for (int round = 0; round < 100; ++round) {
    const std::int64_t people = 1 + static_cast<std::int64_t>(random.below(40));
    std::vector<Place> places;
    std::size_t gave_up = 0;
    const auto stays = [](const Place& place) {
      return is_staying(place.state) || (is_free(place.state) && place.filled_in != 2);
    };
    for (std::int64_t number = people; number >= 1; --number) {
      if (random.below(2) == 0) continue;
      places.push_back({number, states.at(random.below(states.size())), 0, {}});
      if (random.below(2) == 0) places.back().filled_in = 2;
      gave_up += stays(places.back()) ? 0 : 1;
    }
    const Reserve reserve = reserve_of(people, places, 2);
    EXPECT_TRUE(std::ranges::is_sorted(reserve.staying));
    EXPECT_TRUE(std::ranges::is_sorted(reserve.available));
    EXPECT_EQ(reserve.staying.size() + reserve.available.size() + gave_up,
              static_cast<std::size_t>(people));
    for (const Place& place : places) {
      const int person = static_cast<int>(place.number - 1);
      EXPECT_FALSE(std::ranges::binary_search(reserve.available, person));
      EXPECT_EQ(std::ranges::binary_search(reserve.staying, person), stays(place));
    }
  }
}

}  // namespace
}  // namespace alongside::draws::places_test
