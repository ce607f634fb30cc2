// What members bring, in the database: reached through a member of the group.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/design_stage/offers/offer_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

inline constexpr std::int64_t offers_a_page = 50;

/// The latest first; `page` counts from 1.
std::vector<Offer> offers_of(Transaction& transaction, Id<groups::Group> group, std::int64_t page);
std::int64_t offer_count(Transaction& transaction, Id<groups::Group> group);
std::optional<Offer> offer_by(Transaction& transaction, const groups::Member& member);

/// In place of what they said before.
Id<Offer> save_offer(Write& write, const groups::Member& member, const std::string& text,
                     Instant now);
void remove_offer(Write& write, Id<groups::Group> group, Id<people::Person> person);

/// What is found by its words (foundation/rooms/findable.h) is read anew.
inline constexpr const char* words_of_offers = "words_of_offers";

}  // namespace alongside::design_stage
