// The page on work in the background, for caretakers. It shows kinds and counts and nothing else:
// not even a caretaker learns from it whom a letter goes to or that a plan exists.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"

namespace alongside::people {

struct ShownJobs {
  Message kind;
  std::int64_t waiting = 0;
  std::int64_t now = 0;
  std::int64_t again = 0;
  std::int64_t failed = 0;
};
std::string jobs_html(const html::Frame& frame, const std::vector<ShownJobs>& jobs,
                      std::optional<Message> notice);

}  // namespace alongside::people
