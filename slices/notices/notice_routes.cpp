#include <algorithm>

#include "foundation/http/forms/forms.h"
#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"
#include "slices/notices/notice_pages.h"
#include "slices/notices/paper/paper_storage.h"
#include "slices/notices/routes.h"
#include "slices/notices/showing_asking.h"

namespace alongside::notices {
namespace {

/// `?before=MICROSECONDS-ID`; from the beginning where it is nonsense.
NoticePlace place_of(const Request& request) {
  const std::string_view text = request.queries.first("before");
  const auto dash = text.find('-');
  if (dash == text.npos) return from_now(request.now);
  const auto at = whole_number(text.substr(0, dash));
  const auto id = whole_number(text.substr(dash + 1));
  if (!at || !id) return from_now(request.now);
  const Instant told_at = std::min(instant_from_microseconds(*at), request.now);
  return {told_at, *id};
}

NoticeListShown list_shown(const Request& request, Read& read, Id<people::Person> person,
                           Id<groups::Group> group) {
  std::vector<KeptNotice> kept =
      notices_of(read, {.person = person,
                        .group = group,
                        .before = place_of(request),
                        .most = static_cast<std::int64_t>(notices_on_page) + 1});
  NoticeListShown shown{.seen_until = microseconds_of(request.now),
                        .first_page = !request.queries.has("before")};
  if (kept.size() > notices_on_page) {
    kept.pop_back();
    shown.older = place_text(kept.back().told_at, kept.back().id.number);
  }
  shown.notices = shown_of(read, {*request.site, person, request.now}, kept);
  return shown;
}

}  // namespace

Response notices_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  NoticeListShown shown = list_shown(request, read, visit.person->id, {});
  shown.path = "/notices";
  shown.path_to_wishes = "/notices/wishes";
  return ok(notices_html(people::frame(request, visit), shown));
}

Response notices_of_group_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  NoticeListShown shown = list_shown(request, read, member.person(), member.group.id);
  shown.group = member.group.name;
  shown.group_number = member.group.id.number;
  shown.path_to_group = groups::path_to(member.group.id);
  shown.path = shown.path_to_group + "/notices";
  shown.path_to_wishes = shown.path + "/wishes";
  return ok(notices_html(people::frame(request, member.visit), shown));
}

Response open_notice(const Request& request, Database& database) {
  const auto id = request.id<KeptNotice>("notice");
  std::vector<ShownNotice> shown;
  const auto person = database.read([&](Read& read) {
    const people::Visit visit = people::visit_signed_in(read, request);
    const ToldPerson to{*request.site, visit.person->id, request.now};
    const auto kept = find_notice(read, to.person, id, request.now);
    if (kept) shown = shown_of(read, to, {*kept});
    return to.person;
  });
  // It may have been over since the page was made: then the list says what there is.
  if (shown.empty()) return see_other("/notices");
  if (!shown.front().is_read) {
    database.write([&](Write& write) {
      mark_read(write, person, id);
      forget_paper_of(write, person, id.number);
      write.publish("notices/" + std::to_string(person.number));
      write.commit();
    });
  }
  return see_other(shown.front().path);
}

Response mark_notices_read(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  const auto until = whole_number(request.line_field("until"));
  const std::string next = safe_next(request.raw_field("next"));
  const Instant moment =
      until ? std::min(instant_from_microseconds(*until), request.now) : request.now;
  const auto group = whole_number(request.line_field("group"));
  mark_all_read(write, visit.person->id, {group.value_or(0)}, moment);
  forget_paper_until(write, visit.person->id, {group.value_or(0)}, moment);
  write.publish("notices/" + std::to_string(visit.person->id.number));
  write.commit();
  return see_other(next);
}

}  // namespace alongside::notices
