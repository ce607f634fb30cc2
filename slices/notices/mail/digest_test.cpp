// From telling people to mails: who gets which, and when. How long ten thousand take is measured by
// bench/digest_speed.cpp.
#include "slices/notices/mail/digest_tasks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <mutex>
#include <thread>

#include "foundation/db/testing.h"
#include "foundation/http/request.h"
#include "foundation/post/outbox.h"
#include "foundation/rooms/mailing.h"
#include "foundation/rooms/room.h"
#include "foundation/told/told.h"
#include "foundation/told/told_storage.h"
#include "foundation/work/background_work.h"
#include "slices/notices/mail/address_storage.h"
#include "slices/notices/mail/mail_kinds_asking.h"
#include "slices/notices/passing/passing_tasks.h"
#include "slices/notices/wishes/wish_storage.h"

namespace alongside::notices::digest_test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// A Thursday in winter, ten in the morning where the community is.
constexpr Instant now{std::chrono::days(20'468) + 10h};
constexpr NoticeName opened{"questions_opened"};
/// Of a theme that comes with a later version of the program.
constexpr NoticeName newer{"newer_things"};

/// 13 is hidden by now.
std::vector<NoticeLine> lines(Read&, const ToldPerson&, const std::vector<ToldAbout>& about) {
  std::vector<NoticeLine> all;
  for (const ToldAbout& one : about) {
    if (one.number == 13) continue;
    all.push_back({one.number, one.occasion,
                   say("Question {number}", {{"number", std::to_string(one.number)}}),
                   "/groups/1/questions/" + std::to_string(one.number)});
  }
  return all;
}

struct Sent {
  std::string to;
  std::string mail;
};

class Digests : public OnBothDatabases {
 protected:
  Digests()
      : rooms_{{.name = "notices",
                .notices = {{.name = opened,
                             .theme = {"questions", say("Questions")},
                             .lines = lines,
                             .shown_to = ShownTo::whom_it_was_told},
                            {.name = newer,
                             .theme = {"newer", say("Newer things"), HowSoon::at_once},
                             .lines = lines,
                             .shown_to = ShownTo::whom_it_was_told}},
                .mails = mail_kinds()}},
        server_{.host = "127.0.0.1",
                .from = *MailAddress::of("together@example.org"),
                .from_name = "Alongside"} {
    site_.rooms = &rooms_;
    site_.mail = &server_;
    site_.base_url = "https://together.example";
  }
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    write([](Write& write) { community::found(write, {.name = "Riverside", .language = "en"}); });
  }

  template <class F>
  void write(F&& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  Id<people::Person> add_person(const std::string& name) {
    Id<people::Person> person;
    write([&](Write& write) {
      person = people::add_person(write, {.name = name, .email = name + "@example.org"}, now);
      confirm_address(write, person, name + "@example.org");
    });
    return person;
  }
  void tell_of(Id<people::Person> person, std::int64_t question, Instant at = now) {
    write([&](Write& write) { tell(write, {person}, {.kind = opened, .number = question}, at); });
  }
  void wish(Id<people::Person> person, HowSoon soon) {
    write([&](Write& write) { save_wish(write, person, {{}, "questions", soon}); });
  }
  std::vector<JobKind> jobs() {
    return {passing_job(site_), digest_job(site_), mailing_job(site_, [this]() -> SendMail {
              return [this](const MailAddress& to, std::string_view mail) {
                const std::lock_guard lock(mutex_);
                sent.push_back({to.text(), std::string(mail)});
                return result;
              };
            })};
  }
  void run(Instant at) { run_all_waiting(database(), jobs(), at); }
  std::size_t sent_so_far() {
    const std::lock_guard lock(mutex_);
    return sent.size();
  }

  std::vector<Sent> sent;
  SendResult result = SendResult::sent;

  const Site& site() const { return site_; }

 private:
  std::mutex mutex_;
  Rooms rooms_;
  MailServer server_;
  Site site_;
};
INSTANTIATE_ON_BOTH_DATABASES(Digests);

TEST_P(Digests, HoldAllThatCameUntilTheMorning) {
  const auto asha = add_person("Asha");
  for (std::int64_t question = 11; question <= 13; ++question) tell_of(asha, question);
  run(now);
  EXPECT_THAT(sent, IsEmpty());
  run(now + 21h);
  EXPECT_THAT(sent, IsEmpty());
  run(now + 22h);
  ASSERT_THAT(sent, SizeIs(1));
  EXPECT_EQ(sent[0].to, "Asha@example.org");
  EXPECT_THAT(sent[0].mail, HasSubstr("Subject: 2 new things for you"));
  EXPECT_THAT(sent[0].mail, HasSubstr("Question 11"));
  EXPECT_THAT(sent[0].mail, HasSubstr("Question 12"));
  EXPECT_THAT(sent[0].mail, Not(HasSubstr("Question 13"))) << "it was hidden meanwhile";
  run(now + 24h * 9);
  EXPECT_THAT(sent, SizeIs(1));
}

TEST_P(Digests, ComeAsSomebodyChose) {
  const auto asha = add_person("Asha");
  const auto ben = add_person("Ben");
  const auto carys = add_person("Carys");
  wish(asha, HowSoon::at_once);
  wish(ben, HowSoon::never);
  wish(carys, HowSoon::weekly);
  for (const auto person : {asha, ben, carys}) tell_of(person, 11);
  run(now);
  ASSERT_THAT(sent, SizeIs(1));
  EXPECT_EQ(sent[0].to, "Asha@example.org");
  run(now + 24h * 3 + 21h);
  EXPECT_THAT(sent, SizeIs(1));
  run(now + 24h * 3 + 22h);
  ASSERT_THAT(sent, SizeIs(2));
  EXPECT_EQ(sent[1].to, "Carys@example.org") << "on Monday at eight";
}

TEST_P(Digests, WaitForTheEndOfQuietHours) {
  const auto asha = add_person("Asha");
  wish(asha, HowSoon::at_once);
  write([&](Write& write) { save_hours(write, asha, {{9 * 60, 12 * 60}, "Europe/London"}); });
  tell_of(asha, 11);
  run(now);
  run(now + 119min);
  EXPECT_THAT(sent, IsEmpty());
  run(now + 2h);
  EXPECT_THAT(sent, SizeIs(1));
}

/// From 22:00 to 7:00; it is ten in the morning.
TEST_P(Digests, KeepQuietHoursWhenTheyAreTriedAgain) {
  const auto asha = add_person("Asha");
  wish(asha, HowSoon::at_once);
  write([&](Write& write) { save_hours(write, asha, {{22 * 60, 7 * 60}, "Europe/London"}); });
  tell_of(asha, 11, now + 11h + 58min);
  result = SendResult::not_now;
  run(now + 11h + 58min);
  ASSERT_THAT(sent, SizeIs(1));
  result = SendResult::sent;
  for (auto later = 12h + 5min; later < 21h; later += 30min) run(now + later);
  EXPECT_THAT(sent, SizeIs(1));
  run(now + 21h);
  EXPECT_THAT(sent, SizeIs(2));
}

TEST_P(Digests, KeepQuietHoursWhenTheyAreLate) {
  const auto asha = add_person("Asha");
  write([&](Write& write) { save_hours(write, asha, {{22 * 60, 7 * 60}, "Europe/London"}); });
  tell_of(asha, 11);
  run(now);
  // The machine was off in the morning, and is on again at 23:00.
  run(now + 37h);
  EXPECT_THAT(sent, IsEmpty());
  run(now + 45h);
  EXPECT_THAT(sent, SizeIs(1)) << "at seven";
}

TEST_P(Digests, StopWhereSomebodyWantsNoMoreOfThem) {
  const auto asha = add_person("Asha");
  const auto ben = add_person("Ben");
  wish(ben, HowSoon::at_once);
  tell_of(asha, 11);  // Waits for the morning.
  tell_of(ben, 11);   // Is made already, and waits for the server.
  result = SendResult::not_now;
  run(now);
  result = SendResult::sent;
  EXPECT_THAT(sent, SizeIs(1));
  for (const auto person : {asha, ben}) {
    write([&](Write& write) {
      stop_mails_to(write, person);
      tell(write, {person}, {.kind = newer, .number = 1}, now);
    });
    tell_of(person, 12);
  }
  for (auto later = 1h; later < 80h; later += 1h) run(now + later);
  EXPECT_THAT(sent, SizeIs(1));
  write([&](Write& write) { save_wish(write, ben, {{}, "newer", HowSoon::at_once}); });
  write([&](Write& write) { tell(write, {ben}, {.kind = newer, .number = 2}, now + 80h); });
  run(now + 80h);
  EXPECT_THAT(sent, SizeIs(2)) << "they can be chosen again";
}

TEST_P(Digests, WaitOnWhereSomebodyWantsThemLaterByNow) {
  const auto asha = add_person("Asha");
  tell_of(asha, 11);
  run(now);
  wish(asha, HowSoon::weekly);
  run(now + 22h);
  EXPECT_THAT(sent, IsEmpty());
  run(now + 24h * 3 + 22h);
  EXPECT_THAT(sent, SizeIs(1)) << "on Monday at eight";
}

/// Long after they could have been found by looking now and then.
TEST_P(Digests, AtOnceGoWithoutWaitingUntilSomebodyLooks) {
  const auto asha = add_person("Asha");
  wish(asha, HowSoon::at_once);
  const BackgroundWork work(database(), as_node_tasks(jobs()), {.ask_every = 1h});
  tell_of(asha, 11, clock_now());
  // Patience only ends a wait for what never comes.
  for (int n = 0; n < 6000 && sent_so_far() == 0; ++n) std::this_thread::sleep_for(10ms);
  EXPECT_EQ(sent_so_far(), 1U);
}

TEST_P(Digests, AreMadeOneByOneSoThatNoWriteIsLong) {
  const auto asha = add_person("Asha");
  for (std::int64_t question = 100; question < 220; ++question) tell_of(asha, question);
  run(now);
  const NodeTask digests = as_node_task(digest_job(site()));
  const AfterRun after =
      digests.run({.database = database(), .number = asha.number, .now = now + 22h});
  const auto made = [&] {
    return database().read([&](Read& read) { return mails_of(read, asha, 10).size(); });
  };
  EXPECT_EQ(made(), 1U) << "one in a write";
  EXPECT_TRUE(after.again);
  run(now + 22h);
  ASSERT_THAT(sent, SizeIs(3));
  std::size_t told = 0;
  for (std::int64_t question = 100; question < 220; ++question) {
    const std::string line = "* Question " + std::to_string(question) + "\r\n";
    for (const Sent& one : sent) told += one.mail.find(line) != std::string::npos ? 1 : 0;
  }
  EXPECT_EQ(told, 120U) << "each once";
}

TEST_P(Digests, LeaveOutWhatWasReadAndSayNothingWhereNothingIsLeft) {
  const auto asha = add_person("Asha");
  tell_of(asha, 11);
  run(now);
  write([&](Write& write) { mark_all_read(write, asha, {}, now); });
  run(now + 22h);
  EXPECT_THAT(sent, IsEmpty());
}

TEST_P(Digests, GoToNoAddressThatIsNotConfirmedOrIsPaused) {
  const auto asha = add_person("Asha");
  const auto ben = add_person("Ben");
  const auto carys = add_person("Carys");
  wish(asha, HowSoon::at_once);
  for (const auto person : {ben, carys}) wish(person, HowSoon::daily);
  write([&](Write& write) { confirm_address(write, asha, "another@example.org"); });
  for (const auto person : {asha, ben, carys}) tell_of(person, 11);
  run(now);
  write([&](Write& write) { refuse_address(write, carys, "Carys@example.org"); });
  run(now + 22h);
  ASSERT_THAT(sent, SizeIs(1));
  EXPECT_EQ(sent[0].to, "Ben@example.org");
}

TEST_P(Digests, GoToTheAddressThatSomebodyHasNowWhereTheOneBeforeIsRefused) {
  const auto asha = add_person("Asha");
  wish(asha, HowSoon::at_once);
  // What was on its way to another address comes back when they have this one already.
  const auto refused = mail_kinds().front().refused;
  write([&](Write& write) { refused(write, asha, "before@example.org"); });
  tell_of(asha, 11);
  run(now);
  EXPECT_THAT(sent, SizeIs(1));
  write([&](Write& write) { refused(write, asha, "Asha@example.org"); });
  tell_of(asha, 12);
  run(now);
  EXPECT_THAT(sent, SizeIs(1));
}

/// Somebody may have typed the address of somebody else.
TEST_P(Digests, NameNobodyToAnAddressThatIsNotConfirmed) {
  Id<people::Person> person;
  write([&](Write& write) {
    person = people::add_person(write, {.name = "Wilhelmina", .email = "w@example.org"}, now);
    post(write, {.kind = confirmation_mail, .person = person, .due_at = now}, now);
  });
  run(now);
  ASSERT_THAT(sent, SizeIs(1));
  EXPECT_THAT(sent[0].mail, HasSubstr("\r\nTo: <w@example.org>\r\n"));
  EXPECT_THAT(sent[0].mail, HasSubstr("/notices/address?"));
  EXPECT_THAT(sent[0].mail, Not(HasSubstr("Wilhelmina")));
}

TEST_P(Digests, SayWhatTheyAreAboutInTheSubjectOnlyWhereSomebodyChoseSo) {
  const auto asha = add_person("Asha");
  wish(asha, HowSoon::at_once);
  tell_of(asha, 11);
  run(now);
  write([&](Write& write) { save_says_what(write, asha, true); });
  tell_of(asha, 12);
  run(now);
  ASSERT_THAT(sent, SizeIs(2));
  EXPECT_THAT(sent[0].mail, HasSubstr("Subject: 1 new thing for you"));
  EXPECT_THAT(sent[1].mail, HasSubstr("Subject: Question 12"));
}

/// Found as a server finds them: what one look leaves out waits for a minute.
TEST_P(Digests, OfManyPeopleAreFoundAtOneLook) {
  const std::int64_t people = 300;
  write([&](Write& write) {
    for (std::int64_t n = 0; n < people; ++n) {
      const auto one = people::add_person(write, {.name = "P" + std::to_string(n)}, now);
      for (std::int64_t notice = 1; notice <= 3; ++notice) {
        put_into_mail(write, one, 3 * n + notice, now);
        tell(write, {one}, {.kind = opened, .number = notice}, now);
      }
    }
  });
  const auto found = [&](const JobKind& job) {
    return database().read([&](Read& read) { return job.waiting(read, now).size(); });
  };
  EXPECT_EQ(found(digest_job(site())), 300U);
  EXPECT_EQ(found(passing_job(site())), 300U);
}

}  // namespace
}  // namespace alongside::notices::digest_test
