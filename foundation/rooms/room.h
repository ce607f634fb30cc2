// A room: all that a slice with pages brings to the house, as plain data. `app/rooms.cpp` lists
// them, a line a room; nothing else knows them all. What a room does not have it leaves out.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/card.h"
#include "foundation/base/declared/act_kind.h"
#include "foundation/base/permission.h"
#include "foundation/html/today_part.h"
#include "foundation/http/live.h"
#include "foundation/http/router.h"
#include "foundation/rooms/contribution.h"
#include "foundation/rooms/ending.h"
#include "foundation/rooms/findable.h"
#include "foundation/rooms/keeping.h"
#include "foundation/rooms/kept.h"
#include "foundation/rooms/made_up.h"
#include "foundation/rooms/mail_kind.h"
#include "foundation/rooms/notice_kind.h"
#include "foundation/work/jobs.h"

namespace alongside::groups {
struct Member;
}
namespace alongside::people {
struct Visit;
}

namespace alongside {

class JsonWriter;
struct CommandLine;

struct Room {
  std::string_view name;  // Its slice: "opinions".

  /// Who gets what of them stands in the slice's access.txt.
  std::vector<Route> routes;
  std::vector<LiveTopic> live_topics;
  /// Some open what is sealed with the site's key.
  std::vector<JobKind> (*jobs)(const Site& site) = nullptr;

  /// In the order in which the page of permissions shows them.
  std::vector<const Permission*> permissions;

  /// What it notes in the record (foundation/record/record.h).
  std::vector<const ActKind*> acts;

  /// Where a group shows it, and how.
  std::optional<Door> door;
  Card (*card)(const groups::Member& member) = nullptr;
  /// What every page of a group has at hand, in one line: what must be found at once.
  Card (*at_hand)(const groups::Member& member) = nullptr;
  /// What waits there for somebody, in each group of which they are one of `members`: a few lines,
  /// by two questions to the database at most, however many groups there are (`groups_in_sight`).
  std::vector<Waiting> (*waiting)(Read& read, const Request& request,
                                  const std::vector<groups::Member>& members) = nullptr;
  /// What waits for somebody whether or not they are in a group: what hangs on their account. By
  /// two questions at most, too.
  std::vector<Waiting> (*waiting_on_account)(Read& read, const Request& request,
                                             Id<people::Person> person) = nullptr;
  /// What is to come there on a day that is known; the same.
  std::vector<ComingUp> (*coming_up)(Read& read, const Request& request,
                                     const std::vector<groups::Member>& members) = nullptr;

  /// What it shows a member on the group's page of today, below what waits.
  TodayPart (*today)(Read& read, const Request& request, const groups::Member& member) = nullptr;

  /// What it tells people (foundation/told/told.h).
  std::vector<NoticeKind> notices;

  /// What of it can be found by its words.
  std::vector<Findable> findable;
  /// Of the room that looks: where a group's page sends what somebody looks for.
  std::string (*search_path)(const groups::Member& member) = nullptr;

  /// The page '/' of who is signed in: one room's.
  Response (*home)(const Request& request, Read& read, const people::Visit& visit) = nullptr;

  /// What people bring here for others to answer.
  std::vector<ContributionKind> contributions;
  /// What it says beside contributions of any room; by one question to the database.
  std::vector<Aside> (*asides)(Read& read, const groups::Member& member,
                               const AsidesAsked& asked) = nullptr;

  /// An author gave a contribution of any room other words, and so another number, or withdrew it:
  /// what this room holds beside it goes along, or ends. Part of the author's write.
  void (*contribution_moves)(Write& write, const MovedContribution& moved) = nullptr;
  /// What is done about a contribution of any room came further. Part of the write that says so.
  void (*contribution_progresses)(Write& write, const ContributionProgress& progress) = nullptr;

  /// What it offers for the agenda of the group's next meeting, for who reads that; by one question
  /// to the database.
  std::optional<ForAgenda> (*for_agenda)(Read& read, const Request& request,
                                         const groups::Member& member) = nullptr;

  /// Somebody's account has another e-mail address. Part of the write that saves it.
  void (*address_moves)(Write& write, const AddressMoved& moved) = nullptr;

  /// All that it holds of a person, for them to keep: an object of the room's name. Nothing of what
  /// others did, and nothing that ties somebody to what they did not sign.
  void (*own_data)(JsonWriter& json, Read& read, const OfPerson& of) = nullptr;

  /// Somebody made their account with a link of this room: lets them in where it leads, and says
  /// the path of what comes next. "" where the link is another's, or leads nowhere any more.
  std::string (*welcome)(Write& write, const Request& request, Id<people::Person> person,
                         std::string_view token) = nullptr;

  /// What ends with a membership. Takes little: it is part of the write that ends it.
  void (*member_leaves)(Write& write, const Leaving& leaving) = nullptr;

  /// What somebody should know before they remove their account, of their groups say: a few lines.
  std::vector<Waiting> (*before_removal)(Read& read, const OfPerson& of) = nullptr;

  /// One short step of erasing what it holds of a person or a group, as `names` says; called until
  /// it is whole. `reached` is 0 before the first step and then what the step before made of it;
  /// whoever begins again after a restart begins at 0. Members have left a group by then.
  Erased (*erase_person)(Write& write, const OfPerson& of, std::int64_t& reached) = nullptr;
  Erased (*erase_group)(Write& write, const OfGroup& of, std::int64_t& reached) = nullptr;

  /// The mails that it writes (mail_kind.h).
  std::vector<MailKind> mails;

  /// What it keeps of people, told on the page 'Privacy' (kept.h).
  std::vector<Kept> (*kept)() = nullptr;

  /// What it keeps for a time (keeping.h).
  std::vector<Keeping> (*keepings)() = nullptr;

  /// Every column of its tables that leads to a person, to a group, or to a member of one.
  std::vector<NamingColumn> names;

  /// Tables that backups do not hold: what the room makes anew by itself, and what must not come
  /// back with an old backup.
  std::vector<std::string_view> not_in_backups;

  /// What it adds to the program's command line.
  void (*commands)(const CommandLine& line) = nullptr;

  /// Its part of the made-up communities (made_up.h).
  void (*demonstration)(MadeUp& made_up) = nullptr;
  void (*test_community)(MadeUp& made_up) = nullptr;
  /// States that take a while to make, for the access sweep alone.
  void (*test_states)(MadeUp& made_up) = nullptr;
};

using Rooms = std::vector<Room>;

/// What the rooms bring, joined in their order.
std::vector<Route> routes_of(const Rooms& rooms);
std::vector<LiveTopic> live_topics_of(const Rooms& rooms);
std::vector<const Permission*> permissions_of(const Rooms& rooms);
std::vector<const ActKind*> acts_of(const Rooms& rooms);
std::vector<JobKind> jobs_of(const Rooms& rooms, const Site& site);
/// Of what stands behind a door that has no page of its own; the same behind 'Us', which has one.
std::vector<Card> cards_of(const Rooms& rooms, const groups::Member& member);
std::vector<Card> cards_of_us(const Rooms& rooms, const groups::Member& member);
/// On the account of `person`, and in each group of which they are one of `members`.
std::vector<Waiting> waiting_of(const Rooms& rooms, Read& read, const Request& request,
                                Id<people::Person> person,
                                const std::vector<groups::Member>& members);
/// The next first.
std::vector<ComingUp> coming_up_of(const Rooms& rooms, Read& read, const Request& request,
                                   const std::vector<groups::Member>& members);
std::vector<NoticeKind> notice_kinds_of(const Rooms& rooms);
std::vector<MailKind> mail_kinds_of(const Rooms& rooms);

std::vector<Keeping> keepings_of(const Rooms& rooms);
std::vector<Kept> kept_of(const Rooms& rooms);
std::set<std::string> tables_left_out(const Rooms& rooms);
std::vector<Waiting> before_removal_of(const Rooms& rooms, Read& read, const OfPerson& of);
std::vector<Findable> findable_of(const Rooms& rooms);
std::vector<TodayPart> today_parts_of(const Rooms& rooms, Read& read, const Request& request,
                                      const groups::Member& member);
/// Nothing where no room has one.
std::optional<Response> home_of(const Rooms& rooms, const Request& request, Read& read,
                                const people::Visit& visit);
std::vector<ContributionKind> contributions_of(const Rooms& rooms);
/// Those whose authors wait for an answer.
std::vector<ContributionKind> answered_contributions_of(const Rooms& rooms);
std::vector<Aside> asides_of(const Rooms& rooms, Read& read, const groups::Member& member,
                             const AsidesAsked& asked);
/// However many `numbers` there are, so many at a time; without what is said of the whole.
std::vector<Aside> asides_of_each(const Rooms& rooms, Read& read, const groups::Member& member,
                                  const AsidesAsked& asked);
/// "" where no room looks.
std::string search_path_of(const Rooms& rooms, const groups::Member& member);

/// Each room's part, from the last to the first.
void tell_of_leaving(Write& write, const Rooms& rooms, const Leaving& leaving);

/// The same of a contribution that its author changed or withdrew.
void tell_of_move(Write& write, const Rooms& rooms, const MovedContribution& moved);
/// The same of how far what is done about one is.
void tell_of_progress(Write& write, const Rooms& rooms, const ContributionProgress& progress);

std::vector<ForAgenda> offers_for_agenda(const Rooms& rooms, Read& read, const Request& request,
                                         const groups::Member& member);

/// The same of an e-mail address.
void tell_of_address(Write& write, const Rooms& rooms, const AddressMoved& moved);

/// A made-up community to which the rooms of the site add their parts.
MadeUp begin_making_up(Database& database, const Site& site, Instant now);

/// Those of the site; none where a test has made a site without.
const Rooms& rooms_of(const Request& request);

}  // namespace alongside
