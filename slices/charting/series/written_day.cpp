#include "slices/charting/series/written_day.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "foundation/base/folding.h"
#include "foundation/base/text.h"

namespace alongside::charting {
namespace {

constexpr std::array<std::string_view, 12> month_names{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

bool is_number(std::string_view part) {
  return !part.empty() && part.size() <= 4 &&
         std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
}

int value_of(std::string_view part) {
  int value = 0;
  for (const char digit : part) value = 10 * value + (digit - '0');
  return value;
}

/// The pieces between signs and blanks. What stands behind a day, a time, is left out.
std::vector<std::string> pieces_of(std::string_view text) {
  std::string folded_text = folded(text);
  // "2026-11-30T09:00", "30/11/2026 09:00": the time has a colon.
  if (const auto colon = folded_text.find(':'); colon != folded_text.npos) {
    const auto blank = folded_text.find_last_of(" t", colon);
    folded_text.resize(blank == folded_text.npos ? 0 : blank);
  }
  std::vector<std::string> pieces(1);
  for (const char letter : folded_text) {
    const bool parts = std::string_view(" -/.,").find(letter) != std::string_view::npos;
    if (!parts) {
      pieces.back() += letter;
    } else if (!pieces.back().empty()) {
      pieces.emplace_back();
    }
  }
  if (pieces.back().empty()) pieces.pop_back();
  return pieces;
}

/// From 1; nothing where the piece is no name of a month.
std::optional<int> month_named(std::string_view piece) {
  constexpr std::size_t short_name = 3;
  if (piece == "sept") return 9;
  for (std::size_t n = 0; n < month_names.size(); ++n) {
    if (piece == month_names[n] || piece == month_names[n].substr(0, short_name)) {
      return static_cast<int>(n + 1);
    }
  }
  return std::nullopt;
}

/// Two digits are of this century, as nobody measures the last one today.
std::optional<int> year_of(std::string_view piece) {
  if (!is_number(piece) || piece.size() == 1 || piece.size() == 3) return std::nullopt;
  const int year = value_of(piece);
  if (piece.size() == 2) return 2000 + year;
  return year >= 1800 && year <= 2200 ? std::optional(year) : std::nullopt;
}

std::optional<WrittenDay> day_of(std::optional<int> year, int month, int day) {
  using namespace std::chrono;
  if (!year) return std::nullopt;
  const year_month_day date{std::chrono::year(*year),
                            std::chrono::month(static_cast<unsigned>(month)),
                            std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return WrittenDay{.day = sys_days(date),
                    .when = fmt::format("{:04}-{:02}-{:02}", *year, month, day)};
}

std::optional<WrittenDay> month_of(std::optional<int> year, int month) {
  constexpr std::size_t year_and_month = 7;
  auto found = day_of(year, month, 1);
  if (found) found->when.resize(year_and_month);
  return found;
}

std::optional<WrittenDay> from_two(const std::vector<std::string>& pieces) {
  const auto& first = pieces[0];
  const auto& second = pieces[1];
  if (const auto month = month_named(first)) return month_of(year_of(second), *month);
  if (const auto month = month_named(second)) return month_of(year_of(first), *month);
  if (!is_number(first) || !is_number(second)) return std::nullopt;
  if (first.size() == 4) return month_of(year_of(first), value_of(second));
  if (second.size() == 4) return month_of(year_of(second), value_of(first));
  return std::nullopt;
}

std::optional<WrittenDay> from_three(const std::vector<std::string>& pieces, DayOrder order) {
  const auto& [first, second, third] = std::tie(pieces[0], pieces[1], pieces[2]);
  if (const auto month = month_named(second); month && is_number(first)) {
    return day_of(year_of(third), *month, value_of(first));
  }
  if (const auto month = month_named(first); month && is_number(second)) {
    return day_of(year_of(third), *month, value_of(second));
  }
  if (!std::ranges::all_of(pieces, [](const auto& piece) { return is_number(piece); })) {
    return std::nullopt;
  }
  if (first.size() == 4) return day_of(year_of(first), value_of(second), value_of(third));
  const int one = value_of(first), other = value_of(second);
  const bool days_first = order == DayOrder::day_first;
  auto found = day_of(year_of(third), days_first ? other : one, days_first ? one : other);
  if (found) found->depends_on_order = one != other && one <= 12 && other <= 12;
  return found;
}

}  // namespace

std::optional<WrittenDay> written_day(std::string_view text, DayOrder order) {
  constexpr std::size_t most_bytes = 40;
  if (text.size() > most_bytes) return std::nullopt;
  const std::vector<std::string> pieces = pieces_of(text);
  if (pieces.size() == 1 && pieces[0].size() == 4) {
    auto found = day_of(year_of(pieces[0]), 1, 1);
    if (found) found->when = pieces[0];
    return found;
  }
  if (pieces.size() == 2) return from_two(pieces);
  if (pieces.size() == 3) return from_three(pieces, order);
  return std::nullopt;
}

bool looks_like_day(std::string_view text) {
  const std::vector<std::string> pieces = pieces_of(text.substr(0, 40));
  return (pieces.size() == 2 || pieces.size() == 3) &&
         std::ranges::all_of(pieces, [](const auto& piece) { return is_number(piece); }) &&
         std::ranges::any_of(pieces, [](const auto& piece) { return piece.size() == 4; });
}

}  // namespace alongside::charting
