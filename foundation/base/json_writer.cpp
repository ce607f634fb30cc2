#include "foundation/base/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

namespace alongside {
namespace {

std::string padded(std::int64_t number, std::size_t width) {
  const std::string text = std::to_string(number);
  return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
}

/// "2026-11-23T09:16:00Z".
std::string iso_8601(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(instant - day)};
  return padded(static_cast<int>(date.year()), 4) + "-" +
         padded(static_cast<unsigned>(date.month()), 2) + "-" +
         padded(static_cast<unsigned>(date.day()), 2) + "T" + padded(time.hours().count(), 2) +
         ":" + padded(time.minutes().count(), 2) + ":" + padded(time.seconds().count(), 2) + "Z";
}

}  // namespace

std::string JsonWriter::written() const {
  const bool breaks = layout_ == Layout::lines && !empty_;
  return "{" + out_ + (breaks ? "\n}\n" : "}\n");
}

void JsonWriter::break_line() {
  if (layout_ == Layout::one_line) return;
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::begin_line() {
  if (!empty_) out_ += layout_ == Layout::lines ? "," : ", ";
  break_line();
  empty_ = false;
}

void JsonWriter::append_quoted(std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  out_ += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (byte < 0x20) {
      out_ += "\\u00";
      out_ += hexadecimal[byte >> 4U];
      out_ += hexadecimal[byte & 0xfU];
    } else {
      out_ += c;
    }
  }
  out_ += '"';
}

void JsonWriter::begin_pair(std::string_view name) {
  begin_line();
  append_quoted(name);
  out_ += ": ";
}

void JsonWriter::text(std::string_view name, std::string_view value) {
  begin_pair(name);
  append_quoted(value);
}

void JsonWriter::number(std::string_view name, std::int64_t value) {
  begin_pair(name);
  out_ += std::to_string(value);
}

void JsonWriter::real(std::string_view name, double value) {
  if (!std::isfinite(value)) return nothing(name);
  begin_pair(name);
  std::array<char, 32> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
}

void JsonWriter::nothing(std::string_view name) {
  begin_pair(name);
  out_ += "null";
}

void JsonWriter::boolean(std::string_view name, bool value) {
  begin_pair(name);
  out_ += value ? "true" : "false";
}

void JsonWriter::instant(std::string_view name, Instant value) {
  text(name, iso_8601(value));
}

void JsonWriter::item(std::string_view text) {
  begin_line();
  append_quoted(text);
}

void JsonWriter::begin(char bracket) {
  begin_line();
  out_ += bracket;
  ++depth_;
  empty_ = true;
}

void JsonWriter::begin(std::string_view name, char bracket) {
  begin_pair(name);
  out_ += bracket;
  ++depth_;
  empty_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!empty_) break_line();
  out_ += bracket;
  empty_ = false;
}

}  // namespace alongside
