// Signatures that anybody can check without a secret (Ed25519, RFC 8032). By libsodium.
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/secrets.h"

namespace alongside {

/// The pair of keys that the site's key makes for `purpose`. So there is no second secret to keep:
/// whoever has the site's key can sign.
class SigningKey {
 public:
  SigningKey(const SecretKey& key, std::string_view purpose);
  /// URL-safe base64, 43 characters.
  const std::string& public_key() const { return public_key_; }
  /// URL-safe base64, 86 characters.
  std::string sign(std::string_view text) const;

 private:
  std::string secret_;
  std::string public_key_;
};

/// False, too, where a key or signature is none.
bool is_signed(std::string_view text, std::string_view signature, std::string_view public_key);

}  // namespace alongside
