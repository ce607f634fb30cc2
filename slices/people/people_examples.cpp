#include "slices/people/examples.h"

#include <array>

#include "slices/people/people.h"

namespace alongside::people {
namespace {

struct ExamplePerson {
  const char* name;
  const char* pronouns;
};

constexpr std::array<ExamplePerson, 14> people_of_demonstration{{{"Asha", "she/her"},
                                                                 {"Ben", "he/him"},
                                                                 {"Carys", ""},
                                                                 {"Dev", "they/them"},
                                                                 {"Ebele", "she/her"},
                                                                 {"Farid", "he/him"},
                                                                 {"Grace", ""},
                                                                 {"Hanna", "she/her"},
                                                                 {"Idris", "he/him"},
                                                                 {"Joan", "she/her"},
                                                                 {"Kit", "they/them"},
                                                                 {"Lena", ""},
                                                                 {"Musa", "he/him"},
                                                                 {"Nia", "she/her"}}};
constexpr std::array<ExamplePerson, 5> people_of_tests{
    {{"Asha", ""}, {"Ben", ""}, {"Carys", ""}, {"Dev", ""}, {"Ebele", ""}}};

/// The first is the caretaker.
template <std::size_t count>
void add_community(MadeUp& made_up, std::string_view name,
                   const std::array<ExamplePerson, count>& people) {
  const std::string hash = hash_passphrase(demonstration_passphrase, made_up.site.hash_cost);
  made_up.database.write([&](Write& write) {
    community::found(write, {.name = std::string(name),
                             .language = "en",
                             .who_starts_groups = community::WhoStartsGroups::everybody,
                             .sign_up = community::SignUp::open,
                             // A number that nobody has (Ofcom keeps it for made-up stories).
                             .contact = "Asha, on 01632 960123, weekdays from 9 to 5"});
    made_up.people.clear();
    for (const ExamplePerson& person : people) {
      made_up.people[person.name] = add_person(write,
                                               {.name = person.name,
                                                .email = "",
                                                .pronouns = person.pronouns,
                                                .passphrase_hash = hash,
                                                .caretaker = made_up.people.empty()},
                                               made_up.now)
                                        .number;
    }
    write.commit();
  });
}

}  // namespace

void demonstration(MadeUp& made_up) {
  add_community(made_up, demonstration_community, people_of_demonstration);
}

void test_community(MadeUp& made_up) {
  add_community(made_up, "Test community", people_of_tests);
}

}  // namespace alongside::people
