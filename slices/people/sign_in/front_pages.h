// The first page, before signing in and before there is a community.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"

namespace alongside::people {

/// `demonstration_names`: who can be signed in as, where the data is made up; else empty.
std::string welcome_html(const html::Frame& frame,
                         const std::vector<std::string>& demonstration_names);

/// Before the community is set up.
std::string not_set_up_html(const html::Frame& frame);

}  // namespace alongside::people
