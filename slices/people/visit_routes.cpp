// Who is asking: the first thing that every request asks of the database.
#include "foundation/base/secrets.h"
#include "slices/people/people.h"
#include "slices/people/session_storage.h"

namespace alongside::people {

Visit visit(Transaction& transaction, const Request& request) {
  const std::string_view token = request.cookies.first(session_cookie);
  if (token.empty()) {
    auto [here] = transaction.together(community::current());
    return {.community = std::move(here).value_or(community::Community{}), .person = {}};
  }
  const std::string print = fingerprint(token);
  auto [here, person] =
      transaction.together(community::current(), person_of_session(print, request.now));
  return {.community = std::move(here).value_or(community::Community{}),
          .person = std::move(person)};
}

Visit visit_signed_in(Transaction& transaction, const Request& request) {
  Visit here = visit(transaction, request);
  if (!here.person) throw SignInNeeded();
  return here;
}

std::optional<Person> person_with_token(Transaction& transaction, std::string_view token,
                                        Instant now) {
  const std::string print = fingerprint(token);
  auto [person] = transaction.together(person_of_session(print, now));
  return std::move(person);
}

const Words& words_of(const Request& request, const Visit& visit) {
  return visit.community.language.empty() ? *request.words : Words::in(visit.community.language);
}

html::Frame frame(const Request& request, const Visit& visit) {
  html::Frame frame{.words = words_of(request, visit),
                    .form_token = request.form_token,
                    .community = visit.community.name,
                    .person = {},
                    .path = request.path,
                    .demonstration = request.site->demonstration,
                    .opens_sign_up = visit.community.sign_up == community::SignUp::open};
  if (visit.person) frame.person = visit.person->name;
  return frame;
}

}  // namespace alongside::people
