// A mail as it goes over the wire (RFC 5322, MIME): complete as plain text, and the same as a page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/instant.h"
#include "foundation/post/header_text.h"

namespace alongside {

struct MailToSend {
  MailAddress from;
  HeaderText from_name;
  MailAddress to;
  HeaderText to_name;
  HeaderText subject;
  std::string message_id;  // "12345@example.org", of signs that a header may hold.
  Instant at{};
  std::string text;
  std::string html;
  /// Where one press ends such mails (RFC 8058); an address of ours, "" where there is none.
  std::string unsubscribe;
};

/// With the line ends of the wire; no line is longer than 998 bytes.
std::string mail_text(const MailToSend& mail);

/// RFC 2045, with soft line ends.
std::string quoted_printable(std::string_view text);
/// RFC 5322: "Mon, 30 Nov 2026 11:02:51 +0000".
std::string mail_date(Instant at);

}  // namespace alongside
