#include "slices/meetings/meeting/meeting.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::meetings {
namespace {

constexpr std::int64_t minutes_of_hour = 60, hours_of_half_day = 12, hours_of_day = 24;

bool is_web_address(std::string_view text) {
  if (!text.starts_with("https://") && !text.starts_with("http://")) return false;
  return std::ranges::none_of(text, [](char letter) { return letter == ' ' || letter == '"'; });
}

void check_where(const MeetingForm& form, Problems& problems) {
  using limits::link_characters, limits::phone_characters, limits::place_characters;
  check_typed({.field = "place", .text = form.place, .most = place_characters}, problems);
  check_typed({.field = "link", .text = form.link, .most = link_characters}, problems);
  check_typed({.field = "phone", .text = form.phone, .most = phone_characters}, problems);
  if (!form.link.empty() && !is_web_address(form.link)) {
    problems.push_back({"link", say("Write the whole link. It begins with https://")});
  }
  if (form.place.empty() && form.link.empty() && form.phone.empty()) {
    problems.push_back({"place", say("Say where: a place, a link or a phone number")});
  }
}

std::optional<std::int64_t> minutes_in(const MeetingForm& form, Problems& problems) {
  const auto minutes = whole_number(form.minutes);
  if (minutes && *minutes >= limits::fewest_meeting_minutes &&
      *minutes <= limits::most_meeting_minutes) {
    return *minutes;
  }
  problems.push_back({"minutes", say("Write how many minutes it lasts, from {least} to {most}",
                                     {{"least", limits::fewest_meeting_minutes},
                                      {"most", limits::most_meeting_minutes}})});
  return std::nullopt;
}

void check_when(const MeetingForm& form, Instant now, Problems& problems) {
  if (!minute_of_day(form.time)) {
    problems.push_back({"time", say("Write a time, such as 14:30 or 2:30pm")});
  } else if (!form.begins_at) {
    problems.push_back({"day", say("Write a day that there is, such as 31 3 2027")});
  } else if (*form.begins_at <= now) {
    problems.push_back({"day", say("Choose a day and time that are still to come")});
  } else if (*form.begins_at > now + std::chrono::days(3 * 366)) {
    problems.push_back({"day", say("Choose a day in the next 3 years")});
  }
}

struct ClockText {
  std::string_view hour, minute;
  bool has_half = false, afternoon = false;
};

ClockText parts_of_time(std::string_view typed) {
  ClockText parts;
  const auto ends = [&](std::string_view lower, std::string_view upper) {
    if (!typed.ends_with(lower) && !typed.ends_with(upper)) return false;
    typed.remove_suffix(lower.size());
    while (typed.ends_with(' ')) typed.remove_suffix(1);
    return true;
  };
  parts.afternoon = ends("pm", "PM");
  parts.has_half = parts.afternoon || ends("am", "AM");
  const auto sign = typed.find_first_of(":.");
  parts.hour = typed.substr(0, sign);
  parts.minute = sign == typed.npos ? std::string_view("00") : typed.substr(sign + 1);
  return parts;
}

bool is_short_number(std::string_view text, std::size_t least) {
  return text.size() >= least && text.size() <= 2 &&
         std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
}

}  // namespace

Instant Meeting::ends_at() const {
  return begins_at + std::chrono::minutes(minutes);
}

std::optional<std::int64_t> minute_of_day(std::string_view typed) {
  const ClockText parts = parts_of_time(typed);
  if (!is_short_number(parts.hour, 1) || !is_short_number(parts.minute, 2)) return std::nullopt;
  std::int64_t hour = *whole_number(parts.hour);
  const std::int64_t minute = *whole_number(parts.minute);
  if (parts.has_half) {
    if (hour < 1 || hour > hours_of_half_day) return std::nullopt;
    hour = hour % hours_of_half_day + (parts.afternoon ? hours_of_half_day : 0);
  }
  if (hour >= hours_of_day || minute >= minutes_of_hour) return std::nullopt;
  return hour * minutes_of_hour + minute;
}

Result<NewMeeting> accept_meeting(const MeetingForm& form, Instant now) {
  Problems problems;
  check_typed({.field = "title",
               .text = form.title,
               .most = limits::title_characters,
               .if_empty = say("Say what the meeting is called")},
              problems);
  check_when(form, now, problems);
  const auto minutes = minutes_in(form, problems);
  check_where(form, problems);
  check_typed({.field = "about", .text = form.about, .most = limits::about_characters}, problems);
  if (!problems.empty()) return problems;
  return NewMeeting{.title = form.title,
                    .about = form.about,
                    .begins_at = *form.begins_at,
                    .minutes = *minutes,
                    .zone = form.zone,
                    .place = form.place,
                    .link = form.link,
                    .phone = form.phone};
}

std::optional<Message> why_not_changed(const Meeting& meeting, Instant now) {
  if (meeting.is_off()) return say("This meeting was called off");
  if (meeting.ends_at() <= now) return say("This meeting is over");
  return std::nullopt;
}

std::optional<Message> why_not_moved(const Meeting& meeting, Instant begins_at, Instant now) {
  if (begins_at == meeting.begins_at) return std::nullopt;
  if (meeting.begins_at <= now) {
    return say("Its time to begin has passed, so day and time stay as they are");
  }
  if (begins_at < meeting.begins_at && begins_at < now + nearest_earlier) {
    return say(
        "To move it earlier, choose a time that is still a day away: words said beforehand "
        "are shown when it begins");
  }
  return std::nullopt;
}

Result<std::string> accept_calling_off(const Meeting& meeting, const std::string& why,
                                       Instant now) {
  if (auto reason = why_not_changed(meeting, now)) return Problem{"", *std::move(reason)};
  if (auto problem = problem_of({.field = "why",
                                 .text = why,
                                 .most = limits::why_characters,
                                 .if_empty = say("Say why, so that nobody has to guess")})) {
    return *std::move(problem);
  }
  return why;
}

bool is_moved(const Meeting& before, const NewMeeting& after) {
  return before.begins_at != after.begins_at || before.minutes != after.minutes ||
         before.place != after.place || before.link != after.link || before.phone != after.phone;
}

}  // namespace alongside::meetings
