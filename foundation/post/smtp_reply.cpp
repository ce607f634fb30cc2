#include "foundation/post/smtp_reply.h"

#include <algorithm>
#include <array>
#include <string>

namespace alongside {
namespace {

/// Mailbox, system or syntax that is none; moved; a name that takes no mail at all.
constexpr std::array<std::string_view, 5> codes_of_none{"5.1.1", "5.1.2", "5.1.3", "5.1.6",
                                                        "5.1.10"};

/// As mail servers say it that give no enhanced codes.
constexpr std::array<std::string_view, 16> words_of_none{
    "user unknown",      "unknown user",        "no such user",      "user not found",
    "recipient unknown", "unknown recipient",   "no such recipient", "recipient not found",
    "mailbox not found", "no such mailbox",     "no mailbox here",   "no such address",
    "unknown address",   "unrouteable address", "does not exist",    "doesn't exist"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "5.1.1" of "550-5.1.1 Nobody"; "" where the line has none.
std::string_view enhanced_code(std::string_view line) {
  constexpr std::size_t begin = 4;  // Behind "550-".
  if (line.size() <= begin) return "";
  const std::string_view rest = line.substr(begin);
  const std::string_view code = rest.substr(0, rest.find_first_not_of("0123456789."));
  const bool is_one = std::ranges::count(code, '.') == 2 && is_digit(code.front()) &&
                      is_digit(code.back()) && code[1] == '.';
  return is_one ? code : "";
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return small;
}

}  // namespace

bool says_no_such_address(std::string_view reply) {
  for (std::string_view left = reply; !left.empty();) {
    const std::string_view line = left.substr(0, left.find('\n'));
    const std::string_view code = enhanced_code(line);
    if (!code.empty()) return std::ranges::find(codes_of_none, code) != codes_of_none.end();
    left.remove_prefix(std::min(line.size() + 1, left.size()));
  }
  const std::string said = in_small_letters(reply);
  // It may be whoever sends who is not known there.
  if (!said.starts_with("55") || said.find("sender") != said.npos) return false;
  return std::ranges::any_of(words_of_none,
                             [&](std::string_view words) { return said.find(words) != said.npos; });
}

}  // namespace alongside
