// A kind of contribution that a room brings to the house. `fates` and other rooms that look after
// contributions know no other room: what they ask stands here.
//
// Whatever adds, changes, hides or removes one says so in its own transaction, as for the search
// (findable.h):
//
//   ask_for(write, {.kind = "fates_of_statements", .number = statement.number});
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/base/contributions/contribution.h"
#include "foundation/base/message.h"
#include "foundation/base/permission.h"
#include "foundation/db/database.h"

namespace alongside {

struct Request;
namespace groups {
struct Member;
}

/// One that waits, as those see it who look first.
struct FirstLooked {
  Contribution contribution;
  std::string within;    // The title of its whole.
  Instant shown_from{};  // When it is shown by itself.
};

/// Of a kind that some members look at before everybody is shown it. One of them alone shows it;
/// `ContributionKind::take_out`, by two, keeps it back with a reason.
struct FirstLook {
  const Permission* may_look = nullptr;  // nullptr: contributions of this kind are shown at once.
  /// The kind as which, under the same number, it is looked after once it was shown or kept back.
  std::string_view becomes = {};
  /// What may be looked at by `now`, rising by number, after `after`.
  std::vector<FirstLooked> (*in_group)(Read& read, Id<groups::Group> group, std::int64_t after,
                                       Instant now, std::int64_t most) = nullptr;
  /// How much of it there is in each of these groups, 50 at most.
  std::map<std::int64_t, std::int64_t> (*by_group)(Read& read,
                                                   const std::vector<std::int64_t>& groups,
                                                   Instant now) = nullptr;
  void (*show)(Write& write, std::int64_t number) = nullptr;
};

struct ContributionKind {
  std::string_view name;  // "statements"; stands in addresses.
  /// "fates_of_statements"; "" where nobody waits for an answer to them: then only `at` is asked,
  /// and what follows for those who look after contributions.
  std::string_view job = {};
  Message heading;

  /// Those of `numbers` that may be seen now, `contributions_at_a_time` at most. In no order.
  std::vector<Contribution> (*at)(Read& read, const std::vector<std::int64_t>& numbers) = nullptr;
  /// Of one whole, rising by number, after `after`.
  std::vector<Contribution> (*of_whole)(Read& read, std::int64_t whole, std::int64_t after,
                                        std::int64_t most) = nullptr;
  /// In no order.
  std::vector<ContributionWhole> (*wholes_at)(Read& read,
                                              const std::vector<std::int64_t>& numbers) = nullptr;
  /// Of one group, falling by number, before `before`.
  std::vector<ContributionWhole> (*wholes_of)(Read& read, Id<groups::Group> group,
                                              std::int64_t before, std::int64_t most) = nullptr;

  /// Whether the member who asks may read those of a whole now; nullptr: each of the group may.
  bool (*may_read)(Read& read, const Request& request, const groups::Member& member,
                   std::int64_t whole) = nullptr;

  // Part of the write in which two members decide (slices/moderation), and of no other.

  /// As `at`, of those that were taken out and can be put back; nullptr where none can.
  std::vector<Contribution> (*taken_out_at)(Read& read,
                                            const std::vector<std::int64_t>& numbers) = nullptr;
  /// The reason stays where it stood, for everybody.
  void (*take_out)(Write& write, std::int64_t number, const std::string& reason) = nullptr;
  void (*put_back)(Write& write, std::int64_t number) = nullptr;
  /// Other words in place of it, or beside the others of its whole; false where they are there
  /// already, or no more can come. nullptr where there are no other words.
  bool (*mend)(Write& write, std::int64_t number, const std::string& words) = nullptr;
  bool (*put_beside)(Write& write, std::int64_t whole, const std::string& words,
                     Instant now) = nullptr;

  FirstLook first_look = {};
};

/// What its author did with a contribution.
struct MovedContribution {
  std::string_view kind;
  std::int64_t from = 0;
  std::int64_t to = 0;  // Its number from now on, with other words; 0: it is gone for good.
};

/// How far what is done about a contribution is; nothing where nothing is done about it any more.
struct ContributionProgress {
  std::string_view kind;
  std::int64_t number = 0;
  Id<groups::Group> group;
  std::optional<std::int64_t> percent;
};

/// What a page that shows contributions asks of the other rooms.
struct AsidesAsked {
  std::string_view kind;
  std::int64_t whole = 0;
  std::vector<std::int64_t> numbers;  // `contributions_at_a_time` at most.
  /// Those of `numbers` about which something is to be done: it was decided, or promised.
  std::vector<std::int64_t> to_be_done = {};
};

}  // namespace alongside
