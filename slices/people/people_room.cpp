// The room of people: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/acts.h"
#include "slices/people/codes/second_step_storage.h"
#include "slices/people/examples.h"
#include "slices/people/look_alikes/look_alike_tasks.h"
#include "slices/people/own_data/account_data.h"
#include "slices/people/reading/reading_storage.h"
#include "slices/people/removing/over_storage.h"
#include "slices/people/removing/removing_routes.h"
#include "slices/people/removing/removing_storage.h"
#include "slices/people/removing/removing_tasks.h"
#include "slices/people/removing/typed_commands.h"
#include "slices/people/routes.h"
#include "slices/people/sign_in/session_storage.h"

namespace alongside::people {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/", front_page},
      {Method::get, "/set-up/:token", set_up_page},
      {Method::post, "/set-up/:token", set_up},
      {Method::get, "/community", settings_page},
      {Method::post, "/community", change_settings},
      {Method::get, "/community/caretakers", caretakers_page},
      {Method::post, "/community/caretakers", make_caretaker},
      {Method::get, "/community/jobs", jobs_page},
      {Method::post, "/community/jobs", try_jobs_again},
      {Method::get, "/sign-in", sign_in_page},
      {Method::post, "/sign-in", sign_in},
      {Method::get, "/sign-in/code", second_step_page},
      {Method::post, "/sign-in/code", sign_in_with_code},
      {Method::post, "/sign-out", sign_out},
      {Method::get, "/sign-up", sign_up_page},
      {Method::post, "/sign-up", sign_up},
      {Method::get, "/me", own_page},
      {Method::post, "/me", change_details},
      {Method::post, "/me/passphrase", change_passphrase},
      {Method::post, "/me/sign-out-everywhere", sign_out_everywhere},
      {Method::get, "/me/sessions", sessions_page},
      {Method::post, "/me/sessions/end", end_one_session},
      {Method::get, "/me/codes", codes_page},
      {Method::post, "/me/codes/begin", start_codes},
      {Method::post, "/me/codes/confirm", confirm_codes},
      {Method::post, "/me/codes/change", change_codes},
      {Method::post, "/me/caretaker", answer_as_caretaker},
      {Method::get, "/me/data", own_data},
      {Method::get, "/me/data/all", own_data_in_every_form},
      {Method::get, "/reading", reading_page},
      {Method::post, "/reading", save_reading},
      {Method::get, "/me/remove", removing_page},
      {Method::post, "/me/remove", remove_account},
      {Method::get, "/removed", removed_page},
      {Method::get, "/people/invitations", invitations_page},
      {Method::post, "/people/invitations", make_invitation_link},
      {Method::post, "/people/invitations/end", end_invitation_link},
  };
}

void own_account(JsonWriter& json, Read& read, const OfPerson& of) {
  std::vector<Instant> signed_in_at;
  for (const Session& session : find_sessions(read, of.person, of.now)) {
    signed_in_at.push_back(session.started_at);
  }
  write_account(json, find_details(read, of.person), find_wishes(read, of.person), signed_in_at);
  json.boolean("second_step", needs_second_step(read, of.person));
  json.number("recovery_codes", count_recovery_codes(read, of.person));
}

std::vector<JobKind> jobs(const Site& site) {
  return {look_alike_job(), erasing_people_job(site)};
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  return erase_account(write, of.person);
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::you,
           .what = say("Your name, your e-mail address if you gave one, and how you like "
                       "to read"),
           .seen = say("Your name: people in your groups. All else: you alone."),
           .until = say("Until you remove your account."),
           .tables = {"people"}},
          {.about = KeptAbout::you,
           .what = say("Your passphrase, and what a second step needs"),
           .seen = say("Nobody. It is kept in a form that no page can show."),
           .until = say("Until you change it or remove your account."),
           .tables = {"second_steps", "recovery_codes"}},
          {.about = KeptAbout::you,
           .what = say("That a browser is signed in, and since when"),
           .seen = say("You alone."),
           .until = say("30 days, or until you sign out."),
           .tables = {"sessions"}},
          {.about = KeptAbout::you,
           .what = say("A picture of you, if you add one"),
           .seen = say("People in your groups."),
           .until = say("Until you take it away."),
           .tables = {"portraits"}},
          {.about = KeptAbout::what_you_do,
           .what = say("That you made a link for new accounts, or were asked to look after "
                       "this site"),
           .seen = say("Those who look after this site."),
           .until = say("Until the link ends, or you have said yes or no."),
           .tables = {"sign_up_passes", "caretaker_offers"}},
          {.about = KeptAbout::you,
           .what = say("After you removed your account: a number that was yours, with "
                       "nothing beside it"),
           .seen = say("Whoever runs the computer. It keeps an old backup from bringing "
                       "you back."),
           .until = say("For good."),
           .tables = {"erased_people"}}};
}

}  // namespace

Room room() {
  return {.name = "people",
          .routes = routes(),
          .jobs = jobs,
          .acts = acts::all(),
          .own_data = own_account,
          .erase_person = erase_person,
          .kept = kept,
          .keepings = keepings,
          .names = {{"sessions", "person_id"},
                    {"sign_up_passes", "made_by"},
                    {"portraits", "person_id"},
                    {"second_steps", "person_id"},
                    {"recovery_codes", "person_id"},
                    {"caretaker_offers", "person_id"},
                    {"caretaker_offers", "offered_by"},
                    {"erased_people", "person_id", Fate::nameless}},
          .not_in_backups = {"sessions", "tries"},
          .commands = add_commands,
          .demonstration = demonstration,
          .test_community = test_community};
}

}  // namespace alongside::people
