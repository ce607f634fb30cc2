// A card of what waits for somebody.
#pragma once

#include <string_view>

#include "foundation/base/card.h"
#include "foundation/html/html.h"

namespace alongside::html {

/// `level` is that of its heading. `group` says where, on pages of several groups; "" on its own.
void waiting_card(Html& html, const Waiting& one, int level, std::string_view group = {});

}  // namespace alongside::html
