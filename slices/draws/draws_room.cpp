// The room of draws: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/draws/acts.h"
#include "slices/draws/commands/typed_commands.h"
#include "slices/draws/examples.h"
#include "slices/draws/life/erasing_storage.h"
#include "slices/draws/life/own_data_storage.h"
#include "slices/draws/permissions.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/public/opening_tasks.h"
#include "slices/draws/public/watch_live.h"
#include "slices/draws/search/lottery_tasks.h"
#include "slices/draws/setup/deletion_tasks.h"
#include "slices/draws/setup/findable_storage.h"
#include "slices/draws/setup/setup_routes.h"
#include "slices/draws/told/draw_notices_asking.h"
#include "slices/groups/groups.h"

namespace alongside::draws {
namespace {

Card card(const groups::Member& member) {
  return {
      .path = groups::path_to(member.group.id) + "/selections",
      .title = say("Draws of places"),
      .about = say("Here you see how places are filled by a fair lottery, and who is missing.")};
}

std::vector<JobKind> jobs(const Site& site) {
  return {deletion_job(), lottery_job(site.key), opening_job(site.key)};
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/selections", list_page},
      {Method::get, "/groups/:group/selections/new", new_page},
      {Method::post, "/groups/:group/selections/new", start_selection},
      {Method::get, "/groups/:group/selections/:selection", home_page},
      {Method::get, "/groups/:group/selections/:selection/settings", change_page},
      {Method::post, "/groups/:group/selections/:selection/settings", change_settings},
      {Method::get, "/groups/:group/selections/:selection/delete", delete_page},
      {Method::post, "/groups/:group/selections/:selection/delete", delete_now},
      {Method::get, "/groups/:group/selections/:selection/pool", pool_came_in_page},
      {Method::get, "/groups/:group/selections/:selection/pool/new", bring_page},
      {Method::post,
       "/groups/:group/selections/:selection/pool/new",
       bring_pool,
       {Body::upload, Who::member}},
      {Method::get, "/groups/:group/selections/:selection/missing", who_is_missing},
      {Method::get, "/groups/:group/selections/:selection/reference", shares_page},
      {Method::post, "/groups/:group/selections/:selection/reference", change_shares},
      {Method::post,
       "/groups/:group/selections/:selection/reference/file",
       bring_shares,
       {Body::upload, Who::member}},
      {Method::get, "/groups/:group/selections/:selection/quotas", quotas_page},
      {Method::post, "/groups/:group/selections/:selection/quotas", change_quotas},
      {Method::get, "/groups/:group/selections/:selection/quotas/check", check_page},
      {Method::get, "/groups/:group/selections/:selection/review", look_over_page},
      {Method::post, "/groups/:group/selections/:selection/review", find_lottery_now},
      {Method::get, "/groups/:group/selections/:selection/lottery", lottery_page},
      {Method::get, "/groups/:group/selections/:selection/lottery/live", lottery_live},
      {Method::post, "/groups/:group/selections/:selection/lottery/stop", stop_search},
      {Method::post, "/groups/:group/selections/:selection/lottery/again", go_back_to_preparing},
      {Method::get, "/groups/:group/selections/:selection/lottery/panels.csv", panels_file},
      {Method::get, "/groups/:group/selections/:selection/lottery/certificate.json",
       certificate_file},
      {Method::get, "/groups/:group/selections/:selection/lottery/all-panels.json",
       all_panels_file},
      {Method::get, "/groups/:group/selections/:selection/lottery/replacements/:draw/panels.csv",
       replacement_panels_file},
      {Method::get,
       "/groups/:group/selections/:selection/lottery/replacements/:draw/all-panels.json",
       all_replacement_panels_file},
      {Method::get, "/groups/:group/selections/:selection/publish", look_before_publishing},
      {Method::post, "/groups/:group/selections/:selection/publish", publish},
      {Method::get, "/groups/:group/selections/:selection/seed", seed_of_draw_page},
      {Method::post, "/groups/:group/selections/:selection/seed", add_to_seed},
      {Method::post, "/groups/:group/selections/:selection/seed/close", close_seed},
      {Method::post, "/groups/:group/selections/:selection/seed/hand", type_hand_draw},
      {Method::post, "/groups/:group/selections/:selection/seed/by-hand", go_on_by_hand},
      {Method::get, "/groups/:group/selections/:selection/places", places_of_draw_page},
      {Method::post, "/groups/:group/selections/:selection/places", note_places},
      {Method::get, "/groups/:group/selections/:selection/places/panel.xlsx", panel_as_workbook},
      {Method::post, "/groups/:group/selections/:selection/places/replacements", draw_replacements},
      {Method::get, "/groups/:group/selections/:selection/letters", letters_of_draw_page},
      {Method::post, "/groups/:group/selections/:selection/letters", save_letters},
      {Method::get, "/groups/:group/selections/:selection/letters/print", printed_letters},
      {Method::get, "/groups/:group/selections/:selection/letters.txt", letters_as_text},
      {Method::get, "/groups/:group/selections/:selection/letters.csv", letters_as_csv},
      {Method::get, "/groups/:group/selections/:selection/letters.xlsx", letters_as_workbook},
      {Method::get, "/draws/:code", watch_draw},
      {Method::get, "/draws/:code/live", watch_draw_live},
      {Method::get, "/draws/:code/chance", chance_form_page},
      {Method::post, "/draws/:code/chance", look_up_chance},
      {Method::post, "/draws/:code/chance/panels", own_panels_file},
      {Method::get, "/draws/:code/draw.json", draw_file},
      {Method::get, "/draws/:code/replacements/:draw/draw.json", replacement_draw_file},
      {Method::get, "/draws/:code/list", list_of_panels},
      {Method::get, "/draws/:code/lottery.csv", lottery_file},
      {Method::get, "/draws/:code/seed.txt", seed_file},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.person);
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_do,
           .what = say("That you set up a draw, put something into it, or changed a place"),
           .seen = say("Your group."),
           .until = say("Until the group ends. When you remove your account, your name goes "
                        "from it."),
           .tables = {"selections", "selection_draws", "selection_contributors",
                      "selection_contributions", "selection_place_changes"}}};
}

}  // namespace

Room room() {
  return {.name = "draws",
          .routes = routes(),
          .live_topics = {watch_live_topic(), search_live_topic()},
          .jobs = jobs,
          .permissions = {&permissions::watch_draws, &permissions::organise_draws},
          .acts = acts::all(),
          .door = Door::decide,
          .card = card,
          .notices = draw_notice_kinds(),
          .findable = findable_draws(),
          .own_data = own_data,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .names = {{"selections", "group_id", Fate::name_taken},
                    {"selections", "begun_by", Fate::name_taken},
                    {"selection_draws", "published_by", Fate::name_taken},
                    {"selection_contributors", "person_id", Fate::name_taken},
                    {"selection_contributions", "person_id", Fate::name_taken},
                    {"selection_place_changes", "changed_by", Fate::name_taken}},
          .commands = add_commands,
          .demonstration = demonstration,
          .test_community = test_community,
          .test_states = test_states};
}

}  // namespace alongside::draws
