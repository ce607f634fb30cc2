// What people want on paper, a sheet for each of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/notices/shown_notice.h"

namespace alongside::notices {

struct SheetShown {
  std::string person;  // What they want to be called.
  std::vector<ShownNotice> notices;
};

struct PaperShown {
  std::string group;
  std::string path_to_group;
  std::vector<SheetShown> sheets;
  std::vector<std::int64_t> printed;  // Of all sheets, also what may not be shown any more.
  std::optional<Message> notice;
};
std::string paper_html(const html::Frame& frame, const PaperShown& shown);

}  // namespace alongside::notices
