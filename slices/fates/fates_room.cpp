// The room of fates: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/fates/acts.h"
#include "slices/fates/examples.h"
#include "slices/fates/fates_tasks.h"
#include "slices/fates/life_storage.h"
#include "slices/fates/moving_storage.h"
#include "slices/fates/path_parts.h"
#include "slices/fates/permissions.h"
#include "slices/fates/routes.h"
#include "slices/fates/telling_asking.h"

namespace alongside::fates {
namespace {

Card card(const groups::Member& member) {
  return {.path = path_to_changed(member.group.id),
          .title = say("You said, we did"),
          .about = say("Here you see what became of each thing that people said.")};
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/changed", fates_of_group},
      {Method::get, "/groups/:group/changed/answers.csv", fates_of_group_table},
      {Method::get, "/groups/:group/changed/settings", fate_settings_page},
      {Method::post, "/groups/:group/changed/settings", save_fate_settings},
      {Method::get, "/groups/:group/changed/publish", publish_fates_page},
      {Method::post, "/groups/:group/changed/publish", publish_fates},
      {Method::post, "/groups/:group/changed/publish/stop", stop_publishing_fates},
      {Method::get, "/groups/:group/changed/:kind/:whole", fates_of_whole},
      {Method::get, "/groups/:group/changed/:kind/:whole/answers.csv", fates_of_whole_table},
      {Method::get, "/groups/:group/changed/:kind/:whole/:contribution", fate_page},
      {Method::post, "/groups/:group/changed/:kind/:whole/:contribution", say_fate},
      {Method::post, "/groups/:group/changed/:kind/:whole/:contribution/take-on", take_fate_on},
      {Method::post, "/groups/:group/changed/:kind/:whole/:contribution/let-go", let_fate_go},
      {Method::get, "/changed", published_groups},
      {Method::get, "/changed/:address", published_page},
      {Method::get, "/changed/:address/answers.csv", published_table},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.person);
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_say,
           .what = say("What you said became of something, and what you took on"),
           .seen = say("Your group."),
           .until = say("Until the group ends. When you remove your account, your name goes "
                        "from it."),
           .tables = {"fate_steps", "fates"}}};
}

}  // namespace

Room room() {
  return {.name = "fates",
          .routes = routes(),
          .jobs = fate_jobs,
          .permissions = {&permissions::say_fate, &permissions::set_answers},
          .acts = acts::all(),
          .door = Door::changed,
          .card = card,
          .waiting = waiting_fates,
          .notices = fate_notice_kinds(),
          .asides = fates_beside,
          .contribution_moves = move_fate,
          .contribution_progresses = follow_progress,
          .own_data = own_data,
          .member_leaves = end_taken_on,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .names = {{"fate_settings", "group_id"},
                    {"fate_steps", "group_id"},
                    {"fate_steps", "said_by", Fate::name_taken},
                    {"fates", "group_id"},
                    {"fates", "taken_by", Fate::name_taken},
                    {"fate_wholes", "group_id"},
                    {"fate_progress", "group_id"},
                    {"fate_pages", "group_id", Fate::name_taken}},
          .demonstration = demonstration,
          .test_community = test_community,
          .test_states = test_states};
}

}  // namespace alongside::fates
