#include "slices/draws/places/letter_address.h"

#include <algorithm>
#include <array>

namespace alongside::draws {
namespace {

char folded(char letter) {
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
    if (is_letter(folded(letter)) || (letter & 0x80) != 0) {
      words.back() += folded(letter);
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

bool is_something_else(const std::vector<std::string>& words) {
  constexpr std::array beginnings{"email",  "phone", "tele",    "mobile",   "fax",
                                  "date",   "birth", "born",    "dob",      "note",
                                  "remark", "user",  "comment", "household"};
  constexpr std::array whole{"e", "id", "ids", "mail", "tel"};
  return std::ranges::any_of(words, [&](const std::string& word) {
    return begins_with_any(word, beginnings) || word.ends_with("phone") ||
           word.ends_with("birth") || word.ends_with("date") ||
           std::ranges::find(whole, word) != whole.end();
  });
}

bool has_name_or_address(const std::vector<std::string>& words) {
  constexpr std::array beginnings{"address", "street", "town",  "city", "post",
                                  "zip",     "county", "house", "road", "line"};
  return std::ranges::any_of(words, [&](const std::string& word) {
    return begins_with_any(word, beginnings) || word.starts_with("name") ||
           word.ends_with("name") || word.ends_with("address");
  });
}

std::vector<const PoolColumn*> kept(const std::vector<PoolColumn>& columns) {
  std::vector<const PoolColumn*> all;
  for (const PoolColumn& column : columns) {
    if (column.kind != ColumnKind::feature) all.push_back(&column);
  }
  return all;
}

}  // namespace

bool is_name_or_address(std::string_view heading) {
  const auto words = words_in(heading);
  return !is_something_else(words) && has_name_or_address(words);
}

std::vector<std::size_t> address_places(const std::vector<PoolColumn>& columns) {
  const auto personal = kept(columns);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < personal.size(); ++i) {
    if (is_name_or_address(personal[i]->name)) places.push_back(i);
  }
  for (std::size_t i = 0; i < personal.size() && places.empty(); ++i) {
    const bool is_id = personal[i]->kind == ColumnKind::id;
    if (!is_id && !is_something_else(words_in(personal[i]->name))) places.push_back(i);
  }
  return places;
}

std::string address_headings(const std::vector<PoolColumn>& columns) {
  const auto personal = kept(columns);
  std::string headings;
  for (const std::size_t place : address_places(columns)) {
    headings += (headings.empty() ? "" : ", ") + personal[place]->name;
  }
  return headings;
}

}  // namespace alongside::draws
