#include "foundation/rooms/telling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/db/testing.h"
#include "foundation/http/request.h"
#include "foundation/rooms/room.h"
#include "foundation/told/told.h"
#include "foundation/told/told_storage.h"

namespace alongside::telling_test {
namespace {

constexpr Instant now{std::chrono::days(20'000)};
constexpr NoticeName opened{"questions_opened"};
constexpr NoticeName another{"draws_published"};
constexpr std::int64_t many = 350;

std::vector<Id<people::Person>> everybody(Read&, const ToldAbout& about, Id<people::Person> after,
                                          std::int64_t most) {
  EXPECT_EQ(about.group.number, 3);
  std::vector<Id<people::Person>> some;
  for (std::int64_t n = after.number + 1; n <= many && most > 0; ++n, --most) some.push_back({n});
  return some;
}

class Telling : public OnBothDatabases {
 protected:
  Telling()
      : rooms_{
            {.name = "questions",
             .notices = {
                 {.name = opened, .theme = {"questions", say("Questions")}, .who = everybody}}}} {
    site_.rooms = &rooms_;
  }
  template <class F>
  void write(F&& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  void run() { run_all_waiting(database(), {telling_job(site_)}, now); }
  std::int64_t told() {
    return database().read([](Read& read) {
      std::int64_t people = 0;
      for (std::int64_t n = 1; n <= many + 1; ++n) {
        people += static_cast<std::int64_t>(
            notices_of(read, {.person = {n}, .before = from_now(now)}).size());
      }
      return people;
    });
  }

 private:
  Rooms rooms_;
  Site site_;
};
INSTANTIATE_ON_BOTH_DATABASES(Telling);

TEST_P(Telling, ReachesEverybodyOnce) {
  for (int n = 0; n < 2; ++n) {
    write(
        [](Write& write) { tell_later(write, {.kind = opened, .number = 7, .group = {3}}, now); });
    run();
    EXPECT_EQ(told(), many);
  }
}

TEST_P(Telling, IsLeftOffWhereItIsOverBefore) {
  write([](Write& write) {
    tell_later(write, {.kind = opened, .number = 7, .group = {3}}, now);
    end_notices(write, opened, 7);
  });
  run();
  EXPECT_EQ(told(), 0);
}

TEST_P(Telling, IsOverForMany) {
  write([](Write& write) { tell_later(write, {.kind = opened, .number = 7, .group = {3}}, now); });
  run();
  write([](Write& write) { end_notices(write, opened, 7); });
  run();
  EXPECT_EQ(told(), 0);
}

TEST_P(Telling, OfWhatNoRoomTellsAnyMoreEnds) {
  write([](Write& write) { tell_later(write, {.kind = another, .number = 7, .group = {3}}, now); });
  run();
  EXPECT_EQ(told(), 0);
  EXPECT_TRUE(database().read([](Read& read) { return job_counts(read); }).empty());
}

}  // namespace
}  // namespace alongside::telling_test
