#include "slices/safety/community/urgent_numbers_storage.h"
#include "slices/safety/contacts/contact_storage.h"
#include "slices/safety/examples.h"
#include "slices/safety/worries/worry_storage.h"

namespace alongside::safety {
namespace {

const std::vector<UrgentNumber>& numbers_of_this_country() {
  static const std::vector<UrgentNumber> all{
      {"999", "Police, ambulance, fire: day and night"},
      {"111", "Health help that cannot wait, day and night"},
      {"116 123", "Samaritans: somebody who listens, day and night"}};
  return all;
}

void add_contact(Write& write, MadeUp& made_up, const char* group, const char* person) {
  const Id<groups::Group> in{made_up.groups.at(group)};
  const PersonId who{made_up.people.at(person)};
  ask_contact(write, in, who, {made_up.people.at("Asha")});
  agree(write, in, who, made_up.now);
}

}  // namespace

void demonstration(MadeUp& made_up) {
  made_up.database.write([&](Write& write) {
    save_urgent_numbers(write, "en", numbers_of_this_country());
    add_contact(write, made_up, "Breathe easier", "Ben");
    add_contact(write, made_up, "Breathe easier", "Grace");
    write.commit();
  });
}

/// Ben is asked first, then Asha.
void test_community(MadeUp& made_up) {
  const std::int64_t worry = made_up.database.write([&](Write& write) {
    save_urgent_numbers(write, "en", numbers_of_this_country());
    add_contact(write, made_up, "Asthma clinic group", "Ben");
    add_contact(write, made_up, "Asthma clinic group", "Asha");
    const Id<groups::Group> group{made_up.groups.at("Asthma clinic group")};
    const std::int64_t number =
        keep_worry(write, made_up.site.key,
                   {.group = group,
                    .worry = {.what = "A heron stands at her door each night",
                              .whom = {},
                              .reach = {},
                              .writer = {},
                              .group = "Asthma clinic group",
                              .hidden_from = {}},
                    .receipt = new_receipt(),
                    .first = {made_up.people.at("Ben")}},
                   made_up.now);
    write.commit();
    return number;
  });
  made_up.kept["worry"] = std::to_string(worry);
}

}  // namespace alongside::safety
