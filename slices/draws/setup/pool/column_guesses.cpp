#include "slices/draws/setup/pool/column_guesses.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace alongside::draws {
namespace {

char small_letter(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_letter(char letter) {
  return letter >= 'a' && letter <= 'z';
}

bool is_large(char letter) {
  return letter >= 'A' && letter <= 'Z';
}

/// "PostCode" and "post_code" are two words each, in small letters; bytes beyond ASCII are letters.
std::vector<std::string> words_in(std::string_view heading) {
  std::vector<std::string> words(1);
  char before = ' ';
  for (const char letter : heading) {
    if (is_large(letter) && is_letter(before)) words.emplace_back();
    before = letter;
    if (is_letter(small_letter(letter)) || (letter & 0x80) != 0) {
      words.back() += small_letter(letter);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  std::erase(words, "");
  return words;
}

bool begins_with_any(std::string_view word, const auto& beginnings) {
  return std::ranges::any_of(beginnings, [&](const char* one) { return word.starts_with(one); });
}

bool is_one_of(std::string_view word, const auto& whole) {
  return std::ranges::find(whole, word) != whole.end();
}

bool is_email(std::string_view word) {
  return word.starts_with("email") || word == "mail" || word == "mails";
}

bool is_telephone(std::string_view word) {
  constexpr std::array beginnings{"phone", "tele", "mobile", "cellphone", "landline"};
  return begins_with_any(word, beginnings) || word.ends_with("phone") || word == "tel";
}

bool is_something_else(std::string_view word) {
  constexpr std::array beginnings{"fax",  "date",   "birth", "born",    "dob",
                                  "note", "remark", "user",  "comment", "household"};
  return begins_with_any(word, beginnings) || word.ends_with("birth") || word.ends_with("date");
}

bool is_address(std::string_view word) {
  constexpr std::array beginnings{"address", "street", "town",  "city", "post",
                                  "zip",     "county", "house", "road", "line"};
  return begins_with_any(word, beginnings) || word.ends_with("address");
}

bool is_name(std::string_view word) {
  return word.starts_with("name") || word.ends_with("name");
}

}  // namespace

ColumnKind guessed_kind(std::string_view heading) {
  constexpr std::array<std::string_view, 2> ids{"id", "ids"};
  const auto words = words_in(heading);
  const auto any = [&](const auto& holds) { return std::ranges::any_of(words, holds); };
  if (is_known_for_something_else(heading)) return ColumnKind::personal;
  if (any(is_email)) return ColumnKind::email;
  if (any(is_telephone)) return ColumnKind::telephone;
  if (any([&](const std::string& word) { return is_one_of(word, ids); })) return ColumnKind::id;
  if (any(is_name)) return ColumnKind::name;
  return any(is_address) ? ColumnKind::address : ColumnKind::personal;
}

bool is_known_for_something_else(std::string_view heading) {
  return std::ranges::any_of(words_in(heading),
                             [](const std::string& word) { return is_something_else(word); });
}

ColumnKind kind_in_use(const PoolColumn& column) {
  return column.kind == ColumnKind::personal ? guessed_kind(column.name) : column.kind;
}

}  // namespace alongside::draws
