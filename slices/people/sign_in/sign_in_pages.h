// Pages of signing in and signing up.
#pragma once

#include <string>

#include "foundation/html/page.h"
#include "slices/people/account/account_rule.h"

namespace alongside::people {

struct SignInForm {
  std::string name;  // Or an e-mail address.
  std::string next;  // A path of this site.
  /// Whether links to sign in go out (slices/mail_links).
  enum class Link { none, by_mail } link = Link::none;
  std::string passkey_path = "/sign-in/passkey";  // With `next` in it (slices/passkeys).
};
std::string sign_in_html(const html::Frame& frame, const SignInForm& form,
                         const Problems& problems);

struct SignUpForm {
  DetailsForm details;
  std::string invitation;  // The token of an invitation link; "" where sign-up is open.
  std::string next;
  std::string sign_in_path;  // With `next` in it, for those who have an account.
  std::string offered;       // offered_passphrase
};
std::string sign_up_html(const html::Frame& frame, const SignUpForm& form,
                         const Problems& problems);

/// For somebody without a link that works, where sign-up is not open.
std::string invitation_needed_html(const html::Frame& frame);

/// A link in a line of its own.
void link_line(Html& html, const Url& url, const Text& text);
/// Name, pronouns, e-mail address: the fields of DetailsForm.
void details_fields(Html& html, const DetailsForm& form, const Problems& problems);
/// The field `passphrase` for a new one, with words that may be taken for it.
void new_passphrase_field(Html& html, std::string_view offered, const Problems& problems);

}  // namespace alongside::people
