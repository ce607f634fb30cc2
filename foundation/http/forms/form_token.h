// Protection of forms against requests that other sites make.
//
// The secret is a random cookie of the browser. A form carries the secret's keyed fingerprint,
// masked anew in each response so that compression tells nothing of it (BREACH). A post without
// a right token is refused; so is one whose Sec-Fetch-Site or Origin names another site.
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/secrets.h"

namespace alongside {

/// The browser's secret, and the field that proves it.
inline constexpr std::string_view form_cookie = "alongside_form";
inline constexpr std::string_view form_token_field = "form_token";

/// For a page: different each time, right for the same browser secret.
std::string make_form_token(const SecretKey& key, std::string_view browser_secret);
bool right_form_token(const SecretKey& key, std::string_view browser_secret,
                      std::string_view token);

}  // namespace alongside
