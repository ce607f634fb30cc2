// What the page of an outcome needs, asked together.
#pragma once

#include "foundation/http/response.h"
#include "slices/outcomes/pages.h"

namespace alongside::outcomes {

/// A member and one outcome of their group; NotFound for others.
struct OutcomeAsked {
  groups::Member member;
  Outcome outcome;
};
OutcomeAsked outcome_asked(Transaction& transaction, const Request& request);

/// All but what was typed.
pages::OutcomeShown shown_of(Transaction& transaction, const Request& request,
                             const OutcomeAsked& asked);
/// The page with what was typed and what is to be mended.
Response mend(const Request& request, const pages::OutcomeShown& shown);

/// What a typed number means; nothing where it means none, or two things.
std::optional<double> number_in(const std::string& typed);
TypedDay typed_day(const Request& request, const std::string& name);

}  // namespace alongside::outcomes
