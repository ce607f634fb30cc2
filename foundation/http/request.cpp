#include "foundation/http/request.h"

#include <algorithm>

#include "foundation/http/http_text.h"

namespace alongside {

std::string_view Fields::first(std::string_view name) const {
  const auto found = std::ranges::find(
      pairs_, name, [](const auto& pair) -> std::string_view { return pair.first; });
  return found == pairs_.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<std::string> Fields::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [each, value] : pairs_) {
    if (each == name) values.push_back(value);
  }
  return values;
}

bool Fields::has(std::string_view name) const {
  return std::ranges::any_of(pairs_, [&](const auto& pair) { return pair.first == name; });
}

const Upload* Request::upload(std::string_view name) const {
  for (const auto& [each, file] : uploads) {
    if (each == name) return &file;
  }
  return nullptr;
}

std::string_view Request::bearer_token() const {
  std::string_view token = headers.authorization;
  const std::string_view scheme = next_piece(token, ' ');
  return same_ignoring_case(scheme, "bearer") ? trimmed_header(token) : std::string_view();
}

std::int64_t Request::page() const {
  constexpr std::int64_t last_page = 1'000'000;  // So that page x size cannot overflow.
  const auto number = whole_number(queries.first("page"));
  return number && *number >= 1 && *number <= last_page ? *number : 1;
}

}  // namespace alongside
