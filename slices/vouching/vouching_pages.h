// Forgotten passphrase, and vouching for somebody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/groups/groups.h"

namespace alongside::vouching::pages {

std::string forgotten(const html::Frame& frame, const std::string& typed, const Problems& problems);

struct WaitingShown {
  std::string code;
  Instant expires_at{};
  std::optional<Instant> ready_at;
  bool ready = false;
};
std::string waiting(const html::Frame& frame, const WaitingShown& shown, const Problems& problems);
/// Where this browser began none, or it is over.
std::string none(const html::Frame& frame);

struct VouchShown {
  const groups::Member& member;
  std::string code;
  std::string name;  // Whom it is for; "" before the code was right.
  std::optional<Message> notice;
};
std::string vouch(const html::Frame& frame, const VouchShown& shown, const Problems& problems);

/// Of the reader's own account: what they can stop, or what was done.
struct OwnShown {
  std::optional<Instant> used_at;
  std::vector<std::string> vouchers;  // Names; fewer where an account is gone.
};
std::string own(const html::Frame& frame, const std::vector<OwnShown>& ways,
                std::optional<Message> notice);

}  // namespace alongside::vouching::pages
