// Reflections and what is shared of them, in the database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/design_stage/assumptions/assumption_rule.h"
#include "slices/design_stage/assumptions/sealed_reflection.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

inline constexpr std::int64_t assumptions_a_page = 50;

/// The member's own; "" where there is none. Throws DatabaseFailed where the key does not open it.
std::string reflection_of(Transaction& transaction, const SecretKey& key,
                          const WhoseReflection& whose);
/// "" takes it away.
void save_reflection(Write& write, const SecretKey& key, const WhoseReflection& whose,
                     const std::string& text);
/// Groups in which somebody wrote one, 50 at most.
std::vector<Id<groups::Group>> groups_reflected_in(Transaction& transaction,
                                                   Id<people::Person> person);

/// What is shared, the latest first; `page` counts from 1.
std::vector<Assumption> assumptions_of(Transaction& transaction, Id<groups::Group> group,
                                       std::int64_t page);
std::int64_t assumption_count(Transaction& transaction, Id<groups::Group> group);
std::int64_t assumptions_shared_by(Transaction& transaction, const groups::Member& member);
void share_assumption(Write& write, const groups::Member& member, const std::string& text,
                      Instant now);
/// False where it is not theirs, or is gone.
bool take_back_assumption(Write& write, const groups::Member& member, Id<Assumption> id);

/// All of both that somebody has in a group.
void forget_assumptions(Write& write, Id<groups::Group> group, Id<people::Person> person);

}  // namespace alongside::design_stage
