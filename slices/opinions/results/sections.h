// The sections of the results: which statements stand in which, in what order.
#pragma once

#include <cstddef>
#include <vector>

#include "slices/opinions/results/common_ground.h"
#include "slices/opinions/results/results.h"
#include "slices/opinions/results/voices_of_few.h"

namespace alongside::opinions {

/// A section names this many statements at most.
inline constexpr std::size_t statements_in_section = 5;
inline constexpr std::size_t statements_that_matter = 5;

template <class What>
struct Finding {
  std::size_t statement = 0;  // Its place in Results::statements.
  What what{};
};

/// In so many of a hundred questions whose sides think alike, at most, is any difference named.
inline constexpr double level_of_differences = 0.05;

/// Each with the most telling first. What is common ground is no difference, even where one side is
/// clearer about it than the other.
struct Sections {
  std::vector<Finding<CommonGround>> common_ground;
  std::vector<Finding<Difference>> differences;
  std::vector<Finding<double>> what_matters;
  std::vector<Finding<Voice>> voices_of_few;
  // How many there are in all, of which the lists hold the most telling.
  std::size_t common_ground_count = 0, differences_count = 0, voices_count = 0;
};

Sections sections_of(const Results& results);

}  // namespace alongside::opinions
