// How people wish to hear, in the database.
#pragma once

#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/notices/wishes/wish_rule.h"

namespace alongside::notices {

std::vector<Wish> wishes_of(Transaction& transaction, Id<people::Person> person);
void save_wish(Write& write, Id<people::Person> person, const Wish& wish);
/// From then on it is in this group as in all.
void forget_wish(Write& write, Id<people::Person> person, Id<groups::Group> group,
                 std::string_view theme);

/// From then on nothing comes by mail, of whatever theme, until they choose it again.
void stop_mails_to(Write& write, Id<people::Person> person);

struct Hours {
  QuietHours quiet;
  std::string time_zone;  // "": that of the community.
};
Hours hours_of(Transaction& transaction, Id<people::Person> person);
void save_hours(Write& write, Id<people::Person> person, const Hours& hours);

void forget_wishes(Write& write, Id<people::Person> person, Id<groups::Group> group);
/// A few rows a step: how many they were.
std::int64_t forget_wishes(Write& write, Id<people::Person> person, std::int64_t most);
std::int64_t forget_wishes(Write& write, Id<groups::Group> group, std::int64_t most);

}  // namespace alongside::notices
