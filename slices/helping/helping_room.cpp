// The room of helping: all that it brings to the house.
#include "foundation/base/json_writer.h"
#include "foundation/rooms/room.h"
#include "slices/helping/acts.h"
#include "slices/helping/examples.h"
#include "slices/helping/permissions.h"
#include "slices/helping/routes.h"
#include "slices/helping/storage.h"

namespace alongside::helping {
namespace {

Card card(const groups::Member& member) {
  return {.path = path_to_helping(member.group.id),
          .title = say("Taking part without an account"),
          .about = say("Some take part on paper or by phone. Here you see who helps them.")};
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/helping", list_page},
      {Method::get, "/groups/:group/helping/new", new_page},
      {Method::post, "/groups/:group/helping/new", add_person},
      {Method::post, "/groups/:group/helping/code", take_over, {.repeat = Repeat::harmless}},
      {Method::post, "/groups/:group/helping/:person/code", give_new_code},
      {Method::get, "/groups/:group/helping/:person", agreement_page},
      {Method::post, "/groups/:group/helping/:person", agree_again},
      {Method::post, "/groups/:group/helping/:person/end", stop_helping},
      {Method::post, "/groups/:group/helping/:person/remove", remove_person},
  };
}

/// Whom they help; the names are theirs, not the helper's.
void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  json.list("helps_somebody_without_an_account", [&] {
    for (const AgreementLine& one : agreements_of_helper(read, of.person)) {
      json.item([&] {
        json.text("how", one.way);
        json.text("what_for", one.what_for);
        json.instant("agreed_at", one.agreed_at);
        json.instant("until", one.until);
      });
    }
  });
}

void member_leaves(Write& write, const Leaving& leaving) {
  end_all_of_helper_in(write, leaving.person, leaving.group);
  if (!takes_part_without_account(write, leaving.group, leaving.person)) return;
  forget_helped(write, leaving.person);
  // They have no other group and no account: nobody could ask for it later.
  people::remove_who_cannot_sign_in(write, leaving.person, leaving.now);
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  end_all_of_helper(write, of.person);
  forget_helped(write, of.person);
  return Erased::whole;
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  return forget_group(write, of.group) ? Erased::in_part : Erased::whole;
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::you,
           .what = say("That somebody helps you take part, or that you help: how, with "
                       "what, until when"),
           .seen = say("People in that group."),
           .until = say("Until it ends, or you leave."),
           .tables = {"helped_people", "helper_agreements"}}};
}

}  // namespace

Room room() {
  return {.name = "helping",
          .routes = routes(),
          .permissions = {&permissions::add_person},
          .acts = acts::all(),
          .door = Door::us,
          .card = card,
          .own_data = own_data,
          .member_leaves = member_leaves,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .names = {{"helped_people", "person_id"},
                    {"helped_people", "group_id"},
                    {"helper_agreements", "person_id"},
                    {"helper_agreements", "helper_id"},
                    {"helper_agreements", "group_id"}},
          .demonstration = demonstration,
          .test_states = test_states};
}

}  // namespace alongside::helping
