// The mails of this room: news, and the link that confirms an address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/http/request.h"
#include "foundation/rooms/mail_kind.h"
#include "slices/people/people.h"

namespace alongside::notices {

inline constexpr std::string_view news_mail = "notices";
inline constexpr std::string_view confirmation_mail = "confirmation";

std::vector<MailKind> mail_kinds();

/// The link in a mail: whoever has it confirms that address, for a day.
std::string confirmation_link(const Site& site, Id<people::Person> person, const std::string& email,
                              Instant now);
/// One press ends all news by mail to that person; for a year.
std::string stop_link(const Site& site, Id<people::Person> person, Instant now);

}  // namespace alongside::notices
