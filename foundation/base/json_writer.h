// JSON (RFC 8259) for people to read and to keep: a line a value, indented by two spaces; or all
// on one line, for programs that read lines.
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
  enum class Layout { lines, one_line };
  explicit JsonWriter(Layout layout = Layout::lines) : layout_(layout) {}

  void text(std::string_view name, std::string_view value);
  void number(std::string_view name, std::int64_t value);
  /// The shortest text that reads back as the same number; `null` for what is no finite number.
  void real(std::string_view name, double value);
  /// `null`: known to be missing.
  void nothing(std::string_view name);
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
  std::string written() const;

 private:
  void begin_line();
  void break_line();
  void begin_pair(std::string_view name);
  void begin(char bracket);
  void begin(std::string_view name, char bracket);
  void end(char bracket);
  void append_quoted(std::string_view text);

  Layout layout_;
  std::string out_;
  std::size_t depth_ = 1;
  bool empty_ = true;  // Nothing stands in the innermost object or list yet.
};

}  // namespace alongside
