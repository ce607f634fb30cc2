#include "slices/notices/wishes/wish_rule.h"

#include <algorithm>
#include <array>

#include "foundation/base/text.h"

namespace alongside::notices {
namespace {

constexpr std::int64_t minutes_of_day = 24 * 60;
constexpr std::array<std::string_view, 5> values{"at_once", "daily", "weekly", "paper", "never"};

}  // namespace

std::optional<HowSoon> chosen(const std::vector<Wish>& wishes, std::string_view theme,
                              Id<groups::Group> group) {
  const auto found = std::ranges::find_if(
      wishes, [&](const Wish& wish) { return wish.theme == theme && wish.group == group; });
  if (found == wishes.end()) return std::nullopt;
  return found->how_soon;
}

HowSoon how_soon(const std::vector<Wish>& wishes, std::string_view theme, Id<groups::Group> group,
                 HowSoon usual) {
  if (const auto here = chosen(wishes, theme, group)) return *here;
  if (const auto everywhere = chosen(wishes, theme, {})) return *everywhere;
  return chosen(wishes, other_themes, {}).value_or(usual);
}

std::string_view value_of(HowSoon how_soon) {
  return values.at(static_cast<std::size_t>(how_soon));
}

std::optional<HowSoon> how_soon_of(std::string_view value) {
  const auto found = std::ranges::find(values, value);
  if (found == values.end()) return std::nullopt;
  return static_cast<HowSoon>(found - values.begin());
}

bool is_quiet(const QuietHours& quiet, std::int64_t minute) {
  if (quiet.from == quiet.until) return false;
  if (quiet.from < quiet.until) return minute >= quiet.from && minute < quiet.until;
  return minute >= quiet.from || minute < quiet.until;
}

namespace {

/// Not in quiet hours: at their end, where need be on the day after.
GoesOut after_quiet(GoesOut out, const QuietHours& quiet, std::int64_t minute) {
  if (!is_quiet(quiet, minute)) return out;
  if (quiet.until <= minute) ++out.days;
  out.now = false;
  out.minute = quiet.until;
  return out;
}

}  // namespace

GoesOut goes_out(HowSoon how_soon, const QuietHours& quiet, const LocalMoment& now) {
  if (how_soon == HowSoon::at_once) {
    return after_quiet({.now = true, .days = 0, .minute = 0}, quiet, now.minute);
  }
  GoesOut out{.days = 0, .minute = digest_minute};
  const bool over_today = now.minute >= digest_minute;
  if (how_soon == HowSoon::weekly) {
    out.days = (8 - now.weekday) % 7;
    if (out.days == 0 && over_today) out.days = 7;
  } else if (over_today) {
    out.days = 1;
  }
  return after_quiet(out, quiet, digest_minute);
}

namespace {

std::optional<std::int64_t> minute_of(const std::string& text) {
  if (text.size() != 5 || text.substr(2) != ":00") return std::nullopt;
  const auto hour = whole_number(text.substr(0, 2));
  if (!hour || *hour < 0 || *hour * 60 >= minutes_of_day) return std::nullopt;
  return *hour * 60;
}

}  // namespace

Result<QuietHours> accept_quiet_hours(const std::string& from, const std::string& until) {
  if (from.empty() && until.empty()) return QuietHours{};
  const auto begin = minute_of(from);
  const auto end = minute_of(until);
  Problems problems;
  if (!begin) problems.push_back({"quiet_from", say("Choose when your quiet hours begin")});
  if (!end) problems.push_back({"quiet_until", say("Choose when your quiet hours end")});
  if (begin && end && *begin == *end) {
    problems.push_back({"quiet_until", say("Choose an end that is not the beginning")});
  }
  if (!problems.empty()) return problems;
  return QuietHours{*begin, *end};
}

std::string hour_text(std::int64_t minute) {
  const std::int64_t hour = minute / 60;
  return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00";
}

}  // namespace alongside::notices
