#include "foundation/work/background_work.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <stdexcept>

#include "foundation/db/testing.h"

namespace alongside::background_work_test {
namespace {

using namespace std::chrono_literals;

constexpr auto long_enough = 20s;

/// What ran, told by the threads of the tasks.
class Told {
 public:
  void add(std::int64_t number) {
    const std::lock_guard lock(mutex_);
    ++runs_[number];
    changed_.notify_all();
  }
  int runs(std::int64_t number) {
    const std::lock_guard lock(mutex_);
    return runs_[number];
  }
  bool wait_for(std::int64_t number, int runs) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, long_enough, [&] { return runs_[number] >= runs; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::int64_t, int> runs_;
};

std::vector<std::int64_t> nothing_waits(Read&, Instant) {
  return {};
}

NodeTask telling(std::string_view name, Told& told) {
  return {.name = name, .waiting = nothing_waits, .run = [&told](const TaskRun& run) -> AfterRun {
            told.add(run.number);
            return {};
          }};
}

class BackgroundWorkTest : public OnBothDatabases {
 protected:
  void publish(const std::string& topic) {
    database().write([&](Write& write) {
      write.publish(topic);
      write.commit();
    });
  }
};
INSTANTIATE_ON_BOTH_DATABASES(BackgroundWorkTest);

TEST_P(BackgroundWorkTest, RunsWhatAWritePublishes) {
  Told maps, lotteries;
  const BackgroundWork work(database(), {telling("maps", maps), telling("lotteries", lotteries)},
                            {});
  for (const char* topic : {"maps/x", "maps", "results/12", "map/12", "maps/12"}) publish(topic);
  EXPECT_TRUE(maps.wait_for(12, 1));
  publish("lotteries/12");
  EXPECT_TRUE(lotteries.wait_for(12, 1));
  EXPECT_EQ(maps.runs(12), 1);
}

TEST_P(BackgroundWorkTest, BeginsWithWhatWaitedWhenTheServerStarted) {
  Told told;
  NodeTask task = telling("maps", told);
  task.waiting = [](Read&, Instant) { return std::vector<std::int64_t>{3, 4}; };
  const BackgroundWork work(database(), {task}, {});
  EXPECT_TRUE(told.wait_for(3, 1));
  EXPECT_TRUE(told.wait_for(4, 1));
}

TEST_P(BackgroundWorkTest, AsksNowAndThenForWhatWasNotHeard) {
  Told told;
  NodeTask task = telling("maps", told);
  std::atomic<int> asked = 0;
  task.waiting = [&](Read&, Instant) -> std::vector<std::int64_t> {
    if (++asked == 2) throw std::runtime_error("the connection broke");
    return asked > 2 ? std::vector<std::int64_t>{5} : std::vector<std::int64_t>{};
  };
  std::atomic<int> failures = 0;
  const auto count = [&](std::string_view, const std::exception_ptr&) { ++failures; };
  const BackgroundWork work(database(), {task}, {.ask_every = 5ms, .on_failure = count});
  EXPECT_TRUE(told.wait_for(5, 1));
  EXPECT_EQ(failures, 1);
}

TEST_P(BackgroundWorkTest, TriesAgainWhatFailedAndSaysSo) {
  Told told;
  NodeTask task = telling("maps", told);
  task.run = [&](const TaskRun& run) -> AfterRun {
    told.add(run.number);
    if (told.runs(run.number) < 3) throw std::runtime_error("no memory");
    return {};
  };
  Told failures;
  const auto tell = [&](std::string_view name, const std::exception_ptr& failure) {
    EXPECT_EQ(name, "maps");
    EXPECT_TRUE(failure);
    failures.add(1);
  };
  const BackgroundWork work(database(), {task},
                            {.pauses = {.first = 1ms, .longest = 2ms}, .on_failure = tell});
  publish("maps/1");
  EXPECT_TRUE(told.wait_for(1, 3));
  EXPECT_TRUE(failures.wait_for(1, 2));
  EXPECT_EQ(failures.runs(1), 2);
}

TEST_P(BackgroundWorkTest, OneSlowKindHoldsUpNoOther) {
  Told slow, quick;
  NodeTask task = telling("lotteries", slow);
  task.run = [&](const TaskRun& run) -> AfterRun {
    slow.add(run.number);
    while (!run.stop.stop_requested()) std::this_thread::sleep_for(1ms);
    return {};
  };
  const BackgroundWork work(database(), {task, telling("maps", quick)}, {});
  publish("lotteries/1");
  ASSERT_TRUE(slow.wait_for(1, 1));
  publish("maps/1");
  EXPECT_TRUE(quick.wait_for(1, 1));
}

TEST_P(BackgroundWorkTest, RunsTwoNumbersBesideEachOtherWhereTheTaskSaysSo) {
  Told told;
  NodeTask task = telling("maps", told);
  task.threads = 2;
  task.run = [&](const TaskRun& run) -> AfterRun {
    told.add(run.number);
    while (run.number == 1 && !run.stop.stop_requested()) std::this_thread::sleep_for(1ms);
    return {};
  };
  const BackgroundWork work(database(), {task}, {});
  publish("maps/1");
  ASSERT_TRUE(told.wait_for(1, 1));
  publish("maps/2");
  EXPECT_TRUE(told.wait_for(2, 1));
  publish("maps/1");
  publish("maps/2");
  EXPECT_TRUE(told.wait_for(2, 2));
  EXPECT_EQ(told.runs(1), 1) << "one number never beside itself";
}

TEST_P(BackgroundWorkTest, EndsInOrderWhileSomethingRuns) {
  Told told;
  bool left_off = false;
  NodeTask task = telling("maps", told);
  task.run = [&](const TaskRun& run) -> AfterRun {
    told.add(run.number);
    while (!run.stop.stop_requested()) std::this_thread::sleep_for(1ms);
    left_off = true;
    return {};
  };
  {
    const BackgroundWork work(database(), {task}, {});
    publish("maps/1");
    ASSERT_TRUE(told.wait_for(1, 1));
  }
  EXPECT_TRUE(left_off);
  publish("maps/1");  // Nobody listens any more.
  EXPECT_EQ(told.runs(1), 1);
}

TEST_P(BackgroundWorkTest, RunsEverythingToTheEndForTests) {
  std::vector<std::int64_t> waiting{1, 2};
  std::vector<std::int64_t> ran;
  const NodeTask task{.name = "maps",
                            .waiting = [&](Read&, Instant) { return waiting; },
                            .run = [&](const TaskRun& run) -> AfterRun {
                              ran.push_back(run.number);
                              if (run.number == 2 && ran.size() == 2) {
                                waiting = {2, 3};  // 2 can not go on; 3 came of it.
                                return {.rest = 1h, .again = 1h};
                              }
                              return {};
                            }};
  run_all_waiting(database(), {task}, Instant{});
  EXPECT_EQ(ran, (std::vector<std::int64_t>{1, 2, 2, 3}));
}

}  // namespace
}  // namespace alongside::background_work_test
