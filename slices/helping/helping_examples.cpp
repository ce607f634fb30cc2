#include "slices/helping/examples.h"
#include "slices/helping/storage.h"

namespace alongside::helping {
namespace {

void add(MadeUp& made_up, const char* group, const char* helper, const char* name) {
  groups::Member member;
  member.group.id = Id<groups::Group>{made_up.groups.at(group)};
  member.visit.person = people::Person{.id = {made_up.people.at(helper)}};
  made_up.database.write([&](Write& write) {
    const auto sides = groups::constituencies(write, member.group.id);
    const PersonId person = add_helped_person(
        write, member, {.name = name, .side = sides.front(), .code_print = "made up"}, made_up.now);
    save_agreement(write, member, person,
                   {.way = "paper",
                    .what_for = "Answers to the questions of this group",
                    .until = made_up.now + std::chrono::days(300)},
                   made_up.now);
    made_up.kept["helped_person"] = std::to_string(person.number);
    write.commit();
  });
}

}  // namespace

void demonstration(MadeUp& made_up) {
  add(made_up, "Breathe easier", "Ben", "Mrs Okafor");
}

void test_states(MadeUp& made_up) {
  add(made_up, "Asthma clinic group", "Ben", "Mr Khan");
}

}  // namespace alongside::helping
