// The room of moderation: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/moderation/acts.h"
#include "slices/moderation/care_tasks.h"
#include "slices/moderation/life_storage.h"
#include "slices/moderation/moving_storage.h"
#include "slices/moderation/path_parts.h"
#include "slices/moderation/permissions.h"
#include "slices/moderation/routes.h"

namespace alongside::moderation {
namespace {

Card card(const groups::Member& member) {
  return {.path = path_to_care(member.group.id),
          .title = say("Looking after what we say"),
          .about = say("Here two of you decide about what worries somebody, and you see what was "
                       "decided.")};
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/care", care_of_group},
      {Method::get, "/groups/:group/care/first-look", first_look_of_group},
      {Method::get, "/groups/:group/care/:kind/:contribution", matter_of_group},
      {Method::post, "/groups/:group/care/:kind/:contribution", propose_outcome},
      {Method::post, "/groups/:group/care/:kind/:contribution/agree", agree_to_outcome},
      {Method::post, "/groups/:group/care/:kind/:contribution/author", answer_as_author},
      {Method::post, "/groups/:group/care/:kind/:contribution/show", show_looked_at},
      {Method::get, "/groups/:group/care/:kind/:contribution/report", report_form_page},
      {Method::post, "/groups/:group/care/:kind/:contribution/report", report_contribution},
      {Method::get, "/me/distressing", distressing_page},
      {Method::post, "/me/distressing", choose_distressing},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.site.key, of.person);
}

Erased erase_person_here(Write& write, const OfPerson& of, std::int64_t& reached) {
  return erase_person(write, of.site.key, of, reached);
}

std::vector<Keeping> keepings() {
  return {{.said = say("How many things somebody reported on a day, without who it was: two days"),
           .erase = erase_old_counts}};
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::safety,
           .what = say("That you reported what somebody said, without your name"),
           .seen = say("Nobody is told that it was you."),
           .until = say("Until two members have decided."),
           .tables = {"moderation_reports", "moderation_report_counts"}},
          {.about = KeptAbout::what_you_do,
           .what = say("That you proposed or decided what happens with something that was "
                       "said"),
           .seen = say("Your group."),
           .until = say("Until the group ends. When you remove your account, your name goes "
                        "from it."),
           .tables = {"moderation_proposals", "moderation_decisions"}},
          {.about = KeptAbout::what_you_say,
           .what = say("Other words that were proposed for what you signed"),
           .seen = say("You, and those who decide."),
           .until = say("Until you have answered."),
           .tables = {"moderation_wordings"}},
          {.about = KeptAbout::you,
           .what = say("Whether things that are hard to read are folded away for you"),
           .seen = say("You alone."),
           .until = say("Until you change it."),
           .tables = {"skips_distressing"}}};
}

}  // namespace

Room room() {
  return {.name = "moderation",
          .routes = routes(),
          .jobs = care_jobs,
          .permissions = {&permissions::report, &permissions::decide},
          .acts = acts::all(),
          .door = Door::us,
          .card = card,
          .waiting = waiting_matters,
          .asides = care_beside,
          .contribution_moves = move_matter,
          .own_data = own_data,
          .member_leaves = end_proposals,
          .erase_person = erase_person_here,
          .erase_group = erase_group,
          .kept = kept,
          .keepings = keepings,
          .names = {{"moderation_matters", "group_id"},
                    {"moderation_reports", "reporter_tag", Fate::name_taken},
                    {"moderation_report_counts", "day_tag"},
                    {"moderation_proposals", "group_id"},
                    {"moderation_proposals", "by_person"},
                    {"moderation_decisions", "group_id"},
                    {"moderation_decisions", "first_by", Fate::name_taken},
                    {"moderation_decisions", "second_by", Fate::name_taken},
                    {"content_notes", "group_id"},
                    {"moderation_wordings", "group_id"},
                    {"moderation_wordings", "author"},
                    {"skips_distressing", "person_id"}}};
}

}  // namespace alongside::moderation
