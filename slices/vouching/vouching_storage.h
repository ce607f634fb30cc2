// Ways back in, and who vouched, in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"
#include "foundation/db/database.h"
#include "slices/groups/groups.h"
#include "slices/vouching/vouch_rule.h"

namespace alongside::vouching {

using PersonId = Id<people::Person>;

/// Takes as long where `person` is nothing: nobody is told who has an account.
void begin_way_back(Write& write, const SecretKey& key, std::string_view claim,
                    std::optional<PersonId> person, Instant now);

struct WayBack {
  std::int64_t number = 0;
  std::optional<PersonId> person;
  Instant expires_at{};
  std::optional<Instant> ready_at;
  std::int64_t vouchers = 0;
};
/// Those that are not over, and were not used.
std::optional<WayBack> find_by_claim(Transaction& transaction, const SecretKey& key,
                                     std::string_view claim, Instant now);
std::optional<WayBack> find_by_code(Transaction& transaction, const SecretKey& key,
                                    std::string_view code, Instant now);

/// What a person is told of: that somebody vouched for them, or that it was used.
struct OwnWayBack {
  std::int64_t number = 0;
  std::optional<Instant> used_at;
};
/// The latest first; those that somebody began and nobody vouched for are left out.
std::vector<OwnWayBack> own_ways_back(Transaction& transaction, PersonId person, Instant now);
/// Whether there is one that still can be stopped.
bool is_vouched_for(Transaction& transaction, PersonId person, Instant now);
/// The same of one.
bool can_be_stopped(Transaction& transaction, PersonId person, std::int64_t way_back, Instant now);

/// Whether it is a new one: who vouched before may say the same again.
bool add_vouch(Write& write, std::int64_t way_back, const Vouch& vouch);
std::vector<Vouch> vouches_of(Transaction& transaction, std::int64_t way_back);
/// Who vouched; without those whose account is gone.
std::vector<std::string> names_of_vouchers(Transaction& transaction, std::int64_t way_back);
/// From then on a day passes.
void make_ready(Write& write, std::int64_t way_back, Instant now);
/// It opens nothing any more, and others of that person are over; who vouched stays.
void note_used(Write& write, PersonId person, std::int64_t way_back, Instant now);

/// Those of a person that were not used.
void stop_ways_back_of(Write& write, PersonId person);
/// With what was told of those that were used.
void end_ways_back_of(Write& write, PersonId person);

// Where a vouch falls away before the way back was used, the day begins anew with the next vouch.

/// Somebody leaves a group: what they vouched there, and what others vouched there for them.
void forget_vouches_of_leaver(Write& write, Id<groups::Group> group, PersonId person);
/// Somebody's account goes.
void forget_voucher(Write& write, PersonId person);
void forget_vouches_in(Write& write, Id<groups::Group> group);
std::int64_t erase_over(Write& write, Instant now);

}  // namespace alongside::vouching
