// The panels of panels.csv and lottery.csv, and whether each is one that the quotas allow.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "slices/lottery_proof/people.h"

namespace alongside::lottery_proof {

struct Panel {
  std::int64_t weight = 0;  // Of `chance_unit`. 0 for each panel of lottery.csv.
  std::vector<int> people;  // Rising.
};

/// Nothing where the file cannot be read, or a panel is not as it should be. The weights make 1.
std::optional<std::vector<Panel>> read_panels(std::string_view panels, const People& people,
                                              Findings& findings);

/// The numbered, equally likely panels; their numbers go from 0 on.
std::optional<std::vector<Panel>> read_lottery(std::string_view lottery, const People& people,
                                               Findings& findings);

/// In how many of the panels each person is, a panel counted as its weight; or as one.
enum class Count { weights, panels };
std::vector<std::int64_t> counts_of(const std::vector<Panel>& panels, std::size_t people,
                                    Count count);

}  // namespace alongside::lottery_proof
