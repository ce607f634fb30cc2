// The room of groups: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/groups/acts.h"
#include "slices/groups/ending/ending_pages.h"
#include "slices/groups/ending/ending_routes.h"
#include "slices/groups/ending/ending_storage.h"
#include "slices/groups/ending/ending_tasks.h"
#include "slices/groups/ending/over_storage.h"
#include "slices/groups/ending/typed_commands.h"
#include "slices/groups/examples.h"
#include "slices/groups/finding/findable_storage.h"
#include "slices/groups/own_data_storage.h"
#include "slices/groups/permissions.h"
#include "slices/groups/roles/role_tasks.h"
#include "slices/groups/routes.h"
#include "slices/groups/told/group_notices_asking.h"
#include "slices/groups/waiting_asking.h"

namespace alongside::groups {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/groups", list_page},
      {Method::get, "/groups/new", new_page},
      {Method::post, "/groups/new", start_group},
      {Method::get, "/groups/:group", group_page},
      {Method::get, "/groups/:group/us", us_page},
      {Method::get, "/groups/:group/settings", settings_page},
      {Method::post, "/groups/:group/settings", save_settings},
      {Method::get, "/groups/:group/permissions", permissions_page},
      {Method::post, "/groups/:group/join", join},
      {Method::get, "/groups/:group/leave", leave_page},
      {Method::post, "/groups/:group/leave", leave},
      {Method::get, "/groups/:group/end", ending_page},
      {Method::post, "/groups/:group/end", propose_end},
      {Method::post, "/groups/:group/end/agree", agree_to_end},
      {Method::post, "/groups/:group/end/object", object_to_end},
      {Method::get, "/groups/:group/me", perspectives_page},
      {Method::post, "/groups/:group/me", save_own_perspectives},
      {Method::get, "/groups/:group/members", members_list_page},
      {Method::get, "/groups/:group/members/:member", member_page},
      {Method::post, "/groups/:group/members/:member/role", change_role},
      {Method::get, "/groups/:group/members/:member/remove", remove_member_page},
      {Method::post, "/groups/:group/members/:member/remove", remove_member},
      {Method::get, "/groups/:group/requests", requests_page},
      {Method::post, "/groups/:group/requests", ask_to_join},
      {Method::post, "/groups/:group/requests/:request/accept", accept_join_request},
      {Method::post, "/groups/:group/requests/:request/decline", decline_join_request},
      {Method::get, "/groups/:group/invitations", invitations_page},
      {Method::post, "/groups/:group/invitations", invite},
      {Method::post, "/groups/:group/invitations/:invitation/stop", stop_invitation_link},
      {Method::get, "/join/:token", invitation_page},
      {Method::post, "/join/:token", join_by_invitation},
  };
}

std::vector<Waiting> before_removal(Read& read, const OfPerson& of) {
  std::vector<Waiting> lines;
  for (const LeftBehind& one : left_behind(read, of.person)) {
    const auto left = one.role == Role::chair ? pages::Left::no_chair : pages::Left::nobody_leading;
    lines.push_back({path_to(one.group), one.name,
                     pages::without_you(one.without_members ? pages::Left::no_member : left)});
  }
  return lines;
}

std::vector<JobKind> jobs(const Site& site) {
  return {erasing_groups_job(site), ending_parts_job()};
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.person);
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::you,
           .what = say("Which groups you are in, and your part in each"),
           .seen = say("People in that group."),
           .until = say("Until you leave."),
           .tables = {"members", "role_terms"}},
          {.about = KeptAbout::you,
           .what = say("Your perspectives, such as that you use a service"),
           .seen = say("Those whom you choose, in each group. Nobody, if you choose "
                       "nobody."),
           .until = say("Until you change them or leave."),
           .tables = {"member_perspectives"}},
          {.about = KeptAbout::you,
           .what = say("That you changed sides, and on which day"),
           .seen = say("You alone. It is there so that numbers do not give you away."),
           .until = say("Until the numbers of the group take it in."),
           .tables = {"side_changes"}},
          {.about = KeptAbout::what_you_do,
           .what = say("That you asked to join, and what you wrote"),
           .seen = say("Those in the group who answer."),
           .until = say("Until you are in. 180 days where the answer was no."),
           .tables = {"join_requests"}},
          {.about = KeptAbout::what_you_do,
           .what = say("That you made a link to a group"),
           .seen = say("Those in the group who look after links."),
           .until = say("30 days after the link ends. With a name, until the last who came "
                        "by it leaves."),
           .tables = {"group_invitations"}},
          {.about = KeptAbout::what_you_do,
           .what = say("That you proposed to end a group, agreed, or did not agree"),
           .seen = say("People in that group."),
           .until = say("60 days where the group went on."),
           .tables = {"group_endings"}}};
}

}  // namespace

Room room() {
  return {.name = "groups",
          .routes = routes(),
          .jobs = jobs,
          .permissions = {&permissions::see_members, &permissions::invite,
                          &permissions::see_requests, &permissions::leave, &permissions::decide_end,
                          &permissions::answer_requests, &permissions::change_group,
                          &permissions::see_all_invitations, &permissions::remove_member,
                          &permissions::name_roles, &permissions::propose_end},
          .acts = acts::all(),
          .waiting = waiting_in_groups,
          .coming_up = ends_to_come,
          .notices = group_notice_kinds(),
          .findable = findable_groups(),
          .own_data = own_data,
          .welcome = welcome,
          .before_removal = before_removal,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .keepings = keepings,
          .names = {{"group_organisations", "group_id"},
                    {"constituencies", "group_id"},
                    {"group_invitations", "group_id"},
                    {"group_invitations", "invited_by", Fate::name_taken},
                    {"members", "group_id"},
                    {"members", "person_id"},
                    {"member_perspectives", "member_id"},
                    {"role_terms", "member_id"},
                    {"role_terms", "group_id"},
                    {"join_requests", "group_id"},
                    {"join_requests", "person_id"},
                    {"side_changes", "group_id"},
                    {"side_changes", "person_id"},
                    {"group_pictures", "group_id"},
                    {"resting_groups", "group_id"},
                    {"group_endings", "group_id"},
                    {"group_endings", "proposed_by", Fate::name_taken},
                    {"group_endings", "agreed_by", Fate::name_taken},
                    {"group_endings", "objected_by", Fate::name_taken},
                    {"erased_groups", "group_id", Fate::nameless}},
          .commands = add_commands,
          .demonstration = demonstration,
          .test_community = test_community};
}

}  // namespace alongside::groups
