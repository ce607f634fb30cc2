#include "slices/people/own_data.h"

namespace alongside::people {
namespace {

/// ISO 8601 in UTC, to the second: "2026-11-23T09:16:00Z".
std::string written_instant(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(instant - day)};
  const auto digits = [](auto number, std::size_t width) {
    const std::string text = std::to_string(number);
    return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
  };
  return digits(static_cast<int>(date.year()), 4) + "-" +
         digits(static_cast<unsigned>(date.month()), 2) + "-" +
         digits(static_cast<unsigned>(date.day()), 2) + "T" + digits(time.hours().count(), 2) +
         ":" + digits(time.minutes().count(), 2) + ":" + digits(time.seconds().count(), 2) + "Z";
}

/// A JSON string (RFC 8259): quotes, backslashes and control characters escaped.
void append_string(std::string& out, std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += hexadecimal[byte >> 4U];
      out += hexadecimal[byte & 0xfU];
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_pair(std::string& out, std::string_view name, std::string_view value) {
  append_string(out, name);
  out += ": ";
  append_string(out, value);
}

}  // namespace

std::string own_data_json(const Details& details, const std::vector<Instant>& signed_in_at) {
  std::string out = "{\n  ";
  append_pair(out, "name", details.name);
  out += ",\n  ";
  append_pair(out, "pronouns", details.pronouns);
  out += ",\n  ";
  append_pair(out, "email", details.email);
  out += ",\n  \"sessions\": [";
  std::string_view between = "\n    {";
  for (const Instant instant : signed_in_at) {
    out += between;
    append_pair(out, "signed_in_at", written_instant(instant));
    out += '}';
    between = ",\n    {";
  }
  return out + "\n  ]\n}\n";
}

}  // namespace alongside::people
