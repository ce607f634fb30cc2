// One language's translations: a gettext catalogue, read by Boost.Locale, with a table before it
// that finds what was asked before by the literal's address alone.
#pragma once

#include <atomic>
#include <cstdint>
#include <locale>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "foundation/base/message.h"

namespace alongside {

/// What was found for a literal, by its address. Any thread reads without a lock; whoever adds
/// takes one. What finds no room is looked up in the catalogue each time.
class SeenLiterals {
 public:
  SeenLiterals();
  /// Nothing is a view without data.
  std::string_view find(const char* literal) const;
  void add(const char* literal, std::string_view text);

 private:
  struct Place {
    std::atomic<const char*> literal{nullptr};
    std::string_view text;  // Written before `literal`, then never again.
  };
  static constexpr std::size_t places = 8192;  // A power of two, some times our messages.
  static constexpr std::size_t steps = 16;
  static std::size_t start(const char* literal);

  std::unique_ptr<Place[]> table_;
  std::mutex adding_;
};

class Catalogue {
 public:
  /// `content` is a .mo file and must outlive the catalogue. Without it everything is English.
  Catalogue(const std::string& language, std::string_view content);

  /// In the right plural form, `{names}` still in it; English where there is no translation.
  std::string_view translated(const Message& message) const;

 private:
  std::locale locale_;  // Owns the catalogue.
  mutable SeenLiterals seen_;
};

}  // namespace alongside
