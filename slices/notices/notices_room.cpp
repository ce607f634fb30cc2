// The room of notices: all that it brings to the house.
#include <iterator>

#include "foundation/base/json_writer.h"
#include "foundation/post/outbox.h"
#include "foundation/rooms/mailing.h"
#include "foundation/rooms/room.h"
#include "foundation/rooms/telling.h"
#include "foundation/told/told_storage.h"
#include "slices/notices/mail/address_storage.h"
#include "slices/notices/mail/confirmed_asking.h"
#include "slices/notices/mail/digest_tasks.h"
#include "slices/notices/mail/mail_kinds_asking.h"
#include "slices/notices/notices.h"
#include "slices/notices/paper/paper_storage.h"
#include "slices/notices/paper/paper_tasks.h"
#include "slices/notices/passing/passing_tasks.h"
#include "slices/notices/permissions.h"
#include "slices/notices/routes.h"
#include "slices/notices/wishes/wish_storage.h"

namespace alongside::notices {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/notices", notices_page},
      {Method::post, "/notices", mark_notices_read},
      {Method::get, "/notices/new", home_news},
      {Method::get, "/notices/live", home_live},
      {Method::get, "/notices/wishes", wishes_page},
      {Method::post, "/notices/wishes", save_wishes},
      {Method::post, "/notices/wishes/address", ask_for_link},
      {Method::get, "/notices/address", address_page, {.who = Who::signed_link}},
      {Method::post, "/notices/address", confirm_own_address, {.who = Who::signed_link}},
      {Method::get, "/notices/stop", stop_page, {.who = Who::signed_link}},
      {Method::post, "/notices/stop", stop_mails, {.who = Who::signed_link}},
      {Method::get, "/community/mails", outbox_page},
      {Method::get, "/notices/:notice", open_notice},
      {Method::get, "/groups/:group/notices", notices_of_group_page},
      {Method::get, "/groups/:group/notices/new", news_of_group},
      {Method::get, "/groups/:group/notices/wishes", wishes_of_group_page},
      {Method::post, "/groups/:group/notices/wishes", save_wishes_of_group},
      {Method::get, "/groups/:group/notices/paper", paper_page},
      {Method::post, "/groups/:group/notices/paper", paper_is_printed},
  };
}

std::vector<JobKind> jobs(const Site& site) {
  return {telling_job(site), passing_job(site), digest_job(site), paper_job(site),
          mailing_job(site)};
}

void write_told(JsonWriter& json, Read& read, const OfPerson& of) {
  json.list("told", [&] {
    for (const KeptNotice& one :
         notices_of(read, {.person = of.person, .before = from_now(of.now), .most = most_kept})) {
      json.item([&] {
        json.text("kind", one.kind);
        json.instant("at", one.told_at);
        json.boolean("read", one.is_read);
      });
    }
  });
}

void write_address(JsonWriter& json, Read& read, const OfPerson& of) {
  const OwnAddress own = address_of(read, of.person);
  json.text("confirmed_address", own.confirmed);
  json.text("refused_address", own.refused);
  json.boolean("subjects_say_what", own.says_what);
  json.number("links_asked_for_on_the_last_day", own.asked);
}

void write_waiting_on_paper(JsonWriter& json, Read& read, const OfPerson& of) {
  json.list("waiting_on_paper", [&] {
    for (const OnPaper& one : on_paper_for(read, of.person)) {
      json.item([&] {
        json.number("group", one.group.number);
        json.instant("at", one.told_at);
      });
    }
  });
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  json.object("notices", [&] {
    write_told(json, read, of);
    json.list("wishes", [&] {
      for (const Wish& wish : wishes_of(read, of.person)) {
        json.item([&] {
          json.text("theme", wish.theme == other_themes ? "all_others" : wish.theme);
          json.number("group", wish.group.number);
          json.text("how_soon", value_of(wish.how_soon));
        });
      }
    });
    const Hours hours = hours_of(read, of.person);
    json.text("quiet_from", hour_text(hours.quiet.from));
    json.text("quiet_until", hour_text(hours.quiet.until));
    json.text("time_zone", hours.time_zone);
    write_address(json, read, of);
    write_waiting_on_paper(json, read, of);
  });
}

void member_leaves(Write& write, const Leaving& leaving) {
  forget_notices_of(write, leaving.person, leaving.group);
  forget_wishes(write, leaving.person, leaving.group);
  forget_paper(write, leaving.person, leaving.group);
}

std::int64_t forget_mails(Write& write, const std::vector<OutgoingMail>& mails) {
  for (const OutgoingMail& mail : mails) {
    forget_in_mail(write, mail.id);
    forget_mail_to_confirmed(write, mail.id);
    forget_mail(write, mail, "given_up");
  }
  return std::ssize(mails);
}

std::int64_t forget_mail_of(Write& write, Id<people::Person> person) {
  return forget_mails(write, mails_of(write, person, rows_a_step)) +
         forget_addresses(write, person, rows_a_step);
}
std::int64_t forget_mail_of(Write&, Id<groups::Group>) {
  return 0;
}

template <class Of>
Erased erase_of(Write& write, Of of) {
  const std::int64_t erased = forget_notices_of(write, of, rows_a_step) +
                              forget_wishes(write, of, rows_a_step) +
                              forget_paper(write, of, rows_a_step) + forget_mail_of(write, of);
  return erased == 0 ? Erased::whole : Erased::in_part;
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  return erase_of(write, of.person);
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  return erase_of(write, of.group);
}

std::int64_t erase_old(Write& write, Instant now) {
  return forget_notices_before(write, now - notices_are_kept, rows_a_step);
}

std::int64_t erase_old_mails(Write& write, Instant now) {
  return forget_mails(write, mails_made_before(write, now - mails_are_kept, rows_a_step));
}

std::int64_t erase_old_paper(Write& write, Instant now) {
  return forget_paper_before(write, now - paper_is_kept, rows_a_step);
}

std::vector<Keeping> keepings() {
  return {{say("What you were told: 90 days"), erase_old},
          {say("That news for you waits to be printed: 30 days"), erase_old_paper},
          {say("That a mail to you waits to go out: 7 days"), erase_old_mails}};
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_are_told,
           .what = say("What you were told"),
           .seen = say("You alone. Where you want paper, also those who print it."),
           .until = say("90 days."),
           .tables = {"notices", "notices_to_pass_on", "notices_to_mail", "notices_on_paper"}},
          {.about = KeptAbout::what_you_are_told,
           .what = say("How you want to be told, and when you want quiet"),
           .seen = say("You alone."),
           .until = say("Until you change it."),
           .tables = {"notice_wishes", "notice_hours"}},
          {.about = KeptAbout::what_you_are_told,
           .what = say("Whether your e-mail address works"),
           .seen = say("You alone."),
           .until = say("Until you change it."),
           .tables = {"mail_addresses"}},
          {.about = KeptAbout::what_you_are_told,
           .what = say("Mails to you that wait to go out"),
           .seen = say("Nobody."),
           .until = say("7 days."),
           .tables = {"outgoing_mails"}}};
}

}  // namespace

Room room() {
  return {.name = "notices",
          .routes = routes(),
          .live_topics = {notices_live_topic()},
          .jobs = jobs,
          .permissions = {&permissions::print_notices},
          .waiting = waiting_paper,
          .today = today_of_group,
          .home = home,
          .address_moves = tell_former_address,
          .own_data = own_data,
          .member_leaves = member_leaves,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .mails = mail_kinds(),
          .kept = kept,
          .keepings = keepings,
          .names = {{"notices", "person_id"},
                    {"notices", "group_id"},
                    {"notices_to_pass_on", "person_id"},
                    {"tellings", "group_id"},
                    {"notice_wishes", "person_id"},
                    {"notice_wishes", "group_id"},
                    {"notice_hours", "person_id"},
                    {"notices_on_paper", "person_id"},
                    {"notices_on_paper", "group_id"},
                    {"outgoing_mails", "person_id"},
                    {"mail_addresses", "person_id"},
                    {"notices_to_mail", "person_id"}},
          .not_in_backups = {"notices_to_pass_on", "tellings", "outgoing_mails", "notices_to_mail",
                             "notices_in_mail", "notices_on_paper", "mails_to_addresses"}};
}

}  // namespace alongside::notices
