#include "slices/moderation/looking_parts.h"

namespace alongside::moderation {

void show_it(Html& html, const std::string& path) {
  html::post_form(html, path + "/show", [&] { html::button(html, say("Show it")); });
}

}  // namespace alongside::moderation
