// The room of access needs: all that it brings to the house.
#include <algorithm>

#include "foundation/base/json_writer.h"
#include "foundation/rooms/room.h"
#include "slices/needs/examples.h"
#include "slices/needs/need_list.h"
#include "slices/needs/need_parts.h"
#include "slices/needs/needs_notices_asking.h"
#include "slices/needs/needs_tasks.h"
#include "slices/needs/permissions.h"
#include "slices/needs/routes.h"
#include "slices/needs/sharing_storage.h"

namespace alongside::needs {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/me/needs", own_needs_page},
      {Method::post, "/me/needs", save_own_needs},
      {Method::get, "/me/needs/change", change_page},
      {Method::post, "/me/needs/right", say_own_still_right},
      {Method::post, "/me/needs/stop", stop_sharing_own},
      {Method::post, "/me/needs/remove", remove_own_needs},
      {Method::get, "/groups/:group/needs", group_needs_page},
      {Method::post, "/groups/:group/needs", look_at_needs},
      {Method::get, "/groups/:group/needs/mine", mine_page},
      {Method::post, "/groups/:group/needs/mine", share_mine},
      {Method::post, "/groups/:group/needs/stop", stop_sharing_mine},
  };
}

std::vector<JobKind> jobs(const Site&) {
  return {asking_again_job()};
}

Card card(const groups::Member& member) {
  if (groups::may(member, permissions::see_needs)) {
    return {.path = pages::path_to_group_needs(member.group.id),
            .title = say("What people need to take part"),
            .about = say("Look before you arrange a meeting or send papers.")};
  }
  return {.path = pages::path_to_own_in(member.group.id),
          .title = say("What you need to take part"),
          .about = say("Say it once, and choose what this group sees.")};
}

void write_needs(JsonWriter& json, const OwnNeeds& own) {
  json.list("items", [&] {
    for (const std::string& code : own.needs.items) json.item(label_of(code).text());
  });
  json.text("language", own.needs.language);
  json.text("own_words", own.needs.words);
  json.instant("last_said_at", own.checked_at);
}

void write_sharing(JsonWriter& json, const groups::Group& group, const Sharing& sharing) {
  json.item([&] {
    json.text("group", group.name);
    json.boolean("all_of_it", sharing.what == Sharing::What::all);
    json.list("items", [&] {
      for (const std::string& code : sharing.items) {
        json.item(code == codes::own_words ? "own words" : label_of(code).text());
      }
    });
  });
}

/// Who looked belongs to the person as much as what they saw.
void write_looks(JsonWriter& json, Read& read, PersonId person) {
  const auto looks = looks_at(read, person, looks_exported);
  std::vector<PersonId> lookers;
  for (const Look& look : looks) {
    if (look.looker) lookers.push_back(*look.looker);
  }
  std::ranges::sort(lookers);
  lookers.erase(std::unique(lookers.begin(), lookers.end()), lookers.end());
  const auto named = people::people_named(read, lookers);
  for (const Look& look : looks) {
    json.item([&] {
      const auto one =
          look.looker ? std::ranges::find(named, *look.looker, &people::Person::id) : named.end();
      json.text("by", one == named.end() ? "" : one->name);
      json.instant("at", look.looked_at);
    });
  }
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  const NeedsKeys keys(of.site.key);
  if (const auto own = find_needs(read, keys, of.person)) {
    json.object("needs", [&] { write_needs(json, *own); });
  }
  json.list("shared_with", [&] {
    for (const GroupSharing& one : sharing_of(read, keys, of.person)) {
      const auto named = groups::groups_among(read, of.person, {one.group.number});
      if (!named.empty()) write_sharing(json, named.front(), one.sharing);
    }
  });
  json.list("looked_at", [&] { write_looks(json, read, of.person); });
  json.list("you_looked_at_others_on", [&] {
    for (const Instant at : own_looks(read, of.person, looks_exported)) {
      json.item([&] { json.instant("at", at); });
    }
  });
}

void member_leaves(Write& write, const Leaving& leaving) {
  stop_sharing(write, leaving.group, leaving.person);
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  forget_needs(write, of.person);
  const bool more = forget_some_looks(write, of.person) || forget_looker(write, of.person);
  return more ? Erased::in_part : Erased::whole;
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  const bool more = forget_sharing_in(write, of.group) || forget_group_of_looks(write, of.group);
  return more ? Erased::in_part : Erased::whole;
}

std::vector<Keeping> keepings() {
  return {{say("Who looked at what somebody needs to take part: two years"), erase_old_looks}};
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::you,
           .what = say("What you need to take part"),
           .seen = say("You alone, until you share it. It is locked with a key."),
           .until = say("Until you take it away."),
           .tables = {"needs_of_people"}},
          {.about = KeptAbout::you,
           .what = say("With which groups you share what of it"),
           .seen = say("Those in that group who arrange meetings and papers, after they "
                       "press a button."),
           .until = say("Until you stop sharing or leave."),
           .tables = {"needs_shared"}},
          {.about = KeptAbout::you,
           .what = say("Who looked at what you need"),
           .seen = say("You, with their names."),
           .until = say("Two years."),
           .tables = {"needs_looks"}}};
}

}  // namespace

Room room() {
  return {.name = "needs",
          .routes = routes(),
          .jobs = jobs,
          .permissions = {&permissions::see_needs},
          .door = Door::us,
          .card = card,
          .waiting = waiting_needs,
          .waiting_on_account = waiting_own_needs,
          .notices = needs_notice_kinds(),
          .own_data = own_data,
          .member_leaves = member_leaves,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .keepings = keepings,
          .names = {{"needs_of_people", "person_id"},
                    {"needs_shared", "person_id"},
                    {"needs_shared", "group_id"},
                    {"needs_looks", "person_id"},
                    {"needs_looks", "group_id", Fate::name_taken},
                    {"needs_looks", "looker_id", Fate::name_taken}},
          .demonstration = demonstration};
}

}  // namespace alongside::needs
