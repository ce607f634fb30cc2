// Who comes first where two or more have the same votes: by the stages before, the latest first,
// and then by a lot.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/counting/ranked/ballots.h"

namespace alongside::counting {

/// A lot that was drawn before the count: all candidates in an order. Of those who are tied, the
/// one who comes first in it is taken: is excluded where somebody has to be, and has their surplus
/// handed on first.
using Lot = std::vector<Candidate>;

/// The lot that follows from a text, as anybody can draw it again: they stand in the order of the
/// fingerprints (BLAKE2b-256) of the text, a line end and the name. Without a text as they stand.
Lot lot_of(const std::vector<std::string>& names, const std::string& seed);

struct Tie {
  std::size_t stage = 0;  // From 1: the stage at whose end they were the same.
  std::vector<Candidate> between;
  Candidate taken = 0;
  /// The stage before in which they differed; nothing where the lot decided.
  std::optional<std::size_t> by_stage;
};

enum class Take { fewest, most };

/// What candidates had at the end of each stage, in any unit.
using VotesByStage = std::vector<std::vector<std::int64_t>>;

/// One of `among`, who has the fewest or most votes at the end of the last stage. Where a tie was
/// broken it is added to `ties`.
Candidate take_one(const VotesByStage& stages, const std::vector<Candidate>& among, Take take,
                   const Lot& lot, std::vector<Tie>& ties);

}  // namespace alongside::counting
