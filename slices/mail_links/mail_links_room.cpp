// The room of links by mail: all that it brings to the house.
#include "foundation/base/json_writer.h"
#include "foundation/rooms/room.h"
#include "slices/mail_links/link_storage.h"
#include "slices/mail_links/link_tasks.h"
#include "slices/mail_links/routes.h"

namespace alongside::mail_links {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/sign-in/mail", asking_page},
      {Method::post, "/sign-in/mail", ask},
      {Method::get, "/sign-in/mail/open", open_page},
      {Method::post, "/sign-in/mail/open", open},
  };
}

std::vector<JobKind> jobs(const Site& site) {
  return {link_job(site)};
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  json.number("links_that_work", links_that_work(read, of.person, of.now));
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  return erase_links_of(write, of.person) ? Erased::in_part : Erased::whole;
}

std::vector<Keeping> keepings() {
  return {{say("That somebody asked for a link to sign in: a day"), erase_over}};
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::you,
           .what = say("That you asked for a link to sign in"),
           .seen = say("Nobody."),
           .until = say("A day."),
           .tables = {"mail_links"}}};
}

}  // namespace

Room room() {
  return {.name = "mail_links",
          .routes = routes(),
          .jobs = jobs,
          .own_data = own_data,
          .erase_person = erase_person,
          .mails = {link_mail_kind()},
          .kept = kept,
          .keepings = keepings,
          .names = {{"mail_links", "person_id"}},
          .not_in_backups = {"mail_links"}};
}

}  // namespace alongside::mail_links
