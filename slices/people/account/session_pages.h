// Where somebody is signed in, with an end for each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/people/account/me_pages.h"

namespace alongside::people {

std::string sessions_html(const html::Frame& frame, const std::vector<ShownSession>& sessions,
                          std::optional<Message> notice);

}  // namespace alongside::people
