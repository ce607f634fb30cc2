// Groups, members, perspectives and constituencies. All access to a group's things goes through a
// `Member`, and a `Member` is only had by asking for it with a request.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/html/page.h"
#include "slices/people/people.h"

namespace alongside::groups {

/// The form; `plan` (one person and a practitioner) has its place kept and is not offered yet.
enum class Form : std::int64_t { plan = 0, group = 1, partnership = 2 };
/// Open: anybody may see it and join. Listed: seen, joined by asking. Hidden: by invitation alone.
enum class Openness : std::int64_t { open = 0, listed = 1, hidden = 2 };

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

/// By the order the group gave them.
std::vector<Constituency> constituencies(Transaction& transaction, Id<Group> group);
std::int64_t member_count(Transaction& transaction, Id<Group> group);

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

enum class Perspective : std::int64_t {
  uses_service = 0, cares_for_someone = 1, community = 2, student = 3,
  works_here = 4, leads = 5, researches = 6, own_words = 7
};
enum class Role : std::int64_t { member = 0, chair = 1, facilitator = 2 };
void add_member(Write& write, Id<Group> group, Id<people::Person> person, Role role,
                const std::vector<Perspective>& perspectives, std::string_view constituency,
                Instant now);

}  // namespace alongside::groups
