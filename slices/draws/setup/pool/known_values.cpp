#include "slices/draws/setup/pool/known_values.h"

#include <algorithm>
#include <array>
#include <vector>

#include "foundation/base/folding.h"

namespace alongside::draws {

std::string with_plain_dashes(std::string_view text) {
  constexpr std::array<std::string_view, 8> dashes{"\u2010", "\u2011", "\u2012", "\u2013",
                                                   "\u2014", "\u2015", "\u2212", "\u00ad"};
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    const auto dash = std::ranges::find_if(
        dashes, [&](std::string_view one) { return text.substr(at).starts_with(one); });
    if (dash != dashes.end() || text[at] == '-') {
      while (made.ends_with(' ')) made.pop_back();
      made += '-';
      at += dash != dashes.end() ? dash->size() : 1;
      while (at < text.size() && text[at] == ' ') ++at;
    } else {
      made += text[at++];
    }
  }
  return made;
}

std::size_t letters_apart(std::string_view one, std::string_view other, std::size_t most) {
  if (std::max(one.size(), other.size()) - std::min(one.size(), other.size()) > most) {
    return most + 1;
  }
  std::vector<std::size_t> before(other.size() + 1), row(other.size() + 1);
  for (std::size_t i = 0; i <= other.size(); ++i) before[i] = i;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t changed = before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
      row[j] = std::min({changed, before[j] + 1, row[j - 1] + 1});
    }
    std::swap(before, row);
  }
  return std::min(before.back(), most + 1);
}

KnownValues::KnownValues(const lottery::Feature& feature) : feature_(feature) {
  for (const lottery::Quota& quota : feature.values) {
    values_.try_emplace(folded(quota.value), &quota.value);
    const auto [place, is_new] =
        by_dash_.try_emplace(with_plain_dashes(folded(quota.value)), &quota.value);
    if (!is_new) place->second = nullptr;  // Two values differ in their dashes alone.
  }
}

KnownValues::Found KnownValues::find(std::string_view written) const {
  const std::string text = folded(written);
  if (const auto found = values_.find(text); found != values_.end()) return {found->second, false};
  const auto found = by_dash_.find(with_plain_dashes(text));
  return found == by_dash_.end() ? Found{} : Found{found->second, true};
}

std::string KnownValues::nearest(std::string_view written) const {
  const std::string text = with_plain_dashes(look_alike(written));
  // Numbers are what a value means: "16-29" is not "16-24" with a mistake.
  const auto digits = [](std::string_view from) {
    std::string only;
    std::ranges::copy_if(from, std::back_inserter(only),
                         [](char c) { return c >= '0' && c <= '9'; });
    return only;
  };
  // "male" is not "female" with two slips: short words may differ in one letter.
  constexpr std::size_t long_word = 8;
  const std::size_t most = text.size() < long_word ? 1 : 2;
  std::size_t least = most + 1;
  std::string best;
  for (const lottery::Quota& quota : feature_.values) {
    const std::string value = with_plain_dashes(look_alike(quota.value));
    if (text.empty() || digits(written) != digits(quota.value)) continue;
    const std::size_t apart = letters_apart(text, value, most);
    if (apart > least) continue;
    best = apart == least ? "" : quota.value;
    least = apart;
  }
  return least <= most && least < text.size() ? best : "";
}

}  // namespace alongside::draws
