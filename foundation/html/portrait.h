// A person as they chose to be shown: by a picture, or by the first letters of their name on one of
// a few colours.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/html/html.h"

namespace alongside::html {

struct PortraitShown {
  std::string initials;
  std::string_view name;              // It chooses the colour, the same each time.
  std::optional<Url> picture;         // Nothing: initials.
  std::string_view description = {};  // Of the picture, in their own words; the name stands beside.
  enum class Size { small, large } size = Size::small;
};
/// The name stands beside it: initials are not read aloud.
void portrait(Html& html, const PortraitShown& shown);

/// A picture with its words for those who cannot see it; `width` and `height` keep its place while
/// it comes.
struct PhotographShown {
  Url url;
  std::string_view description = {};
  int width = 0;
  int height = 0;
};
void photograph(Html& html, const PhotographShown& shown);

}  // namespace alongside::html
