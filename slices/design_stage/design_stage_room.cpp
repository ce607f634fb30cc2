// The room of a group's beginning: all that it brings to the house.
#include "foundation/http/request.h"
#include "foundation/rooms/room.h"
#include "slices/design_stage/acts.h"
#include "slices/design_stage/contribution_asking.h"
#include "slices/design_stage/examples.h"
#include "slices/design_stage/life_storage.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/permissions.h"
#include "slices/design_stage/reviews/review_tasks.h"
#include "slices/design_stage/routes.h"
#include "slices/design_stage/waiting_asking.h"

namespace alongside::design_stage {
namespace {

Card card(const groups::Member& member) {
  return {.path = path_to_design(member.group.id),
          .title = say("Beginning well"),
          .about = say("What to talk about before the first question, and at any time later.")};
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/design", overview_page},
      {Method::get, "/groups/:group/design/parts/:part", part_page},
      {Method::post, "/groups/:group/design/parts/:part", save_part},
      {Method::post, "/groups/:group/design/parts/:part/leave", leave_part},
      {Method::get, "/groups/:group/design/parts/:part/versions", versions_page},
      {Method::get, "/groups/:group/design/parts/:part/versions/:version", version_page},
      {Method::post, "/groups/:group/design/parts/:part/versions/:version", put_version_back},
      {Method::get, "/groups/:group/design/map", map_page},
      {Method::post, "/groups/:group/design/map", change_map},
      {Method::get, "/groups/:group/design/brings", offers_page},
      {Method::post, "/groups/:group/design/brings", say_offer},
      {Method::post, "/groups/:group/design/brings/remove", remove_own_offer},
      {Method::get, "/groups/:group/design/assumptions", assumptions_page},
      {Method::post, "/groups/:group/design/assumptions", keep_reflection},
      {Method::post, "/groups/:group/design/assumptions/share", share_own_assumption},
      {Method::post, "/groups/:group/design/assumptions/take-back", take_back_own_assumption},
      {Method::get, "/groups/:group/design/lessons", lessons_page},
      {Method::get, "/groups/:group/design/lessons/new", new_lesson_page},
      {Method::post, "/groups/:group/design/lessons/new", leave_new_lesson},
      {Method::get, "/groups/:group/design/lessons/open", lesson_door_page},
      {Method::post, "/groups/:group/design/lessons/open", propose_lesson_door},
      {Method::post, "/groups/:group/design/lessons/open/agree", agree_to_lesson_door},
      {Method::post, "/groups/:group/design/lessons/open/withdraw", withdraw_lesson_door},
      {Method::get, "/groups/:group/design/lessons/:lesson", lesson_page},
      {Method::get, "/lessons", open_lessons_page},
      {Method::get, "/lessons/mine", taking_back_page},
      {Method::post, "/lessons/mine", show_lesson_of_code},
      {Method::post, "/lessons/mine/take-back", take_lesson_back},
      {Method::get, "/lessons/:lesson", open_lesson_page},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.site.key, of.person);
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_say,
           .what = say("What you wrote when your group began"),
           .seen = say("Your group."),
           .until = say("Until the group ends. When you remove your account, your name goes "
                        "from it."),
           .tables = {"design_versions"}},
          {.about = KeptAbout::you,
           .what = say("What you offer to bring"),
           .seen = say("Your group."),
           .until = say("Until you take it away or leave."),
           .tables = {"design_offers"}},
          {.about = KeptAbout::you,
           .what = say("What you thought over for yourself alone"),
           .seen = say("You alone. It is locked with a key."),
           .until = say("Until you take it away or leave."),
           .tables = {"design_reflections"}},
          {.about = KeptAbout::what_you_say,
           .what = say("What you chose to share of it"),
           .seen = say("Your group."),
           .until = say("Until you take it away or leave."),
           .tables = {"design_assumptions"}},
          {.about = KeptAbout::what_you_say,
           .what = say("Lessons that you left for other groups, with your name only if you "
                       "wished"),
           .seen = say("Your group, and everybody where two members open them."),
           .until = say("Until you take them back. Your name goes with your account."),
           .tables = {"design_lessons", "design_lesson_doors"}}};
}

}  // namespace

Room room() {
  return {.name = "design_stage",
          .routes = routes(),
          .jobs = design_jobs,
          .permissions = {&permissions::write_parts, &permissions::say_of_oneself,
                          &permissions::leave_lesson},
          .acts = acts::all(),
          .door = Door::us,
          .card = card,
          .waiting = waiting_in_design,
          .notices = design_notice_kinds(),
          .findable = findable_in_design(),
          .contributions = contributions_of_design(),
          .own_data = own_data,
          .member_leaves = leave,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .names = {{"design_versions", "group_id"},
                    {"design_versions", "written_by", Fate::name_taken},
                    {"design_offers", "group_id"},
                    {"design_offers", "person_id"},
                    {"design_reflections", "group_id"},
                    {"design_reflections", "person_id"},
                    {"design_assumptions", "group_id"},
                    {"design_assumptions", "person_id"},
                    {"design_lessons", "group_id", Fate::name_taken},
                    {"design_lessons", "signed_by", Fate::name_taken},
                    {"design_lesson_doors", "group_id"},
                    {"design_reviews", "group_id"},
                    {"design_lesson_doors", "proposed_by", Fate::name_taken}},
          .demonstration = demonstration,
          .test_community = test_community};
}

}  // namespace alongside::design_stage
