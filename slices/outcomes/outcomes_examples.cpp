#include <array>

#include "slices/outcomes/examples.h"
#include "slices/outcomes/storage.h"

namespace alongside::outcomes {
namespace {

/// Somebody of the group, as its room writes for them.
groups::Member member_of(const MadeUp& made_up, const char* group, const char* person) {
  groups::Member member;
  member.group.id = Id<groups::Group>{made_up.groups.at(group)};
  member.visit.person = people::Person{.id = {made_up.people.at(person)}};
  return member;
}

std::chrono::sys_days day_before(const MadeUp& made_up, int days) {
  return std::chrono::floor<std::chrono::days>(made_up.now) - std::chrono::days(days);
}

void add_numbers(Write& write, const MadeUp& made_up, const groups::Member& member,
                 Id<Outcome> outcome, const auto& values) {
  constexpr int days_apart = 30;
  int left = static_cast<int>(values.size());
  for (const double value : values) {
    const auto day = day_before(made_up, days_apart * left--);
    add_number(write, member, outcome, {.day = day, .value = value, .note = {}}, made_up.now);
  }
}

}  // namespace

void demonstration(MadeUp& made_up) {
  constexpr std::array waiting_days{41.0, 38.0, 44.0, 40.0, 43.0, 39.0, 42.0, 45.0, 40.0,
                                    41.0, 37.0, 31.0, 27.0, 29.0, 26.0, 30.0, 28.0, 25.0};
  const groups::Member member = member_of(made_up, "Breathe easier", "Ben");
  made_up.database.write([&](Write& write) {
    const auto outcome = add_outcome(
        write, member,
        {.title = "People wait less for their first talk",
         .whose = "People who have just been told that they have asthma, and their families",
         .noticed = "Nobody has to ring and ask when their turn is.",
         .counted = "Days from the letter to the first talk",
         .looked_when = "On the first day of each month",
         .who_looks = "Ben and Nia, at the desk"},
        made_up.now);
    add_numbers(write, made_up, member, outcome, waiting_days);
    add_event(write, member, outcome,
              {.day = day_before(made_up, 245),
               .what = "Booking by text message began",
               .new_limits = true},
              made_up.now);
    add_event(write, member, outcome,
              {.day = day_before(made_up, 100), .what = "A nurse more at the desk"}, made_up.now);
    add_conclusion(write, member, outcome,
                   "Since people can book by text message they wait about two weeks less.",
                   waiting_days.size(), made_up.now);
    write.commit();
  });
}

void test_community(MadeUp& made_up) {
  const groups::Member member = member_of(made_up, "Asthma clinic group", "Ben");
  made_up.database.write([&](Write& write) {
    const auto outcome = add_outcome(write, member,
                                     {.title = "Shorter waits",
                                      .whose = "People who wait",
                                      .noticed = "Fewer calls to ask when it is their turn.",
                                      .counted = "Waiting days",
                                      .looked_when = "Each month",
                                      .who_looks = "Ben"},
                                     made_up.now);
    add_number(
        write, member, outcome,
        {.day = std::chrono::sys_days(std::chrono::year(2026) / 1 / 5), .value = 40, .note = {}},
        made_up.now);
    made_up.kept["outcome"] = std::to_string(outcome.number);
    made_up.kept["outcome_number"] = std::to_string(numbers_of(write, outcome).front().id.number);
    write.commit();
  });
}

}  // namespace alongside::outcomes
