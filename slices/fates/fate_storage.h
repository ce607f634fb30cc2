// What became of contributions, in the database. Each is known by kind and number.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/contributions/contribution.h"
#include "foundation/db/database.h"
#include "slices/fates/answer.h"
#include "slices/groups/groups.h"

namespace alongside::fates {

struct Step {
  Id<Step> id;
  State state = State::not_looked_at;
  std::optional<std::int64_t> percent;
  std::string asked_whom;
  std::string reason;
  std::optional<Id<people::Person>> said_by;  // Nothing: they removed their account.
  Instant said_on{};
};

/// The latest answer to a contribution. Where it is under way and another room knows how far what
/// is done about it is, that is its percent.
struct Latest {
  std::int64_t contribution = 0;
  std::string kind;
  std::optional<Id<people::Person>> taken_by;
  Step step;
};

/// Of those contributions that have one; 50 at most.
std::vector<Latest> latest_of(Transaction& transaction, std::string_view kind,
                              const std::vector<std::int64_t>& contributions);
std::optional<Latest> latest_of(Transaction& transaction, std::string_view kind,
                                std::int64_t contribution);
/// All of them, the newest first; `most_steps` at most.
std::vector<Step> steps_of(Transaction& transaction, std::string_view kind,
                           std::int64_t contribution);
/// The group's newest, whatever of; none of what is not to be seen any more.
std::vector<Latest> newest_in(Transaction& transaction, Id<groups::Group> group, std::int64_t most);

/// Of a whole of which something became, how many contributions are how far.
struct KnownWhole {
  std::int64_t id = 0;  // Under which jobs know it.
  Id<groups::Group> group;
  std::string kind;
  std::int64_t whole = 0;
  std::int64_t looked_at = 0;
  std::int64_t answered = 0;
  std::int64_t done = 0;
};
/// 50 wholes at most; those of which nothing became are left out.
std::vector<KnownWhole> known_wholes(Transaction& transaction, std::string_view kind,
                                     const std::vector<std::int64_t>& wholes);
/// By the numbers under which jobs and notices know them.
std::vector<KnownWhole> known_wholes_numbered(Transaction& transaction,
                                              const std::vector<std::int64_t>& ids);

/// Reasons that the group gave to other contributions, the newest first.
std::vector<std::string> other_reasons(Transaction& transaction, Id<groups::Group> group,
                                       std::string_view kind, std::int64_t contribution,
                                       std::int64_t most);

/// Where it is and who says it.
struct Saying {
  std::string_view kind;
  const Contribution& contribution;
  Id<people::Person> by;
  Instant now{};
};
/// The new answer becomes the latest. Who says that they look at it has taken it on; a final answer
/// ends that.
void save_step(Write& write, const Saying& saying, const GivenAnswer& given);
/// Somebody takes it on, or lets it go.
void take_on(Write& write, const Saying& saying);
void let_go(Write& write, const Saying& saying);

/// What somebody has taken on, in all their groups, of what is to be seen; the oldest first.
std::vector<Latest> taken_on(Transaction& transaction, Id<people::Person> person,
                             std::int64_t most);
std::int64_t count_taken_on(Transaction& transaction, Id<groups::Group> group,
                            Id<people::Person> person);

/// Whether the contribution is to be seen any more.
void set_gone(Write& write, std::string_view kind, std::int64_t contribution, bool gone);

/// The next of a group that something became of, rising.
std::vector<Latest> of_group_after(Transaction& transaction, Id<groups::Group> group,
                                   std::int64_t after, std::int64_t most);

struct Settings {
  std::int64_t weeks = weeks_unless_set;
  bool publishes = false;
};
Settings settings_of(Transaction& transaction, Id<groups::Group> group);
void save_settings(Write& write, Id<groups::Group> group, const Settings& settings);

}  // namespace alongside::fates
