// Options to choose from: as the proposal has them, as they are answered, and what came out.
#pragma once

#include <string>
#include <vector>

#include "slices/decisions/pages/proposal_pages.h"

namespace alongside::decisions::pages {

/// Names and explanations, in order; nothing where there are none.
void options_list(Html& html, const std::vector<OptionWords>& options);

/// The fields in which somebody gives something to each option, without the form around them.
void option_fields(Html& html, const ProposalShown& shown);
/// "The garden: 5, the kitchen: 2": what a ballot gave; of a ranking the order.
std::string given_text(const Words& words, const ProposalShown& shown, const Ballot& ballot);

/// "The garden, the kitchen"; "" where nothing was chosen.
std::string chosen_names(const ProposalShown& shown, std::int64_t side = 0);
/// What everybody and each side chose, how ties were broken, and what each option got.
void option_result(Html& html, const ProposalShown& shown);

}  // namespace alongside::decisions::pages
