// Checks a lottery from its published files alone, in exact arithmetic.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/message.h"

namespace alongside::lottery_proof {

/// The files' contents, as `alongside select` wrote them (docs/selection.md).
struct ProofFiles {
  std::string_view probabilities;  // probabilities.csv: the pool, and each person's chance.
  std::string_view panels;         // panels.csv
  std::string_view certificate;    // certificate.json
  std::string_view selected;       // selected.csv
  std::string_view remaining;      // remaining.csv
};

struct Checked {
  bool right = false;
  std::vector<Message> found;  // What was checked and is right, in the order of checking.
  std::vector<Message> wrong;  // What is not; the first ones, where there are many.
};

Checked check_lottery(const ProofFiles& files);

}  // namespace alongside::lottery_proof
