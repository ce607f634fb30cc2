#include <algorithm>

#include "foundation/record/record.h"
#include "foundation/rooms/room.h"
#include "slices/groups/acts.h"
#include "slices/groups/group_pages.h"
#include "slices/groups/group_storage.h"
#include "slices/groups/joining/request_storage.h"
#include "slices/groups/joining/visitor_asking.h"
#include "slices/groups/members/member_storage.h"
#include "slices/groups/roles/role_storage.h"
#include "slices/groups/routes.h"
#include "slices/groups/today_pages.h"

namespace alongside::groups {
namespace {

bool may_start(const people::Visit& visit) {
  if (!visit.person) return false;
  return visit.person->caretaker ||
         visit.community.who_starts_groups == community::WhoStartsGroups::everybody;
}

people::Visit visit_of_starter(Transaction& transaction, const Request& request) {
  people::Visit visit = people::visit_signed_in(transaction, request);
  if (!may_start(visit)) throw NotAllowed();
  return visit;
}

DefaultSides default_sides(const Words& words) {
  return {words(lived_experience_name()), words(professional_name())};
}

GroupForm empty_form(const Words& words) {
  DefaultSides sides = default_sides(words);
  return {.form = std::string(form_value(Form::group)),
          .openness = std::string(openness_value(Openness::listed)),
          .ground_rules = words(example_ground_rules()),
          .sides = {std::move(sides.lived_experience), std::move(sides.professional)}};
}

GroupForm sent_group(const Request& request) {
  GroupForm form{.form = request.line_field("form"),
                 .openness = request.line_field("openness"),
                 .name = request.line_field("name"),
                 .purpose = request.field("purpose"),
                 .serves = request.field("serves"),
                 .ground_rules = request.field("ground_rules"),
                 .organisations = request.field("organisations")};
  for (std::size_t i = 1; i <= limits::most_sides; ++i) {
    form.sides.push_back(request.line_field("side_" + std::to_string(i)));
  }
  return form;
}

GroupForm form_of(const Group& group, Description description, const std::vector<StoredSide>& sides,
                  const std::vector<std::string>& names) {
  GroupForm form{.form = std::string(form_value(group.form)),
                 .openness = std::string(openness_value(group.openness)),
                 .name = group.name,
                 .purpose = std::move(description.purpose),
                 .serves = std::move(description.serves),
                 .ground_rules = std::move(description.ground_rules)};
  for (const StoredSide& side : sides) form.sides.push_back(side.name);
  for (const std::string& name : names) form.organisations += name + "\n";
  return form;
}

Problems too_many_groups() {
  return {{"", say("You chair {most} groups already. Hand one on before you start another",
                   {{"most", limits::most_groups_chaired}})}};
}

std::vector<pages::FaceShown> faces(Read& read, const Member& member) {
  constexpr std::int64_t most_faces = 8;
  const std::vector<SomeMember> members = some_members(read, member.group.id, most_faces);
  std::vector<Id<people::Person>> ids;
  for (const SomeMember& one : members) ids.push_back(one.person);
  const std::vector<people::Person> named = people::people_named(read, ids);
  const std::vector<people::Portrait> portraits = people::portraits_of(read, ids);
  std::vector<pages::FaceShown> faces;
  for (const SomeMember& one : members) {
    const auto person = std::ranges::find(named, one.person, &people::Person::id);
    if (person == named.end()) continue;
    const auto portrait = std::ranges::find(portraits, one.person, &people::Portrait::person);
    faces.push_back({.member = one.id, .name = person->name, .portrait = {}});
    if (portrait != portraits.end()) faces.back().portrait = *portrait;
  }
  return faces;
}

Response today(const Request& request, Read& read, Member member) {
  show_doors(request, member);
  const pages::TodayShown shown{
      .member = member,
      .description = description(read, member.group),
      .members = member_count(read, member.group.id),
      .faces = faces(read, member),
      .cards = cards_of(rooms_of(request), member),
      .waiting = waiting_of(rooms_of(request), read, request, member.person(), {member}),
      .parts = today_parts_of(rooms_of(request), read, request, member),
      .notice = pages::notice(request.queries.first("done")),
      .picture = picture_of(read, member.group.id),
      .search_path = search_path_of(rooms_of(request), member)};
  return ok(pages::today(people::frame(request, member.visit), shown));
}

}  // namespace

Response list_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  std::optional<Id<people::Person>> person;
  if (visit.person) person = visit.person->id;
  return ok(pages::list(people::frame(request, visit),
                        {.list = list_groups(read, person, request.page()),
                         .page = request.page(),
                         .may_start = may_start(visit),
                         .notice = pages::notice(request.queries.first("done"))}));
}

Response new_page(const Request& request, Read& read) {
  const people::Visit visit = visit_of_starter(read, request);
  return ok(pages::new_group(people::frame(request, visit),
                             empty_form(people::words_of(request, visit)), {}));
}

Response start_group(const Request& request, Write& write) {
  const people::Visit visit = visit_of_starter(write, request);
  const GroupForm form = sent_group(request);
  const auto refuse = [&](const Problems& problems) {
    return unprocessable(pages::new_group(people::frame(request, visit), form, problems));
  };
  const Result<AcceptedGroup> accepted =
      accept_group(form, default_sides(people::words_of(request, visit)));
  if (!accepted) return refuse(accepted.problems());
  if (count_groups_chaired(write, visit.person->id) >= limits::most_groups_chaired) {
    return refuse(too_many_groups());
  }
  const Id<Group> group = insert_group(write, *accepted, request.now);
  const Id<Member> founder =
      insert_member(write, {group, visit.person->id, Role::chair, std::nullopt}, request.now);
  save_role_term(write, group, founder,
                 {.role = Role::chair, .why = {}, .months = months_of_founder}, request.now);
  note_act(write, {.kind = acts::group_started, .group = group, .by = visit.person->id},
           request.now);
  write.commit();
  return see_other(path_to(group) + "/me?done=started");
}

Response group_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const auto id = request.id<Group>("group");
  if (const auto member = find_member(read, visit, id)) return today(request, read, *member);
  const std::optional<Group> group = find_seen_group(read, id);
  if (!group) throw NotFound();
  return ok(describe_to_visitor(request, read, visit, *group, "", {}));
}

Response us_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  return ok(pages::us(people::frame(request, member.visit),
                      {.member = member,
                       .description = description(read, member.group),
                       .organisations = organisations(read, member.group),
                       .sides = sides(read, member.group),
                       .members = member_count(read, member.group.id),
                       .cards = cards_of_us(rooms_of(request), member)}));
}

Response settings_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  require(member, permissions::change_group);
  const std::vector<StoredSide> now = sides(read, member.group);
  const GroupForm form = form_of(member.group, description(read, member.group), now,
                                 organisations(read, member.group));
  return ok(pages::settings(people::frame(request, member.visit), member, form, now.size(), {}));
}

Response save_settings(const Request& request, Write& write) {
  const Member member = member_asking(write, request);
  require(member, permissions::change_group);
  std::vector<Side> now;
  for (StoredSide& side : sides(write, member.group)) {
    now.push_back({side.kind, std::move(side.name)});
  }
  const GroupForm form = sent_group(request);
  const Result<AcceptedGroup> accepted = accept_settings(form, member.group.form, now);
  if (!accepted) {
    return unprocessable(pages::settings(people::frame(request, member.visit), member, form,
                                         now.size(), accepted.problems()));
  }
  update_group(write, member, *accepted);
  note_act(write, {.kind = acts::settings_changed, .group = member.group.id, .by = member.person()},
           request.now);
  write.commit();
  return see_other(path_to(member.group.id) + "?done=saved");
}

Response permissions_page(const Request& request, Read& read) {
  const Member member = member_asking(read, request);
  return ok(pages::permissions(people::frame(request, member.visit), member,
                               permissions_of(rooms_of(request))));
}

}  // namespace alongside::groups
