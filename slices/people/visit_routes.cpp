// Who is asking: the first thing that every request asks of the database.
#include "foundation/base/secrets.h"
#include "slices/people/people.h"
#include "slices/people/reading/reading_storage.h"
#include "slices/people/sign_in/session_storage.h"

namespace alongside::people {

namespace {

Person person_of(SignedInPerson signed_in) {
  return {.id = signed_in.id,
          .name = std::move(signed_in.name),
          .pronouns = std::move(signed_in.pronouns),
          .caretaker = signed_in.caretaker};
}

}  // namespace

Visit visit(Transaction& transaction, const Request& request) {
  const std::string_view token = request.cookies.first(session_cookie);
  Visit visit;
  if (token.empty()) {
    auto [here] = transaction.together(community::current());
    visit.community = std::move(here).value_or(community::Community{});
  } else {
    const std::string print = fingerprint(token);
    auto [here, person] =
        transaction.together(community::current(), person_of_session(print, request.now));
    visit.community = std::move(here).value_or(community::Community{});
    if (person) {
      visit.reading = html::reading_wishes(person->reading);
      visit.person = person_of(*std::move(person));
      return visit;
    }
  }
  visit.reading = html::reading_wishes(request.cookies.first(reading_cookie));
  return visit;
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
  if (!person) return std::nullopt;
  return person_of(*std::move(person));
}

namespace {

struct ReachRow {
  std::string name;
  std::string email;
  std::string reading;
};

}  // namespace

constexpr Sql reach_of_sql{"SELECT name, email, reading FROM people WHERE id = $1"};
std::optional<Reach> reach_of(Transaction& transaction, Id<Person> person) {
  auto row = transaction.maybe<ReachRow>(reach_of_sql, person);
  if (!row) return std::nullopt;
  return Reach{std::move(row->name), std::move(row->email),
               html::reading_wishes(row->reading).language};
}

const Words& words_of(const Request& request, const Visit& visit) {
  if (!visit.reading.language.empty()) return Words::in(visit.reading.language);
  return visit.community.language.empty() ? *request.words : Words::in(visit.community.language);
}

namespace {

std::optional<html::Standing> standing(const Request& request, const Visit& visit,
                                       const Words& words) {
  const auto& ends = visit.place_ends;
  if (!ends || request.path == ends->place || request.path.starts_with(ends->why)) {
    return std::nullopt;
  }
  return html::Standing{say("This group ends on {day}.", {{"day", words.day(ends->at)}}),
                        say("What that means, and how to object"), Url(ends->why)};
}

}  // namespace

html::Frame frame(const Request& request, const Visit& visit) {
  html::Frame frame{.words = words_of(request, visit),
                    .form_token = request.form_token,
                    .community = visit.community.name,
                    .person = {},
                    .path = request.path,
                    .reading = visit.reading,
                    .demonstration = request.site->demonstration,
                    .opens_sign_up = visit.community.sign_up == community::SignUp::open,
                    .group = visit.group};
  if (visit.person) frame.person = visit.person->name;
  frame.standing = standing(request, visit, frame.words);
  return frame;
}

}  // namespace alongside::people
