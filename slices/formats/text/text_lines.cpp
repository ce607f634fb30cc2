#include "slices/formats/text/text_lines.h"

#include <algorithm>

#include "slices/formats/text/plain_text.h"

namespace alongside::formats {
namespace {

constexpr std::string_view white = " \t\n";

bool within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Marks that stand on the letter before, and joiners.
bool takes_no_column(char32_t c) {
  return within(c, 0x300, 0x36f) || within(c, 0x610, 0x61a) || within(c, 0x64b, 0x65f) ||
         c == 0x670 || within(c, 0x6d6, 0x6dc) || within(c, 0x200b, 0x200f) || c == 0xfeff;
}

char32_t letter_at(std::string_view text, std::size_t at, std::size_t size) {
  constexpr unsigned char heads[]{0x7f, 0x7f, 0x1f, 0x0f, 0x07};
  auto letter = static_cast<char32_t>(static_cast<unsigned char>(text[at]) & heads[size]);
  for (std::size_t i = 1; i < size; ++i) {
    letter = letter << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3fU);
  }
  return letter;
}

std::size_t bytes_of_letter(char head) {
  const auto byte = static_cast<unsigned char>(head);
  if (byte < 0xc0) return 1;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = std::min(bytes_of_letter(text[at]), text.size() - at);
    if (!takes_no_column(letter_at(text, at, size))) ++columns;
    at += size;
  }
  return columns;
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (auto begin = text.find_first_not_of(white); begin != text.npos;) {
    const auto end = std::min(text.find_first_of(white, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(white, end);
  }
  return words;
}

std::string filled(std::string_view text, std::size_t width, const std::string& first,
                   const std::string& others) {
  std::string out;
  const std::string* start = &first;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    std::string line = *start;
    bool empty = true;
    for (const std::string_view word : words_in(text.substr(begin, end - begin))) {
      if (!empty && columns_of(line) + 1 + columns_of(word) > width) {
        out += line + "\n";
        line = others;
        empty = true;
      }
      line += (empty ? "" : " ") + std::string(word);
      empty = false;
    }
    const auto last = line.find_last_not_of(' ');
    out += line.substr(0, last == line.npos ? 0 : last + 1) + "\n";
    start = &others;
    begin = end + 1;
  }
  return out;
}

}  // namespace alongside::formats
