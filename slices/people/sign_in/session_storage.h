// Sessions in the database: browsers that are signed in.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "slices/people/people.h"

namespace alongside::people {

/// A browser stays signed in so long; then it asks for the passphrase again.
inline constexpr auto session_life = std::chrono::days{30};
/// One person's sessions; the oldest ends when there is one more.
inline constexpr std::int64_t most_sessions = 20;

struct SignedInPerson {
  Id<Person> id;
  std::string name;
  std::string pronouns;
  bool caretaker = false;
  std::string reading;  // html::written
};
/// Who the session belongs to. `token_fingerprint` must live until it is asked.
Query<SignedInPerson, detail::Expect::maybe> person_of_session(const std::string& token_fingerprint,
                                                               Instant now);

struct Session {
  std::string token_fingerprint;
  Instant started_at{};
};
/// Newest first; `most_sessions` at most.
std::vector<Session> find_sessions(Transaction& transaction, Id<Person> person, Instant now);

void end_session(Write& write, std::string_view token);
/// One of this person's, by its fingerprint; of nobody else's.
void end_own_session(Write& write, Id<Person> person, std::string_view token_fingerprint);
void end_sessions(Write& write, Id<Person> person);
/// All but the one of `token`.
void end_other_sessions(Write& write, Id<Person> person, std::string_view token);

}  // namespace alongside::people
