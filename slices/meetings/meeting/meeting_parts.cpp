#include "slices/meetings/meeting/meeting_parts.h"

#include "foundation/html/components.h"
#include "foundation/words/day_in_zone.h"
#include "foundation/words/own_time_zone.h"

namespace alongside::meetings::pages {
namespace {

constexpr std::int64_t minutes_whole = 60;

bool goes_alike(const LocalTime& one, const LocalTime& other) {
  return one.day == other.day && one.hour == other.hour && one.minute == other.minute;
}

Message how_long(std::int64_t minutes) {
  if (minutes % minutes_whole != 0 || minutes == 0) {
    return say_many("It lasts {count} minute", "It lasts {count} minutes", minutes);
  }
  return say_many("It lasts {count} hour", "It lasts {count} hours", minutes / minutes_whole);
}

void line_of(Html& html, const Message& key, const Content& value) {
  html << "<dt>"_html << key << "</dt><dd dir=\"auto\">"_html;
  value();
  html << "</dd>"_html;
}

}  // namespace

std::string when_text(const Words& words, const Meeting& meeting) {
  return day_and_time_in(words, meeting.begins_at, meeting.zone);
}

std::string clock_text(const Meeting& meeting, std::int64_t minutes_later) {
  const LocalTime at =
      local_time(meeting.begins_at + std::chrono::minutes(minutes_later), meeting.zone);
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(at.hour) + ":" + two(at.minute);
}

void when_and_where(Html& html, const Meeting& meeting, const std::string& own_zone) {
  html << "<dl class=\"alongside-when\">"_html;
  line_of(html, say("When"), [&] {
    html << "<strong>"_html << when_text(html.words(), meeting) << "</strong>"_html;
    if (!meeting.zone.empty()) {
      html << " "_html << say("({zone} time)", {{"zone", meeting.zone}});
    }
    if (!own_zone.empty() && !goes_alike(local_time(meeting.begins_at, own_zone),
                                         local_time(meeting.begins_at, meeting.zone))) {
      html << "<br>"_html
           << say("By your clock: {when}",
                  {{"when", day_and_time_in(html.words(), meeting.begins_at, own_zone)}});
    }
    html << "<br>"_html << how_long(meeting.minutes);
  });
  if (!meeting.place.empty()) {
    line_of(html, say("Where"), [&] { html << meeting.place; });
  }
  if (!meeting.link.empty()) {
    line_of(html, say("Online"), [&] { html::link(html, Url(meeting.link), meeting.link); });
  }
  if (!meeting.phone.empty()) {
    line_of(html, say("By phone"), [&] { html << meeting.phone; });
  }
  html << "</dl>"_html;
}

}  // namespace alongside::meetings::pages
