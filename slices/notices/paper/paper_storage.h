// What people want on paper, until somebody has printed it.
#pragma once

#include <vector>

#include "foundation/db/database.h"
#include "slices/groups/groups.h"

namespace alongside::notices {

struct OnPaper {
  Id<people::Person> person;
  std::int64_t notice = 0;
  Id<groups::Group> group;
  Instant told_at{};
};
void put_on_paper(Write& write, const OnPaper& one);

/// Of a group, by person; whole people, `most` notices at most or nearly.
std::vector<OnPaper> on_paper(Transaction& transaction, Id<groups::Group> group, std::int64_t most);
/// Of everybody, by person and notice, after one of them.
std::vector<OnPaper> on_paper_after(Transaction& transaction, const OnPaper& after,
                                    std::int64_t most);
/// Of one person, for their own data.
std::vector<OnPaper> on_paper_for(Transaction& transaction, Id<people::Person> person);
/// Of groups, 50 at most: how many people wait.
struct WaitForPaper {
  Id<groups::Group> group;
  std::int64_t people = 0;
};
std::vector<WaitForPaper> waiting_for_paper(Transaction& transaction,
                                            const std::vector<std::int64_t>& groups);
void is_printed(Write& write, Id<groups::Group> group, std::int64_t notice);

void forget_paper(Write& write, Id<people::Person> person, Id<groups::Group> group);
void forget_paper_of(Write& write, Id<people::Person> person, std::int64_t notice);
/// What they were told until then, in a group or in all where `group` is 0: they have read it.
void forget_paper_until(Write& write, Id<people::Person> person, Id<groups::Group> group,
                        Instant moment);
/// A few rows a step: how many they were.
std::int64_t forget_paper(Write& write, Id<people::Person> person, std::int64_t most);
std::int64_t forget_paper(Write& write, Id<groups::Group> group, std::int64_t most);
std::int64_t forget_paper_before(Write& write, Instant moment, std::int64_t most);

}  // namespace alongside::notices
