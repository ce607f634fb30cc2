#include <algorithm>

#include "foundation/record/record.h"
#include "slices/groups/acts.h"
#include "slices/groups/ending/ending_tasks.h"
#include "slices/groups/group_pages.h"
#include "slices/groups/group_storage.h"
#include "slices/groups/joining/joining_rule.h"
#include "slices/groups/joining/request_storage.h"
#include "slices/groups/members/member_pages.h"
#include "slices/groups/members/member_storage.h"
#include "slices/groups/members/side_counts_storage.h"
#include "slices/groups/roles/role_storage.h"
#include "slices/groups/routes.h"
#include "slices/groups/told/group_notices_asking.h"

namespace alongside::groups {
namespace {

std::vector<SideMeaning> meanings(const std::vector<StoredSide>& sides) {
  std::vector<SideMeaning> result;
  for (const StoredSide& side : sides) result.push_back({side.id, side.kind});
  return result;
}

PerspectivesForm sent_perspectives(const Request& request) {
  return {.perspectives = request.fields.all("perspective"),
          .own_words = request.line_field("own_words"),
          .seen_by = request.line_field("seen_by"),
          .side = request.line_field("side")};
}

PerspectivesForm form_of(const std::optional<SaidPerspectives>& said,
                         const std::vector<SideMeaning>& sides) {
  PerspectivesForm form;
  if (perspectives_tell_side(sides)) form.side = side_from_perspectives;
  if (!said) return form;
  for (const Perspective perspective : said->perspectives) {
    form.perspectives.push_back(std::to_string(static_cast<std::int64_t>(perspective)));
  }
  form.own_words = said->own_words;
  if (said->seen_by == SeenBy::group) form.seen_by = seen_by_group;
  if (!said->side) {
    form.side = no_side;
  } else if (derived_side(said->perspectives, sides) != said->side) {
    form.side = std::to_string(said->side->number);
  }
  return form;
}

Standing standing(Transaction& transaction, const Member& member) {
  return {.role = role_of(member),
          .caretaker = member.visit.person->caretaker,
          .group_has_chair = member.chair || count_chairs(transaction, member.group.id) > 0};
}

std::string name_of(const std::vector<StoredSide>& sides, std::optional<Id<Constituency>> id) {
  for (const StoredSide& side : sides) {
    if (id && side.id == *id) return side.name;
  }
  return "";
}

std::optional<people::Portrait> portrait_of(const std::vector<people::Portrait>& portraits,
                                            Id<people::Person> person) {
  const auto found = std::ranges::find(portraits, person, &people::Portrait::person);
  return found == portraits.end() ? std::nullopt : std::optional(*found);
}

std::vector<pages::PersonShown> shown_people(Transaction& transaction, Id<Group> group,
                                             const MemberPage& page,
                                             const std::vector<StoredSide>& sides) {
  const std::vector<RoleTerm> terms = role_terms(transaction, group);
  std::vector<Id<people::Person>> ids;
  for (const SeenMember& one : page.members) ids.push_back(one.person);
  const std::vector<people::Person> named = people::people_named(transaction, ids);
  const std::vector<people::Portrait> portraits = people::portraits_of(transaction, ids);
  std::vector<pages::PersonShown> shown;
  for (const SeenMember& one : page.members) {
    const auto person = std::ranges::find(named, one.person, &people::Person::id);
    if (person == named.end()) continue;
    pages::PersonShown known{.id = one.id,
                             .name = person->name,
                             .pronouns = person->pronouns,
                             .portrait = portrait_of(portraits, one.person),
                             .role = one.role,
                             .own_words = one.own_words,
                             .side = name_of(sides, one.side)};
    for (const SeenPerspective& seen : page.perspectives) {
      if (seen.member == one.id) known.perspectives.push_back(seen.perspective);
    }
    const auto term = std::ranges::find(terms, one.id, &RoleTerm::member);
    if (term != terms.end()) known.term = *term;
    shown.push_back(std::move(known));
  }
  return shown;
}

bool chair_is_professional(const MemberPage& page, const std::vector<StoredSide>& sides) {
  return std::ranges::any_of(page.members, [&](const SeenMember& one) {
    if (one.role != Role::chair || !one.side) return false;
    const auto side = std::ranges::find(sides, *one.side, &StoredSide::id);
    return side != sides.end() && side->kind == SideKind::professional;
  });
}

std::vector<std::pair<std::string, Message>> shown_counts(Transaction& transaction,
                                                          const Member& member,
                                                          const std::vector<StoredSide>& sides,
                                                          std::int64_t members) {
  std::vector<std::pair<std::string, Message>> shown;
  const std::vector<SideCount> counts = published_side_counts(transaction, member.group.id);
  for (const StoredSide& side : sides) {
    const auto count = std::ranges::find(counts, side.id, &SideCount::side);
    const auto people = shown_side_count(count == counts.end() ? 0 : count->people, members);
    if (people) shown.emplace_back(side.name, *people);
  }
  return shown;
}

std::optional<RoleTerm> term_of(const std::vector<RoleTerm>& terms, Id<Member> member) {
  const auto found = std::ranges::find(terms, member, &RoleTerm::member);
  return found == terms.end() ? std::nullopt : std::optional(*found);
}

/// The member of the route `:member`, with what the asker may do about them.
pages::OtherShown other_shown(Transaction& transaction, const Request& request,
                              const Member& member) {
  const OtherMember other = other_member(transaction, member, request.id<Member>("member"));
  const Standing asker = standing(transaction, member);
  const auto named = people::people_named(transaction, {other.person});
  if (named.empty()) throw NotFound();
  const auto term = term_of(role_terms(transaction, member.group.id), other.id);
  return {.member = member,
          .other = other,
          .name = named.front().name,
          .portrait = portrait_of(people::portraits_of(transaction, {other.person}), other.person),
          .may_name_roles = may(asker, permissions::name_roles),
          .may_remove = other.id != member.id && may_remove(asker, other.role),
          .term = term,
          .form = {.role = std::to_string(static_cast<std::int64_t>(other.role)),
                   .why = term ? term->why : std::string(),
                   .months = {}}};
}

/// What the page that asks once more says; nothing where the group goes on as it was.
std::optional<pages::Without> left_without(Transaction& transaction, const Member& member) {
  if (member_count(transaction, member.group.id) == 1) return pages::Without::anybody;
  if (member.chair && count_chairs(transaction, member.group.id) == 1) {
    return pages::Without::a_chair;
  }
  return std::nullopt;
}

const ActKind& act_of(Role role) {
  if (role == Role::chair) return acts::made_chair;
  return role == Role::facilitator ? acts::made_facilitator : acts::made_member;
}

void note(Write& write, const Request& request, const Member& member, const ActKind& kind,
          Id<people::Person> whom) {
  note_act(write, {.kind = kind, .group = member.group.id, .by = member.person(), .whom = whom},
           request.now);
}

void end_membership_of(Write& write, const Request& request, Id<Group> group,
                       Id<people::Person> person, Id<people::Person> removed_by = {}) {
  end_membership(write, {.site = *request.site,
                         .group = group,
                         .person = person,
                         .now = request.now,
                         .removed_by = removed_by});
}

}  // namespace

Response join(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  const auto id = request.id<Group>("group");
  if (find_member(write, visit, id)) return see_other(path_to(id));
  const std::optional<Group> group = find_seen_group(write, id);
  if (!group) throw NotFound();
  if (group->openness != Openness::open) throw NotAllowed();
  insert_member(write, {id, visit.person->id, Role::member, std::nullopt}, request.now);
  forget_request(write, id, visit.person->id);
  write.commit();
  return see_other(path_to(id) + "/me?done=joined");
}

Response leave_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  return ok(pages::leave(people::frame(request, member.visit), member, left_without(read, member)));
}

Response leave(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  if (left_without(write, member) && !request.checked("anyway")) {
    return see_other(path_to(member.group.id) + "/leave");
  }
  end_membership_of(write, request, member.group.id, member.person());
  write.commit();
  return see_other("/groups?done=left");
}

Response perspectives_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  const std::vector<StoredSide> group_sides = sides(read, member.group);
  const std::vector<SideMeaning> meant = meanings(group_sides);
  const PerspectivesForm form = form_of(own_perspectives(read, member), meant);
  return ok(pages::perspectives(people::frame(request, member.visit),
                                {.member = member,
                                 .form = form,
                                 .sides = group_sides,
                                 .ticks_tell_side = perspectives_tell_side(meant),
                                 .notice = pages::notice(request.queries.first("done"))},
                                {}));
}

Response save_own_perspectives(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  const std::vector<StoredSide> group_sides = sides(write, member.group);
  const PerspectivesForm form = sent_perspectives(request);
  const std::vector<SideMeaning> meant = meanings(group_sides);
  const Result<SaidPerspectives> said = accept_perspectives(form, meant);
  if (!said) {
    return unprocessable(pages::perspectives(people::frame(request, member.visit),
                                             {.member = member,
                                              .form = form,
                                              .sides = group_sides,
                                              .ticks_tell_side = perspectives_tell_side(meant),
                                              .notice = {}},
                                             said.problems()));
  }
  save_perspectives(write, member.id, *said, request.now);
  write.commit();
  return see_other(path_to(member.group.id) + "?done=said");
}

Response members_list_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  const MemberPage page = members_page(read, member, request.page());
  const std::vector<StoredSide> group_sides = sides(read, member.group);
  const std::int64_t total = member_count(read, member.group.id);
  const Standing asker = standing(read, member);
  pages::MembersShown shown{
      .member = member,
      .people = shown_people(read, member.group.id, page, group_sides),
      .total = total,
      .page = request.page(),
      .may_change = may(asker, permissions::name_roles) || may(asker, permissions::remove_member),
      .chair_is_professional = chair_is_professional(page, group_sides),
      .side_counts = shown_counts(read, member, group_sides, total),
      .notice = pages::notice(request.queries.first("done"))};
  return ok(pages::members(people::frame(request, member.visit), shown));
}

Response member_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  return ok(
      pages::other(people::frame(request, member.visit), other_shown(read, request, member), {}));
}

Response change_role(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  pages::OtherShown shown = other_shown(write, request, member);
  if (!shown.may_name_roles) throw NotAllowed();
  shown.form = {.role = request.line_field("role"),
                .why = request.line_field("why"),
                .months = request.line_field("months")};
  const Result<GivenRole> given = accept_role(shown.form);
  if (!given) {
    return unprocessable(
        pages::other(people::frame(request, member.visit), shown, given.problems()));
  }
  save_role(write, shown.other, given->role);
  save_role_term(write, member.group.id, shown.other.id, *given, request.now);
  // Also where it goes on: that somebody may do more than others is noted each time.
  if (given->role != shown.other.role || given->role != Role::member) {
    note(write, request, member, act_of(given->role), shown.other.person);
  }
  if (given->role != shown.other.role) {
    if (shown.other.person != member.person()) {
      tell_of_role(write, member.group.id, shown.other.person, request.now);
    }
  }
  write.commit();
  return see_other(path_to(member.group.id) + "/members?done=saved");
}

Response remove_member_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  const pages::OtherShown shown = other_shown(read, request, member);
  if (!shown.may_remove) throw NotAllowed();
  return ok(pages::remove_other(people::frame(request, member.visit), shown));
}

Response remove_member(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  const pages::OtherShown shown = other_shown(write, request, member);
  if (!shown.may_remove) throw NotAllowed();
  note(write, request, member, acts::member_removed, shown.other.person);
  end_membership_of(write, request, member.group.id, shown.other.person, member.person());
  tell_of_removal(write, member.group.id, shown.other.person, request.now);
  write.commit();
  return see_other(path_to(member.group.id) + "/members?done=removed");
}

}  // namespace alongside::groups
