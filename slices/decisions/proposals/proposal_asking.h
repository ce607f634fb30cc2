// What the page of a proposal needs, asked together.
#pragma once

#include "foundation/http/response.h"
#include "slices/decisions/pages/proposal_pages.h"

namespace alongside::decisions {

/// A member and one proposal of their group; NotFound for others.
struct ProposalAsked {
  groups::Member member;
  Proposal proposal;

  /// Its words and how it is decided are theirs to change.
  bool may_write() const;
  std::string path() const;
};
ProposalAsked proposal_asked(Transaction& transaction, const Request& request);
/// The same for who looks after it; NotAllowed for others, NotFound where it was taken out.
ProposalAsked writer_asked(Transaction& transaction, const Request& request);

/// All but what was typed. `round`: which is shown, by its number; 0: the latest that began.
pages::ProposalShown shown_of(Read& read, const Request& request, const ProposalAsked& asked,
                              std::int64_t round = 0);
/// The page with what was typed and what is to be mended.
Response mend(const Request& request, const pages::ProposalShown& shown);

pages::TypedDay typed_day(const Request& request, const std::string& name);
std::optional<Instant> day_of(const pages::TypedDay& typed);

/// `?round=`; 0 where it is none.
std::int64_t round_asked(const Request& request);

}  // namespace alongside::decisions
