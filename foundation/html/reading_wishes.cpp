#include "foundation/html/reading_wishes.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::html {
namespace {

constexpr std::string_view language_mark = "in-";
constexpr std::string_view wide_mark = "wide";
constexpr std::string_view still_mark = "still";
constexpr std::size_t longest_language = 12;

bool is_language(std::string_view code) {
  return !code.empty() && code.size() <= longest_language && std::ranges::all_of(code, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
}

void understand(ReadingWishes& wishes, std::string_view word) {
  if (word.starts_with(language_mark)) {
    word.remove_prefix(language_mark.size());
    if (is_language(word)) wishes.language = word;
  } else if (word == wide_mark) {
    wishes.spacing = Spacing::wide;
  } else if (word == still_mark) {
    wishes.motion = Motion::none;
  } else if (const Colours colours = colours_named(word); colours != Colours::usual) {
    wishes.colours = colours;
  } else if (const auto percent = whole_number(word)) {
    if (std::ranges::find(text_sizes, *percent) != std::end(text_sizes)) {
      wishes.text_percent = *percent;
    }
  }
}

}  // namespace

std::string_view name_of(Colours colours) {
  switch (colours) {
    case Colours::dark:
      return "dark";
    case Colours::strong:
      return "strong";
    case Colours::usual:
      break;
  }
  return "usual";
}

Colours colours_named(std::string_view name) {
  for (const Colours colours : {Colours::dark, Colours::strong}) {
    if (name == name_of(colours)) return colours;
  }
  return Colours::usual;
}

std::string written(const ReadingWishes& wishes) {
  std::string out;
  const auto add = [&](std::string_view word) {
    if (!out.empty()) out += '.';
    out += word;
  };
  if (!wishes.language.empty()) add(std::string(language_mark) + wishes.language);
  if (wishes.text_percent != 100) add(std::to_string(wishes.text_percent));
  if (wishes.colours != Colours::usual) add(name_of(wishes.colours));
  if (wishes.spacing == Spacing::wide) add(wide_mark);
  if (wishes.motion == Motion::none) add(still_mark);
  return out;
}

ReadingWishes reading_wishes(std::string_view written) {
  ReadingWishes wishes;
  while (!written.empty()) {
    const auto end = std::min(written.find('.'), written.size());
    understand(wishes, written.substr(0, end));
    written.remove_prefix(std::min(end + 1, written.size()));
  }
  return wishes;
}

}  // namespace alongside::html
