// The mistakes in a file or text that a person brought, beside the field it came in.
#pragma once

#include <string_view>

#include "foundation/html/html.h"
#include "slices/draws/setup/mistakes.h"

namespace alongside::draws {

/// For the error summary and beside the field: how many there are. Each is in the list.
Problems mistakes_by_field(const Mistakes& mistakes);

/// Line by line: which, what stands there (where `text` is at hand), and what to do.
void mistake_list(Html& html, const Mistakes& mistakes, std::string_view field,
                  std::string_view text);

}  // namespace alongside::draws
