#include "slices/draws/public/watched_draw.h"

namespace alongside::draws {

std::int64_t in_thousand(std::int64_t chance) {
  constexpr std::int64_t part = lottery::chance_unit / 1000;
  return (chance + part / 2) / part;
}

std::vector<std::int64_t> drawn_by(const WatchedDraw& watched, std::int64_t draw) {
  std::vector<std::int64_t> numbers;
  for (const Place& place : watched.places) {
    if (place.round == draw) numbers.push_back(place.number);
  }
  return numbers;
}

}  // namespace alongside::draws
