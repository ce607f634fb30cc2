// Answers in the database. A secret one is found by a name made with the site's key, and by nobody
// once the time is over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/secrets.h"
#include "slices/decisions/deciding/round.h"
#include "slices/groups/groups.h"

namespace alongside::decisions {

std::string voter_tag(const SecretKey& key, Id<Round> round, Id<people::Person> person);

/// Who answers, and under which name.
struct Voter {
  Id<people::Person> person;
  std::string tag;  // "" where answers are open.
};
Voter voter_in(const SecretKey& key, const Round& round, Id<people::Person> person);

std::optional<Ballot> own_ballot(Transaction& transaction, Id<Round> round, const Voter& voter);
/// In place of an earlier one. Its number tells nothing of order.
Id<Ballot> save_ballot(Write& write, Id<Round> round, const groups::Member& member,
                       const Voter& voter, std::int64_t side, const GivenAnswer& given);

/// In the order of their random numbers, within each answer. `most` at most.
std::vector<Ballot> ballots_of(Transaction& transaction, Id<Round> round, std::int64_t most);
/// Those with a reason that is to be seen, in the order of their random numbers alone.
std::vector<Ballot> reasons_of(Transaction& transaction, Id<Round> round, std::int64_t most);

/// Which of these rounds somebody answered.
std::vector<Id<Round>> answered_with_tags(Transaction& transaction,
                                          const std::vector<std::string>& tags);
std::vector<Id<Round>> answered_by(Transaction& transaction, Id<people::Person> person,
                                   const std::vector<std::int64_t>& rounds);
/// Of these people, 50 at most, those who have not answered.
std::vector<Id<people::Person>> silent_among(Transaction& transaction, const SecretKey& key,
                                             const Round& round,
                                             const std::vector<Id<people::Person>>& people);

}  // namespace alongside::decisions
