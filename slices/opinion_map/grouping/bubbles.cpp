#include "slices/opinion_map/grouping/bubbles.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace alongside::opinion_map {
namespace {

bool before_along_x(const Point& one, const Point& other) {
  return std::tie(one.x, one.y) < std::tie(other.x, other.y);
}

bool before_along_y(const Point& one, const Point& other) {
  return std::tie(one.y, one.x) < std::tie(other.y, other.x);
}

double width(std::span<const Point> places) {
  const auto [least, most] = std::ranges::minmax(places, {}, &Point::x);
  return most.x - least.x;
}

double height(std::span<const Point> places) {
  const auto [least, most] = std::ranges::minmax(places, {}, &Point::y);
  return most.y - least.y;
}

Bubble bubble_of(std::span<const Point> places) {
  Point sum;
  for (const Point& place : places) {
    sum.x += place.x;
    sum.y += place.y;
  }
  const auto people = static_cast<double>(places.size());
  return {.place = {.x = sum.x / people, .y = sum.y / people},
          .people = static_cast<std::int64_t>(places.size())};
}

/// Places are put in an order that their coordinates alone give before anything is added up, so
/// that sums are the same to the last digit.
void divide(std::span<Point> places, std::size_t least, std::vector<Bubble>& bubbles) {
  const bool along_x = width(places) >= height(places);
  std::ranges::sort(places, along_x ? before_along_x : before_along_y);
  if (places.size() / 2 < least) {
    bubbles.push_back(bubble_of(places));
    return;
  }
  const std::size_t half = places.size() / 2;
  divide(places.first(half), least, bubbles);
  divide(places.subspan(half), least, bubbles);
}

}  // namespace

std::int64_t people_in_bubble(std::int64_t people_on_map) {
  const std::int64_t for_few_bubbles = (people_on_map + bubbles_on_map - 1) / bubbles_on_map;
  return std::max(static_cast<std::int64_t>(people_in_group), for_few_bubbles);
}

std::vector<Bubble> bubbles_of(std::vector<Point> places, std::int64_t least) {
  std::vector<Bubble> bubbles;
  if (places.size() < people_in_group) return bubbles;
  const auto least_people = static_cast<std::size_t>(std::max<std::int64_t>(least, 0));
  divide(places, std::max(people_in_group, least_people), bubbles);
  std::ranges::sort(bubbles, [](const Bubble& one, const Bubble& other) {
    return std::tie(one.place.x, one.place.y, one.people) <
           std::tie(other.place.x, other.place.y, other.people);
  });
  return bubbles;
}

}  // namespace alongside::opinion_map
