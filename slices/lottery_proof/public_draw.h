// Checks a draw in public from its files alone: draw.json, and perhaps own-panels.json of a person
// or all-panels.json of an auditor. It shares no code with what made them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/message.h"

namespace alongside::lottery_proof {

struct PublicFiles {
  std::string_view draw;
  std::optional<std::string_view> own, all;
  std::string root;  // As somebody wrote it down when the draw was published; "" for none.
};

struct CheckedPublic {
  bool right = false;
  std::vector<Message> found, wrong;
};

/// Every part of the seed gives its fingerprint, the seed is made of the root and the parts, it
/// gives the number, the row of the number leads to the root; and so do the rows of the others.
CheckedPublic check_public_draw(const PublicFiles& files);

}  // namespace alongside::lottery_proof
