#include "foundation/post/header_text.h"

#include <algorithm>

namespace alongside {
namespace {

bool is_plain(char c) {
  return c >= 0x20 && c < 0x7f;
}

/// Without what steers; a tab or a line end is a space.
std::string without_steering(std::string_view written) {
  std::string kept;
  for (const char c : written) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == '\t' || byte == '\r' || byte == '\n') {
      kept += ' ';
    } else if (byte >= 0x20 && byte != 0x7f) {
      kept += c;
    }
  }
  return kept;
}

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// One byte, as an encoded word writes it.
std::string in_word(char c) {
  if (c == ' ') return "_";
  if (is_letter_or_digit(c)) return std::string(1, c);
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {'=', digits[byte >> 4U], digits[byte & 15U]};
}

bool goes_on_a_character(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) == 0x80;
}

/// Of 75 letters at most each, and of whole characters.
std::string encoded_words(std::string_view text) {
  constexpr std::size_t most_letters = 60;
  std::string words, word;
  const auto end_word = [&] {
    if (word.empty()) return;
    words += (words.empty() ? "=?UTF-8?Q?" : "\r\n =?UTF-8?Q?") + word + "?=";
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    std::string character = in_word(text[at++]);
    while (at < text.size() && goes_on_a_character(text[at])) character += in_word(text[at++]);
    if (word.size() + character.size() > most_letters) end_word();
    word += character;
  }
  end_word();
  return words;
}

}  // namespace

HeaderText HeaderText::of(std::string_view written) {
  const std::string text = without_steering(written);
  // A plain text that looks like an encoded word is written as one, so that it is read as it is.
  const bool plain = std::ranges::all_of(text, is_plain) && text.find("=?") == std::string::npos &&
                     text.size() <= 200;
  return HeaderText(plain ? text : encoded_words(text));
}

std::optional<MailAddress> MailAddress::of(std::string_view typed) {
  constexpr std::size_t most_bytes = 254;
  constexpr std::string_view refused = "\"\\()<>[]:;, ";
  if (typed.size() > most_bytes) return std::nullopt;
  const bool plain = std::ranges::all_of(
      typed, [&](char c) { return c > 0x20 && c < 0x7f && refused.find(c) == refused.npos; });
  const auto at = typed.find('@');
  if (!plain || at == typed.npos || at == 0 || at + 1 == typed.size()) return std::nullopt;
  if (typed.find('@', at + 1) != typed.npos) return std::nullopt;
  return MailAddress(std::string(typed));
}

}  // namespace alongside
