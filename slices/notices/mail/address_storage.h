// Where people get mail, and what waits to go there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/people/people.h"

namespace alongside::notices {

struct OwnAddress {
  std::string confirmed;  // "": none yet.
  std::string refused;    // The address that the mail server says is none; "": none is known.
  bool says_what = false;
  std::int64_t asked_on = 0;  // A day since 1970, UTC.
  std::int64_t asked = 0;     // Links on that day.
};
OwnAddress address_of(Transaction& transaction, Id<people::Person> person);
void save_says_what(Write& write, Id<people::Person> person, bool says_what);
void confirm_address(Write& write, Id<people::Person> person, std::string_view address);
/// Nothing goes there until its owner confirms it anew. Of another that they have, it says nothing.
void refuse_address(Write& write, Id<people::Person> person, std::string_view address);
/// Counts a link that was asked for.
void count_link(Write& write, Id<people::Person> person, std::int64_t day);

/// Whether news goes to it: confirmed, the one that they have now, and not refused.
bool takes_mail(const OwnAddress& own, const std::string& email);

void put_into_mail(Write& write, Id<people::Person> person, std::int64_t notice, Instant due_at);
/// Who has something that is due: a bounded list.
std::vector<std::int64_t> people_with_mail_due(Transaction& transaction, Instant now,
                                               std::int64_t most);
/// Of one mail.
inline constexpr std::int64_t most_in_mail = 50;
/// What is due for one person, as much as one mail holds: nobody gets it again.
std::vector<std::int64_t> take_due(Write& write, Id<people::Person> person, Instant now);
void keep_in_mail(Write& write, std::int64_t mail, const std::vector<std::int64_t>& notices);
std::vector<std::int64_t> notices_in(Transaction& transaction, std::int64_t mail);
void forget_in_mail(Write& write, std::int64_t mail);

/// Where a mail goes, and about what it is (notices.h).
struct AddressOfMail {
  std::string address;
  std::int64_t about = 0;
};
void keep_address_of_mail(Write& write, std::int64_t mail, const AddressOfMail& kept);
std::optional<AddressOfMail> address_of_mail(Transaction& transaction, std::int64_t mail);

/// A few rows a step: how many they were.
std::int64_t forget_addresses(Write& write, Id<people::Person> person, std::int64_t most);

}  // namespace alongside::notices
