// Checks a lottery from its published files alone, in exact arithmetic.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "foundation/base/message.h"
#include "slices/lottery_proof/certificate_claims.h"
#include "slices/lottery_proof/public_draw.h"

namespace alongside::lottery_proof {

inline constexpr std::size_t most_file_bytes = 500'000'000;  // Of each.

/// The files' contents, as `alongside select` wrote them (docs/selection.md). Those that need not
/// be there are checked where they are given.
struct ProofFiles {
  std::string_view probabilities;  // probabilities.csv: the pool, and each person's chance.
  std::string_view panels;         // panels.csv
  std::string_view certificate;    // certificate.json
  // Where a panel was drawn: both or none.
  std::optional<std::string_view> selected;   // selected.csv
  std::optional<std::string_view> remaining;  // remaining.csv
  std::optional<std::string_view> lottery;    // lottery.csv: the numbered, equally likely panels.
};

struct Checked {
  bool right = false;  // Nothing is wrong.
  /// The proof is whole: no lottery is fairer. Else it proves what `found` says and no more, as
  /// where the search was stopped.
  bool complete = false;
  std::vector<Message> found;  // What was checked and is right, in the order of checking.
  std::vector<Message> wrong;  // What is not; the first ones, where there are many.
  /// What certificate.json states, to be compared with what else is known of the draw. Only where
  /// it could be read; its proofs are no longer in it.
  std::optional<Stated> stated;
};

Checked check_lottery(const ProofFiles& files);

}  // namespace alongside::lottery_proof
