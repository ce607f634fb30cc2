// Codes of an app as a second step: setting them up, and signing in with one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"

namespace alongside::people {

struct CodesPage {
  enum class Now { none, begun, on } now = Now::none;
  std::string secret;  // base32, while it is begun.
  std::string link;    // otpauth://..., for the picture.
  std::int64_t recovery_codes = 0;
  std::optional<Message> notice;
};
std::string codes_html(const html::Frame& frame, const CodesPage& shown, const Problems& problems);

/// Shown once.
std::string recovery_codes_html(const html::Frame& frame, const std::vector<std::string>& codes);

struct CodeForm {
  std::string next;  // A path of this site.
};
std::string second_step_html(const html::Frame& frame, const CodeForm& form,
                             const Problems& problems);

}  // namespace alongside::people
