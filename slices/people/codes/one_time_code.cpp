#include "slices/people/codes/one_time_code.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <vector>

#include "foundation/base/secrets.h"

namespace alongside::people {
namespace {

constexpr std::size_t secret_bytes = 20;
// No letter is read for another: without 0, 1, I, L and O.
constexpr std::string_view recovery_letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr std::size_t recovery_code_letters = 10;

std::array<unsigned char, 20> hmac_sha1(std::string_view key, std::string_view text) {
  const std::vector<unsigned char> bytes(text.begin(), text.end());
  std::array<unsigned char, 20> digest{};
  unsigned int size = 0;
  const unsigned char* made = HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
                                   bytes.data(), bytes.size(), digest.data(), &size);
  if (made == nullptr || size != digest.size()) throw std::runtime_error("no HMAC could be made");
  return digest;
}

std::string digits_in(std::string_view typed) {
  std::string digits;
  for (const char letter : typed) {
    if (letter >= '0' && letter <= '9') digits += letter;
  }
  return digits;
}

}  // namespace

std::string hotp(std::string_view secret, std::uint64_t counter, int digits) {
  std::string text(8, '\0');
  for (std::size_t i = 0; i < text.size(); ++i) {
    text[text.size() - 1 - i] = static_cast<char>((counter >> (8 * i)) & 0xffU);
  }
  const auto digest = hmac_sha1(secret, text);
  const std::size_t offset = digest.back() & 0x0fU;  // RFC 4226, 5.3: dynamic truncation.
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = (number << 8U) | digest[offset + i];
  number &= 0x7fffffffU;
  std::string code(static_cast<std::size_t>(digits), '0');
  for (auto place = code.rbegin(); place != code.rend(); ++place) {
    *place = static_cast<char>('0' + number % 10);
    number /= 10;
  }
  return code;
}

std::int64_t step_at(Instant now) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
  return seconds / seconds_of_step;
}

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view typed,
                                         Instant now, std::int64_t last) {
  const std::string digits = digits_in(typed);
  const std::int64_t here = step_at(now);
  std::optional<std::int64_t> found;
  for (std::int64_t step = here - steps_of_grace; step <= here + steps_of_grace; ++step) {
    const std::string code = hotp(secret, static_cast<std::uint64_t>(step), digits_of_code);
    if (same_secret(code, digits) && step > last && !found) found = step;
  }
  return found;
}

std::string new_secret() {
  return from_base64_url(random_token(secret_bytes));
}

std::string base32(std::string_view bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char byte : bytes) {
    bits = (bits << 8U) | static_cast<unsigned char>(byte);
    count += 8;
    while (count >= 5) {
      count -= 5;
      text += letters[(bits >> static_cast<unsigned>(count)) & 31U];
    }
  }
  if (count > 0) text += letters[(bits << static_cast<unsigned>(5 - count)) & 31U];
  return text;
}

std::string spelt(std::string_view base32_text) {
  std::string text;
  for (std::size_t i = 0; i < base32_text.size(); ++i) {
    if (i > 0 && i % 4 == 0) text += ' ';
    text += base32_text[i];
  }
  return text;
}

std::string new_recovery_code() {
  std::string code;
  while (code.size() < recovery_code_letters) {
    const std::uint64_t drawn = random_seed() & 31U;
    if (drawn < recovery_letters.size()) code += recovery_letters[drawn];
  }
  return code.substr(0, recovery_code_letters / 2) + "-" + code.substr(recovery_code_letters / 2);
}

std::string plain_recovery_code(std::string_view typed) {
  std::string code;
  for (const char letter : typed) {
    const bool small = letter >= 'a' && letter <= 'z';
    const char large = small ? static_cast<char>(letter - 'a' + 'A') : letter;
    if (recovery_letters.find(large) != recovery_letters.npos) code += large;
  }
  return code;
}

}  // namespace alongside::people
