// Who looks after the community, and making somebody else a caretaker too.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"

namespace alongside::people {

struct CaretakersPage {
  std::vector<std::string> names;
  std::string typed;
  std::optional<Message> notice;
};
std::string caretakers_html(const html::Frame& frame, const CaretakersPage& shown,
                            const Problems& problems);

}  // namespace alongside::people
