#include "slices/design_stage/assumptions/assumption_storage.h"
#include "slices/design_stage/examples.h"
#include "slices/design_stage/lessons/door_storage.h"
#include "slices/design_stage/lessons/lesson_storage.h"
#include "slices/design_stage/map/map_rule.h"
#include "slices/design_stage/offers/offer_storage.h"
#include "slices/design_stage/parts/version_storage.h"

namespace alongside::design_stage {
namespace {

/// Somebody of the group, as its room writes for them.
groups::Member member_of(const MadeUp& made_up, const char* group, const char* person) {
  groups::Member member;
  member.group.id = Id<groups::Group>{made_up.groups.at(group)};
  member.group.name = group;
  member.visit.person = people::Person{.id = {made_up.people.at(person)}};
  return member;
}

}  // namespace

void demonstration(MadeUp& made_up) {
  constexpr const char* group = "Breathe easier";
  const groups::Member asha = member_of(made_up, group, "Asha");
  const groups::Member ben = member_of(made_up, group, "Ben");
  const auto days_ago = [&](int days) { return made_up.now - std::chrono::days(days); };
  made_up.database.write([&](Write& write) {
    add_version(write, ben, "missing",
                {.text = "Teenagers with asthma. Asha could ask at the youth club."}, days_ago(90));
    add_version(write, asha, "missing",
                {.text = "Teenagers with asthma. Asha could ask at the youth club.\n"
                         "People who work at night. Ben knows two of them.\n"
                         "Somebody who does not speak English well: nobody knows anybody yet."},
                days_ago(60));
    add_version(write, asha, power,
                {.text = "The chair is never somebody who is paid to be here. Notes go round: each "
                         "time somebody else writes them."},
                days_ago(80));
    add_version(write, ben, "disagreement", {.text = {}, .left_out = true}, days_ago(75));
    save_offer(write, asha,
               "I have had asthma for thirty years, and I know every bus line to the clinic. I "
               "like writing letters.",
               days_ago(70));
    save_offer(write, ben, "Ten years at the desk of the clinic: I know who decides what. I bake.",
               days_ago(69));
    share_assumption(write, ben,
                     "I used to think that people who miss their appointments do not care.",
                     days_ago(50));
    add_version(write, asha, map_key,
                {.text = "Letters that everybody understands\n- Read each letter together\n"
                         "-- Nobody finds the time before it is sent\n- Ask two people who did "
                         "not write it\nShorter waits\n- Book by text message\n-- Not everybody "
                         "has a telephone"},
                days_ago(40));
    leave_lesson(write, asha,
                 {.subject = "Meeting rooms",
                  .went = Went::not_so_well,
                  .what = "Our first room had a step at the door. Two people went home again.",
                  .another_time = "Go and look at the room with somebody who uses a wheelchair."},
                 {.signed_by = asha.person(), .code_print = {}});
    const groups::Member other = member_of(made_up, "The clinic garden", "Farid");
    leave_lesson(write, other,
                 {.subject = "Meeting times",
                  .went = Went::well,
                  .what = "We met at six in the evening, and people who work could come.",
                  .another_time = {}},
                 {.signed_by = {}, .code_print = {}});
    propose_other_door(write, other, days_ago(20));
    turn_door(write, other.group.id);
    write.commit();
  });
}

void test_community(MadeUp& made_up) {
  const groups::Member ben = member_of(made_up, "Asthma clinic group", "Ben");
  const groups::Member asha = member_of(made_up, "Asthma clinic group", "Asha");
  made_up.database.write([&](Write& write) {
    const auto first = add_version(write, ben, "missing", {.text = "Night workers."}, made_up.now);
    add_version(write, asha, "missing", {.text = "Night workers, and carers."}, made_up.now);
    share_assumption(write, ben, "I may think that everybody has a car.", made_up.now);
    made_up.kept["design_version"] = std::to_string(first.number);
    const NewLesson lesson{.subject = "Meeting rooms",
                           .went = Went::not_so_well,
                           .what = "The room had a step.",
                           .another_time = "Look at it first."};
    const auto own =
        leave_lesson(write, ben, lesson, {.signed_by = ben.person(), .code_print = {}});
    made_up.kept["lesson"] = std::to_string(own.number);
    const groups::Member dev = member_of(made_up, "Night nurses", "Dev");
    const auto open = leave_lesson(write, dev, lesson, {.signed_by = {}, .code_print = {}});
    propose_other_door(write, dev, made_up.now);
    turn_door(write, dev.group.id);
    made_up.kept["open_lesson"] = std::to_string(open.number);
    write.commit();
  });
}

}  // namespace alongside::design_stage
