// The page of what each member brings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/design_stage/offers/offer_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage::pages {

struct OfferShown {
  Offer offer;
  std::string by;
};

struct OffersShown {
  const groups::Member& member;
  std::optional<Offer> own;
  std::vector<OfferShown> offers;
  std::vector<Aside> asides;
  std::string search_path;  // "" where nothing can be looked for.
  std::string text;         // In the form.
  html::Paging paging;
  Problems problems;
};
std::string offers(const html::Frame& frame, const OffersShown& shown,
                   std::optional<Message> notice);

}  // namespace alongside::design_stage::pages
