// Signing in with a second step, as the dispatcher calls it: the passphrase alone opens nothing, no
// code twice, and nothing that began before the passphrase was changed.
#include <gtest/gtest.h>

#include "foundation/base/secrets.h"
#include "foundation/db/testing.h"
#include "slices/people/account/person_storage.h"
#include "slices/people/attempts/attempt_limit_rule.h"
#include "slices/people/codes/one_time_code.h"
#include "slices/people/codes/second_step_storage.h"
#include "slices/people/people.h"
#include "slices/people/removing/removing_storage.h"
#include "slices/people/routes.h"
#include "slices/people/sign_in/begun_sign_in_routes.h"

namespace alongside::people::second_step_test {
namespace {

constexpr Instant now{std::chrono::days(20'000)};
const std::string passphrase = "teapot granite cloud";
const std::string secret = "12345678901234567890";

class SecondStepAtSignIn : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      community::found(write, {"Riverside", "en", {}, {}});
      const std::string hash = hash_passphrase(passphrase, HashCost::quick);
      ben_ = add_person(write, {.name = "Ben", .passphrase_hash = hash}, now);
      begin_second_step(write, site_.key, ben_, secret, now);
      confirm_second_step(write, ben_, 0, now);
      save_recovery_codes(write, site_.key, ben_, {"7KQ2M-XPA49", "ABCDE-FGHJK"});
      write.commit();
    });
  }

  Request request(std::string path, Instant at) const {
    Request made;
    made.method = Method::post;
    made.path = std::move(path);
    made.words = &Words::in("en");
    made.site = &site_;
    made.now = at;
    made.form_token = "token";
    made.client = "192.0.2.1";
    made.cookies = cookies_;
    return made;
  }
  Response keep(Response response) {
    cookies_ = Fields();
    for (const SetCookie& cookie : response.cookies) {
      if (cookie.life != CookieLife::remove) cookies_.add(cookie.name, cookie.value);
    }
    return response;
  }
  Response give_passphrase(Instant at = now) {
    Request made = request("/sign-in", at);
    made.fields.add("name", "Ben");
    made.fields.add("passphrase", passphrase);
    return keep(sign_in(made, database()));
  }
  Response give_code(const std::string& code, Instant at = now) {
    Request made = request("/sign-in/code", at);
    made.fields.add("code", code);
    return database().write([&](Write& write) { return sign_in_with_code(made, write); });
  }
  static std::string code_at(Instant at) {
    return hotp(secret, static_cast<std::uint64_t>(step_at(at)), digits_of_code);
  }
  static bool signs_in(const Response& response) {
    for (const SetCookie& cookie : response.cookies) {
      if (cookie.name == session_cookie && !cookie.value.empty()) return true;
    }
    return false;
  }

  Site site_{.hash_cost = HashCost::quick};
  Id<Person> ben_;
  Fields cookies_;
};
INSTANTIATE_ON_BOTH_DATABASES(SecondStepAtSignIn);

TEST_P(SecondStepAtSignIn, IsAskedForAfterThePassphraseAndLetsIn) {
  const Response first = give_passphrase();
  EXPECT_EQ(first.status, 303);
  EXPECT_FALSE(signs_in(first)) << "the passphrase alone opens nothing";
  EXPECT_EQ(give_code("000000").status, 422);
  const Response second = give_code(code_at(now));
  EXPECT_EQ(second.status, 303);
  EXPECT_TRUE(signs_in(second));
}

TEST_P(SecondStepAtSignIn, TakesNoCodeTwice) {
  give_passphrase();
  EXPECT_TRUE(signs_in(give_code(code_at(now))));
  EXPECT_FALSE(signs_in(give_code(code_at(now))));
  EXPECT_FALSE(signs_in(give_code(code_at(now - std::chrono::seconds(30)))));
  EXPECT_TRUE(signs_in(give_code(code_at(now + std::chrono::seconds(30)))));
}

TEST_P(SecondStepAtSignIn, TakesARecoveryCodeOnce) {
  give_passphrase();
  EXPECT_TRUE(signs_in(give_code("7kq2m xpa49")));
  EXPECT_FALSE(signs_in(give_code("7KQ2M-XPA49")));
  EXPECT_FALSE(signs_in(give_code("")));
  EXPECT_TRUE(signs_in(give_code("ABCDE-FGHJK")));
}

TEST_P(SecondStepAtSignIn, EndsAfterSomeMinutes) {
  give_passphrase();
  const Instant later = now + std::chrono::minutes(11);
  const Response response = give_code(code_at(later), later);
  EXPECT_FALSE(signs_in(response));
  EXPECT_EQ(response.status, 303);
}

TEST_P(SecondStepAtSignIn, EndsWhenThePassphraseIsChanged) {
  give_passphrase();
  database().write([&](Write& write) {
    save_passphrase(write, ben_, hash_passphrase("another granite cloud", HashCost::quick));
    write.commit();
  });
  EXPECT_FALSE(signs_in(give_code(code_at(now))));
}

TEST_P(SecondStepAtSignIn, IsOfWhoGaveThePassphraseAlone) {
  const Id<Person> asha = database().write([&](Write& write) {
    const Id<Person> added = add_person(write, {.name = "Asha"}, now);
    write.commit();
    return added;
  });
  give_passphrase();
  std::string value(cookies_.first(begun_sign_in_cookie));
  value.replace(0, value.find('.'), std::to_string(asha.number));
  cookies_ = Fields();
  cookies_.add(std::string(begun_sign_in_cookie), value);
  EXPECT_FALSE(signs_in(give_code(code_at(now))));
}

TEST_P(SecondStepAtSignIn, CannotBeGuessed) {
  give_passphrase();
  std::int64_t wrong = 0;
  for (int i = 0; i < 2 * tries_per_name; ++i) wrong += give_code("000000").status == 422 ? 1 : 0;
  EXPECT_EQ(wrong, tries_per_name);
  EXPECT_EQ(give_code(code_at(now)).status, 429);
}

constexpr Sql kept_sql{
    "SELECT sealed FROM second_steps UNION ALL SELECT print FROM recovery_codes"};
TEST_P(SecondStepAtSignIn, IsNotInTheDatabaseInClear) {
  const auto kept = database().read([](Read& read) { return read.all<std::string>(kept_sql); });
  EXPECT_EQ(kept.size(), 3U);
  for (const std::string& text : kept) {
    EXPECT_EQ(text.find(secret), text.npos);
    EXPECT_EQ(text.find("7KQ2M"), text.npos);
  }
}

TEST_P(SecondStepAtSignIn, IsAskedForWhoeverProvesThemselvesInAnotherWay) {
  const LetIn let_in_now = database().write([&](Write& write) {
    auto made = let_in(write, request("/sign-in/mail/open", now), ben_, "/groups/1");
    write.commit();
    return made;
  });
  EXPECT_EQ(let_in_now.path, "/sign-in/code?next=%2Fgroups%2F1");
  Response begun;
  begun.cookies = let_in_now.cookies;
  EXPECT_FALSE(signs_in(keep(begun)));
  EXPECT_TRUE(signs_in(give_code(code_at(now))));
}

/// Also after two things, as with a passkey, and for who is gone by then.
TEST_P(SecondStepAtSignIn, LetsNobodyIntoAnAccountThatIsBeingRemoved) {
  const auto let_in_now = [&](Id<Person> person) {
    return database().write([&](Write& write) {
      auto made = let_in(write, request("/sign-in/passkey", now), person, "/", Proof::two_things);
      write.commit();
      return made;
    });
  };
  EXPECT_EQ(let_in_now(ben_).path, "/");
  database().write([&](Write& write) {
    begin_removing(write, ben_, SignedWords::stay, now);
    EXPECT_FALSE(set_passphrase(write, ben_, hash_passphrase(passphrase, HashCost::quick)));
    write.commit();
  });
  EXPECT_FALSE(signs_in(give_passphrase()));
  for (const Id<Person> person : {ben_, Id<Person>{ben_.number + 1}}) {
    const LetIn shut = let_in_now(person);
    EXPECT_EQ(shut.path, "/sign-in");
    EXPECT_TRUE(shut.cookies.empty());
  }
}

}  // namespace
}  // namespace alongside::people::second_step_test
