#include "foundation/html/progress.h"

#include <algorithm>

namespace alongside::html {

void progress(Html& html, const Text& label, std::int64_t done, std::int64_t of) {
  if (of <= 0) return;
  html << "<progress class=\"alongside-progress\" aria-label=\""_html << label << "\" value=\""_html
       << std::clamp<std::int64_t>(done, 0, of) << "\" max=\""_html << of << "\"></progress>"_html;
}

}  // namespace alongside::html
