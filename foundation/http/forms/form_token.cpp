#include "foundation/http/forms/form_token.h"

#include <cassert>

namespace alongside {

namespace {

constexpr std::size_t half_bytes = 32;

unsigned digit(char c) {
  return c <= '9' ? static_cast<unsigned>(c - '0') : static_cast<unsigned>(c - 'a') + 10U;
}

/// The fingerprint's 32 bytes.
std::string fingerprint_bytes(const SecretKey& key, std::string_view browser_secret) {
  const std::string digits = keyed_fingerprint(key, "form token", browser_secret);
  assert(digits.size() == 2 * half_bytes);
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(digit(digits[i]) * 16U + digit(digits[i + 1]));
  }
  return bytes;
}

void combine(std::string& bytes, std::string_view mask) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<char>(static_cast<unsigned char>(bytes[i]) ^
                                 static_cast<unsigned char>(mask[i]));
  }
}

}  // namespace

std::string make_form_token(const SecretKey& key, std::string_view browser_secret) {
  std::string masked = fingerprint_bytes(key, browser_secret);
  const std::string mask = from_base64_url(random_token(half_bytes));
  combine(masked, mask);
  return base64_url(mask + masked);
}

bool right_form_token(const SecretKey& key, std::string_view browser_secret,
                      std::string_view token) {
  std::string bytes = from_base64_url(token);
  if (browser_secret.empty() || bytes.size() != 2 * half_bytes) return false;
  std::string unmasked = bytes.substr(half_bytes);
  combine(unmasked, std::string_view(bytes).substr(0, half_bytes));
  return same_secret(unmasked, fingerprint_bytes(key, browser_secret));
}

}  // namespace alongside
