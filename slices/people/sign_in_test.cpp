// Signing in by many at once, as the dispatcher calls it: limits hold and nobody is turned away
// for another's sake.
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "foundation/base/secrets.h"
#include "foundation/db/testing.h"
#include "slices/people/attempt_limit_rule.h"
#include "slices/people/people.h"
#include "slices/people/routes.h"

namespace alongside::people {
namespace {

class SigningIn : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    const std::string hash = hash_passphrase("teapot granite cloud", HashCost::quick);
    database().write([&](Write& write) {
      community::found(write, {"Riverside", "en", {}, {}});
      for (int i = 0; i < 24; ++i) {
        add_person(write, {.name = called(i), .passphrase_hash = hash}, Instant{});
      }
      write.commit();
    });
  }
  static std::string called(int number) { return "Person " + std::to_string(number); }

  Request request_of(const std::string& name, const std::string& passphrase) const {
    Request request;
    request.method = Method::post;
    request.path = "/sign-in";
    request.words = &Words::in("en");
    request.site = &site_;
    request.form_token = "token";
    request.client = "192.0.2.1";
    request.fields.add("name", name);
    request.fields.add("passphrase", passphrase);
    return request;
  }

  /// The statuses of requests that `request(i)` makes, all at the same time.
  template <class F>
  std::vector<int> at_once(int count, F&& request) {
    std::vector<int> statuses(static_cast<std::size_t>(count));
    std::vector<std::jthread> people;
    for (int i = 0; i < count; ++i) {
      people.emplace_back([this, i, &statuses, &request] {
        statuses[static_cast<std::size_t>(i)] = sign_in(request(i), database()).status;
      });
    }
    people.clear();
    return statuses;
  }

  Site site_{.hash_cost = HashCost::quick};
};
INSTANTIATE_ON_BOTH_DATABASES(SigningIn);

TEST_P(SigningIn, ManyGuessesAtOnceAreNoMoreThanOneAfterTheOther) {
  const auto statuses =
      at_once(24, [&](int i) { return request_of("Person 1", "guess " + std::to_string(i)); });
  EXPECT_EQ(std::ranges::count(statuses, 422), tries_per_name);
  EXPECT_EQ(std::ranges::count(statuses, 429), 24 - tries_per_name);
}

TEST_P(SigningIn, AWholeRoomSignsInFromOneAddress) {
  for (int round = 0; round < 3; ++round) {  // More than an address may fail.
    const auto statuses =
        at_once(24, [&](int i) { return request_of(called(i), "teapot granite cloud"); });
    EXPECT_EQ(std::ranges::count(statuses, 303), 24);
  }
}

TEST_P(SigningIn, AnAddressCannotGuessForManyNames) {
  std::int64_t failed = 0, refused = 0;
  for (int i = 0; i < 60; ++i) {
    const Response response = sign_in(request_of("Somebody " + std::to_string(i), "x"), database());
    (response.status == 422 ? failed : refused) += 1;
  }
  EXPECT_EQ(failed, tries_per_address);
  EXPECT_EQ(refused, 60 - tries_per_address);
}

TEST_P(SigningIn, SuccessClearsTheNameAndGivesTheAddressItsOwnTryBack) {
  for (int round = 0; round < 5; ++round) {
    for (int i = 0; i < 9; ++i) {
      EXPECT_EQ(sign_in(request_of("Person 1", "wrong"), database()).status, 422);
    }
    EXPECT_EQ(sign_in(request_of("Person 1", "teapot granite cloud"), database()).status, 303);
  }
  // 45 tries of the address have failed; five are left for anybody.
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(sign_in(request_of("Person 2", "wrong"), database()).status, 422);
  }
  EXPECT_EQ(sign_in(request_of("Person 2", "teapot granite cloud"), database()).status, 429);
}

}  // namespace
}  // namespace alongside::people
