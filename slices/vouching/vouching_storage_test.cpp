// The way back in over time: nothing before the day has passed, nothing once it was stopped, and
// the same rows for a name that nobody has.
#include "slices/vouching/vouching_storage.h"

#include <gtest/gtest.h>

#include "foundation/db/testing.h"
#include "slices/vouching/routes.h"

namespace alongside::vouching::vouching_storage_test {
namespace {

using namespace std::chrono_literals;

constexpr Instant now{std::chrono::days(20'000)};
const std::string claim(43, 'c');

class WaysBack : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    write([&](Write& write) {
      community::found(write, {"Riverside", "en", {}, {}});
      group_ = groups::add_group(write, {.name = "Clinic"}, now);
      const std::string hash = hash_passphrase("teapot granite cloud", HashCost::quick);
      for (const char* name : {"Ebele", "Ben", "Asha"}) {
        people_.push_back(people::add_person(write, {.name = name, .passphrase_hash = hash}, now));
        groups::add_member(write, group_, people_.back(), groups::Role::member, {}, "", now);
      }
      token_ = people::start_session(write, ebele(), now).value;
      begin_way_back(write, site_.key, claim, ebele(), now);
    });
  }
  template <class F>
  void write(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  PersonId ebele() const { return people_[0]; }
  std::optional<WayBack> way(Instant at = now) {
    return database().read([&](Read& read) { return find_by_claim(read, site_.key, claim, at); });
  }
  void vouch(std::size_t person) {
    write([&](Write& write) {
      add_vouch(write, way()->number, {people_[person].number, group_.number, 0});
    });
  }
  int choose(const std::string& passphrase, Instant at) {
    Request request;
    request.method = Method::post;
    request.path = "/sign-in/forgotten/wait";
    request.words = &Words::in("en");
    request.site = &site_;
    request.now = at;
    request.form_token = "token";
    request.cookies.add("alongside_way_back", claim);
    request.fields.add("passphrase", passphrase);
    return choose_passphrase(request, database()).status;
  }
  bool still_signed_in() {
    return database().read(
        [&](Read& read) { return people::person_with_token(read, token_, now).has_value(); });
  }

  static std::int64_t told_of_use(Transaction& transaction) {
    static constexpr Sql sql{"SELECT COUNT(*) FROM notices WHERE kind = 'vouching_used'"};
    return transaction.one<std::int64_t>(sql);
  }

  Site site_{.hash_cost = HashCost::quick};
  Id<groups::Group> group_;
  std::vector<PersonId> people_;
  std::string token_;
};
INSTANTIATE_ON_BOTH_DATABASES(WaysBack);

TEST_P(WaysBack, AreFoundByClaimAndByCodeUntilTheyAreOver) {
  ASSERT_TRUE(way());
  database().read([&](Read& read) {
    EXPECT_TRUE(find_by_code(read, site_.key, code_of_claim(claim), now));
    EXPECT_FALSE(find_by_code(read, site_.key, claim, now));
    EXPECT_FALSE(find_by_claim(read, site_.key, code_of_claim(claim), now));
    return 0;
  });
  EXPECT_FALSE(way(now + way_back_life));
}

TEST_P(WaysBack, OpenADayAfterTwoVouched) {
  EXPECT_EQ(choose("granite cloud teapot", now), 303);
  EXPECT_TRUE(still_signed_in()) << "nothing happened";
  vouch(1);
  vouch(2);
  write([&](Write& write) { make_ready(write, way()->number, now); });
  choose("granite cloud teapot", now + 23h);
  EXPECT_TRUE(still_signed_in());
  EXPECT_EQ(choose("short", now + 25h), 422);
  EXPECT_TRUE(still_signed_in());
  EXPECT_EQ(choose("granite cloud teapot", now + 25h), 303);
  EXPECT_FALSE(still_signed_in());
  EXPECT_FALSE(way()) << "it is used up";
}

TEST_P(WaysBack, AreStoppedByWhoseTheyAre) {
  vouch(1);
  write([&](Write& write) {
    EXPECT_TRUE(is_vouched_for(write, ebele(), now));
    make_ready(write, way()->number, now);
    stop_ways_back_of(write, ebele());
  });
  choose("granite cloud teapot", now + 25h);
  EXPECT_TRUE(still_signed_in());
}

/// Else two could vouch, go, and take the account unseen.
TEST_P(WaysBack, WaitAnewWhenAVoucherLeaves) {
  vouch(1);
  vouch(2);
  write([&](Write& write) {
    make_ready(write, way()->number, now);
    forget_vouches_of_leaver(write, group_, people_[1]);
    EXPECT_TRUE(is_vouched_for(write, ebele(), now)) << "it can still be stopped";
    forget_vouches_of_leaver(write, group_, people_[2]);
  });
  choose("granite cloud teapot", now + 25h);
  EXPECT_TRUE(still_signed_in());
  vouch(1);
  vouch(2);
  choose("granite cloud teapot", now + 25h);
  EXPECT_TRUE(still_signed_in()) << "the day begins again";
  write([&](Write& write) { make_ready(write, way()->number, now + 25h); });
  choose("granite cloud teapot", now + 50h);
  EXPECT_FALSE(still_signed_in());
}

TEST_P(WaysBack, WaitAnewWhenAnAccountOrTheGroupIsGone) {
  const auto is_open_after = [&](auto forget) {
    vouch(1);
    vouch(2);
    write([&](Write& write) {
      make_ready(write, way()->number, now);
      forget(write);
    });
    return way()->ready_at.has_value();
  };
  EXPECT_FALSE(is_open_after([&](Write& write) { forget_voucher(write, people_[1]); }));
  EXPECT_FALSE(is_open_after([&](Write& write) { forget_vouches_in(write, group_); }));
  EXPECT_FALSE(is_open_after([&](Write& write) {
    forget_vouches_of_leaver(write, group_, ebele());
  })) << "whom they vouched for is no member any more";
  EXPECT_TRUE(is_open_after([&](Write& write) {
    forget_vouches_of_leaver(write, {group_.number + 1}, people_[1]);
  })) << "they left another group";
}

/// Not even a row that was left by mistake opens an account without two who vouch.
TEST_P(WaysBack, OpenNothingWithoutTheTwo) {
  vouch(1);
  write([&](Write& write) { make_ready(write, way()->number, now); });
  choose("granite cloud teapot", now + 25h);
  EXPECT_TRUE(still_signed_in());
}

TEST_P(WaysBack, AreLongEnoughWhenTheSecondVouchesAtTheEnd) {
  vouch(1);
  vouch(2);
  const Instant late = now + way_back_life - 1h;
  write([&](Write& write) { make_ready(write, way()->number, late); });
  choose("granite cloud teapot", late + wait_after_vouching + 48h);
  EXPECT_FALSE(still_signed_in());
}

TEST_P(WaysBack, TellAfterwardsWhoVouched) {
  vouch(1);
  vouch(2);
  write([&](Write& write) { make_ready(write, way()->number, now); });
  choose("granite cloud teapot", now + 25h);
  write([&](Write& write) {
    stop_ways_back_of(write, ebele());
    forget_vouches_of_leaver(write, group_, people_[1]);
    EXPECT_FALSE(is_vouched_for(write, ebele(), now + 26h));
    const auto own = own_ways_back(write, ebele(), now + 26h);
    ASSERT_EQ(own.size(), 1U) << "neither stopping nor leaving takes it away";
    EXPECT_EQ(own[0].used_at, now + 25h);
    EXPECT_EQ(names_of_vouchers(write, own[0].number), (std::vector<std::string>{"Ben", "Asha"}));
    EXPECT_EQ(told_of_use(write), 1);
    EXPECT_EQ(erase_over(write, now + 25h + used_is_told_for - 1s), 0);
    EXPECT_EQ(erase_over(write, now + 25h + used_is_told_for), 1);
  });
}

TEST_P(WaysBack, OfNobodyOpenNothing) {
  const std::string other(43, 'd');
  write([&](Write& write) { begin_way_back(write, site_.key, other, std::nullopt, now); });
  database().read([&](Read& read) {
    const auto found = find_by_claim(read, site_.key, other, now);
    EXPECT_TRUE(found && !found->person);
    return 0;
  });
}

TEST_P(WaysBack, AreErasedWhenTheyAreOver) {
  vouch(1);
  write([&](Write& write) {
    EXPECT_EQ(erase_over(write, now + way_back_life - 1s), 0);
    EXPECT_EQ(erase_over(write, now + way_back_life), 1);
  });
}

constexpr Sql kept_sql{
    "SELECT code_print FROM ways_back UNION ALL SELECT claim_print FROM ways_back"};
TEST_P(WaysBack, AreNotInTheDatabaseInClear) {
  for (const std::string& text :
       database().read([](Read& read) { return read.all<std::string>(kept_sql); })) {
    EXPECT_EQ(text.find(claim), text.npos);
    EXPECT_EQ(text.find(plain_code(code_of_claim(claim))), text.npos);
  }
}

}  // namespace
}  // namespace alongside::vouching::vouching_storage_test
