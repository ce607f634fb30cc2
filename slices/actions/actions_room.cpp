// The room of actions: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/actions/actions_tasks.h"
#include "slices/actions/acts.h"
#include "slices/actions/carrying_storage.h"
#include "slices/actions/contribution_asking.h"
#include "slices/actions/examples.h"
#include "slices/actions/life_storage.h"
#include "slices/actions/path_parts.h"
#include "slices/actions/permissions.h"
#include "slices/actions/routes.h"
#include "slices/actions/telling_asking.h"
#include "slices/actions/waiting_asking.h"

namespace alongside::actions {
namespace {

Card card(const groups::Member& member) {
  return {.path = path_to_actions(member.group.id),
          .title = say("Actions"),
          .about = say("Here you see what the group will do, who does it, and how far it is.")};
}

std::vector<JobKind> jobs(const Site& site) {
  std::vector<JobKind> all = action_jobs();
  all.push_back(progress_job(site));
  return all;
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/actions", list_page},
      {Method::get, "/groups/:group/actions/new", new_page},
      {Method::post, "/groups/:group/actions/new", make_action},
      {Method::get, "/groups/:group/actions/:action", action_page},
      {Method::get, "/groups/:group/actions/:action/change", change_page},
      {Method::post, "/groups/:group/actions/:action/change", change},
      {Method::get, "/groups/:group/actions/:action/how-far", how_far_page},
      {Method::post, "/groups/:group/actions/:action/how-far", say_how_far},
      {Method::get, "/groups/:group/actions/:action/end", end_page},
      {Method::post, "/groups/:group/actions/:action/end", say_end},
      {Method::get, "/groups/:group/actions/:action/offer", offer_page},
      {Method::post, "/groups/:group/actions/:action/offer", offer_to},
      {Method::post, "/groups/:group/actions/:action/take-on", take_action_on},
      {Method::post, "/groups/:group/actions/:action/let-go", let_action_go},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.person);
}

void member_leaves(Write& write, const Leaving& leaving) {
  leave_actions(write, leaving.group, leaving.person);
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_do,
           .what = say("What you do for a group, and what you are asked to do"),
           .seen = say("Your group."),
           .until = say("Until you leave it to others, leave the group, or the group ends."),
           .tables = {"action_people"}},
          {.about = KeptAbout::what_you_say,
           .what = say("Actions that you wrote down, and what you said of how far they are"),
           .seen = say("Your group."),
           .until = say("Until the group ends. When you remove your account, your name goes from "
                        "it; what you said goes with you if you wish."),
           .tables = {"actions", "action_steps"}}};
}

}  // namespace

Room room() {
  return {.name = "actions",
          .routes = routes(),
          .jobs = jobs,
          .permissions = {&permissions::make_action, &permissions::carry, &permissions::look_after},
          .acts = acts::all(),
          .door = Door::decide,
          .card = card,
          .waiting = waiting_actions,
          .coming_up = days_of_actions,
          .notices = action_notice_kinds(),
          .findable = findable_actions(),
          .contributions = contributions_of_actions(),
          .asides = actions_beside,
          .contribution_moves = follow_contribution,
          .for_agenda = overdue_for_agenda,
          .own_data = own_data,
          .member_leaves = member_leaves,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .names = {{"actions", "group_id"},
                    {"actions", "added_by", Fate::name_taken},
                    {"action_people", "group_id"},
                    {"action_people", "person_id"},
                    {"action_people", "offered_by", Fate::name_taken},
                    {"action_steps", "group_id"},
                    {"action_steps", "said_by", Fate::name_taken}},
          .demonstration = demonstration,
          .test_community = test_community};
}

}  // namespace alongside::actions
