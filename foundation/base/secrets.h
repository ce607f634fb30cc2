// What must not be guessed: tokens, passphrases, keyed fingerprints. By libsodium.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace alongside {

/// 256 bits, kept in a file beside the settings and never in the database.
using SecretKey = std::array<unsigned char, 32>;

/// `bytes` random bytes as URL-safe base64 without padding.
std::string random_token(std::size_t bytes = 32);

/// A random number from 1 to 2^53 - 1: an id that tells nothing of order, exact in JSON too.
std::int64_t random_id();

std::uint64_t random_seed();

/// BLAKE2b-256 of `text`, as 64 hexadecimal digits: what the database holds of a token.
std::string fingerprint(std::string_view text);

/// BLAKE2b-256 keyed with `key`, as 64 hexadecimal digits. `purpose` keeps uses apart.
std::string keyed_fingerprint(const SecretKey& key, std::string_view purpose,
                              std::string_view text);

/// `text` made unreadable without `key`, as URL-safe base64: XSalsa20 and Poly1305, a fresh nonce
/// each time. `purpose` keeps uses apart: what was sealed for one does not open for another.
std::string seal(const SecretKey& key, std::string_view purpose, std::string_view text);
/// Nothing where `sealed` was changed, or was sealed with another key or purpose.
std::optional<std::string> unseal(const SecretKey& key, std::string_view purpose,
                                  std::string_view sealed);

/// Takes the same time wherever the two differ.
bool same_secret(std::string_view one, std::string_view other);

/// How hard a passphrase is to try: `quick` is for tests alone.
enum class HashCost { interactive, quick };

/// Argon2id (RFC 9106) with its parameters and salt, as one string. Slow on purpose: never inside
/// a write transaction. At most two run at a time, so that memory stays bounded.
std::string hash_passphrase(std::string_view passphrase, HashCost cost);
bool verify_passphrase(const std::string& hash, std::string_view passphrase);

std::string base64_url(std::string_view bytes);
/// Empty when `text` is not base64.
std::string from_base64_url(std::string_view text);

/// Reads the key of `path`, or makes one there (mode 0600). Throws CommandProblem.
SecretKey load_or_make_key(const std::string& path);

}  // namespace alongside
