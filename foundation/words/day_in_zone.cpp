#include "foundation/words/day_in_zone.h"

#include <map>
#include <memory>
#include <mutex>

#include "foundation/words/formats.h"
#include "foundation/words/own_time_zone.h"

namespace alongside {
namespace {

/// English, and the made-up languages of tests (words.cpp).
bool writes_as_english(std::string_view language) {
  return language.substr(0, 2) == "en" || language.ends_with("-XB");
}

/// Each lives as long as the program.
const Formats& formats_of(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<Formats>, std::less<>> made;
  const std::lock_guard lock(mutex);
  const auto found = made.find(language);
  if (found != made.end()) return *found->second;
  auto formats =
      writes_as_english(language) ? english_formats() : icu_formats(std::string(language));
  return *made.emplace(std::string(language), std::move(formats)).first->second;
}

}  // namespace

std::string day_and_time_in(const Words& words, Instant at, std::string_view zone) {
  return formats_of(words.language()).day_and_time(local_time(at, zone));
}

}  // namespace alongside
