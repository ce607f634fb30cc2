// How soon somebody hears, and when: what they chose for a group goes before what they chose for
// all groups, and that before what is usual; and nothing comes in their quiet hours.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/notice.h"
#include "foundation/base/result.h"

namespace alongside::notices {

struct Wish {
  Id<groups::Group> group;  // 0: of all groups.
  std::string theme;
  HowSoon how_soon = HowSoon::daily;
};

/// The name under which stands what somebody wants of every theme that they have not chosen about,
/// whichever come later.
inline constexpr std::string_view other_themes = "";

inline bool goes_by_mail(HowSoon how_soon) {
  return how_soon < HowSoon::on_paper;
}

/// What somebody chose for a theme in a group, or in all where `group` is 0; nothing: they did not.
std::optional<HowSoon> chosen(const std::vector<Wish>& wishes, std::string_view theme,
                              Id<groups::Group> group);
/// Of a theme about which they chose nothing: what they said of all such themes, by
/// `other_themes`, goes before what is usual.
HowSoon how_soon(const std::vector<Wish>& wishes, std::string_view theme, Id<groups::Group> group,
                 HowSoon usual);

/// "at_once", "daily", "weekly", "paper", "never".
std::string_view value_of(HowSoon how_soon);
std::optional<HowSoon> how_soon_of(std::string_view value);

/// In minutes of the day. None where both are the same.
struct QuietHours {
  std::int64_t from = 0;
  std::int64_t until = 0;

  friend bool operator==(const QuietHours&, const QuietHours&) = default;
};
bool is_quiet(const QuietHours& quiet, std::int64_t minute);

/// A moment where somebody lives.
struct LocalMoment {
  int weekday = 1;  // Monday.
  std::int64_t minute = 0;
};
/// When something goes out: now, or at that minute of a day, `days` from today.
struct GoesOut {
  bool now = false;
  int days = 0;
  std::int64_t minute = 0;

  friend bool operator==(const GoesOut&, const GoesOut&) = default;
};
/// Of what goes by mail: at_once, daily, weekly.
GoesOut goes_out(HowSoon how_soon, const QuietHours& quiet, const LocalMoment& now);

/// Daily and weekly mails come at eight in the morning; weekly ones on Mondays.
inline constexpr std::int64_t digest_minute = 8 * 60;

/// "22:00" and the like, of full hours; a problem of the field's name else.
Result<QuietHours> accept_quiet_hours(const std::string& from, const std::string& until);
std::string hour_text(std::int64_t minute);

}  // namespace alongside::notices
