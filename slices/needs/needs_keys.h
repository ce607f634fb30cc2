// Which keys seal needs: the site's own, until `alongside needs-key` puts another into its place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/secrets.h"

namespace alongside::needs {

/// How a key's line in the key file begins (foundation/base/keys/further_keys.h).
inline constexpr std::string_view lines_of_needs = "needs";

/// What a row calls the key that sealed it: tells nothing of the key.
std::string name_of_key(const SecretKey& key);

/// Where this process finds further keys; "" for nowhere, as in tests. Before anything is sealed.
void use_key_file(const std::string& path);

/// A row names the key that sealed it, so that both open while rows go over from one to the other.
class NeedsKeys {
 public:
  explicit NeedsKeys(const SecretKey& of_site) : of_site_(of_site) {}

  /// The site's own is named "". One that is not known yet is looked for in the key file: a
  /// command may have put it there while this process ran. Nothing where it is not there either.
  std::optional<SecretKey> find(std::string_view name) const;

 private:
  SecretKey of_site_;
};

}  // namespace alongside::needs
