#include "slices/opinions/map/map_growth.h"

namespace alongside::opinions {

bool is_moment(std::int64_t counted, std::optional<std::int64_t> counted_before) {
  constexpr std::int64_t fewest_more = 5;
  const std::int64_t before = counted_before.value_or(0);
  return counted >= before + fewest_more && 10 * counted >= 11 * before;
}

std::vector<std::int64_t> moments_to_drop(const std::vector<std::int64_t>& kept,
                                          std::int64_t most) {
  std::vector<std::int64_t> dropped;
  if (static_cast<std::int64_t>(kept.size()) <= most) return dropped;
  for (std::size_t i = 1; i + 1 < kept.size(); i += 2) dropped.push_back(kept[i]);
  return dropped;
}

}  // namespace alongside::opinions
