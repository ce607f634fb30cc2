#include "foundation/work/jobs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <stdexcept>
#include <thread>

#include "foundation/db/testing.h"
#include "foundation/work/background_work.h"
#include "foundation/work/job_storage.h"

namespace alongside::jobs_test {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Instant now{std::chrono::days(20'000)};
constexpr auto long_enough = 20s;

class Jobs : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().run_script("CREATE TABLE effects (number BIGINT NOT NULL)");
  }

  void ask(std::int64_t number, Instant not_before = {}) {
    database().write([&](Write& write) {
      ask_for(write, {.kind = "letters", .number = number, .not_before = not_before});
      write.commit();
    });
  }
  static void effect(Write& write, std::int64_t number) {
    static constexpr Sql effect_sql{"INSERT INTO effects (number) VALUES ($1)"};
    write.run(effect_sql, number);
  }
  std::vector<std::int64_t> effects() {
    static constexpr Sql effects_sql{"SELECT number FROM effects ORDER BY number"};
    return database().read([](Read& read) { return read.all<std::int64_t>(effects_sql); });
  }
  std::vector<std::int64_t> waiting(Instant at = now) {
    const NodeTask node = task();
    return database().read([&](Read& read) { return node.waiting(read, at); });
  }
  AfterRun run(const NodeTask& node, std::int64_t number, Instant at = now) {
    return node.run({.database = database(), .number = number, .now = at});
  }

  /// Writes its effect and ends with it; `meanwhile` is called before.
  JobKind kind() {
    return {.name = "letters", .run = [this](JobRun& run) -> AfterRun {
              if (meanwhile) meanwhile(run);
              kept = run.finish([&](Write& write) {
                effect(write, run.number);
                return after;
              });
              return after;
            }};
  }
  NodeTask task(const JobOptions& options = {}) { return as_node_task(kind(), options); }

  std::function<void(JobRun&)> meanwhile;
  AfterRun after;
  bool kept = false;
};
INSTANTIATE_ON_BOTH_DATABASES(Jobs);

TEST_P(Jobs, AreDoneOnceHoweverOftenTheyAreAskedForBefore) {
  ask(7);
  ask(7);
  ask(8);
  EXPECT_THAT(waiting(), ElementsAre(7, 8));
  run_all_waiting(database(), {kind()}, now);
  EXPECT_THAT(effects(), ElementsAre(7, 8));
  EXPECT_THAT(waiting(now + 24h), IsEmpty());
}

TEST_P(Jobs, AreNotThereWhereTheWriteThatCausedThemIsNot) {
  database().write([](Write& write) { ask_for(write, {.kind = "letters", .number = 7}); });
  EXPECT_THAT(waiting(), IsEmpty());
  run(task(), 7);
  EXPECT_THAT(effects(), IsEmpty());
}

TEST_P(Jobs, RunOnceMoreWhereTheyAreAskedForWhileTheyRun) {
  ask(7);
  meanwhile = [&](JobRun&) {
    ask(7);
    ask(7);
    meanwhile = nullptr;
  };
  run_all_waiting(database(), {kind()}, now);
  EXPECT_THAT(effects(), ElementsAre(7, 7));
  EXPECT_THAT(waiting(now + 24h), IsEmpty());
}

TEST_P(Jobs, WaitForTheirTime) {
  ask(7, now + 1h);
  EXPECT_THAT(waiting(), IsEmpty());
  EXPECT_EQ(run(task(), 7).again, 1h);
  EXPECT_THAT(effects(), IsEmpty());
  ask(7, now + 2h);
  EXPECT_THAT(waiting(now + 1h), ElementsAre(7)) << "the earlier time counts";
  run(task(), 7, now + 1h);
  EXPECT_THAT(effects(), ElementsAre(7));
}

TEST_P(Jobs, AreHeldByOneNode) {
  ask(7);
  AfterRun other;
  meanwhile = [&](JobRun&) {
    EXPECT_THAT(waiting(), IsEmpty());
    meanwhile = nullptr;
    other = run(task(), 7);
  };
  run(task(), 7);
  EXPECT_THAT(effects(), ElementsAre(7));
  EXPECT_EQ(other.again, JobOptions{}.lease) << "in case the node that holds it dies";
}

TEST_P(Jobs, OfANodeThatFellSilentAreTakenOverAndNothingOfItIsKept) {
  ask(7);
  bool batch_kept = true;
  meanwhile = [&](JobRun& silent) {
    meanwhile = nullptr;
    run(task(), 7, now + JobOptions{}.lease);
    EXPECT_TRUE(kept);
    batch_kept = silent.write([](Write& write) { effect(write, 99); });
  };
  run(task(), 7);
  EXPECT_FALSE(batch_kept);
  EXPECT_FALSE(kept);
  EXPECT_THAT(effects(), ElementsAre(7));
}

TEST_P(Jobs, AreToldWhenTheyWereLost) {
  ask(7);
  const JobOptions quick{.lease = 50ms, .renew_every = 10ms};
  bool told = false;
  meanwhile = [&](JobRun& silent) {
    meanwhile = nullptr;
    run(task(), 7, now + 1h);
    const auto until = std::chrono::steady_clock::now() + long_enough;
    while (!silent.stop.stop_requested() && std::chrono::steady_clock::now() < until) {
      std::this_thread::sleep_for(5ms);
    }
    told = silent.stop.stop_requested();
  };
  run(task(quick), 7);
  EXPECT_TRUE(told);
  EXPECT_THAT(effects(), ElementsAre(7));
}

TEST_P(Jobs, PauseAfterAFailureLongerEachTimeUntilTheyHaveFailedForGood) {
  ask(7);
  meanwhile = [](JobRun&) { throw std::runtime_error("the post is closed"); };
  const JobOptions options{.first_pause = 10s, .longest_pause = 30s, .most_failures = 4};
  Instant at = now;
  for (const auto pause : {10s, 20s, 30s}) {
    EXPECT_THROW(run(task(options), 7, at), std::runtime_error);
    EXPECT_THAT(waiting(at + pause - 1s), IsEmpty());
    ask(7);
    EXPECT_THAT(waiting(at + pause - 1s), IsEmpty()) << "asking does not end the pause";
    at += pause + 1s;  // A failure is noted a moment after the run began.
    EXPECT_THAT(waiting(at), ElementsAre(7));
  }
  EXPECT_THROW(run(task(options), 7, at), std::runtime_error);
  EXPECT_THAT(waiting(at + 24h * 365), IsEmpty());
  EXPECT_FALSE(run(task(options), 7, at + 24h).again);
  const auto counts = database().read([](Read& read) { return job_counts(read); });
  ASSERT_EQ(counts.size(), 1U);
  EXPECT_EQ(counts[0].kind, "letters");
  EXPECT_EQ(counts[0].failed_for_good, 1);
  EXPECT_EQ(database().write([](Write& write) {
    const auto tried = retry_failed_jobs(write);
    write.commit();
    return tried;
  }), 1);
  meanwhile = nullptr;
  EXPECT_THAT(waiting(at), ElementsAre(7));
  run(task(options), 7, at);
  EXPECT_THAT(effects(), ElementsAre(7));
}

TEST_P(Jobs, ThatEndTheirNodeEachTimeFailForGoodInTheEnd) {
  ask(7);
  const JobOptions options{.most_failures = 3};
  Instant at = now;
  for (int crash = 0; crash < 3; ++crash, at += 1h) {
    const HeldJob held{"letters", 7, "a node that dies"};
    EXPECT_TRUE(database().write([&](Write& write) {
      const bool taken = take_job(write, held, TakeEarly::no, at, at + 30s);
      write.commit();
      return taken;
    }));
  }
  meanwhile = [](JobRun&) { throw std::runtime_error("once more"); };
  EXPECT_THROW(run(task(options), 7, at), std::runtime_error);
  EXPECT_THAT(waiting(at + 24h * 365), IsEmpty());
}

TEST_P(Jobs, KeepNothingHalfDone) {
  ask(7);
  meanwhile = [&](JobRun&) { database().fail_after(2); };  // Renewed, written, and not ended.
  EXPECT_THROW(run(task(), 7), DatabaseFailed);
  EXPECT_THAT(effects(), IsEmpty());
  meanwhile = nullptr;
  run(task(), 7, now + 1min);
  EXPECT_THAT(effects(), ElementsAre(7));
}

TEST_P(Jobs, ComeAgainWhereTheySaySo) {
  ask(7);
  after.again = 1h;
  EXPECT_EQ(run(task(), 7).again, 1h);
  EXPECT_THAT(waiting(now + 59min), IsEmpty());
  EXPECT_THAT(waiting(now + 61min), ElementsAre(7));
}

TEST_P(Jobs, RecurByTheCalendarAndAreMadeOnce) {
  JobKind nightly = kind();
  nightly.recurs = [](Instant at) { return std::chrono::floor<std::chrono::days>(at) + 27h; };
  const NodeTask one = as_node_task(nightly);
  const NodeTask two = as_node_task(nightly);
  const auto found = [&](const NodeTask& node, Instant at) {
    return database().read([&](Read& read) { return node.waiting(read, at); });
  };
  EXPECT_THAT(found(one, now), ElementsAre(0));
  EXPECT_FALSE(run(one, 0).again);
  run(two, 0);
  EXPECT_THAT(effects(), IsEmpty()) << "it is not due yet";
  EXPECT_THAT(found(two, now + 26h), IsEmpty());
  for (const NodeTask* node : {&one, &two, &one}) run(*node, 0, now + 27h);
  EXPECT_THAT(effects(), ElementsAre(0));
  EXPECT_THAT(found(one, now + 50h), IsEmpty());
  EXPECT_THAT(found(one, now + 51h), ElementsAre(0));
}

TEST_P(Jobs, ThatASliceFindsWaitingAreTakenWithoutBeingAskedFor) {
  JobKind found = kind();
  std::vector<std::int64_t> numbers{5};
  found.waiting = [&](Read&, Instant) { return numbers; };
  const NodeTask node = as_node_task(found);
  meanwhile = [&](JobRun&) {
    EXPECT_THAT(database().read([&](Read& read) { return node.waiting(read, now); }), IsEmpty())
        << "a node that asks itself again would stop what it does";
  };
  EXPECT_THAT(database().read([&](Read& read) { return node.waiting(read, now); }),
              ElementsAre(5));
  run(node, 5);
  EXPECT_THAT(effects(), ElementsAre(5));
}

TEST_P(Jobs, RunSoonAfterTheCommitOnOneOfTwoNodes) {
  std::promise<void> done;
  meanwhile = [&](JobRun&) { meanwhile = nullptr; };
  JobKind telling = kind();
  telling.run = [&, run = telling.run](JobRun& job) {
    const AfterRun ended = run(job);
    done.set_value();
    return ended;
  };
  const BackgroundWork one(database(), as_node_tasks({telling}), {});
  const BackgroundWork two(database(), as_node_tasks({telling}), {});
  ask(7);
  ASSERT_EQ(done.get_future().wait_for(long_enough), std::future_status::ready);
  EXPECT_THAT(effects(), ElementsAre(7));
}

TEST_P(Jobs, OfAProcessThatEndedAreFreeAtTheNextStartOnSqlite) {
  ask(7);
  database().write([&](Write& write) {
    take_job(write, {"letters", 7, "before"}, TakeEarly::no, now, now + 30s);
    write.commit();
  });
  free_jobs_of_ended_process(database(), now);
  if (database().engine() == Engine::sqlite) {
    EXPECT_THAT(waiting(), ElementsAre(7));
  } else {
    EXPECT_THAT(waiting(), IsEmpty());
  }
}

}  // namespace
}  // namespace alongside::jobs_test
