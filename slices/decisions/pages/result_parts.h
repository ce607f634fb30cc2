// What came out: a sentence, a table of everybody and each side, the reasons.
#pragma once

#include "slices/decisions/pages/proposal_pages.h"

namespace alongside::decisions::pages {

void result(Html& html, const ProposalShown& shown);
/// What a ballot said, in words; "" where its method has no such answer.
std::string said_in(const Words& words, const ProposalShown& shown, const Ballot& ballot);
/// Open: for it, against it, aside, with names. Secret: one list.
void reasons(Html& html, const ProposalShown& shown);
/// Where a side was against it, and two may pass it all the same.
void knowing_part(Html& html, const ProposalShown& shown);

}  // namespace alongside::decisions::pages
