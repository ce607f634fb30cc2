#include "foundation/words/catalogue.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <climits>
#include <vector>

namespace alongside {
namespace {

namespace gettext = boost::locale::gnu_gettext;
using Messages = boost::locale::message_format<char>;

std::locale locale_with(const std::string& language, std::string_view content) {
  gettext::messages_info wanted;
  wanted.language = language;
  wanted.encoding = "UTF-8";
  wanted.domains.emplace_back("alongside");
  wanted.paths.emplace_back("");
  wanted.callback = [content](const std::string&, const std::string&) {
    return std::vector<char>(content.begin(), content.end());
  };
  Messages* messages = gettext::create_messages_facet<char>(wanted);
  if (messages == nullptr) return std::locale::classic();
  return std::locale(std::locale::classic(), messages);
}

/// Boost.Locale asks for the plural form of an `int`.
int plural_number(std::int64_t count) {
  constexpr std::int64_t round = 1'000'000;  // Plural rules look at the last digits.
  const std::int64_t size = count < 0 ? -(count + 1) + 1 : count;
  return static_cast<int>(size < INT_MAX ? size : round + size % round);
}

}  // namespace

SeenLiterals::SeenLiterals() : table_(std::make_unique<Place[]>(places)) {}

std::size_t SeenLiterals::start(const char* literal) {
  const auto address = reinterpret_cast<std::uintptr_t>(literal);
  return static_cast<std::size_t>((address * 0x9e3779b97f4a7c15U) >> 40U) & (places - 1);
}

std::string_view SeenLiterals::find(const char* literal) const {
  for (std::size_t step = 0; step < steps; ++step) {
    const Place& place = table_[(start(literal) + step) & (places - 1)];
    const char* there = place.literal.load(std::memory_order_acquire);
    if (there == literal) return place.text;
    if (there == nullptr) break;
  }
  return {};
}

void SeenLiterals::add(const char* literal, std::string_view text) {
  const std::scoped_lock lock(adding_);
  for (std::size_t step = 0; step < steps; ++step) {
    Place& place = table_[(start(literal) + step) & (places - 1)];
    const char* there = place.literal.load(std::memory_order_relaxed);
    if (there == literal) return;
    if (there != nullptr) continue;
    place.text = text;
    place.literal.store(literal, std::memory_order_release);
    return;
  }
}

Catalogue::Catalogue(const std::string& language, std::string_view content)
    : locale_(content.empty() ? std::locale::classic() : locale_with(language, content)) {}

std::string_view Catalogue::translated(const Message& message) const {
  const bool plural = !message.plural().empty();
  // A Message is made of literals alone, so its text ends with a NUL and never moves.
  const char* literal = message.text().data();
  if (!plural) {
    const std::string_view seen = seen_.find(literal);
    if (seen.data() != nullptr) return seen;
  }
  const char* found = nullptr;
  if (std::has_facet<Messages>(locale_) && !message.text().empty()) {
    const auto& messages = std::use_facet<Messages>(locale_);
    found = plural ? messages.get(0, nullptr, literal, plural_number(message.count()))
                   : messages.get(0, nullptr, literal);
  }
  if (plural) {
    if (found != nullptr) return found;
    return message.count() == 1 ? message.text() : message.plural();
  }
  const std::string_view text = found != nullptr ? std::string_view(found) : message.text();
  seen_.add(literal, text);
  return text;
}

}  // namespace alongside
