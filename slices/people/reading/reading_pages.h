// How pages look and read: chosen by anybody, before signing in too.
#pragma once

#include <optional>
#include <string>

#include "foundation/html/page.h"

namespace alongside::people {

struct ReadingPage {
  html::ReadingWishes wishes;
  std::string next;  // The path to go back to.
  enum class Kept { with_person, in_browser } kept = Kept::in_browser;
  std::optional<Message> notice;
};
std::string reading_html(const html::Frame& frame, const ReadingPage& page);

}  // namespace alongside::people
