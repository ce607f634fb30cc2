// What is kept of needs over time: who sees it, who looked, when it is asked again, that it goes
// without a trace, and that the database tells nothing of it.
#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/db/testing.h"
#include "foundation/told/told_storage.h"
#include "slices/needs/needs_tasks.h"
#include "slices/needs/sharing_storage.h"

namespace alongside::needs::needs_storage_test {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr Instant now{days(20'000)};

class AccessNeeds : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    write([&](Write& write) {
      clinic_ = groups::add_group(write, {.name = "Clinic"}, now);
      garden_ = groups::add_group(write, {.name = "Garden"}, now);
      for (const char* name : {"Ben", "Asha", "Ebele"}) {
        people_.push_back(people::add_person(write, {.name = name}, now));
      }
    });
  }
  template <class F>
  void write(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  template <class F>
  auto read(const F& body) {
    return database().read([&](Read& read) { return body(read); });
  }
  groups::Member in(Id<groups::Group> group, std::size_t person) const {
    groups::Member member;
    member.group.id = group;
    member.visit.person =
        people::Person{.id = people_[person], .name = "", .pronouns = "", .caretaker = false};
    return member;
  }
  void say(std::size_t person, Instant at = now) {
    write([&](Write& write) { save_needs(write, keys_, people_[person], needs_, at); });
  }
  void share_in(Id<groups::Group> group, std::size_t person, const Sharing& sharing = {},
                Instant at = now) {
    write([&](Write& write) { share(write, keys_, in(group, person), sharing, at); });
  }
  std::vector<SharedNeeds> seen_in(Id<groups::Group> group) {
    return read([&](Read& read) {
      const groups::Member asha = in(group, 1);
      return open_shared(read, keys_, asha, people_sharing(read, asha, 1));
    });
  }
  std::vector<WaitsInGroup> waits_for(std::size_t person) {
    return read([&](Read& read) {
      return waits_in(read, people_[person], {clinic_.number, garden_.number});
    });
  }
  void look(std::size_t looker, Id<groups::Group> group, Instant at) {
    write([&](Write& write) {
      const groups::Member member = in(group, looker);
      note_looks(write, member, people_sharing(write, member, 1), at);
    });
  }

  const SecretKey key_ = [] {
    SecretKey key{};
    key.fill(7);
    return key;
  }();
  const NeedsKeys keys_{key_};
  const Needs needs_{.items = {"large_print", "loop"}, .language = "", .words = "zqvwords"};
  Id<groups::Group> clinic_, garden_;
  std::vector<PersonId> people_;
};
INSTANTIATE_ON_BOTH_DATABASES(AccessNeeds);

TEST_P(AccessNeeds, AreSeenWhereTheyAreSharedAndNowhereElse) {
  say(0);
  EXPECT_TRUE(seen_in(clinic_).empty());
  share_in(clinic_, 0, {.what = Sharing::What::some, .items = {"loop"}});
  ASSERT_EQ(seen_in(clinic_).size(), 1U);
  EXPECT_EQ(seen_in(clinic_).front().needs.items, std::vector<std::string>{"loop"});
  EXPECT_EQ(seen_in(clinic_).front().needs.words, "");
  EXPECT_TRUE(seen_in(garden_).empty());
  share_in(clinic_, 0);
  EXPECT_EQ(seen_in(clinic_).front().needs, needs_);
}

TEST_P(AccessNeeds, AreTakenBackAtOnce) {
  say(0);
  share_in(clinic_, 0);
  share_in(garden_, 0);
  write([&](Write& write) { stop_sharing(write, clinic_, people_[0]); });
  EXPECT_TRUE(seen_in(clinic_).empty());
  EXPECT_EQ(seen_in(garden_).size(), 1U);
  write([&](Write& write) { stop_sharing_everywhere(write, people_[0]); });
  EXPECT_TRUE(seen_in(garden_).empty());
  EXPECT_TRUE(read([&](Read& read) { return find_needs(read, keys_, people_[0]); }));
}

TEST_P(AccessNeeds, WaitUntilSomebodyLookedAndAgainWhenTheyChange) {
  say(0);
  share_in(clinic_, 0);
  EXPECT_TRUE(waits_for(0).empty()) << "one's own";
  ASSERT_EQ(waits_for(1).size(), 1U);
  EXPECT_EQ(waits_for(1).front().group, clinic_);
  EXPECT_FALSE(waits_for(1).front().last_looked);
  look(1, clinic_, now + 1h);
  EXPECT_TRUE(waits_for(1).empty());
  say(0, now + 2h);
  ASSERT_EQ(waits_for(1).size(), 1U);
  EXPECT_EQ(waits_for(1).front().last_looked, now + 1h);
  look(1, clinic_, now + 3h);
  share_in(clinic_, 0, {.what = Sharing::What::some, .items = {"loop"}}, now + 4h);
  EXPECT_EQ(waits_for(1).size(), 1U);
}

TEST_P(AccessNeeds, KeepEachLookForWhomTheyAre) {
  say(0);
  say(1);
  share_in(clinic_, 0);
  share_in(clinic_, 1);
  look(1, clinic_, now + 1h);
  look(1, clinic_, now + 5h);
  const auto looks = [&](std::size_t person) {
    return read([&](Read& read) { return looks_at(read, people_[person], looks_shown); });
  };
  ASSERT_EQ(looks(0).size(), 2U);
  EXPECT_EQ(looks(0).front().looker, people_[1]);
  EXPECT_EQ(looks(0).front().group, clinic_);
  EXPECT_EQ(looks(0).front().looked_at, now + 5h);
  EXPECT_TRUE(looks(1).empty()) << "one's own are no look";
  write([&](Write& write) {
    EXPECT_EQ(erase_old_looks(write, now + 1h + looks_are_kept - 1s), 0);
    EXPECT_EQ(erase_old_looks(write, now + 1h + looks_are_kept), 1);
  });
  EXPECT_EQ(looks(0).size(), 1U);
}

TEST_P(AccessNeeds, StayOpenForAnHourForWhoLooked) {
  say(0);
  share_in(clinic_, 0);
  look(1, clinic_, now);
  const auto opened = [&](std::size_t looker, Id<groups::Group> group, Instant at) {
    return read(
        [&](Read& read) { return opened_since(read, in(group, looker), {people_[0]}, at); });
  };
  EXPECT_EQ(opened(1, clinic_, now + 59min), now);
  EXPECT_FALSE(opened(1, clinic_, now + 60min));
  EXPECT_FALSE(opened(2, clinic_, now)) << "another member";
  share_in(clinic_, 0, {}, now + 2min);
  EXPECT_FALSE(opened(1, clinic_, now + 3min)) << "it has changed";
  look(1, clinic_, now + 4min);
  EXPECT_EQ(opened(1, clinic_, now + 5min), now + 4min);
  EXPECT_FALSE(opened(1, garden_, now)) << "another group";
  EXPECT_FALSE(read([&](Read& read) {
    return opened_since(read, in(clinic_, 1), {people_[0], people_[2]}, now + 5min);
  })) << "somebody shares since, and was not looked at";
}

TEST_P(AccessNeeds, AreCountedByWhatIsShared) {
  for (const std::size_t person : {0U, 1U, 2U}) say(person);
  share_in(clinic_, 0);
  share_in(clinic_, 1, {.what = Sharing::What::some, .items = {"loop"}});
  const auto counts = [&] {
    return read([&](Read& read) { return count_needs(read, keys_, clinic_); });
  };
  EXPECT_TRUE(counts().empty()) << "nobody was told of a look";
  look(2, clinic_, now + 1h);
  EXPECT_EQ(counts(), (std::map<std::string, std::int64_t>{{"large_print", 1}, {"loop", 2}}));
  say(0, now + 2h);
  EXPECT_EQ(counts(), (std::map<std::string, std::int64_t>{{"loop", 1}})) << "it has changed since";
  EXPECT_EQ(read([&](Read& read) { return state_of_group(read, clinic_).people; }), 2);
}

TEST_P(AccessNeeds, ThatChangeAreNotSharedByAnEarlierChoiceOfAPart) {
  say(0);
  share_in(clinic_, 0, {.what = Sharing::What::some, .items = {"loop", "words"}});
  share_in(garden_, 0, {.what = Sharing::What::some, .items = {"words"}});
  Needs others = needs_;
  others.words = "My illness has a name";
  write([&](Write& write) {
    keep_to_what_was_shared(write, keys_, people_[0], others);
    save_needs(write, keys_, people_[0], others, now + 1h);
  });
  ASSERT_EQ(seen_in(clinic_).size(), 1U);
  EXPECT_EQ(seen_in(clinic_).front().needs.words, "");
  EXPECT_EQ(seen_in(clinic_).front().needs.items, std::vector<std::string>{"loop"});
  EXPECT_TRUE(seen_in(garden_).empty()) << "nothing of it is left";
}

TEST_P(AccessNeeds, AreLookedAtOnceWhileTheyAreOpen) {
  say(0);
  share_in(clinic_, 0);
  look(1, clinic_, now + 1h);
  look(1, clinic_, now + 1h + 1min);
  const auto looks = [&] {
    return read([&](Read& read) { return looks_at(read, people_[0], looks_shown).size(); });
  };
  EXPECT_EQ(looks(), 1U) << "a reload is no second look";
  look(1, clinic_, now + 3h);
  EXPECT_EQ(looks(), 2U);
}

TEST_P(AccessNeeds, AreAskedForOnceAYear) {
  const auto pass = [&](Instant at) {
    run_all_waiting(database(), {asking_again_job()}, at);
    return read([&](Read& read) {
      return notices_of(read, {.person = people_[0], .before = from_now(at), .most = 50}).size();
    });
  };
  say(0);
  EXPECT_EQ(pass(now + 364 * days(1)), 0U);
  EXPECT_EQ(pass(now + 365 * days(1)), 1U);
  EXPECT_EQ(pass(now + 400 * days(1)), 1U);
  write([&](Write& write) { say_still_right(write, people_[0], now + 401 * days(1)); });
  EXPECT_EQ(pass(now + 402 * days(1)), 0U) << "it is answered";
  EXPECT_EQ(pass(now + (401 + 365) * days(1)), 1U);
}

TEST_P(AccessNeeds, GoWithTheirPersonAndLeaveNoName) {
  say(0);
  say(1);
  share_in(clinic_, 0);
  share_in(clinic_, 1);
  look(0, clinic_, now);
  look(1, clinic_, now);
  write([&](Write& write) {
    forget_needs(write, people_[0]);
    while (forget_some_looks(write, people_[0]) || forget_looker(write, people_[0])) {
    }
  });
  EXPECT_FALSE(read([&](Read& read) { return has_needs(read, people_[0]); }));
  EXPECT_TRUE(read([&](Read& read) { return looks_at(read, people_[0], 10); }).empty());
  const auto of_asha = read([&](Read& read) { return looks_at(read, people_[1], 10); });
  ASSERT_EQ(of_asha.size(), 1U);
  EXPECT_FALSE(of_asha.front().looker);
  EXPECT_EQ(seen_in(clinic_).size(), 1U);
}

TEST_P(AccessNeeds, OfAGroupThatEndsAreSharedNoMore) {
  say(0);
  share_in(clinic_, 0);
  look(1, clinic_, now);
  write([&](Write& write) {
    while (forget_sharing_in(write, clinic_) || forget_group_of_looks(write, clinic_)) {
    }
  });
  EXPECT_TRUE(seen_in(clinic_).empty());
  const auto looks = read([&](Read& read) { return looks_at(read, people_[0], 10); });
  ASSERT_EQ(looks.size(), 1U);
  EXPECT_FALSE(looks.front().group);
}

constexpr Sql texts_sql{
    "SELECT sealed FROM needs_of_people UNION ALL SELECT sealed FROM needs_shared"};
TEST_P(AccessNeeds, StandInTheDatabaseWithoutAPlainWord) {
  say(0);
  share_in(clinic_, 0, {.what = Sharing::What::some, .items = {"loop"}});
  const auto texts = read([](Read& read) { return read.all<std::string>(texts_sql); });
  ASSERT_EQ(texts.size(), 2U);
  for (const std::string& text : texts) {
    for (const char* word : {"zqv", "loop", "large", "some"}) {
      EXPECT_EQ(text.find(word), text.npos) << word;
    }
    EXPECT_EQ(text.find(base64_url("zqvwords").substr(0, 8)), text.npos);
  }
  SecretKey other{};
  const NeedsKeys wrong(other);
  EXPECT_THROW(read([&](Read& read) { return find_needs(read, wrong, people_[0]); }),
               DatabaseFailed);
}

}  // namespace
}  // namespace alongside::needs::needs_storage_test
