// The room of people: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/people/routes.h"

namespace alongside::people {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/", front_page},
      {Method::get, "/set-up/:token", set_up_page},
      {Method::post, "/set-up/:token", set_up},
      {Method::get, "/community", settings_page},
      {Method::post, "/community", change_settings},
      {Method::get, "/sign-in", sign_in_page},
      {Method::post, "/sign-in", sign_in},
      {Method::post, "/sign-out", sign_out},
      {Method::get, "/sign-up", sign_up_page},
      {Method::post, "/sign-up", sign_up},
      {Method::get, "/me", own_page},
      {Method::post, "/me", change_details},
      {Method::post, "/me/passphrase", change_passphrase},
      {Method::post, "/me/sign-out-everywhere", sign_out_everywhere},
      {Method::get, "/me/data", own_data},
      {Method::get, "/people/invitations", invitations_page},
      {Method::post, "/people/invitations", make_invitation_link},
      {Method::post, "/people/invitations/end", end_invitation_link},
  };
}

}  // namespace

Room room() {
  return {.name = "people", .routes = routes()};
}

}  // namespace alongside::people
