// What a browser says of a passkey, and whether it holds: sections 7.1 and 7.2 of Web
// Authentication Level 2. Attestation is not asked for: what kind of device it is matters to
// nobody.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/instant.h"
#include "foundation/base/secrets.h"

namespace alongside::passkeys {

/// Where passkeys are good.
struct Place {
  std::string origin;  // "https://together.example:8443"
  std::string host;    // "together.example", the relying party's id.
};
/// Nothing where the address has no name: browsers make no passkeys for numbers.
std::optional<Place> place_of(std::string_view base_url);

enum class Ceremony { making, signing_in };
/// For so long a device may take to answer.
inline constexpr auto challenge_life = std::chrono::minutes(5);

/// What a device signs. It holds by itself: for what, for whom (0: whoever has the passkey), and
/// until when.
struct Challenge {
  Ceremony ceremony = Ceremony::signing_in;
  std::int64_t person = 0;
};
std::string new_challenge(const SecretKey& key, const Challenge& challenge, Instant now);
bool is_challenge(const SecretKey& key, const Challenge& challenge, std::string_view text,
                  Instant now);

/// As browsers send it, `most_bytes` each at most.
struct Said {
  std::string client_data;    // JSON.
  std::string authenticator;  // Authenticator data, section 6.1.
  std::string signature;      // "" when a passkey is made.
};
inline constexpr std::size_t most_bytes = 4096;

/// The challenge that was signed; nothing where the words are not of this place and ceremony.
std::optional<std::string> challenge_in(const Said& said, Ceremony ceremony, const Place& place);

struct PublicKey {
  std::int64_t algorithm = 0;  // COSE: -7 ES256, -257 RS256.
  std::string bytes;
};
struct MadePasskey {
  std::string credential;
  PublicKey key;
  std::int64_t counter = 0;
};
/// Nothing where the device did not ask for a finger, face or PIN, or is not asked by this place.
std::optional<MadePasskey> passkey_made(const Said& said, const Place& place);

/// The counter of the device; nothing where it is not the key's, or the person did not show
/// themselves.
std::optional<std::int64_t> counter_of_signature(const Said& said, const Place& place,
                                                 const PublicKey& key);

/// Whether a counter is one that the same device could have: a copy of a passkey falls behind.
bool is_later(std::int64_t counter, std::int64_t last);

}  // namespace alongside::passkeys
