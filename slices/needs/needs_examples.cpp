#include "slices/needs/examples.h"
#include "slices/needs/sharing_storage.h"

namespace alongside::needs {
namespace {

constexpr auto shared_before = std::chrono::days(9);
constexpr auto looked_before = std::chrono::days(2);

groups::Member member_of(const MadeUp& made_up, const char* group, const char* person) {
  groups::Member member;
  member.group.id = {made_up.groups.at(group)};
  member.visit.person = people::Person{
      .id = {made_up.people.at(person)}, .name = person, .pronouns = {}, .caretaker = false};
  return member;
}

void say_and_share(Write& write, const MadeUp& made_up, const char* person, const Needs& needs,
                   const Sharing& sharing) {
  const NeedsKeys keys(made_up.site.key);
  const groups::Member member = member_of(made_up, "Breathe easier", person);
  const Instant then = made_up.now - shared_before;
  save_needs(write, keys, member.person(), needs, then);
  share(write, keys, member, sharing, then);
}

}  // namespace

/// Two share it, and somebody has looked.
void demonstration(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    say_and_share(write, made_up, "Joan",
                  {.items = {"large_print", "paper", "papers_ahead", "breaks", "caring"},
                   .language = {},
                   .words = "I look after my husband. Tell me the times two weeks before, and I "
                            "can nearly always come."},
                  {});
    say_and_share(write, made_up, "Musa",
                  {.items = {"interpreter", "loop", "step_free"},
                   .language = "Somali",
                   .words = "Please do not seat me with my back to the door."},
                  {.what = Sharing::What::some, .items = {"interpreter", "loop", "step_free"}});
    const groups::Member asha = member_of(made_up, "Breathe easier", "Asha");
    note_looks(write, asha, people_sharing(write, asha, 1), made_up.now - looked_before);
    write.commit();
  });
}

}  // namespace alongside::needs
