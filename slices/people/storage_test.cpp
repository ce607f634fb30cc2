#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/base/secrets.h"
#include "foundation/db/testing.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/attempts/attempt_limit_storage.h"
#include "slices/people/sign_in/pass_storage.h"
#include "slices/people/sign_in/session_storage.h"

namespace alongside::people::storage_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

NewPerson person_called(const std::string& name, std::string email = {}) {
  return {.name = name,
          .email = std::move(email),
          .pronouns = "they/them",
          .passphrase_hash = "hash of " + name};
}

class PeopleStorage : public OnBothDatabases {
 protected:
  template <class F>
  auto kept(F&& body) {
    return database().write([&](Write& write) {
      write.commit();
      return body(write);
    });
  }
  template <class F>
  auto read(F&& body) {
    return database().read(body);
  }
  Id<Person> add(const NewPerson& person) {
    return kept([&](Write& write) { return add_person(write, person, now); });
  }
  std::string session_of(Id<Person> person, Instant at = now) {
    return kept([&](Write& write) { return start_session(write, person, at).value; });
  }
  Visit visit_with(const std::string& token, Instant at = now) {
    Request request;
    request.now = at;
    if (!token.empty()) request.cookies.add(std::string(session_cookie), token);
    return read([&](Read& read) { return visit(read, request); });
  }
  bool try_once(const std::string& subject, Instant at) {
    return !kept([&](Write& write) { return count_try(write, {subject, 3}, at); });
  }
};
INSTANTIATE_ON_BOTH_DATABASES(PeopleStorage);

TEST_P(PeopleStorage, FindsAnAccountByNameOrEmailWithoutCase) {
  const auto asha = add(person_called("Asha Rao", "Asha@Example.org"));
  for (const char* typed : {"asha rao", "ASHA  RAO", "asha@example.ORG"}) {
    const auto account = read([&](Read& read) { return find_account(read, typed); });
    ASSERT_TRUE(account) << typed;
    EXPECT_EQ(account->id, asha);
  }
  EXPECT_FALSE(read([&](Read& read) { return find_account(read, "Ben"); }));
}

TEST_P(PeopleStorage, NameIsTakenHoweverItIsWritten) {
  add(person_called("Siân"));
  EXPECT_TRUE(read([](Read& read) { return name_is_taken(read, " SIÂN "); }));
  EXPECT_FALSE(read([](Read& read) { return name_is_taken(read, "Sian"); }));
  EXPECT_THROW(add(person_called("siân")), DatabaseFailed);
}

TEST_P(PeopleStorage, ManyMayHaveNoEmail) {
  add(person_called("Asha"));
  EXPECT_NE(add(person_called("Ben")), Id<Person>{});
}

TEST_P(PeopleStorage, PeopleWhoCannotSignInMayShareAName) {
  const NewPerson mary{.name = "Mary"};
  EXPECT_NE(add(mary), add(mary));
  EXPECT_FALSE(read([](Read& read) { return name_is_taken(read, "Mary"); }));
}

TEST_P(PeopleStorage, OwnDetailsAreNotTaken) {
  const auto asha = add(person_called("Asha", "a@b.c"));
  add(person_called("Ben", "b@b.c"));
  const auto taken = [&](const Details& details) {
    return read([&](Read& read) { return find_taken(read, details, asha); });
  };
  EXPECT_FALSE(taken({"ASHA", "", "A@b.c"}).name);
  EXPECT_FALSE(taken({"ASHA", "", "A@b.c"}).email);
  EXPECT_TRUE(taken({"ben", "", ""}).name);
  EXPECT_TRUE(taken({"Asha", "", "B@B.C"}).email);
  EXPECT_FALSE(taken({"Carys", "", ""}).email);
}

TEST_P(PeopleStorage, DetailsAndPassphraseAreSaved) {
  const auto asha = add(person_called("Asha", "a@b.c"));
  kept([&](Write& write) {
    save_details(write, asha, {"Ashanti", "she/her", ""});
    save_passphrase(write, asha, "another");
  });
  const auto details = read([&](Read& read) { return find_details(read, asha); });
  EXPECT_EQ(details.name, "Ashanti");
  EXPECT_EQ(details.pronouns, "she/her");
  EXPECT_EQ(details.email, "");
  const auto account = read([&](Read& read) { return find_account(read, "ashanti"); });
  ASSERT_TRUE(account);
  EXPECT_EQ(account->passphrase_hash, "another");
  EXPECT_FALSE(read([&](Read& read) { return find_account(read, "a@b.c"); }));
}

TEST_P(PeopleStorage, NamesPeopleInTheOrderAsked) {
  std::vector<Id<Person>> ids;
  for (int i = 0; i < 120; ++i) ids.push_back(add(person_called("Person " + std::to_string(i))));
  std::ranges::reverse(ids);
  std::vector<Id<Person>> asked = ids;
  asked.insert(asked.begin(), Id<Person>{999'999});
  const auto people = read([&](Read& read) { return people_named(read, asked); });
  ASSERT_EQ(people.size(), ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(people[i].id, ids[i]);
  EXPECT_EQ(people.front().name, "Person 119");
  EXPECT_TRUE(read([](Read& read) { return people_named(read, {}); }).empty());
}

TEST_P(PeopleStorage, VisitKnowsWhoAsks) {
  NewPerson caretaker = person_called("Asha");
  caretaker.caretaker = true;
  const auto asha = add(caretaker);
  const Visit here = visit_with(session_of(asha));
  ASSERT_TRUE(here.person);
  EXPECT_EQ(here.person->id, asha);
  EXPECT_EQ(here.person->name, "Asha");
  EXPECT_EQ(here.person->pronouns, "they/them");
  EXPECT_TRUE(here.person->caretaker);
  EXPECT_EQ(here.community.name, "");
}

TEST_P(PeopleStorage, VisitOfAStrangerHasNoPerson) {
  add(person_called("Asha"));
  EXPECT_FALSE(visit_with("").person);
  EXPECT_FALSE(visit_with("made up").person);
  Request request;
  EXPECT_THROW(read([&](Read& read) { return visit_signed_in(read, request); }), SignInNeeded);
}

TEST_P(PeopleStorage, SessionEndsAfterItsLife) {
  const std::string token = session_of(add(person_called("Asha")));
  EXPECT_TRUE(visit_with(token, now + session_life - 1s).person);
  EXPECT_FALSE(visit_with(token, now + session_life).person);
}

TEST_P(PeopleStorage, SessionsEndAloneOrTogether) {
  const auto asha = add(person_called("Asha"));
  const auto ben = add(person_called("Ben"));
  const std::string one = session_of(asha), two = session_of(asha), three = session_of(asha);
  const std::string bens = session_of(ben);
  kept([&](Write& write) { end_session(write, one); });
  EXPECT_FALSE(visit_with(one).person);
  EXPECT_TRUE(visit_with(two).person);
  kept([&](Write& write) { end_other_sessions(write, asha, two); });
  EXPECT_TRUE(visit_with(two).person);
  EXPECT_FALSE(visit_with(three).person);
  kept([&](Write& write) { end_sessions(write, asha); });
  EXPECT_FALSE(visit_with(two).person);
  EXPECT_TRUE(visit_with(bens).person);
}

TEST_P(PeopleStorage, LivePagesEndWithTheSession) {
  const auto asha = add(person_called("Asha"));
  const std::string one = session_of(asha), two = session_of(asha);
  const std::vector<std::string> ends{"end/" + live_reader(asha)};
  kept([&](Write& write) {
    end_session(write, "nobody's");
    EXPECT_TRUE(write.topics().empty());
    end_session(write, one);
    EXPECT_EQ(write.topics(), ends);
  });
  kept([&](Write& write) {
    end_other_sessions(write, asha, two);
    EXPECT_EQ(write.topics(), ends);
  });
  kept([&](Write& write) {
    end_sessions(write, asha);
    EXPECT_EQ(write.topics(), ends);
  });
}

TEST_P(PeopleStorage, OldestSessionEndsWhenThereAreTooMany) {
  const auto asha = add(person_called("Asha"));
  std::vector<std::string> tokens;
  for (int i = 0; i <= most_sessions; ++i) tokens.push_back(session_of(asha, now + i * 1min));
  EXPECT_FALSE(visit_with(tokens[0], now + 1h).person);
  EXPECT_TRUE(visit_with(tokens[1], now + 1h).person);
  const auto sessions = read([&](Read& read) { return find_sessions(read, asha, now); });
  ASSERT_EQ(std::ssize(sessions), most_sessions);
  EXPECT_EQ(sessions[0].token_fingerprint, fingerprint(tokens.back()));
}

TEST_P(PeopleStorage, DatabaseHoldsNoSessionToken) {
  const std::string token = session_of(add(person_called("Asha")));
  constexpr Sql prints_sql{"SELECT token_fingerprint FROM sessions"};
  EXPECT_THAT(read([&](Read& read) { return read.all<std::string>(prints_sql); }),
              testing::ElementsAre(fingerprint(token)));
}

TEST_P(PeopleStorage, TriesAreCountedAndForgotten) {
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(try_once("name", now));
  EXPECT_FALSE(try_once("name", now + 14min));
  EXPECT_TRUE(try_once("other", now + 14min));
  EXPECT_TRUE(try_once("name", now + 15min));
  kept([&](Write& write) { clear_tries(write, "name"); });
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(try_once("name", now + 16min));
  EXPECT_FALSE(try_once("name", now + 16min));
  kept([&](Write& write) { give_back_try(write, "name"); });
  EXPECT_TRUE(try_once("name", now + 16min));
  EXPECT_FALSE(try_once("name", now + 16min));
}

TEST_P(PeopleStorage, PassesWorkUntilTheyExpire) {
  kept([](Write& write) { allow_sign_up(write, "token", now + 1h, 5); });
  const auto works = [&](const char* token, Instant at) {
    return read([&](Read& read) { return has_use(read, token, at); });
  };
  EXPECT_TRUE(works("token", now));
  EXPECT_FALSE(works("other", now));
  EXPECT_FALSE(works("token", now + 1h));
  kept([](Write& write) { allow_sign_up(write, "token", now + 3h, 5); });
  EXPECT_TRUE(works("token", now + 2h));
}

TEST_P(PeopleStorage, AUseOfAPassIsSpentOnce) {
  kept([](Write& write) { allow_sign_up(write, "token", now + 1h, 2); });
  const auto has = [&] { return read([](Read& read) { return has_use(read, "token", now); }); };
  const auto take = [&] {
    return kept([](Write& write) { return take_use(write, "token", now); });
  };
  EXPECT_TRUE(take());
  EXPECT_TRUE(has());
  EXPECT_TRUE(take());
  EXPECT_FALSE(has());
  EXPECT_FALSE(take());
}

TEST_P(PeopleStorage, InvitationsAreListedCountedAndEnded) {
  const auto asha = add(person_called("Asha"));
  kept([](Write& write) { allow_sign_up(write, "of a group", now + 1h, 5); });
  const std::string token = kept([&](Write& write) { return make_invitation(write, asha, now); });
  kept([&](Write& write) { EXPECT_TRUE(take_use(write, token, now)); });
  const auto invitations = read([](Read& read) { return find_invitations(read, now); });
  ASSERT_EQ(invitations.size(), 1U);
  EXPECT_EQ(invitations[0].used_count, 1);
  EXPECT_EQ(invitations[0].expires_at, now + invitation_life);
  kept([&](Write& write) {
    end_invitation(write, invitations[0].token_fingerprint);
    end_invitation(write, fingerprint("of a group"));
  });
  EXPECT_FALSE(read([&](Read& read) { return has_use(read, token, now); }));
  EXPECT_TRUE(read([](Read& read) { return has_use(read, "of a group", now); }));
}

TEST_P(PeopleStorage, FirstPeopleAreThoseWhoSignIn) {
  add(person_called("ben"));
  add(person_called("Asha"));
  add({.name = "Aaron"});
  const auto people = read([](Read& read) { return first_people(read, 12); });
  ASSERT_EQ(people.size(), 2U);
  EXPECT_EQ(people[0].name, "Asha");
  EXPECT_EQ(people[1].name, "ben");
}

}  // namespace
}  // namespace alongside::people::storage_test
