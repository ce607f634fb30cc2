// The room of ways back in: all that it brings to the house.
#include <algorithm>

#include "foundation/base/json_writer.h"
#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"
#include "slices/vouching/acts.h"
#include "slices/vouching/permissions.h"
#include "slices/vouching/routes.h"
#include "slices/vouching/vouching_mails_asking.h"
#include "slices/vouching/vouching_notices.h"
#include "slices/vouching/vouching_storage.h"

namespace alongside::vouching {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/sign-in/forgotten", forgotten_page},
      {Method::post, "/sign-in/forgotten", begin_forgotten},
      {Method::get, "/sign-in/forgotten/wait", wait_page},
      {Method::post, "/sign-in/forgotten/wait", choose_passphrase},
      {Method::get, "/groups/:group/vouch", vouch_page},
      {Method::post, "/groups/:group/vouch", vouch_for},
      {Method::get, "/me/way-back", own_way_back_page},
      {Method::post, "/me/way-back", stop_way_back},
  };
}

/// While anybody vouches for them.
std::vector<NoticeLine> way_back_lines(Read& read, const ToldPerson& to,
                                       const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  if (!is_vouched_for(read, to.person, to.now)) return lines;
  for (const ToldAbout& one : about) {
    lines.push_back({one.number, one.occasion,
                     say("Somebody asks for a new passphrase for your account. Stop it if it is "
                         "not you"),
                     "/me/way-back"});
  }
  return lines;
}

std::vector<NoticeLine> used_lines(Read& read, const ToldPerson& to,
                                   const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  const auto own = own_ways_back(read, to.person, to.now);
  for (const ToldAbout& one : about) {
    const auto way = std::ranges::find(own, one.number, &OwnWayBack::number);
    if (way == own.end() || !way->used_at) continue;
    lines.push_back({one.number, one.occasion, used_text(read, one.number), "/me/way-back"});
  }
  return lines;
}

std::vector<NoticeKind> notices() {
  const NoticeTheme theme{"account", say("Your account"), HowSoon::at_once};
  return {{.name = way_back_asked,
           .theme = theme,
           .lines = way_back_lines,
           .shown_to = ShownTo::whom_it_was_told,
           .printed_by = PrintedBy::nobody,
           .passed_on = PassedOn::by_a_mail_of_its_own},
          {.name = way_back_used,
           .theme = theme,
           .lines = used_lines,
           .shown_to = ShownTo::whom_it_was_told,
           .printed_by = PrintedBy::nobody,
           .passed_on = PassedOn::by_a_mail_of_its_own}};
}

Card card(const groups::Member& member) {
  return {.path = groups::path_to(member.group.id) + "/vouch",
          .title = say("Vouch for a member"),
          .about = say("For somebody who forgot their passphrase and is beside you.")};
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  json.boolean("somebody_vouched_for_you", is_vouched_for(read, of.person, of.now));
  json.list("vouched_for_you", [&] {
    for (const OwnWayBack& way : own_ways_back(read, of.person, of.now)) {
      for (const std::string& name : names_of_vouchers(read, way.number)) json.item(name);
    }
  });
}

void member_leaves(Write& write, const Leaving& leaving) {
  forget_vouches_of_leaver(write, leaving.group, leaving.person);
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  forget_voucher(write, of.person);
  end_ways_back_of(write, of.person);
  return Erased::whole;
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  forget_vouches_in(write, of.group);
  return Erased::whole;
}

std::vector<Keeping> keepings() {
  return {
      {say("That somebody asked for a new passphrase, and who vouched for them: seven days, longer "
           "where two vouch late, or thirty from when they chose one"),
       erase_over}};
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::you,
           .what = say("That you asked for a new passphrase, and who vouched for you"),
           .seen = say("You, and those who vouch."),
           .until = say("Seven days, or thirty from when you chose one."),
           .tables = {"ways_back", "vouches"}}};
}

}  // namespace

Room room() {
  return {.name = "vouching",
          .routes = routes(),
          .permissions = {&permissions::vouch},
          .acts = acts::all(),
          .door = Door::us,
          .card = card,
          .waiting_on_account = waiting_ways_back,
          .notices = notices(),
          .own_data = own_data,
          .member_leaves = member_leaves,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .mails = mail_kinds(),
          .kept = kept,
          .keepings = keepings,
          .names = {{"ways_back", "person_id"}, {"vouches", "person_id"}, {"vouches", "group_id"}},
          .not_in_backups = {"ways_back", "vouches"}};
}

}  // namespace alongside::vouching
