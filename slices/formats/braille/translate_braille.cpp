#include "slices/formats/braille/translate_braille.h"

#include <liblouis.h>

#include <mutex>
#include <vector>

namespace alongside::formats {
namespace {

void say_nothing(logLevels, const char*) {}

std::vector<widechar> letters_of(std::string_view text) {
  std::vector<widechar> letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto head = static_cast<unsigned char>(text[at++]);
    widechar letter = head;
    std::size_t more = 0;
    if (head >= 0xf0) {
      letter = head & 0x07U;
      more = 3;
    } else if (head >= 0xe0) {
      letter = head & 0x0fU;
      more = 2;
    } else if (head >= 0xc0) {
      letter = head & 0x1fU;
      more = 1;
    }
    for (; more > 0 && at < text.size(); --more) {
      letter = letter << 6U | (static_cast<unsigned char>(text[at++]) & 0x3fU);
    }
    constexpr widechar no_break_space = 0xa0, soft_hyphen = 0xad;
    if (letter == no_break_space || letter == '\t' || letter == '\n') letter = ' ';
    if (letter != soft_hyphen) letters.push_back(letter);
  }
  return letters;
}

/// Takes what it translated off the front; false where there is no table.
bool translate_some(const std::string& tables, std::vector<widechar>& letters, std::string& out) {
  constexpr std::size_t cells_of_letter = 8, room = 256;
  int read = static_cast<int>(letters.size());
  std::vector<widechar> cells(letters.size() * cells_of_letter + room);
  int written = static_cast<int>(cells.size());
  if (lou_translateString(tables.c_str(), letters.data(), &read, cells.data(), &written, nullptr,
                          nullptr, noUndefined) == 0) {
    return false;
  }
  for (int i = 0; i < written; ++i) {
    const widechar cell = cells[static_cast<std::size_t>(i)];
    if (cell >= 0x20 && cell < 0x7f) out += static_cast<char>(cell);
  }
  if (read <= 0) return false;
  letters.erase(letters.begin(), letters.begin() + read);
  return true;
}

}  // namespace

std::optional<std::string> braille_of(std::string_view text, std::string_view table) {
  static std::mutex one_at_a_time;  // liblouis keeps its tables in variables of its own.
  const std::lock_guard lock(one_at_a_time);
  lou_registerLogCallback(say_nothing);
  std::vector<widechar> letters = letters_of(text);
  std::string cells;
  const std::string tables = "en-us-brf.dis," + std::string(table);
  while (!letters.empty()) {
    if (!translate_some(tables, letters, cells)) return std::nullopt;
  }
  return cells;
}

}  // namespace alongside::formats
