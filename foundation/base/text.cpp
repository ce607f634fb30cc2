#include "foundation/base/text.h"

#include <charconv>
#include <cstdint>

namespace alongside {
namespace {

/// One step through a text: how many bytes, and what they mean. `code` is nothing where the bytes
/// are no character; `size` is then the longest beginning of one (Unicode 15, section 3.9).
struct Step {
  std::size_t size = 1;
  std::optional<char32_t> code;
};

unsigned char byte_at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

struct LeadByte {
  std::size_t size = 0;  // 0: no character begins so.
  unsigned char second_low = 0x80, second_high = 0xBF;
  char32_t bits = 0;
};

/// The table of well-formed sequences: no overlong forms, surrogates or codes above U+10FFFF.
LeadByte lead_byte(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {.size = 2, .bits = byte & 0x1FU};
  if (byte == 0xE0) return {.size = 3, .second_low = 0xA0, .bits = 0};
  if (byte == 0xED) return {.size = 3, .second_high = 0x9F, .bits = 0xD};
  if (byte >= 0xE1 && byte <= 0xEF) return {.size = 3, .bits = byte & 0x0FU};
  if (byte == 0xF0) return {.size = 4, .second_low = 0x90, .bits = 0};
  if (byte == 0xF4) return {.size = 4, .second_high = 0x8F, .bits = 4};
  if (byte >= 0xF1 && byte <= 0xF3) return {.size = 4, .bits = byte & 0x07U};
  return {};
}

Step step_at(std::string_view text, std::size_t start) {
  const unsigned char first = byte_at(text, start);
  if (first < 0x80) return {1, first};
  const LeadByte lead = lead_byte(first);
  if (lead.size == 0) return {1, std::nullopt};
  char32_t code = lead.bits;
  for (std::size_t index = 1; index < lead.size; ++index) {
    if (start + index >= text.size()) return {index, std::nullopt};
    const unsigned char next = byte_at(text, start + index);
    const unsigned char low = index == 1 ? lead.second_low : 0x80;
    const unsigned char high = index == 1 ? lead.second_high : 0xBF;
    if (next < low || next > high) return {index, std::nullopt};
    code = (code << 6U) | (next & 0x3FU);
  }
  return {lead.size, code};
}

bool is_control(char32_t code) {
  return (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code <= 0x9F);
}

/// White space of every script that separates words.
bool is_space(char32_t code) {
  return code == ' ' || code == '\t' || code == '\n' || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000;
}

/// At the ends, what shows nothing is cut too, so that a name of it counts as empty.
bool is_cut_at_ends(char32_t code) {
  return is_space(code) || code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

std::string_view without_blank_ends(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = text.size();
  for (std::size_t at = 0; at < text.size();) {
    const Step step = step_at(text, at);
    if (!step.code || !is_cut_at_ends(*step.code)) {
      if (begin == text.size()) begin = at;
      end = at + step.size;
    }
    at += step.size;
  }
  return text.substr(begin, end - begin);
}

/// Line ends as `\n`, control characters left out.
std::string without_controls(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Step step = step_at(text, at);
    if (*step.code == '\r') {
      clean += '\n';
      if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
    } else if (!is_control(*step.code)) {
      clean.append(text.substr(at, step.size));
    }
    at += step.size;
  }
  return clean;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Step step = step_at(bytes, at);
    if (!step.code) return false;
    at += step.size;
  }
  return true;
}

std::string repaired_utf8(std::string_view bytes, std::size_t* replaced) {
  std::string good;
  good.reserve(bytes.size());
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const Step step = step_at(bytes, at);
    if (step.code) {
      good.append(bytes.substr(at, step.size));
    } else {
      good.append("\xEF\xBF\xBD");
      ++wrong;
    }
    at += step.size;
  }
  if (replaced != nullptr) *replaced = wrong;
  return good;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

std::string tidied(std::string_view text) {
  if (!is_utf8(text)) return tidied(repaired_utf8(text));
  return std::string(without_blank_ends(without_controls(text)));
}

std::string tidied_line(std::string_view text) {
  const std::string clean = tidied(text);
  std::string line;
  line.reserve(clean.size());
  bool after_space = false;
  for (std::size_t at = 0; at < clean.size();) {
    const Step step = step_at(clean, at);
    const bool space = is_space(*step.code);
    if (space && !after_space) line += ' ';
    if (!space) line.append(clean, at, step.size);
    after_space = space;
    at += step.size;
  }
  return line;
}

std::optional<long long> whole_number(std::string_view text) {
  long long number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

}  // namespace alongside
