// Groups, members, perspectives and constituencies. All access to a group's things goes through a
// `Member`, and a `Member` is only had by asking for it with a request.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/html/page.h"
#include "slices/groups/permissions.h"
#include "slices/groups/terms.h"
#include "slices/groups/two_deciding.h"
#include "slices/people/people.h"

namespace alongside::groups {

struct Group {
  Id<Group> id;
  std::string name;
  Form form = Form::group;
  Openness openness = Openness::listed;
};

/// A side of a group: lived experience, professional, or as the group names them.
struct Constituency {
  Id<Constituency> id;
  std::string name;
};

struct Member {
  Id<Member> id;
  people::Visit visit;  // Its `person` is always there.
  Group group;
  std::optional<Id<Constituency>> constituency;  // Nothing until they say which they count for.
  bool chair = false;
  bool facilitator = false;

  Id<people::Person> person() const { return visit.person->id; }
};

/// The member who asks for a path with `:group`. Throws SignInNeeded, or NotFound for everybody
/// who is not a member, so that nobody learns what is there.
Member member_asking(Transaction& transaction, const Request& request);

/// Has the member's page show the doors of the group, as `member_asking` does.
void show_doors(const Request& request, Member& member);

/// By the order the group gave them.
std::vector<Constituency> constituencies(Transaction& transaction, Id<Group> group);
/// "" for none.
std::string name_of_side(Transaction& transaction, std::optional<Id<Constituency>> side);
std::int64_t member_count(Transaction& transaction, Id<Group> group);
struct MembersOfSide {
  Id<Constituency> side;  // 0: those without one.
  std::int64_t members = 0;
};
/// For rules alone; how many a side has is shown to nobody one by one.
std::vector<MembersOfSide> members_by_side(Transaction& transaction, Id<Group> group);
/// Whether somebody is a member, and has been one without a break since `moment` or before.
bool is_member_since(Transaction& transaction, Id<Group> group, Id<people::Person> person,
                     Instant moment);
/// The same for who counts for the same side as at that moment, to the day.
bool is_settled_since(Transaction& transaction, Id<Group> group, Id<people::Person> person,
                      Instant moment);
/// For what two members decide together (two_deciding.h).
Deciding deciding(Transaction& transaction, Id<Group> group);
ShownSide shown_side(Transaction& transaction, Id<Group> group, Id<people::Person> person);
/// Who leads a group: chairs and facilitators, the first 50.
std::vector<Id<people::Person>> leaders_of(Transaction& transaction, Id<Group> group);
/// `most` of the members at most, for a choice among them.
std::vector<Id<people::Person>> people_in(Transaction& transaction, Id<Group> group,
                                          std::int64_t most);

/// Members rising by person, after `after`; `most` at most. For telling them (NoticeKind::who).
std::vector<Id<people::Person>> people_in_after(Transaction& transaction, Id<Group> group,
                                                Id<people::Person> after, std::int64_t most);

/// Of these groups, 50 at most, those in which somebody is a member.
std::vector<Group> groups_among(Transaction& transaction, Id<people::Person> person,
                                const std::vector<std::int64_t>& groups);
/// Who asks, as a member of each of their groups: the latest first, `groups_in_sight` at most.
std::vector<Member> memberships(Transaction& transaction, const people::Visit& visit);
std::vector<std::int64_t> numbers_of_groups(const std::vector<Member>& members);
/// Those of `people` who are members.
std::vector<Id<people::Person>> members_among(Transaction& transaction, Id<Group> group,
                                              const std::vector<Id<people::Person>>& people);

/// The groups in which somebody is a member, the latest first; `most` of them at most.
std::vector<Group> groups_of(Transaction& transaction, Id<people::Person> person,
                             std::int64_t most);

/// Who that member of the asker's group is; NotFound for one of another group.
Id<people::Person> person_of(Transaction& transaction, const Member& asker, Id<Member> member);

/// The picture of a group. `file` is one of slices/files, which sets and removes it; `description`
/// says what it shows.
struct GroupPicture {
  std::int64_t file = 0;
  std::string description;
};
std::optional<GroupPicture> picture_of(Transaction& transaction, Id<Group> group);
void set_picture(Write& write, const Member& member, const GroupPicture& picture);
void remove_picture(Write& write, Id<Group> group);

/// Whether this member may: what rules ask is what the group's page of permissions shows
/// (foundation/base/permission.h). `require` throws NotAllowed.
bool may(const Member& member, const Permission& permission);
void require(const Member& member, const Permission& permission);

/// Page parts for slices whose pages stand below a group.
std::vector<html::Crumb> crumbs(const Member& member);
std::string path_to(Id<Group> group);

// ---- For imports, the demonstration and tests ----

struct NewGroup {
  std::string name;
  Form form = Form::group;
  Openness openness = Openness::listed;
  std::string purpose, serves, ground_rules;
  std::vector<std::string> constituencies;  // Empty: lived experience, professional.
};
Id<Group> add_group(Write& write, const NewGroup& group, Instant now);
std::optional<Group> find_group_named(Transaction& transaction, std::string_view name);

/// Of `groups`, those whose erasing has begun: nothing of theirs is kept anywhere any more. 50 at
/// most.
std::vector<Id<Group>> being_erased(Transaction& transaction,
                                    const std::vector<std::int64_t>& groups);

/// Before a server serves: whom and what the list at `path` names, and a backup brought back, is
/// erased once more (foundation/rooms/erased_list.h); says how many. Then the list holds all that
/// the database knows of. Throws CommandProblem where the list is not of this database.
std::int64_t erase_what_came_back(Database& database, const std::string& path);

/// `constituency` is the name of one of the group's sides, or "" for none. Throws CommandProblem
/// where the group has no such side.
void add_member(Write& write, Id<Group> group, Id<people::Person> person, Role role,
                const std::vector<Perspective>& perspectives, std::string_view constituency,
                Instant now, SeenBy seen_by = SeenBy::only_me);

}  // namespace alongside::groups
