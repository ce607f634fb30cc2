#include "slices/opinions/questions/question_routes.h"
#include "slices/opinions/results/results_pages.h"
#include "slices/opinions/results/results_storage.h"

namespace alongside::opinions {

Response results_of_question_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  ResultsPage data{.member = member, .page = request.page(), .now = request.now};
  data.found =
      results_for(read, member, request.id<Question>("question"), request.site->key, request.now);
  return ok(results_page(people::frame(request, member.visit), data));
}

Response results_of_question_live(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  const ResultsForMember found =
      results_for(read, member, request.id<Question>("question"), request.site->key, request.now);
  if (found.access != ResultsAccess::all) throw NotAllowed();
  if (is_closed(found.question, request.now)) return {.status = 204};  // Do not ask again.
  return live(results_topic(found.question), people::live_reader(member.person()),
              people::words_of(request, member.visit));
}

}  // namespace alongside::opinions
