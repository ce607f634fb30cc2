// Which published maps are kept, so that people can look back at how the map grew.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace alongside::opinions {

/// A map is kept when at least a tenth and at least five more people are counted than on the last
/// one kept: two that are kept never differ by one person's coming.
bool is_moment(std::int64_t counted, std::optional<std::int64_t> counted_before);

/// Which of the kept moments (by number, ascending) go when there are more than `most`: every other
/// one, but never the first and the last.
std::vector<std::int64_t> moments_to_drop(const std::vector<std::int64_t>& kept, std::int64_t most);

}  // namespace alongside::opinions
