// Signing in by many at once, as the dispatcher calls it: limits hold and nobody is turned away
// for another's sake.
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "foundation/base/secrets.h"
#include "foundation/db/testing.h"
#include "slices/people/attempts/attempt_limit_rule.h"
#include "slices/people/people.h"
#include "slices/people/routes.h"
#include "slices/people/sign_in/known_browser_routes.h"
#include "slices/people/sign_in/pass_storage.h"

namespace alongside::people::sign_in_test {
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
  EXPECT_EQ(failed, tries_per_network);
  EXPECT_EQ(refused, 60 - tries_per_network);
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

/// What a browser holds after signing in.
Fields cookies_of(const Response& response) {
  Fields cookies;
  for (const SetCookie& cookie : response.cookies) cookies.add(cookie.name, cookie.value);
  return cookies;
}

TEST_P(SigningIn, StrangersElsewhereKeepNobodyOut) {
  for (int i = 0; i < 2 * tries_per_name; ++i) {
    Request guess = request_of("Person 1", "wrong");
    guess.client = "203.0.113.9";
    sign_in(guess, database());
  }
  EXPECT_EQ(sign_in(request_of("Person 1", "teapot granite cloud"), database()).status, 303);
}

TEST_P(SigningIn, GuessesFromEverywhereHaveAnEndAndAKnownBrowserStaysOut) {
  const Response first = sign_in(request_of("Person 1", "teapot granite cloud"), database());
  std::int64_t failed = 0;
  for (int network = 0; network < 15; ++network) {
    for (int i = 0; i < tries_per_name; ++i) {
      Request guess = request_of("Person 1", "wrong");
      guess.client = "198.18." + std::to_string(network) + ".1";
      failed += sign_in(guess, database()).status == 422 ? 1 : 0;
    }
  }
  EXPECT_EQ(failed, tries_per_name_everywhere);
  Request elsewhere = request_of("Person 1", "teapot granite cloud");
  EXPECT_EQ(sign_in(elsewhere, database()).status, 429);
  elsewhere.cookies = cookies_of(first);
  EXPECT_EQ(sign_in(elsewhere, database()).status, 303);
}

TEST_P(SigningIn, AKnownBrowserHasTriesOfItsOwnAndForItsOwnerAlone) {
  const Fields known =
      cookies_of(sign_in(request_of("Person 1", "teapot granite cloud"), database()));
  for (int i = 0; i < tries_per_name; ++i) {  // Somebody in the same room.
    EXPECT_EQ(sign_in(request_of("Person 1", "wrong"), database()).status, 422);
    EXPECT_EQ(sign_in(request_of("Person 2", "wrong"), database()).status, 422);
  }
  const auto status = [&](const std::string& name, const std::string& passphrase) {
    Request request = request_of(name, passphrase);
    request.cookies = known;
    return sign_in(request, database()).status;
  };
  EXPECT_EQ(status("Person 2", "teapot granite cloud"), 429);
  for (int i = 0; i < tries_per_name; ++i) EXPECT_EQ(status("Person 1", "wrong"), 422);
  EXPECT_EQ(status("Person 1", "teapot granite cloud"), 429);
}

TEST_P(SigningIn, ABrowserKnowsTheLastWhoSharedIt) {
  Request request = request_of("", "");
  for (std::int64_t i = 1; i <= 6; ++i) {
    const SetCookie cookie = known_browser(request, Id<Person>{i});
    request.cookies = Fields();
    request.cookies.add(cookie.name, cookie.value);
  }
  for (std::int64_t i = 1; i <= 6; ++i) {
    EXPECT_EQ(known_mark(request, Id<Person>{i}).empty(), i <= 2) << i;
  }
  const std::string mark = known_mark(request, Id<Person>{3});
  const std::string again = known_browser(request, Id<Person>{3}).value;
  EXPECT_TRUE(again.starts_with(mark + "."));
  EXPECT_EQ(std::ranges::count(again, '.'), 3);
  request.site = nullptr;
  const Site other{.key = {7}};
  request.site = &other;
  EXPECT_EQ(known_mark(request, Id<Person>{3}), "") << "another site's key";
}

TEST_P(SigningIn, ALinkForOneMakesOneAccountHoweverManyComeAtOnce) {
  database().write([](Write& write) {
    allow_sign_up(write, "token", Instant{} + std::chrono::hours{1}, 1);
    write.commit();
  });
  std::vector<int> statuses(8);
  std::vector<std::jthread> comers;
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    comers.emplace_back([&, i] {
      Request request = request_of("Comer " + std::to_string(i), "teapot granite cloud");
      request.fields.add("invitation", "token");
      statuses[i] = sign_up(request, database()).status;
    });
  }
  comers.clear();
  EXPECT_EQ(std::ranges::count(statuses, 303), 1);
  EXPECT_EQ(std::ranges::count(statuses, 403), 7);
}

}  // namespace
}  // namespace alongside::people::sign_in_test
