// Where a member answers.
#pragma once

#include "slices/decisions/pages/proposal_pages.h"

namespace alongside::decisions::pages {

void answer_part(Html& html, const ProposalShown& shown);

}  // namespace alongside::decisions::pages
