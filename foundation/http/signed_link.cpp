#include "foundation/http/signed_link.h"

#include "foundation/http/forms/forms.h"
#include "foundation/http/http_text.h"

namespace alongside {

namespace {

constexpr std::string_view expires_field = "expires";
constexpr std::string_view signature_field = "signature";

/// Each part with its length before it, so that no other parts run together to the same text.
void add_part(std::string& text, std::string_view part) {
  text.append(std::to_string(part.size())).append(":").append(part);
}

std::string signature(const SecretKey& key, std::string_view path, const Fields& queries) {
  std::string text;
  add_part(text, path);
  for (const auto& [name, value] : queries.pairs()) {
    if (name == signature_field) continue;
    add_part(text, name);
    add_part(text, value);
  }
  return keyed_fingerprint(key, "signed link", text);
}

}  // namespace

std::string signed_link(const SecretKey& key, std::string_view target, Instant expires) {
  std::string link(target);
  link += link.find('?') == link.npos ? '?' : '&';
  link.append(expires_field).append("=").append(std::to_string(microseconds_of(expires)));
  std::string_view query = link;
  const std::string path = path_decoded(next_piece(query, '?'));
  const std::string proof = signature(key, path, parse_form(query));
  return link.append("&").append(signature_field).append("=").append(proof);
}

bool is_signed_link(const SecretKey& key, const Request& request) {
  const auto expires = whole_number(request.queries.first(expires_field));
  if (!expires || instant_from_microseconds(*expires) <= request.now) return false;
  if (request.queries.all(signature_field).size() != 1) return false;
  return same_secret(request.queries.first(signature_field),
                     signature(key, request.path, request.queries));
}

}  // namespace alongside
