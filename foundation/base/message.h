// Wording as a value: what is said, before it is put into a language.
//
// Rules speak in messages and never in finished sentences; `Words` (foundation/words) turns a
// message into text. The text given here is English and is the key in the catalogues; xgettext
// finds it by the names `say` and `say_many`.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace alongside {

/// Text written in the source. A text of run time does not compile.
class Literal {
 public:
  consteval Literal(const char* text) : text_(text) {}  // NOLINT: implicit on purpose
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

class Message;

/// What stands for `{name}` in a message. A whole number is written as the language writes it.
struct Argument {
  std::string_view name;  // A literal.
  std::variant<std::string, std::int64_t> value;
};

class Message {
 public:
  std::string_view text() const { return text_; }
  /// Empty where there is one form only.
  std::string_view plural() const { return plural_; }
  std::int64_t count() const { return count_; }
  const std::vector<Argument>& arguments() const { return arguments_; }
  /// The same with one argument more.
  Message with(Argument argument) const {
    Message more = *this;
    more.arguments_.push_back(std::move(argument));
    return more;
  }

  friend bool operator==(const Message& one, const Message& other) {
    return one.text_ == other.text_ && one.count_ == other.count_;
  }

 private:
  friend Message say(Literal text, std::vector<Argument> arguments);
  friend Message say_many(Literal one, Literal many, std::int64_t count,
                          std::vector<Argument> arguments);
  Message(std::string_view text, std::string_view plural, std::int64_t count,
          std::vector<Argument> arguments)
      : text_(text), plural_(plural), count_(count), arguments_(std::move(arguments)) {}

  std::string_view text_;
  std::string_view plural_;
  std::int64_t count_;
  std::vector<Argument> arguments_;
};

/// `say("Welcome, {name}", {{"name", person.name}})`
inline Message say(Literal text, std::vector<Argument> arguments = {}) {
  return Message(text.text(), {}, 0, std::move(arguments));
}

/// `say_many("{count} person", "{count} people", n)`: `{count}` stands for `count`.
inline Message say_many(Literal one, Literal many, std::int64_t count,
                        std::vector<Argument> arguments = {}) {
  return Message(one.text(), many.text(), count, std::move(arguments));
}

}  // namespace alongside
