// One mail at most, wherever whoever sends it breaks off.
#include "foundation/rooms/mailing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <stdexcept>

#include "foundation/db/testing.h"
#include "foundation/http/request.h"
#include "foundation/post/outbox.h"
#include "foundation/rooms/room.h"

namespace alongside::mailing_test {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Instant now{std::chrono::days(20'000)};

std::vector<std::string> refused_addresses;

/// 98 wants none before ten.
std::optional<Instant> held_until(Read&, const MailAsked& asked) {
  if (asked.person.number != 98 || asked.now >= now + 10h) return std::nullopt;
  return now + 10h;
}

std::optional<WrittenMail> write_it(Read&, const MailAsked& asked) {
  if (asked.person.number == 99) return std::nullopt;
  return WrittenMail{.address = "person" + std::to_string(asked.person.number) + "@example.org",
                     .name = "Somebody",
                     .subject = "News",
                     .text = "News\n",
                     .html = "<p>News</p>",
                     .unsubscribe = ""};
}

void note_refused(Write&, Id<people::Person>, std::string_view address) {
  refused_addresses.emplace_back(address);
}

/// Breaks off as a machine does: nothing after it happens.
struct BrokeOff : std::runtime_error {
  BrokeOff() : std::runtime_error("broke off") {}
};

class Mailing : public OnBothDatabases {
 protected:
  Mailing()
      : rooms_{{.name = "notices",
                .mails = {{.name = "notices",
                           .what = say("News"),
                           .write = write_it,
                           .held_until = held_until,
                           .refused = note_refused}}}},
        server_{.host = "127.0.0.1", .from = *MailAddress::of("together@example.org")} {
    site_.rooms = &rooms_;
    site_.mail = &server_;
    refused_addresses.clear();
  }

  void post_to(std::int64_t person) {
    database().write([&](Write& write) {
      post(write, {.kind = "notices", .person = {person}, .due_at = now}, now);
      write.commit();
    });
  }
  JobKind job() {
    return mailing_job(site_, [this]() -> SendMail {
      return [this](const MailAddress& to, std::string_view) {
        if (breaks == Breaks::before) throw BrokeOff();
        sent.push_back(to.text());
        if (breaks == Breaks::after) throw BrokeOff();
        return results.contains(to.text()) ? results[to.text()] : result;
      };
    });
  }
  /// As a node does, and another after the lease of the first has ended.
  void run(Instant at) {
    const NodeTask task = as_node_task(job());
    for (std::int64_t lane = 1; lane <= mail_lanes; ++lane) {
      try {
        task.run({.database = database(), .number = lane, .now = at});
      } catch (const std::runtime_error&) {
      }
    }
  }
  std::vector<std::string> counts() {
    std::vector<std::string> all;
    for (const MailCount& one : database().read([](Read& read) { return mail_counts(read); })) {
      all.push_back(one.outcome + " " + std::to_string(one.mails));
    }
    return all;
  }

  enum class Breaks { never, before, after } breaks = Breaks::never;
  SendResult result = SendResult::sent;
  std::map<std::string, SendResult> results;  // Of single addresses.
  std::vector<std::string> sent;

 private:
  Rooms rooms_;
  MailServer server_;
  Site site_;
};
INSTANTIATE_ON_BOTH_DATABASES(Mailing);

TEST_P(Mailing, SendsEachOnce) {
  for (std::int64_t person = 1; person <= 20; ++person) post_to(person);
  run(now);
  EXPECT_THAT(sent, SizeIs(20));
  run(now + 1h);
  EXPECT_THAT(sent, SizeIs(20));
  EXPECT_THAT(counts(), ElementsAre("sent 20"));
}

TEST_P(Mailing, SendsNothingWhereThereIsNothingToSay) {
  post_to(99);
  run(now);
  EXPECT_THAT(sent, IsEmpty());
  EXPECT_THAT(counts(), ElementsAre("dropped 1"));
}

TEST_P(Mailing, TriesAgainWithGrowingPausesAndGivesUpInTheEnd) {
  post_to(1);
  result = SendResult::not_now;
  std::vector<std::size_t> tries;
  for (Instant at = now; at < now + 24h * 6; at += 10min) {
    run(at);
    if (tries.empty() || tries.back() != sent.size()) tries.push_back(sent.size());
  }
  EXPECT_GT(sent.size(), 10U);
  EXPECT_LT(sent.size(), 40U);
  EXPECT_THAT(counts(), ElementsAre("given_up 1"));
}

TEST_P(Mailing, IsSentLaterWhereTheServerWasAway) {
  post_to(1);
  result = SendResult::not_now;
  run(now);
  result = SendResult::sent;
  run(now + 1min);
  EXPECT_THAT(sent, SizeIs(1)) << "it pauses";
  run(now + 1h);
  EXPECT_THAT(sent, SizeIs(2));
  EXPECT_THAT(counts(), ElementsAre("sent 1"));
}

TEST_P(Mailing, SaysThatAnAddressWasRefused) {
  post_to(1);
  result = SendResult::refused_address;
  run(now);
  run(now + 24h);
  EXPECT_THAT(sent, SizeIs(1));
  EXPECT_THAT(refused_addresses, ElementsAre("person1@example.org"));
  EXPECT_THAT(counts(), ElementsAre("refused 1"));
}

TEST_P(Mailing, SendsOthersWhereTheServerPutsOneOff) {
  for (std::int64_t person = 1; person <= 20; ++person) post_to(person);
  results["person1@example.org"] = results["person2@example.org"] = SendResult::put_off;
  run(now);
  EXPECT_THAT(sent, SizeIs(20)) << "one that is put off stops no other";
  results.clear();
  run(now + 1h);
  EXPECT_THAT(sent, SizeIs(22));
  EXPECT_THAT(refused_addresses, IsEmpty());
  EXPECT_THAT(counts(), ElementsAre("sent 20"));
}

TEST_P(Mailing, HoldsBackWhatIsNotWantedNow) {
  post_to(98);
  for (int hours = 0; hours < 10; ++hours) run(now + std::chrono::hours(hours));
  EXPECT_THAT(sent, IsEmpty());
  result = SendResult::not_now;
  run(now + 10h);
  EXPECT_THAT(sent, SizeIs(1));
  result = SendResult::sent;
  run(now + 10h + 6min);
  EXPECT_THAT(sent, SizeIs(2)) << "holding it back was no try";
  EXPECT_THAT(counts(), ElementsAre("sent 1"));
}

TEST_P(Mailing, IsNotSentAgainWhereItMayHaveGoneOut) {
  for (const auto how : {Breaks::before, Breaks::after}) {
    sent.clear();
    post_to(1);
    breaks = how;
    run(now);
    breaks = Breaks::never;
    for (int hours = 1; hours < 200; ++hours) run(now + std::chrono::hours(hours));
    EXPECT_LE(sent.size(), 1U);
  }
  EXPECT_THAT(counts(), Contains("unknown 2"));
}

/// The database fails at every statement once, and the machine breaks off with it; a later run goes
/// on. Each mail goes out once at most, and none is left.
TEST_P(Mailing, SendsOnceAtMostWhereverItBreaksOff) {
  int broken = 0;
  for (int after = 0; after < 60; ++after) {
    sent.clear();
    for (std::int64_t person = 1; person <= 3; ++person) post_to(person);
    database().fail_after(after);
    run(now);
    if (sent.size() < 3) ++broken;
    for (int hours = 1; hours <= 60; ++hours) run(now + std::chrono::hours(hours));
    for (std::int64_t person = 1; person <= 3; ++person) {
      const std::string address = "person" + std::to_string(person) + "@example.org";
      ASSERT_LE(std::ranges::count(sent, address), 1) << "after " << after;
    }
    const auto left = counts();
    ASSERT_TRUE(std::ranges::none_of(
        left, [](const std::string& one) { return one.starts_with("waiting"); }))
        << "after " << after;
  }
  EXPECT_GT(broken, 10) << "nothing broke";
}

}  // namespace
}  // namespace alongside::mailing_test
