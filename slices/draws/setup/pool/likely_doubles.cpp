#include "slices/draws/setup/pool/likely_doubles.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "foundation/base/folding.h"
#include "foundation/base/text.h"

namespace alongside::draws {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// "1" for "01" and "1.0"; "" where the text is no such number.
std::string number_in(const std::string& id) {
  std::string text = id;
  if (const auto point = text.find_first_of(".,"); point != text.npos) {
    if (text.find_first_not_of('0', point + 1) != text.npos || point + 1 == text.size()) return "";
    text.resize(point);
  }
  if (text.empty() || !std::ranges::all_of(text, is_digit)) return "";
  const auto first = text.find_first_not_of('0');
  return first == text.npos ? "0" : text.substr(first);
}

/// The digits of a telephone number, by its last nine: with and without the country's. "" where
/// there are too few.
std::string telephone_in(const std::string& cell) {
  constexpr std::size_t enough = 7, compared = 9;
  std::string digits;
  std::ranges::copy_if(cell, std::back_inserter(digits), is_digit);
  if (digits.size() < enough) return "";
  return digits.substr(digits.size() - std::min(digits.size(), compared));
}

std::string mail_in(const std::string& cell) {
  const std::string text = folded(cell);
  return text.find('@') == text.npos ? "" : text;
}

/// Letters and digits alone, words in their order, with short forms written out.
std::string loose_address(const std::string& address) {
  static const std::unordered_map<std::string, std::string> long_forms{
      {"st", "street"},     {"str", "street"}, {"rd", "road"},   {"ave", "avenue"},
      {"av", "avenue"},     {"ln", "lane"},    {"dr", "drive"},  {"cl", "close"},
      {"ct", "court"},      {"pl", "place"},   {"sq", "square"}, {"apt", "flat"},
      {"apartment", "flat"}};
  std::string made, word;
  const auto end_word = [&] {
    const auto found = long_forms.find(word);
    made += found == long_forms.end() ? word : found->second;
    word.clear();
  };
  for (const char letter : folded(address)) {
    const bool counts = static_cast<unsigned char>(letter) >= 0x80 || is_digit(letter) ||
                        (letter >= 'a' && letter <= 'z');
    if (counts) word += letter;
    if (!counts && letter != '\'') end_word();
  }
  end_word();
  return made;
}

std::int64_t line_of(const People& people, std::size_t person) {
  return static_cast<std::int64_t>(people.lines[person]);
}

class LikelyDoubles {
 public:
  LikelyDoubles(const std::string& file, People& people) : file_(file), people_(people) {}

  void tell() {
    tell_same([&](std::size_t person) { return number_in(people_.id(person)); },
              [&](std::vector<Argument> all, std::size_t one, std::size_t other) {
                all.push_back({"id", people_.id(one)});
                all.push_back({"other", people_.id(other)});
                return say(
                    "{file}, lines {line} and {second}: the ids “{id}” and “{other}” are one "
                    "number. If it is one person, take one line out.",
                    std::move(all));
              });
    for (std::size_t column = 0; column < people_.headings.size(); ++column) {
      tell_column(column, folded(people_.headings[column]));
    }
    tell_names();
    tell_addresses();
  }

 private:
  template <class Key, class Words>
  void tell_same(const Key& key, const Words& words) {
    std::unordered_map<std::string, std::size_t> first;
    std::size_t told = 0;
    for (std::size_t person = 0; person < people_.rows.size() && told < most_doubles_told;
         ++person) {
      const std::string text = key(person);
      if (text.empty()) continue;
      const auto [place, is_new] = first.try_emplace(text, person);
      if (is_new) continue;
      ++told;
      people_.notes.push_back(words(std::vector<Argument>{{"file", file_},
                                                          {"line", line_of(people_, place->second)},
                                                          {"second", line_of(people_, person)}},
                                    place->second, person));
    }
  }

  void tell_column(std::size_t column, const std::string& heading) {
    const auto has = [&](std::string_view part) { return heading.find(part) != heading.npos; };
    const auto cell = [&](std::size_t person) -> const std::string& {
      return people_.rows[person][column];
    };
    const auto one_person = [&](std::vector<Argument> all, std::size_t /*one*/, std::size_t other) {
      all.push_back({"column", people_.headings[column]});
      all.push_back({"value", repaired_utf8(tidied_line(cell(other)).substr(0, 80))});
      return say(
          "{file}, lines {line} and {second}: “{column}” is the same: “{value}”. If it is one "
          "person, take one line out.",
          std::move(all));
    };
    if (is_feature(column) || column == people_.id_column) return;
    if (has("mail"))
      tell_same([&](std::size_t person) { return mail_in(cell(person)); }, one_person);
    if (has("phone") || has("mobile") || heading == "tel") {
      tell_same([&](std::size_t person) { return telephone_in(cell(person)); }, one_person);
    }
  }

  bool is_feature(std::size_t column) const {
    return std::ranges::find(people_.feature_columns, column) != people_.feature_columns.end();
  }

  /// By one column of whole names, or first and last ones.
  void tell_names() {
    std::vector<std::size_t> parts;
    for (std::size_t column = 0; column < people_.headings.size(); ++column) {
      const std::string heading = with_blanks(folded(people_.headings[column]));
      if (is_feature(column)) continue;
      if (heading == "name" || heading == "full name") parts = {column};
      if (parts.size() == 1 && (heading == "name" || heading == "full name")) break;
      if (heading == "first name" || heading == "last name" || heading == "surname" ||
          heading == "forename") {
        parts.push_back(column);
      }
    }
    if (parts.empty()) return;
    const auto name = [&](std::size_t person) {
      std::string all;
      for (const std::size_t column : parts) all += folded(people_.rows[person][column]) + " ";
      return tidied_line(all);
    };
    tell_same(name, [&](std::vector<Argument> all, std::size_t /*one*/, std::size_t other) {
      all.push_back({"name", repaired_utf8(name(other).substr(0, 80))});
      return say(
          "{file}, lines {line} and {second} have the same name: “{name}”. If it is one "
          "person, take one line out.",
          std::move(all));
    });
  }

  static std::string with_blanks(std::string text) {
    std::ranges::replace(text, '_', ' ');
    return text;
  }

  void tell_addresses() {
    if (people_.address_columns.empty()) return;
    const auto address = [&](std::size_t person, const auto& part) {
      std::string all;
      for (const std::size_t column : people_.address_columns) {
        all += part(people_.rows[person][column]) + "\n";
      }
      return all;
    };
    std::unordered_map<std::string, std::size_t> first;
    std::size_t told = 0;
    for (std::size_t person = 0; person < people_.rows.size() && told < most_doubles_told;
         ++person) {
      const std::string loose = address(person, loose_address);
      if (loose.find_first_not_of('\n') == loose.npos) continue;
      const auto [place, is_new] = first.try_emplace(loose, person);
      if (is_new || address(person, folded) == address(place->second, folded)) continue;
      ++told;
      people_.notes.push_back(say(
          "{file}, lines {line} and {second}: these addresses look like one and count as two. If "
          "it is one house, write them the same.",
          {{"file", file_},
           {"line", line_of(people_, place->second)},
           {"second", line_of(people_, person)}}));
    }
  }

  const std::string& file_;
  People& people_;
};

}  // namespace

void note_likely_doubles(const std::string& file, People& people) {
  LikelyDoubles(file, people).tell();
}

}  // namespace alongside::draws
