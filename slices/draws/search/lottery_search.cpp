#include "slices/draws/search/lottery_search.h"

#include <charconv>

namespace alongside::draws {
namespace {

/// The next whole number, and what parts it from the one after it is passed over.
std::int64_t next_number(std::string_view& rest) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  if (error != std::errc()) {
    rest = {};
    return 0;
  }
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  if (!rest.empty()) rest.remove_prefix(1);
  return number;
}

}  // namespace

std::string text_of(const SmallestChange& change) {
  std::string text = change.within_flex ? "flex" : "beyond";
  for (const lottery::ChangedQuota& quota : change.quotas) {
    text += " " + std::to_string(quota.feature) + "." + std::to_string(quota.value) + "." +
            std::to_string(quota.min) + "." + std::to_string(quota.max);
  }
  return text;
}

SmallestChange smallest_change_of(std::string_view text) {
  const std::size_t space = text.find(' ');
  SmallestChange change{.quotas = {}, .within_flex = text.substr(0, space) == "flex"};
  std::string_view rest = space == text.npos ? std::string_view() : text.substr(space + 1);
  while (!rest.empty()) {
    lottery::ChangedQuota quota;
    quota.feature = static_cast<std::size_t>(next_number(rest));
    quota.value = static_cast<std::size_t>(next_number(rest));
    quota.min = static_cast<int>(next_number(rest));
    quota.max = static_cast<int>(next_number(rest));
    change.quotas.push_back(quota);
  }
  return change;
}

}  // namespace alongside::draws
