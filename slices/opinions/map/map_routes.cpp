#include "slices/opinions/map/map_routes.h"

#include "slices/opinions/map/pages/map_pages.h"
#include "slices/opinions/map/shown/shown_map_storage.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

MapForMember map_asked(const Request& request, Read& read, const groups::Member& member,
                       const WhichMap& which = {}) {
  return map_for(read, member, request.id<Question>("question"), request.site->key, request.now,
                 which);
}

/// Of `?moment=`; what is no number is no such map.
WhichMap which_map(const Request& request) {
  if (!request.queries.has("moment")) return {};
  const auto number = whole_number(request.queries.first("moment"));
  if (!number) throw NotFound();
  return {.moment = *number};
}

}  // namespace

Response map_of_question_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  MapPage data{.member = member,
               .found = map_asked(request, read, member, which_map(request)),
               .page = request.page(),
               .form = {},
               .problems = {},
               .notice = map_notice(request.queries.first("done")),
               .now = request.now};
  return ok(map_page(people::frame(request, member.visit), data));
}

Response map_of_question_live(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const MapForMember found = map_asked(request, read, member);
  if (!found.sees_all()) throw NotAllowed();
  if (is_closed(found.question, request.now)) return {.status = 204};  // Do not ask again.
  return live(map_topic(found.question), people::live_reader(member.person()),
              people::words_of(request, member.visit));
}

Response own_place_on_map(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const MapForMember found = map_asked(request, read, member);
  if (found.access == ResultsAccess::none) throw NotAllowed();
  return ok(own_part(people::words_of(request, member.visit), found));
}

Response report_of_map(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const MapForMember found = map_asked(request, read, member);
  if (!found.sees_all() || !found.map) return see_other(path_to_map(found.question));
  const auto map = find_shown_map(read, found.question, SmallNumbers::hidden);
  return ok(
      map_report_page(people::frame(request, member.visit), member, found.question, map.value()));
}

}  // namespace alongside::opinions
