#include "foundation/html/waiting_card.h"

#include "foundation/html/components.h"
#include "foundation/html/progress.h"

namespace alongside::html {

void waiting_card(Html& html, const Waiting& one, int level, std::string_view group) {
  const Text title = one.name.empty() ? Text(one.what) : Text(one.name);
  card(
      html, title, Url(one.path),
      [&] {
        if (!one.name.empty()) paragraph(html, one.what);
        if (one.progress) progress(html, say("Done so far"), one.progress->done, one.progress->of);
        if (one.until) hint(html, *one.until);
        if (!group.empty()) hint(html, group);
      },
      level);
}

}  // namespace alongside::html
