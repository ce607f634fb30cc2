#include "slices/people/sign_in/session_storage.h"

#include "foundation/base/secrets.h"

namespace alongside::people {

constexpr Sql person_of_session_sql{
    "SELECT people.id, people.name, people.pronouns, people.caretaker, "
    "people.reading FROM sessions "
    "JOIN people ON people.id = sessions.person_id "
    "WHERE sessions.token_fingerprint = $1 AND sessions.expires_at > $2"};
Query<SignedInPerson, detail::Expect::maybe> person_of_session(const std::string& token_fingerprint,
                                                               Instant now) {
  return maybe<SignedInPerson>(person_of_session_sql, token_fingerprint, now);
}

constexpr Sql end_expired_sessions_sql{"DELETE FROM sessions WHERE expires_at <= $1"};
constexpr Sql end_oldest_sessions_sql{
    "DELETE FROM sessions WHERE person_id = $1 AND token_fingerprint NOT IN ("
    "SELECT token_fingerprint FROM sessions WHERE person_id = $1 "
    "ORDER BY started_at DESC, token_fingerprint LIMIT $2)"};
constexpr Sql start_session_sql{
    "INSERT INTO sessions (token_fingerprint, person_id, started_at, expires_at) "
    "VALUES ($1, $2, $3, $4)"};
SetCookie start_session(Write& write, Id<Person> person, Instant now) {
  std::string token = random_token();
  write.run(end_expired_sessions_sql, now);
  write.run(end_oldest_sessions_sql, person, most_sessions - 1);
  write.run(start_session_sql, fingerprint(token), person, now, now + session_life);
  return {.name = std::string(session_cookie),
          .value = std::move(token),
          .life = CookieLife::long_lived};
}

constexpr Sql find_sessions_sql{
    "SELECT token_fingerprint, started_at FROM sessions WHERE person_id = $1 AND expires_at > $2 "
    "ORDER BY started_at DESC, token_fingerprint LIMIT $3"};
std::vector<Session> find_sessions(Transaction& transaction, Id<Person> person, Instant now) {
  return transaction.all<Session>(find_sessions_sql, person, now, most_sessions);
}

std::string live_reader(Id<Person> person) {
  return "person/" + std::to_string(person.number);
}

void end_live_pages(Write& write, Id<Person> person) {
  write.end_streams_of(live_reader(person));
}

constexpr Sql end_session_sql{
    "DELETE FROM sessions WHERE token_fingerprint = $1 RETURNING person_id"};
void end_session(Write& write, std::string_view token) {
  const auto person = write.maybe<Id<Person>>(end_session_sql, fingerprint(token));
  if (person) end_live_pages(write, *person);
}

constexpr Sql end_own_session_sql{
    "DELETE FROM sessions WHERE token_fingerprint = $1 AND person_id = $2"};
void end_own_session(Write& write, Id<Person> person, std::string_view token_fingerprint) {
  if (write.run(end_own_session_sql, token_fingerprint, person) > 0) end_live_pages(write, person);
}

constexpr Sql end_sessions_sql{"DELETE FROM sessions WHERE person_id = $1"};
void end_sessions(Write& write, Id<Person> person) {
  write.run(end_sessions_sql, person);
  end_live_pages(write, person);
}

constexpr Sql end_other_sessions_sql{
    "DELETE FROM sessions WHERE person_id = $1 AND token_fingerprint <> $2"};
void end_other_sessions(Write& write, Id<Person> person, std::string_view token) {
  write.run(end_other_sessions_sql, person, fingerprint(token));
  end_live_pages(write, person);
}

}  // namespace alongside::people
