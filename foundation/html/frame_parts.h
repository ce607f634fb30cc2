// What stands above and below each page's own part.
#pragma once

#include "foundation/html/page.h"

namespace alongside::html {

/// Our own: nhsuk-frontend's header holds the NHS logo, which others may not use.
void site_header(Html& html, const Frame& frame);
void site_footer(Html& html);

}  // namespace alongside::html
