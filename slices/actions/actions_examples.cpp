#include "foundation/base/text.h"
#include "slices/actions/carrying_storage.h"
#include "slices/actions/examples.h"
#include "slices/actions/storage.h"
#include "slices/actions/telling_asking.h"

namespace alongside::actions {
namespace {

using namespace std::chrono_literals;

groups::Member made_up_member(const MadeUp& made_up, const char* group, const char* person) {
  groups::Member member;
  member.group.id = Id<groups::Group>{made_up.groups.at(group)};
  member.visit.person = people::Person{.id = {made_up.people.at(person)}};
  return member;
}

/// The last second of a day, so many from now.
Instant day_from_now(const MadeUp& made_up, int days) {
  return std::chrono::floor<std::chrono::days>(made_up.now) + 24h * (days + 1) - 1s;
}

struct Example {
  const char* what;
  const char* others;
  const char* by;     // Who wrote it down.
  const char* doer;   // Who said yes; "" for nobody.
  const char* asked;  // "" for nobody.
  int due_in_days;    // Before 0: its day has passed.
  HowFar how_far;
  std::optional<End> end;
  bool from_decision = false;
};

const std::vector<Example>& examples() {
  static const std::vector<Example> all{
      {.what = "Book the room for the evening meetings",
       .others = "",
       .by = "Joan",
       .doer = "Nia",
       .asked = "",
       .due_in_days = -3,
       .how_far = {50, "January and March are booked.", "The library answers in the new year."},
       .end = {},
       .from_decision = true},
      {.what = "Write to those who telephone in: which number, and when",
       .others = "",
       .by = "Joan",
       .doer = "Ben",
       .asked = "Asha",
       .due_in_days = 9,
       .how_far = {},
       .end = {},
       .from_decision = true},
      {.what = "Put up a sign for the quiet corner",
       .others = "the caretaker of the clinic",
       .by = "Musa",
       .doer = "",
       .asked = "",
       .due_in_days = 30,
       .how_far = {},
       .end = {}},
      {.what = "Ask the bus company about the last bus",
       .others = "",
       .by = "Grace",
       .doer = "Kit",
       .asked = "",
       .due_in_days = 2,
       .how_far = {},
       .end = End{State::done, "It now waits until twenty past eight on Thursdays."}},
      {.what = "Print the old leaflet again",
       .others = "",
       .by = "Ben",
       .doer = "Ben",
       .asked = "",
       .due_in_days = 5,
       .how_far = {},
       .end = End{State::dropped, "The new letters come in January and say the same."}}};
  return all;
}

void add_example(Write& write, const MadeUp& made_up, const Example& example) {
  const char* const group = "Breathe easier";
  const auto wrote = made_up_member(made_up, group, example.by);
  const Instant agreed = made_up.now - 24h * 14;
  ComesFrom from;
  const auto decided = made_up.kept.find("decided_in_demonstration");
  if (example.from_decision && decided != made_up.kept.end()) {
    from = {"proposals", whole_number(decided->second).value_or(0)};
  }
  const Id<Action> id = add_action(write, wrote,
                                   {.what = example.what,
                                    .others = example.others,
                                    .due_at = day_from_now(made_up, example.due_in_days)},
                                   from, agreed);
  const Action action = find_action(write, wrote, id);
  const std::string doer = example.doer, asked = example.asked;
  if (!doer.empty()) take_on(write, action, {made_up.people.at(doer)});
  if (!asked.empty()) {
    offer(write, action, {made_up.people.at(asked)}, wrote.person());
    tell_of_offer(write, action, {made_up.people.at(asked)}, made_up.now);
  }
  if (doer.empty()) return ask_for_reminders(write, action, made_up.now);
  const Saying saying{action, {made_up.people.at(doer)}, made_up.now - 24h * 2};
  if (example.how_far.percent > 0) save_how_far(write, saying, example.how_far);
  if (example.end) return end_action(write, saying, *example.end);
  ask_for_reminders(write, action, made_up.now);
}

}  // namespace

void demonstration(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    for (const Example& example : examples()) add_example(write, made_up, example);
    write.commit();
  });
}

void test_community(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    const auto ebele = made_up_member(made_up, "Asthma clinic group", "Ebele");
    const Id<Action> id = add_action(
        write, ebele,
        {.what = "Ask the council for a ramp", .others = "", .due_at = day_from_now(made_up, 20)},
        {}, made_up.now);
    ask_for_reminders(write, find_action(write, ebele, id), made_up.now);
    made_up.kept["action"] = std::to_string(id.number);
    write.commit();
  });
}

}  // namespace alongside::actions
