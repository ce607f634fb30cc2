#include "slices/draws/setup/pool/shown_pool.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "foundation/base/numbers/small_numbers.h"

namespace alongside::draws {
namespace {

using Kind = PoolCount::Kind;

constexpr std::int64_t rounding = shown_rounded_to / 2;

struct Range {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

PoolCount shown_alone(std::int64_t number) {
  const ShownNumber shown = shown_number(number, SmallNumbers::hidden);
  if (shown.hidden) return {Kind::few, 0};
  return {Kind::shown, shown.number};
}

/// What a reader knows of a number that is not kept back.
Range range_of(const PoolCount& count) {
  if (count.kind == Kind::few) return {1, largest_hidden};
  if (count.number == 0) return {0, 0};
  return {std::max(count.number - rounding, largest_hidden + 1), count.number + rounding};
}

/// How many numbers a hidden part may be, to a reader who takes the others from the whole.
std::int64_t possibilities(const std::vector<PoolCount>& parts, std::size_t hidden, Range whole) {
  std::int64_t others_least = 0, others_most = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i == hidden) continue;
    const Range range = range_of(parts[i]);
    others_least += range.least;
    others_most += range.most;
  }
  const std::int64_t least = std::max<std::int64_t>(1, whole.least - others_most);
  const std::int64_t most = std::min(largest_hidden, whole.most - others_least);
  return most - least + 1;
}

bool tells_too_much(const std::vector<PoolCount>& parts, Range whole) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].kind == Kind::few && possibilities(parts, i, whole) < fewest_possibilities) {
      return true;
    }
  }
  return false;
}

/// All but those that nobody has: any of them may be the few.
void keep_back(std::vector<PoolCount>& parts) {
  for (PoolCount& part : parts) {
    if (part.kind == Kind::few || part.number > 0) part = {};
  }
}

/// The crossings of one value with all values of another feature, by their places in the list.
struct Family {
  std::size_t feature = 0;
  std::size_t value = 0;
  std::size_t other_feature = 0;
  friend auto operator<=>(const Family&, const Family&) = default;
};

std::map<Family, std::vector<std::size_t>> families_of(const std::vector<Crossing>& crossings) {
  std::map<Family, std::vector<std::size_t>> families;
  for (std::size_t i = 0; i < crossings.size(); ++i) {
    const Crossing& one = crossings[i];
    families[{one.feature_a, one.value_a, one.feature_b}].push_back(i);
    families[{one.feature_b, one.value_b, one.feature_a}].push_back(i);
  }
  return families;
}

/// Whether it makes up its value, so that its parts can be taken from it.
bool is_whole(const std::vector<std::size_t>& places, const std::vector<Crossing>& crossings,
              std::int64_t people) {
  std::int64_t counted = 0;
  for (const std::size_t place : places) counted += crossings[place].people;
  return counted == people;
}

void protect_crossings(const std::vector<StoredFeature>& features,
                       const std::vector<Crossing>& crossings, ShownPool& shown) {
  for (const auto& [family, places] : families_of(crossings)) {
    const PoolCount& value = shown.values[family.feature][family.value];
    if (!is_whole(places, crossings, features[family.feature].values[family.value].people)) {
      continue;
    }
    std::vector<PoolCount> parts;
    for (const std::size_t place : places) parts.push_back(shown.crossings[place]);
    if (!tells_too_much(parts, range_of(value))) continue;
    for (const std::size_t place : places) shown.crossings[place] = {};
  }
}

}  // namespace

std::vector<PoolCount> shown_parts(const std::vector<std::int64_t>& parts, std::int64_t people) {
  std::vector<PoolCount> shown(parts.size());
  if (people < fewest_people_shown) return shown;
  std::ranges::transform(parts, shown.begin(), shown_alone);
  if (tells_too_much(shown, {people, people})) keep_back(shown);
  return shown;
}

ShownPool shown_pool(const std::vector<StoredFeature>& features,
                     const std::vector<Crossing>& crossings, std::int64_t people) {
  ShownPool shown;
  for (const StoredFeature& feature : features) {
    std::vector<std::int64_t> parts;
    for (const StoredValue& value : feature.values) parts.push_back(value.people);
    shown.values.push_back(shown_parts(parts, people));
  }
  for (const Crossing& crossing : crossings) {
    const bool kept_back =
        shown.values[crossing.feature_a][crossing.value_a].kind == Kind::kept_back ||
        shown.values[crossing.feature_b][crossing.value_b].kind == Kind::kept_back;
    shown.crossings.push_back(kept_back ? PoolCount{} : shown_alone(crossing.people));
  }
  protect_crossings(features, crossings, shown);
  return shown;
}

}  // namespace alongside::draws
