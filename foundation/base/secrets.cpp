#include "foundation/base/secrets.h"

#include <sodium.h>

#include <cstdlib>
#include <semaphore>
#include <stdexcept>

namespace alongside {
namespace {

/// Every use begins here: libsodium is made ready once, at the first.
void sodium_ready() {
  static const int made = sodium_init();
  if (made < 0) std::abort();  // No randomness: nothing secret can be made.
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

template <std::size_t N>
std::string hexadecimal(const std::array<unsigned char, N>& bytes) {
  std::array<char, N * 2 + 1> digits{};
  sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
  return digits.data();
}

using Digest = std::array<unsigned char, 32>;

/// Two at a time: interactive Argon2id takes 64 MiB each.
std::counting_semaphore<2> hashing(2);

class HashingPlace {
 public:
  HashingPlace() { hashing.acquire(); }
  ~HashingPlace() { hashing.release(); }
  HashingPlace(const HashingPlace&) = delete;
  HashingPlace& operator=(const HashingPlace&) = delete;
};

}  // namespace

std::string random_token(std::size_t bytes) {
  sodium_ready();
  std::string raw(bytes, '\0');
  randombytes_buf(raw.data(), raw.size());
  return base64_url(raw);
}

std::uint64_t random_seed() {
  sodium_ready();
  std::uint64_t seed = 0;
  randombytes_buf(&seed, sizeof seed);
  return seed;
}

std::int64_t random_id() {
  for (;;) {
    const std::uint64_t drawn = random_seed() >> 11U;  // 53 bits
    if (drawn != 0) return static_cast<std::int64_t>(drawn);
  }
}

std::string fingerprint(std::string_view text) {
  sodium_ready();
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(), bytes_of(text), text.size(), nullptr, 0);
  return hexadecimal(digest);
}

namespace {

Digest keyed_digest(const SecretKey& key, std::string_view purpose, std::string_view text) {
  sodium_ready();
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), Digest().size());
  // The purpose's length goes first: "ab" + "c" and "a" + "bc" are told apart.
  const std::string length = std::to_string(purpose.size()) + ":";
  for (const std::string_view part : {std::string_view(length), purpose, text}) {
    crypto_generichash_update(&state, bytes_of(part), part.size());
  }
  Digest digest{};
  crypto_generichash_final(&state, digest.data(), digest.size());
  return digest;
}

/// A key for sealing alone, one for each purpose.
Digest sealing_key(const SecretKey& key, std::string_view purpose) {
  static_assert(Digest().size() == crypto_secretbox_KEYBYTES);
  return keyed_digest(key, "seal", purpose);
}

}  // namespace

std::string keyed_fingerprint(const SecretKey& key, std::string_view purpose,
                              std::string_view text) {
  return hexadecimal(keyed_digest(key, purpose, text));
}

std::string seal(const SecretKey& key, std::string_view purpose, std::string_view text) {
  Digest own_key = sealing_key(key, purpose);
  std::string sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size(), '\0');
  auto* nonce = reinterpret_cast<unsigned char*>(sealed.data());
  randombytes_buf(nonce, crypto_secretbox_NONCEBYTES);
  crypto_secretbox_easy(nonce + crypto_secretbox_NONCEBYTES, bytes_of(text), text.size(), nonce,
                        own_key.data());
  sodium_memzero(own_key.data(), own_key.size());
  return base64_url(sealed);
}

std::optional<std::string> unseal(const SecretKey& key, std::string_view purpose,
                                  std::string_view sealed) {
  const std::string bytes = from_base64_url(sealed);
  constexpr std::size_t around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
  if (bytes.size() < around) return std::nullopt;
  Digest own_key = sealing_key(key, purpose);
  std::string text(bytes.size() - around, '\0');
  const unsigned char* nonce = bytes_of(bytes);
  const int failed = crypto_secretbox_open_easy(
      reinterpret_cast<unsigned char*>(text.data()), nonce + crypto_secretbox_NONCEBYTES,
      bytes.size() - crypto_secretbox_NONCEBYTES, nonce, own_key.data());
  sodium_memzero(own_key.data(), own_key.size());
  if (failed != 0) return std::nullopt;
  return text;
}

bool same_secret(std::string_view one, std::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string hash_passphrase(std::string_view passphrase, HashCost cost) {
  sodium_ready();
  const bool quick = cost == HashCost::quick;
  const HashingPlace place;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int failed =
      crypto_pwhash_str_alg(hash.data(), passphrase.data(), passphrase.size(),
                            quick ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
                            quick ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE,
                            crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) throw std::runtime_error("no memory to hash a passphrase");
  return hash.data();
}

bool verify_passphrase(const std::string& hash, std::string_view passphrase) {
  sodium_ready();
  if (passphrase.empty() || hash.size() >= crypto_pwhash_STRBYTES) return false;
  const HashingPlace place;
  return crypto_pwhash_str_verify(hash.c_str(), passphrase.data(), passphrase.size()) == 0;
}

std::string base64_url(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_of(bytes), bytes.size(), variant);
  text.pop_back();  // The library's closing NUL.
  return text;
}

std::string from_base64_url(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t size = 0;
  const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                       text.data(), text.size(), nullptr, &size, nullptr,
                                       sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  bytes.resize(failed != 0 ? 0 : size);
  return bytes;
}

}  // namespace alongside
