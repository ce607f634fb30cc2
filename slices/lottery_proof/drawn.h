// What was drawn: selected.csv, remaining.csv, and the numbered panels of lottery.csv.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "slices/lottery_proof/certificate_claims.h"
#include "slices/lottery_proof/findings.h"
#include "slices/lottery_proof/panels.h"
#include "slices/lottery_proof/people.h"

namespace alongside::lottery_proof {

struct DrawnFiles {
  std::optional<std::string_view> selected, remaining, lottery;
};

/// Those who are selected are a panel of lottery.csv, or where there is none, one of panels.csv
/// with a weight; they and the remaining are the pool.
void check_drawn(const DrawnFiles& files, const Stated& stated, const People& people,
                 const std::vector<Panel>& panels, Findings& findings);

}  // namespace alongside::lottery_proof
