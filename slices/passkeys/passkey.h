// A passkey as its owner sees it.
#pragma once

#include <optional>
#include <string>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"

namespace alongside::passkeys {

struct Passkey {
  Id<Passkey> id;
  std::string name;  // Of the device, in their words.
  Instant made_at{};
  std::optional<Instant> used_at;
};

}  // namespace alongside::passkeys
