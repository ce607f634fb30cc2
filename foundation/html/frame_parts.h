// What stands above and below each page's own part.
#pragma once

#include <string_view>

#include "foundation/html/page.h"

namespace alongside::html {

/// Where everybody says how they wish to read.
inline constexpr std::string_view reading_path = "/reading";

/// Our own: nhsuk-frontend's header holds the NHS logo, which others may not use.
void site_header(Html& html, const Frame& frame);
void site_footer(Html& html, const Frame& frame);

}  // namespace alongside::html
