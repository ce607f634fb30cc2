// The room of the record: all that it brings to the house.
#include "foundation/base/json_writer.h"
#include "foundation/record/record.h"
#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"
#include "slices/record/routes.h"
#include "slices/record/typed_commands.h"

namespace alongside::record {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/record", group_record},
      {Method::get, "/groups/:group/record/print", printed_record},
      {Method::get, "/groups/:group/record/record.txt", group_record_file},
      {Method::get, "/community/record", community_record},
      {Method::get, "/community/record/record.txt", community_record_file},
  };
}

Card card(const groups::Member& member) {
  return {.path = groups::path_to(member.group.id) + "/record",
          .title = say("What was done here"),
          .about = say("Who was given a part in leading, what was closed or published, and by "
                       "whom.")};
}

std::vector<JobKind> jobs(const Site& site) {
  return {chaining_job(site.key)};
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  json.list("acts", [&] {
    for (const OwnAct& act : acts_naming(read, of.person)) {
      json.item([&] {
        json.text("kind", act.kind);
        json.text("day", text_of_day(act.day));
        json.text("part", act.concerned ? "it was done to you" : "you did it");
      });
    }
  });
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  return forget_person(write, of.person) ? Erased::in_part : Erased::whole;
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  return forget_group(write, of.group) ? Erased::in_part : Erased::whole;
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_do,
           .what = say("What you did that matters to others, such as giving somebody a "
                       "part in leading"),
           .seen = say("People in that group."),
           .until = say("For good. Your name goes with your account."),
           .tables = {"act_people"}}};
}

}  // namespace

Room room() {
  return {.name = "record",
          .routes = routes(),
          .jobs = jobs,
          .door = Door::us,
          .card = card,
          .own_data = own_data,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .names = {{"acts", "group_id", Fate::name_taken},
                    {"act_people", "person_id"},
                    {"record_heads", "group_id"}},
          .commands = add_commands};
}

}  // namespace alongside::record
