#include "slices/opinions/map/map_tasks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>
#include <utility>

#include "foundation/work/background_work.h"
#include "slices/opinions/live_topics.h"
#include "slices/opinions/map/map_answers_cache_tasks.h"
#include "slices/opinions/map/map_testing.h"

namespace alongside::opinions::map_tasks_test {
namespace {

using namespace std::chrono_literals;
using opinion_map::Answers;
using opinion_map::DrawnMap;
using opinion_map::MapOptions;
using testing::ElementsAre;
using testing::IsEmpty;

/// Draws in no time a map that says how many people and answers it was drawn from.
class FakeDraw {
 public:
  DrawMap function() {
    return [this](const Answers& answers, const MapOptions& options) {
      if (meanwhile) std::exchange(meanwhile, {})();
      if (waits_for_stop && options.resamplings > 0) {
        while (!options.stop.stop_requested()) std::this_thread::sleep_for(1ms);
        ++left_off;
        throw opinion_map::DrawingStopped();
      }
      settled.push_back(options.resamplings > 0);
      frames.push_back(options.before != nullptr);
      DrawnMap drawn;
      for (std::size_t i = 0; i < answers.people.size(); ++i) {
        drawn.map.people += answers.row(i).size() > 0 ? 1 : 0;
      }
      drawn.map.counted = drawn.map.people;
      drawn.map.answers = static_cast<std::int64_t>(answers.entries.size());
      return drawn;
    };
  }
  std::vector<bool> settled, frames;  // Of each draw.
  std::function<void()> meanwhile;
  std::atomic<bool> waits_for_stop = false;
  std::atomic<int> left_off = 0;
};

class MapTasks : public MapWorld {
 protected:
  AfterRun run(Instant at) {
    return task.run({.database = database(), .number = question.number, .now = at});
  }
  AfterRun run() { return run(now); }
  void run_all() { run_all_waiting(database(), {task}, now); }
  std::int64_t answers_on_map() { return opinion_map::map_from_json(kept()->map)->answers; }

  FakeDraw fake;
  NodeTask task = as_node_task(map_job(fake.function()));
};
INSTANTIATE_ON_BOTH_DATABASES(MapTasks);

TEST_P(MapTasks, DrawsTheFirstMapOfThreePeopleAndNotOfTwo) {
  answer(0, 0, Answer::agree);
  answer(1, 0, Answer::agree);
  run_all();
  run();
  EXPECT_FALSE(kept()) << "two people answered";
  answer(2, 0, Answer::rather_not_say);
  run_all();
  EXPECT_FALSE(kept()) << "the third gave no answer";
  EXPECT_EQ(waiting(), 2U);
  answer(2, 0, Answer::agree);
  run_all();
  ASSERT_TRUE(kept());
  EXPECT_EQ(kept()->people, 3);
  EXPECT_TRUE(kept()->settled);
  EXPECT_EQ(waiting(), 0U);
}

TEST_P(MapTasks, ChangesNothingWhileTwoWait) {
  answer_all(0, 5);
  run_all();
  const auto before = kept();
  ASSERT_TRUE(before);
  answer(0, 0, Answer::not_sure);
  run_all();
  answer(1, 0, Answer::not_sure);
  answer(1, 1, Answer::not_sure);
  run_all();
  run();
  EXPECT_EQ(kept()->version, before->version);
  EXPECT_EQ(kept()->map, before->map);
  answer(7, 0, Answer::agree);
  run_all();
  EXPECT_GT(kept()->version, before->version);
  EXPECT_EQ(kept()->people, 6);
  EXPECT_EQ(waiting(), 0U);
}

TEST_P(MapTasks, DrawsQuicklyFirstAndSettlesWhenItIsQuiet) {
  answer_all(0, 5);
  run();
  answer_all(5, 8);
  const AfterRun quick = run();
  EXPECT_FALSE(kept()->settled);
  EXPECT_EQ(kept()->people, 8);
  ASSERT_TRUE(quick.again);
  EXPECT_GE(*quick.again, 2s);
  EXPECT_TRUE(run(now + 1s).again) << "not quiet for long enough";
  EXPECT_FALSE(kept()->settled);
  EXPECT_FALSE(run(now + 5s).again);
  EXPECT_TRUE(kept()->settled);
  EXPECT_THAT(fake.settled, ElementsAre(true, false, true));
  EXPECT_THAT(fake.frames, ElementsAre(false, true, true));
  run(now + 9s);
  EXPECT_EQ(fake.settled.size(), 3U) << "nothing left to do";
}

TEST_P(MapTasks, SettlesTheAnswersOfTheQuickMapWhoeverWaitsSince) {
  answer_all(0, 5);
  run();
  answer_all(5, 8);
  run();
  const auto quick = answers_on_map();
  answer(9, 0, Answer::agree);
  answer(10, 0, Answer::agree);
  run(now + 5s);
  EXPECT_TRUE(kept()->settled);
  EXPECT_EQ(answers_on_map(), quick);
  EXPECT_EQ(waiting(), 2U);
  answer(11, 0, Answer::agree);
  run(now + 6s);
  EXPECT_EQ(answers_on_map(), quick + 3);
}

TEST_P(MapTasks, DoesNotSettleWithTheAnswersOfTwoMoreAfterARestart) {
  answer_all(0, 5);
  run();
  answer_all(5, 8);
  run();
  answer(9, 0, Answer::agree);
  const auto before = kept();
  task = as_node_task(map_job(fake.function()));
  run_all();
  run(now + 9s);
  EXPECT_EQ(kept()->version, before->version);
  answer(9, 0, Answer::rather_not_say);
  EXPECT_EQ(waiting(), 1U) << "a change is a change, also back";
}

TEST_P(MapTasks, SettlesNowAndThenThoughPeopleAnswerWithoutAPause) {
  answer_all(0, 5);
  run();
  for (std::size_t n = 5; n < 35; n += 3) {
    answer_all(n, n + 3);
    run(now + std::chrono::seconds(4 * n));
  }
  EXPECT_GE(std::ranges::count(fake.settled, true), 3);
  EXPECT_EQ(std::ranges::count(fake.settled, false), 10);
}

TEST_P(MapTasks, LeavesOffSettlingWhenSomebodyAnswers) {
  answer_all(0, 5);
  run();
  answer_all(5, 8);
  run();
  std::stop_source asked_again;
  fake.meanwhile = [&] {
    answer_all(8, 11);
    asked_again.request_stop();
  };
  fake.waits_for_stop = true;
  const AfterRun after = task.run({.database = database(),
                                   .number = question.number,
                                   .now = now + 5s,
                                   .asked_again = asked_again.get_token()});
  EXPECT_EQ(fake.left_off, 1);
  EXPECT_TRUE(after.again) << "it is settled later";
  EXPECT_FALSE(kept()->settled);
  fake.waits_for_stop = false;
  run(now + 5s);
  EXPECT_EQ(kept()->people, 11);
  run(now + 10s);
  EXPECT_TRUE(kept()->settled);
}

TEST_P(MapTasks, EndsWithTheServerWhileItSettles) {
  answer_all(0, 5);
  fake.waits_for_stop = true;
  std::promise<void> begun;
  fake.meanwhile = [&] { begun.set_value(); };
  {
    const BackgroundWork work(database(), {task}, {});
    ASSERT_EQ(begun.get_future().wait_for(20s), std::future_status::ready);
  }
  EXPECT_EQ(fake.left_off, 1);
  EXPECT_FALSE(kept());
  EXPECT_EQ(waiting(), 5U) << "for the next start";
  fake.waits_for_stop = false;
  run_all();
  EXPECT_EQ(kept()->people, 5);
}

/// What one more answer costs reading only some rows must be what reading everything gives.
TEST_P(MapTasks, DrawsFromMemoryWhatIsInTheDatabase) {
  std::vector<Answers> from_memory, anew;
  const auto keep_in = [](std::vector<Answers>& seen) {
    return [&seen](const Answers& answers, const MapOptions&) {
      seen.push_back(answers);
      DrawnMap drawn;
      drawn.map.people = static_cast<std::int64_t>(answers.people.size());
      return drawn;
    };
  };
  task = as_node_task(map_job(keep_in(from_memory)));
  answer_all(0, 10);
  run();
  for (std::size_t n = 0; n < 5; ++n) {
    for (std::size_t person = n; person < n + 3; ++person) {
      answer(person * 3, n, Answer::not_sure);
    }
    if (n == 3) remove(7);
    run(now + 1s);
    const auto all = database().read(
        [&](Read& read) { return answers_for_map(read, find_map_work(read, question)->question); });
    ASSERT_EQ(from_memory.size(), n + 2);
    EXPECT_EQ(from_memory.back().people, all.people);
    EXPECT_EQ(from_memory.back().statements, all.statements);
    EXPECT_EQ(from_memory.back().row_begins, all.row_begins);
  }
}

TEST_P(MapTasks, LeavesOutAStatementThatWasTakenOut) {
  answer_all(0, 5);
  run_all();
  remove(0);
  run_all();
  EXPECT_EQ(answers_on_map(), static_cast<std::int64_t>(5 * (statements_count - 1)));
}

TEST_P(MapTasks, LeavesTheLastOnesOutAtClosing) {
  answer_all(0, 5);
  run_all();
  answer(6, 0, Answer::agree);
  close();
  run_all();
  EXPECT_EQ(kept()->people, 5);
}

/// The second takes the job over from the first, which was taken for dead.
TEST_P(MapTasks, PublishesOneOfTwoMapsThatTwoNodesDraw) {
  answer_all(0, 5);
  run_all();
  answer_all(5, 8);
  FakeDraw fake_of_other;
  const NodeTask other = as_node_task(map_job(fake_of_other.function()));
  fake.meanwhile = [&] {
    other.run({.database = database(), .number = question.number, .now = now + 31s});
    answer(9, 0, Answer::agree);
  };
  const AfterRun after = run();
  EXPECT_EQ(after.again, 0ms) << "there may be more to do";
  EXPECT_EQ(kept()->version, 2);
  EXPECT_EQ(kept()->people, 8);
  EXPECT_EQ(waiting(), 1U);
  run();
  EXPECT_EQ(kept()->version, 2);
}

TEST_P(MapTasks, DrawsAgainAfterAFailureAndKeepsNothingHalfDone) {
  answer_all(0, 5);
  run_all();
  answer_all(5, 8);
  fake.meanwhile = [] { throw std::runtime_error("no memory"); };
  EXPECT_THROW(run(), std::runtime_error);
  EXPECT_TRUE(run().again) << "it pauses";
  EXPECT_EQ(kept()->version, 1);
  EXPECT_EQ(waiting(), 3U);
  fake.meanwhile = [&] { database().fail_after(2); };  // While it is published.
  EXPECT_THROW(run(now + 10s), DatabaseFailed);
  EXPECT_EQ(kept()->version, 1);
  run(now + 60s);
  EXPECT_EQ(kept()->people, 8);
}

TEST_P(MapTasks, DrawsSoonAfterAnAnswerAndTellsThoseWhoListen) {
  std::promise<void> told;
  const std::string expected = map_topic(this->work().question);
  database().on_publish([&, first = true](std::string_view topic) mutable {
    if (topic == expected && std::exchange(first, false)) told.set_value();
  });
  const BackgroundWork work(database(), {task}, {});
  answer_all(0, 3);
  ASSERT_EQ(told.get_future().wait_for(20s), std::future_status::ready);
  EXPECT_EQ(kept()->people, 3);
}

TEST_P(MapTasks, BeginsWithWhatWaitedBeforeTheStart) {
  answer_all(0, 3);
  std::promise<void> told;
  const std::string expected = map_topic(this->work().question);
  database().on_publish([&](std::string_view topic) {
    if (topic == expected) told.set_value();
  });
  const BackgroundWork work(database(), {task}, {});
  ASSERT_EQ(told.get_future().wait_for(20s), std::future_status::ready);
  EXPECT_TRUE(kept());
}

TEST_P(MapTasks, FindsTheCampsWithTheEngineItself) {
  task = as_node_task(map_job());
  answer_all(0, 3);
  run_all();
  answer_all(0, people_count);
  run_all();
  const auto map = opinion_map::map_from_json(kept()->map);
  ASSERT_TRUE(map);
  EXPECT_EQ(map->counted, static_cast<std::int64_t>(people_count));
  EXPECT_NE(map->evidence.verdict, opinion_map::Verdict::no_structure);
  ASSERT_EQ(map->groups.size(), 2U);
  EXPECT_NEAR(static_cast<double>(map->groups[0].people), 20, 2);
  EXPECT_TRUE(kept()->settled);
  ASSERT_TRUE(map->sides);
  EXPECT_LT(map->sides->agreement.value, 0.3) << "sides and camps cut across each other";
  const auto frame = opinion_map::frame_from_json(kept()->frame);
  const auto mine = database().read([&](Read& read) {
    return std::get<0>(read.together(responses_query(participant_tag(key, question, people[0]))));
  });
  EXPECT_TRUE(opinion_map::nearest_group(*frame, opinion_map::place_on(*frame, mine)));
}

TEST_P(MapTasks, KnowsNoQuestionThatIsNotThere) {
  question.number += 1000;
  EXPECT_FALSE(run().again);
  EXPECT_THAT(fake.settled, IsEmpty());
}

DrawnFrom drawn_from(std::size_t answers, std::int64_t version) {
  DrawnFrom drawn{.version = version};
  drawn.answers.entries.resize(answers);
  return drawn;
}

TEST(DrawnMaps, ForgetsWhatWasNotUsedForLongest) {
  DrawnMaps maps(100, 2);
  EXPECT_FALSE(maps.take({1}));
  maps.put({1}, drawn_from(10, 5));
  maps.put({2}, drawn_from(10, 6));
  const auto first = maps.take({1});
  ASSERT_TRUE(first);
  EXPECT_EQ(first->version, 5);
  EXPECT_FALSE(maps.take({1})) << "taken";
  maps.put({1}, *first);
  maps.put({3}, drawn_from(10, 7));
  EXPECT_FALSE(maps.take({2}));
  EXPECT_TRUE(maps.take({1}));
  EXPECT_TRUE(maps.take({3}));
}

TEST(DrawnMaps, KeepsNoMoreAnswersThanFit) {
  DrawnMaps maps(100, 5);
  maps.put({1}, drawn_from(101, 1));
  EXPECT_FALSE(maps.take({1})) << "too large by itself";
  maps.put({1}, drawn_from(60, 1));
  maps.put({2}, drawn_from(60, 2));
  EXPECT_FALSE(maps.take({1}));
  EXPECT_TRUE(maps.take({2}));
}

}  // namespace
}  // namespace alongside::opinions::map_tasks_test
