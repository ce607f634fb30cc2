// The key is turned over: everything opens as before, the earlier key opens nothing, and it may be
// broken off anywhere.
#include <gtest/gtest.h>

#include "foundation/base/keys/further_keys.h"
#include "foundation/base/stop.h"
#include "foundation/db/testing.h"
#include "foundation/files/folder_testing.h"
#include "slices/needs/sharing_storage.h"
#include "slices/needs/turning_storage.h"

namespace alongside::needs::turning_test {
namespace {

constexpr Instant now{std::chrono::days(20'000)};
constexpr std::size_t people_there = 120;  // More than two steps.

class NeedsKey : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    path_ = folder_.path() + "/alongside.key";
    site_key_ = load_or_make_key(path_);
    use_key_file(path_);
    write([&](Write& write) {
      for (const char* name : {"Clinic", "Garden"}) {
        groups_.push_back(groups::add_group(write, {.name = name}, now));
      }
      for (std::size_t number = 0; number < people_there; ++number) {
        const std::string name = "Person " + std::to_string(number);
        people_.push_back(people::add_person(write, {.name = name}, now));
        save_needs(write, keys(), people_.back(), needs_of(number), now);
        for (const auto group : groups_) share(write, keys(), in(group, number), sharing_, now);
      }
    });
  }
  void TearDown() override {
    use_key_file("");
    OnBothDatabases::TearDown();
  }
  template <class F>
  void write(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  NeedsKeys keys() const { return NeedsKeys(site_key_); }
  static Needs needs_of(std::size_t number) {
    return {.items = {"loop"}, .language = "", .words = "Words of " + std::to_string(number)};
  }
  groups::Member in(Id<groups::Group> group, std::size_t number) const {
    groups::Member member;
    member.group.id = group;
    member.visit.person =
        people::Person{.id = people_[number], .name = "", .pronouns = "", .caretaker = false};
    return member;
  }
  void expect_all_opens() {
    database().read([&](Read& read) {
      for (std::size_t number = 0; number < people_there; ++number) {
        const auto own = find_needs(read, keys(), people_[number]);
        ASSERT_TRUE(own);
        EXPECT_EQ(own->needs, needs_of(number));
        EXPECT_EQ(sharing_of(read, keys(), people_[number]).size(), groups_.size());
        EXPECT_EQ(find_sharing(read, keys(), in(groups_[1], number)), sharing_);
      }
    });
  }
  std::vector<std::string> key_names() {
    static constexpr Sql names_sql{
        "SELECT DISTINCT sealed_with FROM (SELECT sealed_with FROM needs_of_people "
        "UNION ALL SELECT sealed_with FROM needs_shared) AS kept"};
    return database().read([](Read& read) { return read.all<std::string>(names_sql); });
  }
  std::int64_t turn(EarlierKeys earlier = EarlierKeys::kept) {
    return turn_key(database(), site_key_, path_, earlier);
  }

  const Folder folder_;
  const Sharing sharing_{.what = Sharing::What::some, .items = {"loop"}};
  std::string path_;
  SecretKey site_key_{};
  std::vector<Id<groups::Group>> groups_;
  std::vector<PersonId> people_;
};
INSTANTIATE_ON_BOTH_DATABASES(NeedsKey);

TEST_P(NeedsKey, TurnedOverSealsAllAnew) {
  EXPECT_EQ(key_names(), std::vector<std::string>{""});
  EXPECT_EQ(turn(), static_cast<std::int64_t>(people_there * 3));
  ASSERT_EQ(key_names().size(), 1U);
  EXPECT_NE(key_names().front(), "");
  expect_all_opens();
  use_key_file("");
  database().read([&](Read& read) {
    EXPECT_THROW(find_needs(read, keys(), people_[0]), DatabaseFailed)
        << "the site's own key opens nothing any more";
  });
}

TEST_P(NeedsKey, IsUsedForWhatComesLater) {
  turn();
  write([&](Write& write) { save_needs(write, keys(), people_[3], needs_of(3), now); });
  EXPECT_EQ(key_names().size(), 1U);
  expect_all_opens();
}

TEST_P(NeedsKey, EarlierOnesStayUntilTheyAreForgotten) {
  turn();
  turn();
  EXPECT_EQ(further_keys(path_, lines_of_needs).size(), 2U);
  expect_all_opens();
  turn(EarlierKeys::forgotten);
  EXPECT_EQ(further_keys(path_, lines_of_needs).size(), 1U);
  use_key_file(path_);
  expect_all_opens();
}

TEST_P(NeedsKey, MayBeBrokenOffPartOfTheWay) {
  const SecretKey begun = add_further_key(path_, lines_of_needs);
  const NamedKey with{name_of_key(begun), begun};
  write([&](Write& write) {
    seal_with(write, with.name);
    std::int64_t reached = 0;
    EXPECT_GT(seal_some_needs(write, keys(), with, reached), 0);
  });
  EXPECT_EQ(key_names().size(), 2U);
  expect_all_opens();
  turn(EarlierKeys::forgotten);
  EXPECT_EQ(key_names().size(), 1U);
  use_key_file(path_);
  expect_all_opens();
}

TEST_P(NeedsKey, ThatIsLostIsMissedUntilItIsBroughtBack) {
  turn();
  const std::string lost = folder_.content("alongside.key");
  std::filesystem::remove(path_);
  use_key_file(path_);
  EXPECT_THROW(turn_key(database(), site_key_, path_, EarlierKeys::forgotten), DatabaseFailed);
  folder_.write("alongside.key", lost);
  turn();
  expect_all_opens();
}

}  // namespace
}  // namespace alongside::needs::turning_test
