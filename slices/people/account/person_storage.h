// Accounts in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "slices/people/account/account_rule.h"
#include "slices/people/people.h"

namespace alongside::people {

/// What signing in needs.
struct Account {
  Id<Person> id;
  std::string passphrase_hash;  // "" for somebody who cannot sign in.
};
/// By e-mail address where there is an `@`, by name otherwise.
std::optional<Account> find_account(Transaction& transaction, std::string_view name_or_email);
Account find_account(Transaction& transaction, Id<Person> person);
/// The same of somebody who may be gone.
std::optional<Account> find_account_of(Transaction& transaction, Id<Person> person);

Details find_details(Transaction& transaction, Id<Person> person);
void save_details(Write& write, Id<Person> person, const Details& details);
void save_passphrase(Write& write, Id<Person> person, std::string_view passphrase_hash);

/// What of `details` is somebody else's than `person`'s.
Taken find_taken(Transaction& transaction, const Details& details,
                 std::optional<Id<Person>> person = std::nullopt);

/// Those whose name's look is not reckoned yet.
std::vector<std::int64_t> people_without_look(Transaction& transaction, std::int64_t most);
/// What a name is found and compared by, anew; where another has that name already, this person
/// goes on signing in as before.
void renew_name_keys(Write& write, Id<Person> person);

/// The first people who can sign in, by name, `most` of them: for a demonstration's front page.
std::vector<Person> first_people(Transaction& transaction, std::int64_t most);

}  // namespace alongside::people
