#include "slices/needs/needs_notices_asking.h"

#include "foundation/http/request.h"
#include "slices/needs/need_parts.h"
#include "slices/needs/needs_notices.h"
#include "slices/needs/own_storage.h"

namespace alongside::needs {
namespace {

/// While it waits for their answer. It says nothing of what they need.
std::vector<NoticeLine> still_right_lines(Read& read, const ToldPerson& to,
                                          const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  if (!last_said_too_long_ago(read, to.person, to.now)) return lines;
  for (const ToldAbout& one : about) {
    lines.push_back({one.number, one.occasion,
                     say("Once a year: is what you told us about yourself still right?"),
                     pages::own_path});
  }
  return lines;
}

}  // namespace

std::vector<NoticeKind> needs_notice_kinds() {
  return {{.name = still_right,
           .theme = {"account", say("Your account"), HowSoon::at_once},
           .lines = still_right_lines,
           .shown_to = ShownTo::whom_it_was_told,
           .printed_by = PrintedBy::nobody}};
}

}  // namespace alongside::needs
