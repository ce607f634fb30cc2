// A language: its catalogue, plural forms, dates and numbers.
//
// Catalogues are gettext files in foundation/words/catalogues, embedded in the program. A message
// without a translation is said in English.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/base/message.h"

namespace alongside {

enum class Direction { left_to_right, right_to_left };

struct Language {
  std::string code;         // BCP 47: "en", "cy"
  std::string name_in_own;  // "English", "Cymraeg"
};

class Words {
 public:
  /// The languages that have a catalogue.
  static const std::vector<Language>& languages();
  /// The catalogue of `code`, or English where there is none. Lives as long as the program.
  static const Words& in(std::string_view code);

  virtual ~Words() = default;
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  virtual std::string_view language() const = 0;
  virtual Direction direction() const = 0;

  std::string operator()(const Message& message) const;
  /// Appends the text of `message`; `write` gets it piece by piece, so that a page can escape it.
  template <class Write>
  void put(const Message& message, Write&& write) const;

  virtual std::string number(std::int64_t number) const = 0;
  /// 0.42 is "42%".
  virtual std::string percent(double share) const = 0;
  /// "Monday 23 November 2026", in the community's time zone.
  virtual std::string day(Instant instant) const = 0;
  /// "Monday 23 November 2026 at 9:16am", as the language writes it.
  virtual std::string day_and_time(Instant instant) const = 0;

 protected:
  Words() = default;
  /// The translation in the right plural form, with its `{names}` still in it.
  virtual std::string_view translated(const Message& message) const = 0;
};

template <class Write>
void Words::put(const Message& message, Write&& write) const {
  std::string_view rest = translated(message);
  for (auto open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
    const auto close = rest.find('}', open);
    if (close == rest.npos) break;
    write(rest.substr(0, open));
    const std::string_view name = rest.substr(open + 1, close - open - 1);
    rest.remove_prefix(close + 1);
    bool found = false;
    for (const Argument& argument : message.arguments()) {
      if (argument.name != name) continue;
      found = true;
      if (const auto* text = std::get_if<std::string>(&argument.value)) {
        write(std::string_view(*text));
      } else {
        write(std::string_view(number(std::get<std::int64_t>(argument.value))));
      }
    }
    if (!found && name == "count") write(std::string_view(number(message.count())));
  }
  write(rest);
}

}  // namespace alongside
