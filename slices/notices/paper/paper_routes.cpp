#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"
#include "slices/notices/paper/paper_pages.h"
#include "slices/notices/paper/paper_storage.h"
#include "slices/notices/paper/printing_asking.h"
#include "slices/notices/permissions.h"
#include "slices/notices/routes.h"
#include "slices/notices/showing_asking.h"

namespace alongside::notices {
namespace {

/// Of one page.
constexpr std::int64_t most_on_paper = 300;

/// What one person waits for, as many as a list of notices holds.
std::vector<std::int64_t> of_person(const std::vector<OnPaper>& all, Id<people::Person> person) {
  std::vector<std::int64_t> ids;
  for (const OnPaper& one : all) {
    if (one.person == person && ids.size() < notices_on_page) ids.push_back(one.notice);
  }
  return ids;
}

std::vector<Id<people::Person>> people_of(const std::vector<OnPaper>& all) {
  std::vector<Id<people::Person>> people;
  for (const OnPaper& one : all) {
    if (people.empty() || people.back() != one.person) people.push_back(one.person);
  }
  return people;
}

}  // namespace

Response paper_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  groups::require(member, permissions::print_notices);
  PaperShown shown{.group = member.group.name, .path_to_group = groups::path_to(member.group.id)};
  const auto waiting = on_paper(read, member.group.id, most_on_paper);
  const std::vector<NoticeKind> kinds = notice_kinds_of(rooms_of(request));
  for (const people::Person& person : people::people_named(read, people_of(waiting))) {
    const auto ids = of_person(waiting, person.id);
    shown.printed.insert(shown.printed.end(), ids.begin(), ids.end());
    SheetShown sheet{person.name, shown_of(read, {*request.site, person.id, request.now},
                                           still_to_print(read, kinds, person.id, ids))};
    if (!sheet.notices.empty()) shown.sheets.push_back(std::move(sheet));
  }
  if (request.queries.first("done") == "printed") {
    shown.notice = say("Thank you. They have left the list");
  }
  return ok(paper_html(people::frame(request, member.visit), shown));
}

Response paper_is_printed(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::print_notices);
  const auto sent = request.fields.all("notice");
  for (std::size_t n = 0; n < std::min<std::size_t>(sent.size(), most_on_paper); ++n) {
    if (const auto id = whole_number(sent[n])) is_printed(write, member.group.id, *id);
  }
  write.commit();
  return see_other(groups::path_to(member.group.id) + "/notices/paper?done=printed");
}

std::vector<Waiting> waiting_paper(Read& read, const Request&,
                                   const std::vector<groups::Member>& members) {
  std::vector<std::int64_t> groups;
  for (const groups::Member& member : members) {
    if (groups::may(member, permissions::print_notices)) groups.push_back(member.group.id.number);
  }
  std::vector<Waiting> waiting;
  for (const WaitForPaper& one : waiting_for_paper(read, groups)) {
    waiting.push_back({.path = groups::path_to(one.group) + "/notices/paper",
                       .name = "",
                       .what = say_many("{count} person waits for news on paper",
                                        "{count} people wait for news on paper", one.people),
                       .group = one.group});
  }
  return waiting;
}

}  // namespace alongside::notices
