#include "foundation/told/told.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/db/testing.h"
#include "foundation/told/told_storage.h"
#include "foundation/words/time_zone.h"

namespace alongside::told_test {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Instant now{std::chrono::days(20'000) + 10h};
constexpr NoticeName opened{"questions_opened"};
constexpr NoticeName secret{"statements_answered", SeenFrom::next_day};
constexpr Id<people::Person> asha{1}, ben{2};

class Told : public OnBothDatabases {
 protected:
  template <class F>
  void write(F&& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  void tell_one(const Notice& notice, Instant at = now) {
    write([&](Write& write) { tell(write, {asha}, notice, at); });
  }
  std::vector<std::int64_t> numbers(Id<people::Person> person, Instant at = now,
                                    WhichNotices which = WhichNotices::all) {
    std::vector<std::int64_t> all;
    for (const KeptNotice& one : database().read([&](Read& read) {
           return notices_of(read, {.person = person, .which = which, .before = from_now(at)});
         })) {
      all.push_back(one.number);
    }
    return all;
  }
};
INSTANTIATE_ON_BOTH_DATABASES(Told);

TEST_P(Told, OnceHoweverOftenItIsSaid) {
  for (int n = 0; n < 3; ++n) tell_one({.kind = opened, .number = 7, .group = {3}});
  EXPECT_THAT(numbers(asha), ElementsAre(7));
  tell_one({.kind = opened, .number = 7, .group = {3}, .occasion = 1});
  EXPECT_THAT(numbers(asha), ElementsAre(7, 7));
  EXPECT_THAT(numbers(ben), IsEmpty());
}

TEST_P(Told, NothingWhereTheWriteThatTellsIsNotKept) {
  database().write([](Write& write) { tell(write, {asha}, {.kind = opened, .number = 7}, now); });
  EXPECT_THAT(numbers(asha), IsEmpty());
}

TEST_P(Told, FromTheNextDayOnWhereItsMomentCouldTie) {
  tell_one({.kind = secret, .number = 7});
  tell_one({.kind = secret, .number = 8}, now + 3h);
  EXPECT_THAT(numbers(asha, now + 12h), IsEmpty());
  const auto kept = database().read(
      [](Read& read) { return notices_of(read, {.person = asha, .before = from_now(now + 24h)}); });
  ASSERT_THAT(kept, SizeIs(2));
  EXPECT_EQ(kept[0].told_at, kept[1].told_at) << "the time of day is nowhere";
  EXPECT_EQ(local_time(kept[0].told_at).hour, 0);
}

TEST_P(Told, FromTheNextDayOnAlsoWhereADayHas25Hours) {
  using namespace std::chrono;
  const Instant last_of_summer = sys_days(year(2026) / 10 / 24) + 23h + 30min;  // 00:30 in London.
  tell_one({.kind = secret, .number = 7}, last_of_summer);
  EXPECT_THAT(numbers(asha, last_of_summer + 24h), IsEmpty()) << "it is 23:30 of the same day";
  EXPECT_THAT(numbers(asha, last_of_summer + 24h + 30min), ElementsAre(7));
  const Instant first_of_summer = sys_days(year(2026) / 3 / 29) + 0h + 30min;
  tell_one({.kind = secret, .number = 8}, first_of_summer);
  EXPECT_THAT(numbers(asha, first_of_summer + 22h), IsEmpty());
  EXPECT_THAT(numbers(asha, first_of_summer + 22h + 30min), ElementsAre(8));
}

TEST_P(Told, OfASecretMomentWakesNoPageAndChangesNoMark) {
  const auto mark = [&](Instant at) {
    return database().read([&](Read& read) { return mark_of_new(read, asha, at); });
  };
  write([](Write& write) {
    tell(write, {asha}, {.kind = secret, .number = 7}, now);
    EXPECT_THAT(write.topics(), IsEmpty());
  });
  EXPECT_EQ(mark(now + 1h), 0);
  write([](Write& write) {
    tell(write, {asha, ben}, {.kind = opened, .number = 7}, now);
    EXPECT_THAT(write.topics(), ElementsAre("notices/1", "notices/2"));
  });
  const auto before = mark(now + 1h);
  EXPECT_NE(before, 0);
  EXPECT_NE(mark(now + 24h), before);
}

TEST_P(Told, IsPassedOnOnceAndOnlyWhatIsNewStill) {
  tell_one({.kind = secret, .number = 6});
  for (std::int64_t n = 7; n <= 9; ++n) tell_one({.kind = opened, .number = n});
  write([](Write& write) { end_notices(write, opened, 8); });
  const auto shown = database().read(
      [](Read& read) { return notices_of(read, {.person = asha, .before = from_now(now)}); });
  write([&](Write& write) {
    for (const KeptNotice& one : shown) {
      if (one.number == 9) mark_read(write, asha, one.id);
    }
  });
  EXPECT_THAT(database().read([](Read& read) { return people_to_pass_on(read, now, 10); }),
              ElementsAre(1));
  const auto taken = [&](Instant at) {
    std::vector<std::int64_t> numbers;
    write([&](Write& write) {
      for (const KeptNotice& one : take_to_pass_on(write, asha, at).notices) {
        numbers.push_back(one.number);
      }
    });
    return numbers;
  };
  EXPECT_THAT(taken(now), ElementsAre(7));
  EXPECT_THAT(taken(now), IsEmpty());
  EXPECT_THAT(taken(now + 24h), ElementsAre(6)) << "from the next day on";
}

TEST_P(Told, IsOverForEverybodyWhenItIsDoneAndIsNotToldAgain) {
  write([](Write& write) { tell(write, {asha, ben}, {.kind = opened, .number = 7}, now); });
  tell_one({.kind = opened, .number = 8});
  write([](Write& write) { end_notices(write, opened, 7); });
  EXPECT_THAT(numbers(asha), ElementsAre(8));
  EXPECT_THAT(numbers(ben), IsEmpty());
  tell_one({.kind = opened, .number = 7});
  EXPECT_THAT(numbers(asha), ElementsAre(8));
}

TEST_P(Told, GoesOnAfterAPlaceThatWasReached) {
  for (std::int64_t n = 0; n < 5; ++n) {
    tell_one({.kind = opened, .number = n}, now + std::chrono::hours(n / 2));
  }
  NoticePlace place = from_now(now + 24h);
  std::vector<std::int64_t> seen;
  while (true) {
    const auto page = database().read(
        [&](Read& read) { return notices_of(read, {.person = asha, .before = place, .most = 2}); });
    if (page.empty()) break;
    for (const KeptNotice& one : page) seen.push_back(one.number);
    place = {page.back().told_at, page.back().id.number};
  }
  EXPECT_THAT(seen, testing::UnorderedElementsAre(0, 1, 2, 3, 4));
  EXPECT_EQ(seen.front(), 4);
}

TEST_P(Told, IsReadByItselfOrTogether) {
  for (std::int64_t n = 1; n <= 3; ++n) {
    tell_one({.kind = opened, .number = n, .group = {n}}, now + std::chrono::minutes(n));
  }
  const auto unread = [&] { return numbers(asha, now + 1h, WhichNotices::unread); };
  const auto first = database().read([](Read& read) {
    return notices_of(read, {.person = asha, .before = from_now(now + 1h), .most = 1});
  });
  write([&](Write& write) { mark_read(write, ben, first.at(0).id); });
  EXPECT_THAT(unread(), ElementsAre(3, 2, 1)) << "somebody else's";
  write([&](Write& write) { mark_read(write, asha, first.at(0).id); });
  EXPECT_THAT(unread(), ElementsAre(2, 1));
  write([&](Write& write) { mark_all_read(write, asha, {1}, now + 1h); });
  EXPECT_THAT(unread(), ElementsAre(2));
  write([&](Write& write) { mark_all_read(write, asha, {}, now); });
  EXPECT_THAT(unread(), ElementsAre(2)) << "what came after the page was made";
  write([&](Write& write) { mark_all_read(write, asha, {}, now + 1h); });
  EXPECT_THAT(unread(), IsEmpty());
}

TEST_P(Told, GoesWithThePersonTheGroupTheMembershipAndItsTime) {
  const auto told = [&] {
    write([](Write& write) {
      tell(write, {asha, ben}, {.kind = opened, .number = 1, .group = {1}}, now);
      tell(write, {asha, ben}, {.kind = opened, .number = 2, .group = {2}}, now + 48h);
    });
  };
  told();
  write([](Write& write) { forget_notices_of(write, asha, Id<groups::Group>{1}); });
  EXPECT_THAT(numbers(asha, now + 48h), ElementsAre(2));
  EXPECT_THAT(numbers(ben, now + 48h), ElementsAre(2, 1));
  told();
  write([](Write& write) { EXPECT_EQ(forget_notices_before(write, now + 1h, 10), 2); });
  EXPECT_THAT(numbers(ben, now + 48h), ElementsAre(2));
  write([](Write& write) { EXPECT_EQ(forget_notices_of(write, Id<groups::Group>{2}, 1), 1); });
  write([](Write& write) { EXPECT_EQ(forget_notices_of(write, Id<groups::Group>{2}, 9), 1); });
  told();
  write([](Write& write) { EXPECT_GT(forget_notices_of(write, asha, 9), 0); });
  EXPECT_THAT(numbers(asha, now + 48h), IsEmpty());
  EXPECT_THAT(numbers(ben, now + 48h), SizeIs(2));
}

}  // namespace
}  // namespace alongside::told_test
