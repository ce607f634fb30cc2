// How many people of a pool have a value, as every member may see it.
//
// 1 to 7 is shown as few, others are rounded to 5 (foundation/base/numbers/small_numbers.h). But
// how many people the pool has is known to everybody, as each of them has a number in the draw. So
// where the shown values of a feature, taken from all people, would leave few numbers for a
// hidden one, all values of that feature that anybody has are kept back, and nobody can tell which
// of them is small. What is shown as few can always be one of three numbers or more.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/draws/draw_record.h"

namespace alongside::draws {

/// In a pool of fewer people nothing is shown at all.
inline constexpr std::int64_t fewest_people_shown = 8;
inline constexpr std::int64_t fewest_possibilities = 3;

struct PoolCount {
  enum class Kind { shown, few, kept_back } kind = Kind::kept_back;
  std::int64_t number = 0;  // Where it is shown.
  friend bool operator==(const PoolCount&, const PoolCount&) = default;
};

/// Of the values of one feature, who make up `people` together.
std::vector<PoolCount> shown_parts(const std::vector<std::int64_t>& parts, std::int64_t people);

struct ShownPool {
  std::vector<std::vector<PoolCount>> values;  // By feature and value.
  std::vector<PoolCount> crossings;
};
/// A crossing is kept back where one of its values is, and where its value's other crossings, taken
/// from the value, would tell too much.
ShownPool shown_pool(const std::vector<StoredFeature>& features,
                     const std::vector<Crossing>& crossings, std::int64_t people);

}  // namespace alongside::draws
