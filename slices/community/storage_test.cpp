#include <gtest/gtest.h>

#include "foundation/db/testing.h"
#include "slices/community/community.h"

namespace alongside::community::storage_test {
namespace {

using namespace std::chrono_literals;

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

class CommunityStorage : public OnBothDatabases {
 protected:
  std::optional<Community> found_now() {
    return database().read([](Read& read) { return std::get<0>(read.together(current())); });
  }
  std::string new_link() {
    return database().write([](Write& write) {
      write.commit();
      return make_set_up_link(write, now);
    });
  }
  bool use(const std::string& token, Instant at) {
    return database().write([&](Write& write) {
      write.commit();
      return use_set_up_link(write, token, at);
    });
  }
};
INSTANTIATE_ON_BOTH_DATABASES(CommunityStorage);

TEST_P(CommunityStorage, IsNothingBeforeItIsSetUp) {
  EXPECT_FALSE(found_now());
}

TEST_P(CommunityStorage, KeepsWhatWasFoundedAndSaved) {
  database().write([](Write& write) {
    found(write, {"Riverside", "en", WhoStartsGroups::everybody, SignUp::open});
    write.commit();
  });
  EXPECT_EQ(found_now()->name, "Riverside");
  EXPECT_EQ(found_now()->sign_up, SignUp::open);
  database().write([](Write& write) {
    save(write, {"Bankside", "cy", WhoStartsGroups::caretakers, SignUp::by_invitation,
                 "Ann, 01234 567890"});
    write.commit();
  });
  EXPECT_EQ(found_now()->name, "Bankside");
  EXPECT_EQ(found_now()->contact, "Ann, 01234 567890");
  EXPECT_EQ(found_now()->language, "cy");
  EXPECT_EQ(found_now()->who_starts_groups, WhoStartsGroups::caretakers);
}

TEST_P(CommunityStorage, CannotBeFoundedTwice) {
  database().write([](Write& write) {
    found(write, {"Riverside", "en", {}, {}});
    write.commit();
  });
  EXPECT_THROW(database().write([](Write& write) { found(write, {"Other", "en", {}, {}}); }),
               DatabaseFailed);
}

TEST_P(CommunityStorage, LinkWorksOnce) {
  const std::string token = new_link();
  EXPECT_TRUE(use(token, now + 23h));
  EXPECT_FALSE(use(token, now + 23h));
}

TEST_P(CommunityStorage, LinkEndsAfterADay) {
  EXPECT_FALSE(use(new_link(), now + 24h));
}

TEST_P(CommunityStorage, NewLinkEndsTheOneBefore) {
  const std::string first = new_link();
  const std::string second = new_link();
  EXPECT_FALSE(use(first, now));
  EXPECT_TRUE(use(second, now));
}

TEST_P(CommunityStorage, LinkDoesNotWorkWhereThereIsACommunity) {
  const std::string token = new_link();
  database().write([](Write& write) {
    found(write, {"Riverside", "en", {}, {}});
    write.commit();
  });
  EXPECT_FALSE(use(token, now));
}

TEST_P(CommunityStorage, DatabaseHoldsNoToken) {
  const std::string token = new_link();
  constexpr Sql links_sql{"SELECT token_fingerprint FROM set_up_links"};
  const auto prints = database().read([&](Read& read) { return read.all<std::string>(links_sql); });
  ASSERT_EQ(prints.size(), 1U);
  EXPECT_EQ(prints[0].find(token), std::string::npos);
}

}  // namespace
}  // namespace alongside::community::storage_test
