// The page on which somebody gets an address for their calendar program, or ends it.
#pragma once

#include <string>

#include "foundation/html/page.h"

namespace alongside::meetings::pages {

/// `address` is the new one, on this page alone; "" otherwise.
std::string calendar(const html::Frame& frame, bool has_address, const std::string& address);

}  // namespace alongside::meetings::pages
