// Passkeys in the database, and signing in with them as the dispatcher calls it.
#include "slices/passkeys/passkey_storage.h"

#include <gtest/gtest.h>

#include "foundation/db/testing.h"
#include "foundation/rooms/room.h"
#include "slices/passkeys/answers_testing.h"
#include "slices/passkeys/routes.h"

namespace alongside::passkeys::passkey_storage_test {
namespace {

using namespace std::chrono_literals;

constexpr Instant now{std::chrono::days(20'000)};

class Passkeys : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    site_.rooms = &rooms_;
    site_.base_url = "http://localhost:9098";
    database().write([&](Write& write) {
      community::found(write, {.name = "Riverside", .language = "en"});
      ben_ = people::add_person(write, {.name = "Ben", .passphrase_hash = "x"}, now);
      asha_ = people::add_person(write, {.name = "Asha", .passphrase_hash = "x"}, now);
      write.commit();
    });
  }
  template <class F>
  auto write(const F& body) {
    return database().write([&](Write& write) {
      const auto result = body(write);
      write.commit();
      return result;
    });
  }
  MadePasskey made() const { return *passkey_made(made_by_device(), *place_of(site_.base_url)); }
  bool add(PersonId person) {
    return write([&](Write& write) { return add_passkey(write, person, made(), "Phone", now); });
  }
  Response answer(const Said& said, const std::string& credential) {
    Request request{.words = &Words::in("en"), .site = &site_};
    request.method = Method::post;
    request.now = now;
    request.client = "192.0.2.1";
    request.fields.add("credential", base64_url(credential));
    request.fields.add("client_data", base64_url(said.client_data));
    request.fields.add("authenticator", base64_url(said.authenticator));
    request.fields.add("signature", base64_url(said.signature));
    return database().write([&](Write& write) { return sign_in(request, write); });
  }

  const Rooms rooms_;
  Site site_{.hash_cost = HashCost::quick};
  PersonId ben_, asha_;
};
INSTANTIATE_ON_BOTH_DATABASES(Passkeys);

TEST_P(Passkeys, AreOnePersonsAlone) {
  EXPECT_TRUE(add(ben_));
  EXPECT_FALSE(add(asha_)) << "it is on the same device";
  database().read([&](Read& read) {
    const auto own = passkeys_of(read, ben_);
    EXPECT_EQ(own.size(), 1U);
    EXPECT_EQ(own.at(0).name, "Phone");
    EXPECT_FALSE(own.at(0).used_at);
    EXPECT_TRUE(passkeys_of(read, asha_).empty());
    EXPECT_EQ(find_passkey(read, base64_url(credential_of_device()))->person, ben_);
    EXPECT_FALSE(find_passkey(read, "other"));
    return 0;
  });
}

TEST_P(Passkeys, AreRemovedByWhoseTheyAre) {
  add(ben_);
  const auto id = database().read([&](Read& read) { return passkeys_of(read, ben_).front().id; });
  EXPECT_FALSE(write([&](Write& write) { return remove_passkey(write, asha_, id); }));
  EXPECT_TRUE(write([&](Write& write) { return remove_passkey(write, ben_, id); }));
  database().read([&](Read& read) {
    EXPECT_FALSE(find_passkey(read, base64_url(credential_of_device())));
    return 0;
  });
}

TEST_P(Passkeys, SignOnceWhatWasAskedOnce) {
  EXPECT_TRUE(write([&](Write& write) { return use_challenge(write, "one", now); }));
  EXPECT_FALSE(write([&](Write& write) { return use_challenge(write, "one", now + 1min); }));
  EXPECT_TRUE(write([&](Write& write) { return use_challenge(write, "two", now); }));
  EXPECT_EQ(write([&](Write& write) { return erase_used_challenges(write, now + 5min - 1s); }), 0);
  EXPECT_EQ(write([&](Write& write) { return erase_used_challenges(write, now + 5min); }), 2);
}

/// The device signed a challenge that this site never made.
TEST_P(Passkeys, AnswerNothingThatWasNotAsked) {
  add(ben_);
  const Response response = answer(signed_by_device(), credential_of_device());
  EXPECT_EQ(response.status, 422);
  EXPECT_TRUE(response.cookies.empty());
  EXPECT_EQ(answer({}, "").status, 422);
  EXPECT_EQ(answer(signed_by_device(), std::string(3000, 'x')).status, 422);
}

TEST_P(Passkeys, GoWithTheirPerson) {
  add(ben_);
  write([&](Write& write) {
    remove_passkeys_of(write, ben_);
    return 0;
  });
  EXPECT_TRUE(add(asha_)) << "nothing is left of it";
}

}  // namespace
}  // namespace alongside::passkeys::passkey_storage_test
