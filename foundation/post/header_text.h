// Text that may stand in the head of a mail. There is no other way into one, and a line end does
// not come through: nobody adds a header, a receiver or a body by what they are called.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace alongside {

/// Printable ASCII, with everything else as encoded words (RFC 2047), folded to short lines.
class HeaderText {
 public:
  /// Of any text, as people wrote it: line ends and other signs that steer are left out.
  static HeaderText of(std::string_view written);
  const std::string& text() const { return text_; }

 private:
  explicit HeaderText(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// An address as SMTP and a header may hold it: NAME@HOST of printable ASCII without spaces, quotes
/// and brackets. Nothing where it is another: then no mail can go there.
class MailAddress {
 public:
  static std::optional<MailAddress> of(std::string_view typed);
  const std::string& text() const { return text_; }
  /// "asha@example.org" to "example.org".
  std::string_view host() const { return std::string_view(text_).substr(text_.find('@') + 1); }

 private:
  explicit MailAddress(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace alongside
