// The pages on which somebody chooses how they hear.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/notices/wishes/wish_rule.h"

namespace alongside::notices {

struct ThemeChoice {
  std::string name;
  Message heading;
  std::string chosen;  // A value of HowSoon; "": as in all groups.
};

/// How it stands with somebody's e-mail address.
enum class AddressState { none, not_confirmed, confirmed, paused };

/// Whether any mail goes out.
enum class ServerKnown { yes, no };

struct WishesShown {
  std::string email;
  AddressState address = AddressState::none;
  ServerKnown server = ServerKnown::yes;
  bool says_what = false;
  std::vector<ThemeChoice> themes;
  std::string quiet_from, quiet_until;  // As typed.
  std::string time_zone;
  std::vector<std::string> time_zones;
  std::vector<std::pair<std::string, std::string>> groups;  // Names and paths of their own choices.
  std::optional<Message> notice;
};
std::string wishes_html(const html::Frame& frame, const WishesShown& shown,
                        const Problems& problems);

struct GroupWishesShown {
  std::string group;
  std::string path_to_group;
  std::vector<ThemeChoice> themes;
  std::optional<Message> notice;
};
std::string group_wishes_html(const html::Frame& frame, const GroupWishesShown& shown);

/// The name of a theme's field.
std::string field_of_theme(std::string_view theme);

}  // namespace alongside::notices
