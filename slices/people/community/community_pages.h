// Pages on the community as a whole: set-up, settings, invitations. They stand here because they
// know who asks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/html/page.h"
#include "slices/community/community.h"
#include "slices/people/account/account_rule.h"

namespace alongside::people {

struct SetUpForm {
  community::SettingsForm settings;
  DetailsForm details;  // Of the first caretaker.
  std::string offered;  // offered_passphrase
};
std::string set_up_html(const html::Frame& frame, const std::string& path, const SetUpForm& form,
                        const Problems& problems);

std::string settings_html(const html::Frame& frame, const community::SettingsForm& form,
                          const Problems& problems, std::optional<Message> notice);

struct ShownInvitation {
  std::string key;  // Names it in a form; it is not the link's token.
  Instant expires_at{};
  std::int64_t used_count = 0;
};
/// `new_link` is shown this once.
std::string invitations_html(const html::Frame& frame,
                             const std::vector<ShownInvitation>& invitations,
                             const std::optional<std::string>& new_link, const Problems& problems);

}  // namespace alongside::people
