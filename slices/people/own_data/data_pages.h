// All that is kept of a person, as a page to read: one file that needs nothing else.
#pragma once

#include <string>
#include <string_view>

#include "foundation/words/words.h"

namespace alongside::people {

/// `json` as for `data_tables`.
std::string data_html(const Words& words, const std::string& community, std::string_view json);

}  // namespace alongside::people
