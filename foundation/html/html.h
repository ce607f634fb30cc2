// HTML, escaped by construction, written in one pass into one string.
//
//   html << "<p class=\"note\">"_html << say("Hello, {name}", {{"name", name}}) << "</p>"_html;
//
// Three things can be written: markup, which only a literal can be; a Message, put into the page's
// language; and text of run time, escaped. A bare "literal" does not compile: it would be wording
// outside the catalogue.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "foundation/base/message.h"
#include "foundation/words/words.h"

namespace alongside {

class Markup;
inline namespace literals {
consteval Markup operator""_html(const char* text, std::size_t size);
}

/// Markup that stands in the source.
class Markup {
 public:
  constexpr std::string_view text() const { return text_; }

 private:
  friend consteval Markup literals::operator""_html(const char* text, std::size_t size);
  explicit consteval Markup(std::string_view text) : text_(text) {}
  std::string_view text_;
};

inline namespace literals {
consteval Markup operator""_html(const char* text, std::size_t size) {
  return Markup(std::string_view(text, size));
}
}  // namespace literals

/// What a component shows: wording, or text that people wrote (which it does not own).
class Text {
 public:
  Text(Message message) : message_(std::move(message)) {}  // NOLINT: implicit on purpose
  Text(const std::string& written) : written_(written) {}  // NOLINT
  Text(std::string_view written) : written_(written) {}    // NOLINT
  template <std::size_t N>
  Text(const char (&)[N]) = delete;  // Wording belongs into say("...").

  const std::optional<Message>& message() const { return message_; }
  std::string_view written() const { return written_; }
  bool empty() const { return !message_ && written_.empty(); }

 private:
  std::optional<Message> message_;
  std::string_view written_;
};

/// Where a link or form leads. A path of this site, or http(s): `javascript:` and other schemes
/// become "#".
class Url {
 public:
  template <std::size_t N>
  Url(const char (&path)[N]) : url_(path, N - 1) {}  // NOLINT: implicit on purpose
  Url(std::string url);                              // NOLINT
  const std::string& text() const { return url_; }

 private:
  std::string url_;
};

class Html {
 public:
  /// `form_token` goes into each form (foundation/http gives it).
  Html(const Words& words, std::string_view form_token) : words_(words), form_token_(form_token) {
    out_.reserve(16 * 1024);
  }
  Html(const Html&) = delete;
  Html& operator=(const Html&) = delete;

  Html& operator<<(Markup markup) {
    out_.append(markup.text());
    return *this;
  }
  Html& operator<<(const Message& message) {
    words_.put(message, [this](std::string_view piece) { escape(piece); });
    return *this;
  }
  Html& operator<<(std::string_view written) {
    escape(written);
    return *this;
  }
  Html& operator<<(const std::string& written) { return *this << std::string_view(written); }
  Html& operator<<(const Text& text) {
    return text.message() ? *this << *text.message() : *this << text.written();
  }
  Html& operator<<(const Url& url) { return *this << std::string_view(url.text()); }
  /// Plain digits, for attributes and ids; for people: `words().number(n)`.
  template <std::integral I>
    requires(!std::same_as<I, bool> && !std::same_as<I, char>)
  Html& operator<<(I number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out_.append(digits, end);
    return *this;
  }
  template <std::size_t N>
  Html& operator<<(const char (&)[N]) = delete;

  /// A whole piece of HTML that another `Html` made (a fragment that is kept ready).
  Html& append(const Html& other) {
    out_.append(other.out_);
    return *this;
  }

  const Words& words() const { return words_; }
  std::string_view form_token() const { return form_token_; }
  const std::string& result() const { return out_; }
  std::string take() && { return std::move(out_); }

 private:
  void escape(std::string_view text);

  std::string out_;
  const Words& words_;
  std::string_view form_token_;
};

/// A piece of page written by the caller: `[&] { html << ...; }`. Does not own: use it at once.
class Content {
 public:
  Content() = default;
  template <std::invocable F>
    requires(!std::same_as<std::decay_t<F>, Content>)
  Content(const F& write)  // NOLINT: implicit on purpose
      : write_(&write), call_([](const void* f) { (*static_cast<const F*>(f))(); }) {}
  void operator()() const {
    if (call_ != nullptr) call_(write_);
  }
  explicit operator bool() const { return call_ != nullptr; }

 private:
  const void* write_ = nullptr;
  void (*call_)(const void*) = nullptr;
};

}  // namespace alongside
