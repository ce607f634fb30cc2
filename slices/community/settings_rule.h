// What a community is and which settings it accepts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "foundation/base/result.h"

namespace alongside::community {

enum class WhoStartsGroups : std::int64_t { everybody = 0, caretakers = 1 };
enum class SignUp : std::int64_t { by_invitation = 0, open = 1 };

struct Community {
  std::string name;
  std::string language;  // BCP 47
  WhoStartsGroups who_starts_groups = WhoStartsGroups::everybody;
  SignUp sign_up = SignUp::by_invitation;
  std::string contact;  // Whom people can ask, and how to reach them; "" where nothing was said.
};

/// Long enough for 'Service users and staff of ...', short enough for the page's header.
inline constexpr std::size_t most_name_characters = 80;
/// A name, a telephone number, an address, when somebody is there.
inline constexpr std::size_t most_contact_characters = 300;

/// What was typed and chosen; the fields of the form are named so.
struct SettingsForm {
  std::string name;
  std::string language;
  std::string who_starts_groups;  // "everybody", "caretakers"
  std::string sign_up;            // "by_invitation", "open"
  std::string contact;
};

/// `languages` are the codes that can be chosen.
Result<Community> accept_settings(const SettingsForm& form,
                                  const std::vector<std::string>& languages);

/// The form that shows `community` as it is.
SettingsForm form_of(const Community& community);

}  // namespace alongside::community
