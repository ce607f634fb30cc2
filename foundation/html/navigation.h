// Ways around: breadcrumbs, back link, the list of what is wrong on a page. `page` writes them;
// a slice needs them seldom.
#pragma once

#include "foundation/html/page.h"

namespace alongside::html {

void breadcrumb(Html& html, const std::vector<Crumb>& crumbs);
void back_link(Html& html, const Url& url, const Text& text);
/// Nothing where there are no problems. A problem with a field links to it.
void error_summary(Html& html, const Problems& problems);

}  // namespace alongside::html
