#include "foundation/record/signature.h"

#include <sodium.h>

#include <array>

namespace alongside {
namespace {

const unsigned char* bytes_in(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string text_from(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

SigningKey::SigningKey(const SecretKey& key, std::string_view purpose) {
  std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
  const std::string digits = keyed_fingerprint(key, "sign", purpose);
  static_assert(crypto_sign_SEEDBYTES == 32);
  sodium_hex2bin(seed.data(), seed.size(), digits.data(), digits.size(), nullptr, nullptr, nullptr);
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
  crypto_sign_seed_keypair(open.data(), secret.data(), seed.data());
  secret_ = text_from(secret.data(), secret.size());
  public_key_ = base64_url(text_from(open.data(), open.size()));
  sodium_memzero(seed.data(), seed.size());
  sodium_memzero(secret.data(), secret.size());
}

std::string SigningKey::sign(std::string_view text) const {
  std::array<unsigned char, crypto_sign_BYTES> signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes_in(text), text.size(), bytes_in(secret_));
  return base64_url(text_from(signature.data(), signature.size()));
}

bool is_signed(std::string_view text, std::string_view signature, std::string_view public_key) {
  const std::string signed_by = from_base64_url(public_key);
  const std::string bytes = from_base64_url(signature);
  if (signed_by.size() != crypto_sign_PUBLICKEYBYTES || bytes.size() != crypto_sign_BYTES) {
    return false;
  }
  return crypto_sign_verify_detached(bytes_in(bytes), bytes_in(text), text.size(),
                                     bytes_in(signed_by)) == 0;
}

}  // namespace alongside
