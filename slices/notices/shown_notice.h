// A notice as it may be shown now.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/message.h"
#include "foundation/base/notice.h"

namespace alongside::notices {

struct ShownNotice {
  std::int64_t id = 0;
  Message text;
  std::string path;   // Of what it is about.
  std::string group;  // Its name; "" of none.
  std::string_view theme;
  Instant told_at{};
  bool is_read = false;
};

/// Where the list goes on: the place of the last one that was looked at, as an address says it.
std::string place_text(Instant told_at, std::int64_t id);

}  // namespace alongside::notices
