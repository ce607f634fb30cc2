#include "slices/draws/search/lottery_texts.h"

#include <algorithm>
#include <charconv>

#include "foundation/base/secrets.h"

namespace alongside::draws {
namespace {

void append_number(std::string& text, std::int64_t number) {
  char digits[24];
  text.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

std::string padded(std::int64_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

}  // namespace

std::vector<std::string> pool_ids(std::size_t people) {
  std::vector<std::string> ids;
  for (std::size_t number = 1; number <= people; ++number) ids.push_back(std::to_string(number));
  return ids;
}

std::string numbers_text(const std::vector<int>& people) {
  std::string text;
  for (const int person : people) {
    if (!text.empty()) text += " ";
    append_number(text, person + 1);
  }
  return text;
}

std::vector<std::int64_t> numbers_in(std::string_view text) {
  std::vector<std::int64_t> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    std::int64_t number = 0;
    const auto [stopped, error] = std::from_chars(at, end, number);
    if (error != std::errc()) break;
    numbers.push_back(number);
    at = stopped + (stopped < end ? 1 : 0);
  }
  return numbers;
}

std::string salted_print(std::string_view salt, std::string_view text) {
  if (salt.empty()) return fingerprint(text);
  return fingerprint(std::string(salt) + "\n" + std::string(text));
}

std::string panel_number(std::int64_t number) {
  return padded(number, 3);
}

std::vector<lottery::Panel> in_whole_pool(const std::vector<lottery::Panel>& panels,
                                          const std::vector<int>& people) {
  std::vector<lottery::Panel> whole = panels;
  for (lottery::Panel& panel : whole) {
    for (int& person : panel.people) person = people.at(static_cast<std::size_t>(person));
    std::ranges::sort(panel.people);
  }
  return whole;
}

}  // namespace alongside::draws
