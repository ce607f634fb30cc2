#include "foundation/work/task_queue.h"

#include <gtest/gtest.h>

namespace alongside::task_queue_test {
namespace {

using namespace std::chrono_literals;

const TaskQueue::Time start{};

std::optional<std::int64_t> taken(TaskQueue& queue, TaskQueue::Time now) {
  const auto job = queue.take(now);
  return job ? std::optional(job->number) : std::nullopt;
}

TEST(TaskQueue, RunsANumberOnceHoweverOftenItWasAskedFor) {
  TaskQueue queue({});
  queue.ask(12, start);
  queue.ask(12, start);
  EXPECT_EQ(taken(queue, start), 12);
  EXPECT_EQ(taken(queue, start), std::nullopt);
  queue.finished(12, {}, start);
  EXPECT_EQ(taken(queue, start), std::nullopt);
  EXPECT_EQ(queue.size(), 0U) << "nothing is remembered";
}

TEST(TaskQueue, RunsOnceMoreWhatWasAskedForMeanwhile) {
  TaskQueue queue({});
  queue.ask(12, start);
  EXPECT_EQ(taken(queue, start), 12);
  queue.ask(12, start + 1s);
  queue.ask(12, start + 2s);
  EXPECT_EQ(taken(queue, start + 2s), std::nullopt) << "never twice at the same time";
  queue.finished(12, {}, start + 3s);
  EXPECT_EQ(taken(queue, start + 3s), 12);
  queue.finished(12, {}, start + 4s);
  EXPECT_EQ(taken(queue, start + 9s), std::nullopt);
}

TEST(TaskQueue, TellsARunThatItIsAskedForAgain) {
  TaskQueue queue({});
  queue.ask(12, start);
  const auto first = queue.take(start);
  ASSERT_TRUE(first);
  queue.ask(13, start);
  EXPECT_FALSE(first->asked_again.stop_requested());
  queue.ask(12, start);
  EXPECT_TRUE(first->asked_again.stop_requested());
  queue.finished(12, {}, start + 1s);
  EXPECT_EQ(taken(queue, start + 1s), 13);
  const auto second = queue.take(start + 1s);
  ASSERT_TRUE(second);
  EXPECT_FALSE(second->asked_again.stop_requested());
}

TEST(TaskQueue, ServesWhoWaitedLongest) {
  TaskQueue queue({});
  queue.ask(7, start + 2s);
  queue.ask(9, start + 1s);
  queue.ask(7, start + 3s);
  EXPECT_EQ(taken(queue, start + 3s), 9);
  EXPECT_EQ(taken(queue, start + 3s), 7) << "beside it: on another thread";
}

TEST(TaskQueue, RestsWhoeverAsks) {
  TaskQueue queue({});
  queue.ask(12, start);
  queue.take(start);
  queue.finished(12, {.rest = 4s}, start);
  queue.ask(12, start + 1s);
  EXPECT_EQ(taken(queue, start + 3s), std::nullopt);
  EXPECT_EQ(queue.next_due(), start + 4s);
  EXPECT_EQ(taken(queue, start + 4s), 12);
}

TEST(TaskQueue, RunsAgainByItselfAfterTheRest) {
  TaskQueue queue({});
  queue.ask(1, start);
  queue.take(start);
  queue.finished(1, {.rest = 1s, .again = 3s}, start);
  EXPECT_EQ(queue.next_due(), start + 3s);
  queue.ask(1, start + 1s);
  EXPECT_EQ(taken(queue, start + 1s), 1) << "sooner where it is asked for";
  queue.finished(1, {.rest = 5s, .again = 3s}, start + 1s);
  EXPECT_EQ(queue.next_due(), start + 6s);
}

TEST(TaskQueue, PausesLongerAfterEachFailure) {
  TaskQueue queue({.first = 1s, .longest = 4s});
  queue.ask(1, start);
  auto now = start;
  for (const auto pause : {1s, 2s, 4s, 4s}) {
    ASSERT_EQ(taken(queue, now), 1);
    queue.failed(1, now);
    queue.ask(1, now);
    EXPECT_EQ(queue.next_due(), now + pause) << "asking makes it no shorter";
    now += pause;
  }
  ASSERT_EQ(taken(queue, now), 1);
  queue.finished(1, {}, now);
  queue.ask(1, now);
  queue.take(now);
  queue.failed(1, now);
  EXPECT_EQ(queue.next_due(), now + 1s) << "begins anew after a run that went well";
}

TEST(TaskQueue, PausesAtMostTheLongestHoweverOftenItFails) {
  TaskQueue queue({});
  queue.ask(1, start);
  auto now = start;
  for (int n = 0; n < 200; ++n) {
    ASSERT_EQ(taken(queue, now), 1);
    queue.failed(1, now);
    ASSERT_LE(queue.next_due(), now + 10min);
    ASSERT_GE(queue.next_due(), now + 1s);
    now = queue.next_due();
  }
}

}  // namespace
}  // namespace alongside::task_queue_test
