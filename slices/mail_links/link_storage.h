// Links to sign in with, in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/db/database.h"
#include "slices/mail_links/mail_links.h"
#include "slices/people/people.h"

namespace alongside::mail_links {

using PersonId = Id<people::Person>;

/// The number of the link. The same where `person` is nothing: nobody is told who has an account.
std::int64_t add_link(Write& write, std::optional<PersonId> person, Instant now);

/// Whose it is; nothing where nobody has that name.
std::optional<PersonId> person_of_link(Transaction& transaction, std::int64_t link);
/// Whether one that still works went out to them less than `between_links` ago. `print`: of now;
/// one that was ended by another passphrase or address holds nothing up.
bool had_one_just_now(Transaction& transaction, PersonId person, std::string_view print,
                      Instant now);
void link_is_in_mail(Write& write, std::int64_t link, std::int64_t mail, std::string_view print);

struct MailedLink {
  std::int64_t id = 0;
  PersonId person;
  Instant expires_at{};
  std::string print;  // people::way_in_print when it went out.
};
/// Those that went out and still work.
std::optional<MailedLink> link_in_mail(Transaction& transaction, std::int64_t mail, Instant now);
std::optional<MailedLink> link_that_works(Transaction& transaction, std::int64_t link, Instant now);

/// How many of theirs.
std::int64_t links_that_work(Transaction& transaction, PersonId person, Instant now);

/// No link of theirs works any more.
void end_links_of(Write& write, PersonId person, Instant now);

bool erase_links_of(Write& write, PersonId person);
std::int64_t erase_over(Write& write, Instant now);

}  // namespace alongside::mail_links
