// The list of what somebody was told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/notices/shown_notice.h"

namespace alongside::notices {

struct NoticeListShown {
  std::vector<ShownNotice> notices;
  std::optional<std::string> older;  // The place where the list goes on.
  std::string path;                  // Of the list.
  std::string path_to_wishes;
  std::string group;  // Its name; "": of all groups.
  std::int64_t group_number = 0;
  std::string path_to_group;
  std::int64_t seen_until = 0;  // What came later is not marked as read.
  bool first_page = true;
};
std::string notices_html(const html::Frame& frame, const NoticeListShown& shown);

/// A list of notices; `with_group` where it is of several groups.
enum class WithGroup { yes, no };
void notice_list(Html& html, const std::vector<ShownNotice>& notices, WithGroup with_group);
/// "Mark all as read": what the page at `path` shows, of a group or of all (0).
struct ReadAll {
  std::string path;
  std::int64_t group = 0;
  std::int64_t seen_until = 0;  // In microseconds: what came later stays new.
};
void read_all_form(Html& html, const ReadAll& all);

}  // namespace alongside::notices
