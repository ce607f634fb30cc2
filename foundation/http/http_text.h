// Small pieces of text that HTTP is made of (RFC 9110): tokens, lists, ASCII without case.
#pragma once

#include <string_view>

namespace alongside {

bool same_ignoring_case(std::string_view one, std::string_view other);

/// Without spaces and tabs at both ends.
std::string_view trimmed_header(std::string_view text);

/// The characters of names and methods (RFC 9110, 5.6.2).
bool is_token(std::string_view text);

/// 0 to 15, or -1 where it is none.
int hex_digit(char c);

/// Whether an Accept-Encoding header takes `coding`: named, and not with q=0.
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

/// Cuts off and returns what stands before the next `separator`.
std::string_view next_piece(std::string_view& rest, char separator);

/// `https://host:1/a` to `host:1`; "" where it is no http or https address.
std::string_view host_of_url(std::string_view url);

}  // namespace alongside
