#include "foundation/http/range.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "foundation/http/http_text.h"

namespace alongside {

namespace {

constexpr std::string_view unit = "bytes=";

bool is_quoted(std::string_view text, std::string_view etag) {
  return !etag.empty() && text.size() == etag.size() + 2 && text.front() == '"' &&
         text.back() == '"' && text.substr(1, etag.size()) == etag;
}

/// Digits alone; as much as fits where there are too many.
std::optional<std::uint64_t> digits(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || !std::ranges::all_of(text, is_digit)) return std::nullopt;
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() ? number : std::numeric_limits<std::uint64_t>::max();
}

WantedPart last_bytes(std::uint64_t count, std::uint64_t size) {
  if (count == 0) return {.wanted = Wanted::nothing};
  if (size == 0) return {};
  const std::uint64_t part = std::min(count, size);
  return {.wanted = Wanted::part, .begin = size - part, .size = part};
}

}  // namespace

WantedPart wanted_part(std::string_view range, std::string_view if_range, std::string_view etag,
                       std::uint64_t size) {
  if (!same_ignoring_case(range.substr(0, unit.size()), unit)) return {};
  if (!if_range.empty() && !is_quoted(if_range, etag)) return {};  // A weak one never matches.
  const std::string_view wanted = trimmed_header(range.substr(unit.size()));
  const auto dash = wanted.find('-');
  if (dash == wanted.npos) return {};
  const auto last = digits(wanted.substr(dash + 1));
  if (dash == 0) return last ? last_bytes(*last, size) : WantedPart{};
  const auto first = digits(wanted.substr(0, dash));
  const bool open = dash + 1 == wanted.size();
  if (!first || (!open && (!last || *last < *first))) return {};
  if (*first >= size) return {.wanted = Wanted::nothing};
  const std::uint64_t end = open || *last >= size ? size : *last + 1;
  return {.wanted = Wanted::part, .begin = *first, .size = end - *first};
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  if (etag.empty()) return false;
  while (!if_none_match.empty()) {
    std::string_view one = trimmed_header(next_piece(if_none_match, ','));
    if (one == "*") return true;
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (is_quoted(one, etag)) return true;
  }
  return false;
}

}  // namespace alongside
