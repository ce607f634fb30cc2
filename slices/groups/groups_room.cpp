// The room of groups: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/groups/examples.h"
#include "slices/groups/own_data_storage.h"
#include "slices/groups/permissions.h"
#include "slices/groups/routes.h"

namespace alongside::groups {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/groups", list_page},
      {Method::get, "/groups/new", new_page},
      {Method::post, "/groups/new", start_group},
      {Method::get, "/groups/:group", group_page},
      {Method::get, "/groups/:group/settings", settings_page},
      {Method::post, "/groups/:group/settings", save_settings},
      {Method::get, "/groups/:group/permissions", permissions_page},
      {Method::post, "/groups/:group/join", join},
      {Method::get, "/groups/:group/leave", leave_page},
      {Method::post, "/groups/:group/leave", leave},
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

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.person);
}

}  // namespace

Room room() {
  return {
      .name = "groups",
      .routes = routes(),
      .permissions = {&permissions::see_members, &permissions::invite, &permissions::see_requests,
                      &permissions::leave, &permissions::answer_requests,
                      &permissions::change_group, &permissions::see_all_invitations,
                      &permissions::remove_member, &permissions::name_roles},
      .own_data = own_data,
      .names = {{"group_organisations", "group_id"},
                {"constituencies", "group_id"},
                {"group_invitations", "group_id"},
                {"group_invitations", "invited_by", Fate::name_taken},
                {"members", "group_id"},
                {"members", "person_id"},
                {"member_perspectives", "member_id"},
                {"join_requests", "group_id"},
                {"join_requests", "person_id"},
                {"group_pictures", "group_id"}},
      .demonstration = demonstration,
      .test_community = test_community};
}

}  // namespace alongside::groups
