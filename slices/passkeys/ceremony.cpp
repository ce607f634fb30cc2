#include "slices/passkeys/ceremony.h"

#include <boost/json.hpp>

#include "foundation/base/json_value.h"
#include "foundation/base/text.h"

namespace alongside::passkeys {
namespace {

std::string mac_of(const SecretKey& key, const Challenge& challenge, std::string_view random,
                   std::string_view expires) {
  const std::string_view what =
      challenge.ceremony == Ceremony::making ? "a passkey is made" : "a passkey signs in";
  return keyed_fingerprint(
      key, what,
      std::to_string(challenge.person) + "." + std::string(random) + "." + std::string(expires));
}

std::string text_at(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

}  // namespace

std::optional<Place> place_of(std::string_view base_url) {
  const auto scheme = base_url.find("://");
  if (scheme == base_url.npos) return std::nullopt;
  const auto end = base_url.find_first_of("/?#", scheme + 3);
  const std::string_view origin = base_url.substr(0, end);
  const std::string_view with_port = origin.substr(scheme + 3);
  const std::string_view host = with_port.substr(0, with_port.find(':'));
  const bool has_letter = host.find_first_of("abcdefghijklmnopqrstuvwxyz") != host.npos;
  if (!has_letter || host.starts_with('[')) return std::nullopt;
  return Place{.origin = std::string(origin), .host = std::string(host)};
}

std::string new_challenge(const SecretKey& key, const Challenge& challenge, Instant now) {
  const std::string random = random_token(16);
  const std::string expires = std::to_string(microseconds_of(now + challenge_life));
  return random + "." + expires + "." + mac_of(key, challenge, random, expires);
}

bool is_challenge(const SecretKey& key, const Challenge& challenge, std::string_view text,
                  Instant now) {
  const auto first = text.find('.');
  const auto second = first == text.npos ? text.npos : text.find('.', first + 1);
  if (second == text.npos) return false;
  const std::string_view expires = text.substr(first + 1, second - first - 1);
  const auto until = whole_number(expires);
  return until && now < instant_from_microseconds(*until) &&
         same_secret(text.substr(second + 1),
                     mac_of(key, challenge, text.substr(0, first), expires));
}

std::optional<std::string> challenge_in(const Said& said, Ceremony ceremony, const Place& place) {
  const auto value = json_value(said.client_data);
  if (!value || !value->is_object()) return std::nullopt;
  const boost::json::object& data = value->as_object();
  const auto* crossed = data.if_contains("crossOrigin");
  if (crossed != nullptr && *crossed != boost::json::value(false)) return std::nullopt;
  const bool making = ceremony == Ceremony::making;
  if (text_at(data, "type") != (making ? "webauthn.create" : "webauthn.get")) return std::nullopt;
  if (text_at(data, "origin") != place.origin) return std::nullopt;
  std::string challenge = from_base64_url(text_at(data, "challenge"));
  if (challenge.empty()) return std::nullopt;
  return challenge;
}

bool is_later(std::int64_t counter, std::int64_t last) {
  return counter > last || (counter == 0 && last == 0);
}

}  // namespace alongside::passkeys
