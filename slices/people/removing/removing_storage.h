// The end of an account in the database.
#pragma once

#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "foundation/rooms/ending.h"
#include "slices/people/people.h"

namespace alongside::people {

/// The kind of the jobs that erase people, by their number.
inline constexpr std::string_view erasing_people = "erasing_people";

/// From the commit on nobody is signed in as this person or can sign in, and a job erases them.
void begin_removing(Write& write, Id<Person> person, SignedWords signed_words, Instant now);

/// What they chose, of somebody who is to be erased or was.
std::optional<SignedWords> find_removal(Transaction& transaction, Id<Person> person);

/// This room's part of erasing: the last one, once no other room names the person.
Erased erase_account(Write& write, Id<Person> person);

// ---- Caretakers ----

/// Without one nobody could look after the community, so the only one stays until there is another.
bool is_only_caretaker(Transaction& transaction, const Person& person);
/// Their names, oldest account first; a bounded list.
std::vector<std::string> caretakers(Transaction& transaction);
/// For who runs the server. False where nobody signs in with that name.
bool name_caretaker(Write& write, std::string_view name);
/// Asks whoever signs in with that name, if anybody does: nobody is told whether.
void ask_to_be_caretaker(Write& write, std::string_view name, Id<Person> by, Instant now);
/// The name of who asked; "" for nobody.
std::string who_asks_to_be_caretaker(Transaction& transaction, Id<Person> person);
/// They say yes or no. Who had asked; nothing where nobody did.
std::optional<Id<Person>> answer_to_be_caretaker(Write& write, Id<Person> person, bool yes);

}  // namespace alongside::people
