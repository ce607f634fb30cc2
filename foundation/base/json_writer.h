// JSON (RFC 8259) for people to read and to keep: a line a value, indented by two spaces.
//
//   JsonWriter json;
//   json.text("name", "Asha");
//   json.list("sessions", [&] { json.item([&] { json.instant("signed_in_at", at); }); });
//   json.written();   // {"name": "Asha", "sessions": [{"signed_in_at": "2026-11-23T09:16:00Z"}]}
//
// The outermost value is an object. Names within an object are the caller's to keep apart.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/base/instant.h"

namespace alongside {

class JsonWriter {
 public:
  void text(std::string_view name, std::string_view value);
  void number(std::string_view name, std::int64_t value);
  void boolean(std::string_view name, bool value);
  /// ISO 8601 in UTC, to the second.
  void instant(std::string_view name, Instant value);

  /// What `content` writes stands in it.
  template <std::invocable F>
  void object(std::string_view name, F&& content) {
    begin(name, '{');
    content();
    end('}');
  }
  template <std::invocable F>
  void list(std::string_view name, F&& content) {
    begin(name, '[');
    content();
    end(']');
  }

  /// The next of a list: an object, or a text.
  template <std::invocable F>
  void item(F&& content) {
    begin('{');
    content();
    end('}');
  }
  void item(std::string_view text);

  /// The whole, with a line end after it.
  std::string written() const { return "{" + out_ + (empty_ ? "}\n" : "\n}\n"); }

 private:
  void begin_line();
  void begin_pair(std::string_view name);
  void begin(char bracket);
  void begin(std::string_view name, char bracket);
  void end(char bracket);
  void append_quoted(std::string_view text);

  std::string out_;
  std::size_t depth_ = 1;
  bool empty_ = true;  // Nothing stands in the innermost object or list yet.
};

}  // namespace alongside
