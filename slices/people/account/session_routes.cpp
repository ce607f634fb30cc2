#include "foundation/base/secrets.h"
#include "slices/people/account/session_pages.h"
#include "slices/people/people.h"
#include "slices/people/routes.h"
#include "slices/people/sign_in/session_storage.h"

namespace alongside::people {

// GET /me/sessions
Response sessions_page(const Request& request, Read& read) {
  const Visit here = visit_signed_in(read, request);
  const std::string own = fingerprint(request.cookies.first(session_cookie));
  std::vector<ShownSession> shown;
  for (const Session& session : find_sessions(read, here.person->id, request.now)) {
    const bool here_now = session.token_fingerprint == own;
    shown.push_back(
        {.started_at = session.started_at,
         .where = here_now ? ShownSession::Where::this_browser : ShownSession::Where::elsewhere,
         .key = session.token_fingerprint});
  }
  std::optional<Message> notice;
  if (request.queries.first("done") == "ended") notice = say("It is signed out there");
  return ok(sessions_html(frame(request, here), shown, std::move(notice)));
}

// POST /me/sessions/end
Response end_one_session(const Request& request, Write& write) {
  const Visit here = visit_signed_in(write, request);
  end_own_session(write, here.person->id, request.line_field("session"));
  write.commit();
  return see_other("/me/sessions?done=ended");
}

}  // namespace alongside::people
