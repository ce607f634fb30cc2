// BLT files of ranked ballots, as OpenSTV, OpaVote and the councils of Scotland write them:
//
//   4 2          four candidates, two seats
//   -3           the third has withdrawn
//   6 1 4 0      six papers that put the first before the fourth
//   0            the end of the papers
//   "Asha"       names, in order; then the title
//
// What follows a `#` is passed over. An empty place (`-`) in an order is passed over too; two at
// one place (`1=2`) are refused, for no method here says what they mean. Source:
// https://www.opavote.com/help/overview (the BLT format)
#pragma once

#include <string>

#include "foundation/base/result.h"
#include "foundation/base/source_file.h"
#include "slices/counting/ranked/ballots.h"

namespace alongside::counting {

Result<RankedElection> read_blt(const SourceFile& file);
std::string blt_of(const RankedElection& election);

}  // namespace alongside::counting
