#include "slices/meetings/calendar/calendar_text.h"

#include <chrono>

namespace alongside::meetings {
namespace {

constexpr std::size_t octets_of_line = 75;

std::string with_zeros(std::int64_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

/// "20261201T143000Z".
std::string utc_text(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(at - day)};
  return with_zeros(static_cast<int>(date.year()), 4) +
         with_zeros(static_cast<unsigned>(date.month()), 2) +
         with_zeros(static_cast<unsigned>(date.day()), 2) + "T" +
         with_zeros(time.hours().count(), 2) + with_zeros(time.minutes().count(), 2) +
         with_zeros(time.seconds().count(), 2) + "Z";
}

/// An address is no TEXT: nothing is escaped in it, and nothing may end its line.
std::string without_controls(std::string_view address) {
  std::string plain;
  for (const char letter : address) {
    if (static_cast<unsigned char>(letter) >= ' ') plain += letter;
  }
  return plain;
}

class CalendarWriter {
 public:
  void line(std::string_view name, std::string_view value) {
    text_ += folded_calendar_line(std::string(name) + ":" + std::string(value));
  }
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) line(name, escaped_calendar_text(value));
  }

  void event(const CalendarEvent& event) {
    line("BEGIN", "VEVENT");
    line("UID", without_controls(event.uid));
    line("SEQUENCE", std::to_string(event.changes));
    line("DTSTAMP", utc_text(event.changed_at));
    line("LAST-MODIFIED", utc_text(event.changed_at));
    line("DTSTART", utc_text(event.begins_at));
    line("DTEND", utc_text(event.ends_at));
    text("SUMMARY", event.title);
    text("DESCRIPTION", event.text);
    text("LOCATION", event.place);
    if (!event.url.empty()) line("URL", without_controls(event.url));
    line("STATUS", event.called_off ? "CANCELLED" : "CONFIRMED");
    line("END", "VEVENT");
  }

  std::string take() && { return std::move(text_); }

 private:
  std::string text_;
};

bool begins_character(char octet) {
  constexpr unsigned mask = 0xC0, continuation = 0x80;
  return (static_cast<unsigned char>(octet) & mask) != continuation;
}

}  // namespace

std::string escaped_calendar_text(std::string_view text) {
  std::string escaped;
  for (const char letter : text) {
    if (letter == '\n') {
      escaped += "\\n";
    } else if (letter == '\\' || letter == ';' || letter == ',') {
      escaped += '\\';
      escaped += letter;
    } else if (static_cast<unsigned char>(letter) >= ' ' || letter == '\t') {
      escaped += letter;
    }
  }
  return escaped;
}

std::string folded_calendar_line(std::string_view line) {
  std::string folded;
  std::size_t room = octets_of_line;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && !begins_character(line[cut])) --cut;
    folded.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = octets_of_line - 1;  // The blank that says that the line goes on.
  }
  return folded.append(line).append("\r\n");
}

std::string calendar_text(const std::vector<CalendarEvent>& events, std::string_view name) {
  CalendarWriter writer;
  writer.line("BEGIN", "VCALENDAR");
  writer.line("VERSION", "2.0");
  writer.line("PRODID", "-//Alongside//Meetings//EN");
  writer.line("CALSCALE", "GREGORIAN");
  writer.line("METHOD", "PUBLISH");
  if (!name.empty()) {
    writer.text("NAME", name);  // RFC 7986; X-WR-CALNAME for older programs.
    writer.text("X-WR-CALNAME", name);
    writer.line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
    writer.line("X-PUBLISHED-TTL", "PT4H");
  }
  for (const CalendarEvent& event : events) writer.event(event);
  writer.line("END", "VCALENDAR");
  return std::move(writer).take();
}

}  // namespace alongside::meetings
