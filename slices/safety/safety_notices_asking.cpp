#include "slices/safety/safety_notices_asking.h"

#include <algorithm>

#include "foundation/http/request.h"
#include "slices/safety/contacts/contact_storage.h"
#include "slices/safety/safety_notices.h"
#include "slices/safety/worries/worry_pages.h"
#include "slices/safety/worries/worry_storage.h"

namespace alongside::safety {
namespace {

/// Those that this person may open, and has not.
std::vector<NoticeLine> shared_lines(Read& read, const ToldPerson& to,
                                     const std::vector<ToldAbout>& about) {
  const auto waiting = not_opened_by(read, to.site.key, to.person);
  std::vector<NoticeLine> lines;
  for (const ToldAbout& one : about) {
    if (std::ranges::find(waiting, one.number) == waiting.end()) continue;
    lines.push_back({one.number, one.occasion, say("Something was shared with you alone"),
                     one.group.number == 0 ? std::string("/me/safety")
                                           : pages::path_to_safety(one.group) + "/worries"});
  }
  return lines;
}

std::vector<NoticeLine> asked_lines(Read& read, const ToldPerson& to,
                                    const std::vector<ToldAbout>& about) {
  const auto asked = groups_of_contact(read, to.person);
  std::vector<NoticeLine> lines;
  for (const ToldAbout& one : about) {
    const auto own = std::ranges::find(asked, one.group, &OwnContact::group);
    if (own == asked.end() || own->agreed_at) continue;
    lines.push_back({one.number, one.occasion, say("A group asks you for something"),
                     pages::path_to_safety(one.group) + "/contacts"});
  }
  return lines;
}

/// To those who look after the community still.
std::vector<NoticeLine> waits_lines(Read& read, const ToldPerson& to,
                                    const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> lines;
  const auto caretakers = people::caretaker_people(read);
  if (std::ranges::find(caretakers, to.person) == caretakers.end()) return lines;
  const auto waiting = waiting_with_nobody(read);
  for (const ToldAbout& one : about) {
    if (std::ranges::find(waiting, one.number) == waiting.end()) continue;
    lines.push_back({one.number, one.occasion,
                     say("In a group something waits, and nobody is left to look at it"),
                     "/community/safety"});
  }
  return lines;
}

}  // namespace

std::vector<NoticeKind> safety_notice_kinds() {
  const NoticeTheme theme{"shared", say("What is shared with you alone"), HowSoon::at_once};
  const auto nobody = PrintedBy::nobody;
  return {{.name = shared_with_you,
           .theme = theme,
           .lines = shared_lines,
           .shown_to = ShownTo::whom_it_was_told,
           .printed_by = nobody},
          {.name = asked_to_be_there, .theme = theme, .lines = asked_lines, .printed_by = nobody},
          {.name = one_waits,
           .theme = theme,
           .lines = waits_lines,
           .shown_to = ShownTo::whom_it_was_told,
           .printed_by = nobody}};
}

}  // namespace alongside::safety
