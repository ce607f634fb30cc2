// Suggestions and questions, with what became of them.
#pragma once

#include "slices/decisions/pages/proposal_pages.h"

namespace alongside::decisions::pages {

void remarks_part(Html& html, const ProposalShown& shown);
/// What the group saw when it looked again, and where it writes so.
void reviews_part(Html& html, const ProposalShown& shown);

}  // namespace alongside::decisions::pages
