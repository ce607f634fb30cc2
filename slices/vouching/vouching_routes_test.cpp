// Who may vouch in a group that decides by two sides: those who show different ones and have been
// there, and on their side, for a while. A side that somebody keeps to themselves is never told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/db/testing.h"
#include "foundation/rooms/room.h"
#include "slices/vouching/routes.h"
#include "slices/vouching/vouching_storage.h"

namespace alongside::vouching::vouching_routes_test {
namespace {

using groups::SeenBy;
using testing::HasSubstr;

constexpr Instant now{std::chrono::days(20'000)};
constexpr Instant before = now - settled_for - std::chrono::days(1);
constexpr const char* lived = "Lived experience";
constexpr const char* professional = "Professional";
const std::string claim(43, 'c');
const std::string claim_of_leo(43, 'l');

class Vouchers : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    site_.rooms = &rooms_;
    database().write([&](Write& write) {
      community::found(write, {.name = "Riverside", .language = "en"});
      group_ = groups::add_group(write, {.name = "Clinic"}, before);
      const std::string hash = hash_passphrase("teapot granite cloud", HashCost::quick);
      ebele_ = people::add_person(write, {.name = "Ebele", .passphrase_hash = hash}, before);
      groups::add_member(write, group_, ebele_, groups::Role::member, {}, "", before);
      for (const char* name : {"Farid", "Grace", "Hanna", "Idris"}) {
        add(write, name, "", SeenBy::only_me, before);
      }
      ben_ = add(write, "Ben", professional, SeenBy::group, before);
      carys_ = add(write, "Carys", professional, SeenBy::group, before);
      asha_ = add(write, "Asha", lived, SeenBy::group, before);
      hidden_ = add(write, "Joan", lived, SeenBy::only_me, before);
      fresh_ = add(write, "Kit", lived, SeenBy::group, now - std::chrono::days(13));
      leo_ = people::add_person(write, {.name = "Leo", .passphrase_hash = hash}, before);
      groups::add_member(write, group_, leo_, groups::Role::member, {}, "",
                         now - std::chrono::days(13));
      begin_way_back(write, site_.key, claim, ebele_, now);
      begin_way_back(write, site_.key, claim_of_leo, leo_, now);
      write.commit();
    });
  }

  std::string add(Write& write, const char* name, const char* side, SeenBy seen_by, Instant since) {
    const auto person = people::add_person(write, {.name = name}, since);
    groups::add_member(write, group_, person, groups::Role::member, {}, side, since, seen_by);
    return people::start_session(write, person, now).value;
  }

  Response vouch(const std::string& session, const std::string& whose = claim, Instant at = now) {
    Request request{.words = &Words::in("en"), .site = &site_};
    request.method = Method::post;
    request.now = at;
    request.parameters.add("group", std::to_string(group_.number));
    request.cookies.add(std::string(people::session_cookie), session);
    request.fields.add("code", code_of_claim(whose));
    request.fields.add("sure", "yes");
    return database().write([&](Write& write) { return vouch_for(request, write); });
  }
  std::string done(const std::string& session, Instant at = now) {
    for (const auto& [name, value] : vouch(session, claim, at).headers) {
      if (name == "Location") return value.substr(value.find('=') + 1);
    }
    return "";
  }

  const Rooms rooms_;
  Site site_{.hash_cost = HashCost::quick};
  Id<groups::Group> group_;
  PersonId ebele_, leo_;
  std::string ben_, carys_, asha_, hidden_, fresh_;
};
INSTANTIATE_ON_BOTH_DATABASES(Vouchers);

TEST_P(Vouchers, AreOfDifferentSidesThatTheyShow) {
  EXPECT_EQ(done(ben_), "one");
  EXPECT_EQ(done(carys_), "one");
  EXPECT_EQ(done(asha_), "two");
}

TEST_P(Vouchers, ShowTheirSideFirst) {
  EXPECT_EQ(done(ben_), "one");
  const Response response = vouch(hidden_);
  EXPECT_EQ(response.status, 422);
  EXPECT_THAT(response.body, HasSubstr("Show the group which side you count for first"));
  database().read([&](Read& read) {
    const auto way = find_by_claim(read, site_.key, claim, now);
    EXPECT_EQ(way->vouchers, 1);
    EXPECT_FALSE(way->ready_at);
    return 0;
  });
}

TEST_P(Vouchers, KnowWhomTheyVouchForAsAMemberOfTwoWeeks) {
  EXPECT_NE(done(ben_), "");
  EXPECT_EQ(vouch(asha_, claim_of_leo).status, 422) << "Leo came thirteen days ago";
}

TEST_P(Vouchers, HaveBeenThereForAWhile) {
  EXPECT_EQ(done(ben_), "one");
  const Response response = vouch(fresh_);
  EXPECT_EQ(response.status, 422);
  EXPECT_THAT(response.body, HasSubstr("been in this group for two weeks"));
}

constexpr Sql told_sql{"SELECT COUNT(*) FROM notices WHERE kind = 'vouching_way_back'"};
/// Also of who vouches after another has taken their word back: there is one who vouches, as
/// before.
TEST_P(Vouchers, AreToldOneByOne) {
  const auto told = [&] {
    return database().read([](Read& read) { return read.one<std::int64_t>(told_sql); });
  };
  EXPECT_EQ(done(ben_), "one");
  EXPECT_EQ(done(ben_, now + std::chrono::minutes(1)), "one");
  EXPECT_EQ(told(), 1) << "the same word again is nothing new";
  database().write([&](Write& write) {
    const auto ben = people::person_with_token(write, ben_, now)->id;
    forget_vouches_of_leaver(write, group_, ben);
    write.commit();
  });
  EXPECT_EQ(done(carys_, now + std::chrono::minutes(2)), "one");
  EXPECT_EQ(told(), 2);
}

}  // namespace
}  // namespace alongside::vouching::vouching_routes_test
