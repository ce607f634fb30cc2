// The room of outcomes: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/outcomes/contribution_asking.h"
#include "slices/outcomes/examples.h"
#include "slices/outcomes/life_storage.h"
#include "slices/outcomes/path_parts.h"
#include "slices/outcomes/permissions.h"
#include "slices/outcomes/routes.h"

namespace alongside::outcomes {
namespace {

Card card(const groups::Member& member) {
  return {.path = path_to_outcomes(member.group.id),
          .title = say("Outcomes"),
          .about = say("Here you see what the group wants to change, and how it goes over time.")};
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/outcomes", list_page},
      {Method::get, "/groups/:group/outcomes/new", agree_page},
      {Method::post, "/groups/:group/outcomes/new", agree_outcome},
      {Method::get, "/groups/:group/outcomes/:outcome", outcome_page},
      {Method::get, "/groups/:group/outcomes/:outcome/numbers.csv", numbers_table},
      {Method::post, "/groups/:group/outcomes/:outcome/numbers", say_number},
      {Method::post,
       "/groups/:group/outcomes/:outcome/file",
       bring_numbers,
       {Body::upload, Who::member}},
      {Method::post, "/groups/:group/outcomes/:outcome/events", say_event},
      {Method::post, "/groups/:group/outcomes/:outcome/conclusions", say_conclusion},
      {Method::get, "/groups/:group/outcomes/:outcome/numbers/:number", correction_page},
      {Method::post, "/groups/:group/outcomes/:outcome/numbers/:number", correct},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.person);
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_say,
           .what = say("Numbers, events and conclusions that you wrote down"),
           .seen = say("Your group."),
           .until = say("Until the group ends. When you remove your account, your name goes "
                        "from it."),
           .tables = {"outcomes", "outcome_numbers", "outcome_events", "outcome_conclusions"}}};
}

}  // namespace

Room room() {
  return {.name = "outcomes",
          .routes = routes(),
          .permissions = {&permissions::agree_outcome, &permissions::say_number,
                          &permissions::conclude},
          .door = Door::changed,
          .card = card,
          .contributions = contributions_of_outcomes(),
          .own_data = own_data,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .names = {{"outcomes", "group_id"},
                    {"outcomes", "added_by", Fate::name_taken},
                    {"outcome_numbers", "group_id"},
                    {"outcome_numbers", "said_by", Fate::name_taken},
                    {"outcome_events", "group_id"},
                    {"outcome_events", "said_by", Fate::name_taken},
                    {"outcome_conclusions", "group_id"},
                    {"outcome_conclusions", "said_by", Fate::name_taken}},
          .demonstration = demonstration,
          .test_community = test_community};
}

}  // namespace alongside::outcomes
