#include "slices/draws/search/lottery_tasks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <thread>

#include "slices/draws/public/draw_testing.h"
#include "slices/draws/setup/quotas/quota_form.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws::lottery_tasks_test {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr auto lease = JobOptions{}.lease;

class LotteryTask : public DrawWorld {
 protected:
  bool ask() {
    return written([&](Write& write) { return ask_for_lottery(write, selection_in(write), now); });
  }
  std::vector<std::int64_t> waiting(const NodeTask& task) {
    return database().read([&](Read& read) { return task.waiting(read, now); });
  }
  std::optional<FoundLottery> lottery() {
    return database().read([&](Read& read) { return find_lottery(read, id); });
  }
};
INSTANTIATE_ON_BOTH_DATABASES(LotteryTask);

TEST_P(LotteryTask, IsAskedForOnceAndOnlyWhilePreparing) {
  EXPECT_TRUE(ask());
  EXPECT_EQ(selection().step, Step::finding);
  EXPECT_FALSE(ask());
  EXPECT_THAT(waiting(task()), ElementsAre(id.number));
}

TEST_P(LotteryTask, KeepsChancesPanelsAndTexts) {
  find();
  EXPECT_EQ(run().state, RunState::found);
  EXPECT_EQ(selection().step, Step::finding);
  const auto found = lottery();
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->complete);
  EXPECT_EQ(found->panels, 2);
  EXPECT_EQ(found->least_chance, lottery::chance_unit / 2);
  EXPECT_EQ(numbers_in(found->fit_nowhere).size(), 12U);
  database().read([&](Read& read) {
    EXPECT_EQ(found->lottery_print, "");
    EXPECT_THROW(lottery_csv_of(read, id), NotFound) << "it would tell what people are";
    EXPECT_EQ(found->panels_root, top_of(panel_prints_of(read, id)));
    EXPECT_THROW(panel_secret_of(read, SecretKey{9}, id), DatabaseFailed);
    const std::string salt = print_salt_of(read, id);
    EXPECT_EQ(salted_print(salt, panels_csv_of(read, id)), found->panels_print);
    EXPECT_EQ(salted_print(salt, certificate_of(read, id)), found->certificate_print);
    EXPECT_EQ(quotas_print(salt, features_of(read, id)), selection_in(read).quotas_print);
    EXPECT_NE(fingerprint(panels_csv_of(read, id)), found->panels_print) << "it has a salt";
    EXPECT_THAT(numbered_panels_of(read, id, 0, 2000), SizeIs(numbered_panels_count));
    const auto chances = chances_of(read, id, 1, 5);
    ASSERT_THAT(chances, SizeIs(5));
    EXPECT_EQ(chances[0].chance, lottery::chance_unit / 2);
    EXPECT_EQ(chances[4].chance, 0);
    const auto times = times_listed_of_all(read, selection_in(read));
    EXPECT_EQ(times[0], static_cast<std::int64_t>(panels_with(read, id, 1).size()));
    std::int64_t all = 0;
    for (const std::int64_t one : times) all += one;
    EXPECT_EQ(all, 1000 * seats);
  });
  EXPECT_THAT(waiting(task()), IsEmpty());
}

TEST_P(LotteryTask, SaysWhomUniformLeavesOutAndWhatLeximinWouldGive) {
  fake.uniform_leaves_out = true;
  written([&](Write& write) {
    save_method(write, id, lottery::Method::uniform);
    return true;
  });
  find();
  const FoundLottery found = lottery().value();
  EXPECT_EQ(found.left_out, 12);
  EXPECT_EQ(found.fit_nowhere, "");
  EXPECT_EQ(found.other_least, lottery::chance_unit / 5);
  EXPECT_EQ(fake.searches, 2);
}

TEST_P(LotteryTask, LooksForNoOtherMethodWhereNobodyIsLeftOut) {
  find();
  EXPECT_EQ(lottery()->left_out, 0) << "they fit nowhere";
  EXPECT_FALSE(lottery()->other_least);
  EXPECT_EQ(fake.searches, 1);
  database().read([&](Read& read) {
    for (const Letter& letter : letters_of(read, key, selection_in(read), 1, people_count)) {
      EXPECT_EQ(letter.no_chance,
                letter.listed > 0 ? std::nullopt : std::optional(NoChance::fits_nowhere));
      EXPECT_EQ(letter.listed,
                static_cast<std::int64_t>(panels_with(read, id, letter.number).size()));
    }
  });
}

TEST_P(LotteryTask, GivesPeopleAsTheyWereBroughtIn) {
  find();
  ASSERT_THAT(fake.pools, SizeIs(1));
  const lottery::Pool& pool = fake.pools[0];
  EXPECT_EQ(pool.people(), 20U);
  EXPECT_EQ(pool.seats, 4);
  EXPECT_EQ(pool.value(0, 0), 1U);
  EXPECT_EQ(pool.value(1, 0), 0U);
}

TEST_P(LotteryTask, GoesBackToPreparingWhereNoPanelMeetsTheQuotas) {
  fake.finding = lottery::Finding::no_panel;
  find();
  EXPECT_EQ(selection().step, Step::preparing);
  EXPECT_EQ(run().state, RunState::no_panel);
  const SmallestChange change = smallest_change_of(run().smallest_change);
  ASSERT_THAT(change.quotas, SizeIs(1));
  EXPECT_EQ(change.quotas[0].min, 2);
  fake.finding = lottery::Finding::found;
  find();
  EXPECT_EQ(run().state, RunState::found);
  EXPECT_EQ(run().tries, 2);
}

TEST_P(LotteryTask, StopsAndThrowsAwayWhatItHas) {
  ask();
  fake.meanwhile = [&](const lottery::FairOptions& options) {
    EXPECT_TRUE(written([&](Write& write) { return ask_to_stop(write, id); }));
    EXPECT_FALSE(options.stop.stop_requested()) << "nobody told it yet";
  };
  const NodeTask one = task();
  EXPECT_EQ(work(one).again, 0ms);
  EXPECT_FALSE(lottery());
  work(one);
  EXPECT_EQ(run().state, RunState::stopped);
  EXPECT_EQ(selection().step, Step::preparing);
  EXPECT_TRUE(ask());
  work(one);
  EXPECT_EQ(run().state, RunState::found);
}

TEST_P(LotteryTask, LeavesOffAtOnceWhereItIsAskedAgain) {
  ask();
  std::stop_source again;
  fake.meanwhile = [&](const lottery::FairOptions& options) {
    written([&](Write& write) { return ask_to_stop(write, id); });
    again.request_stop();
    EXPECT_TRUE(options.stop.stop_requested());
  };
  task().run(
      {.database = database(), .number = id.number, .now = now, .asked_again = again.get_token()});
  EXPECT_FALSE(lottery());
  EXPECT_EQ(run().state, RunState::running) << "the next run ends it";
}

TEST_P(LotteryTask, EndsWhereItTakesTooLong) {
  ask();
  fake.meanwhile = [](const lottery::FairOptions& options) {
    while (!options.stop.stop_requested()) std::this_thread::sleep_for(1ms);
  };
  const NodeTask hurried = as_node_task(lottery_job(key, fake.engine(), 10ms));
  EXPECT_FALSE(work(hurried).again);
  EXPECT_FALSE(lottery());
  EXPECT_EQ(run().state, RunState::too_long);
  EXPECT_EQ(selection().step, Step::preparing);
  find();
  EXPECT_EQ(run().state, RunState::found);
}

TEST_P(LotteryTask, IsStoppedNotTooLongWhereBothCome) {
  ask();
  fake.meanwhile = [&](const lottery::FairOptions& options) {
    written([&](Write& write) { return ask_to_stop(write, id); });
    while (!options.stop.stop_requested()) std::this_thread::sleep_for(1ms);
  };
  const NodeTask hurried = as_node_task(lottery_job(key, fake.engine(), 10ms));
  EXPECT_EQ(work(hurried).again, 0ms);
  work(hurried);
  EXPECT_EQ(run().state, RunState::stopped);
}

TEST_P(LotteryTask, RunsTwoAtATime) {
  EXPECT_EQ(task().threads, 2);
}

TEST_P(LotteryTask, IsPickedUpAfterARestart) {
  ask();
  std::stop_source server;
  fake.meanwhile = [&](const lottery::FairOptions&) { server.request_stop(); };
  task().run({.database = database(), .number = id.number, .now = now, .stop = server.get_token()});
  EXPECT_FALSE(lottery());
  EXPECT_EQ(run().state, RunState::running);
  const NodeTask restarted = task();
  EXPECT_THAT(waiting(restarted), ElementsAre(id.number));
  work(restarted);
  EXPECT_EQ(run().state, RunState::found);
}

TEST_P(LotteryTask, IsNotDoneByTwoNodesAtOnce) {
  ask();
  AfterRun other;
  const NodeTask second = task();
  fake.meanwhile = [&](const lottery::FairOptions&) { other = work(second); };
  work(task());
  EXPECT_EQ(run().state, RunState::found);
  EXPECT_EQ(fake.searches, 1);
  ASSERT_TRUE(other.again) << "in case the other node ends";
  EXPECT_LE(*other.again, lease + 10s);
  EXPECT_THAT(waiting(second), IsEmpty());
}

/// However long it takes without a word of progress: a timer says that the node lives.
TEST_P(LotteryTask, IsNotTakenOverWhileItIsSilent) {
  ask();
  const JobOptions short_lease{.lease = 600ms, .renew_every = 20ms};
  const NodeTask second = as_node_task(lottery_job(key, fake.engine()), short_lease);
  AfterRun other;
  fake.meanwhile = [&](const lottery::FairOptions&) {
    std::this_thread::sleep_for(900ms);
    other = work(second, now + 900ms);
  };
  work(as_node_task(lottery_job(key, fake.engine()), short_lease));
  EXPECT_EQ(run().state, RunState::found);
  EXPECT_EQ(fake.searches, 1);
  EXPECT_TRUE(other.again);
}

TEST_P(LotteryTask, KeepsOneResultWhereTwoFindIt) {
  ask();
  const NodeTask second = task();
  fake.meanwhile = [&](const lottery::FairOptions&) { work(second, now + lease + 10s); };
  EXPECT_EQ(work(task()).again, 0ms);
  EXPECT_EQ(fake.searches, 2);
  EXPECT_EQ(run().state, RunState::found);
}

TEST_P(LotteryTask, DoesNotAskItselfToStop) {
  ask();
  const NodeTask one = task();
  fake.meanwhile = [&](const lottery::FairOptions&) { EXPECT_THAT(waiting(one), IsEmpty()); };
  work(one);
  EXPECT_EQ(run().state, RunState::found);
}

TEST_P(LotteryTask, KeepsNothingOncePeopleAreDeleted) {
  ask();
  fake.meanwhile = [&](const lottery::FairOptions&) {
    written([&](Write& write) {
      delete_people_data(write, id, now);
      return true;
    });
  };
  EXPECT_FALSE(work(task()).again);
  EXPECT_FALSE(lottery());
  EXPECT_EQ(run().state, RunState::stopped);
  database().read([&](Read& read) { EXPECT_FALSE(chances_of(read, id, 1, 1).at(0).chance); });
}

TEST_P(LotteryTask, KeepsProgress) {
  ask();
  fake.meanwhile = [&](const lottery::FairOptions&) { EXPECT_EQ(run().progress_step, 0); };
  work(task());
}

TEST_P(LotteryTask, TriesAgainAfterTheDatabaseFailed) {
  ask();
  fake.meanwhile = [](const lottery::FairOptions&) { throw std::runtime_error("solver failed"); };
  EXPECT_THROW(work(task()), std::runtime_error);
  EXPECT_EQ(run().state, RunState::running);
  work(task(), now + lease + 10s);
  EXPECT_EQ(run().state, RunState::found);
}

TEST_P(LotteryTask, CanBeThrownAwayBeforeItIsPublished) {
  find();
  EXPECT_TRUE(written([&](Write& write) { return prepare_again(write, selection_in(write)); }));
  EXPECT_EQ(selection().step, Step::preparing);
  EXPECT_FALSE(lottery());
  database().read([&](Read& read) {
    EXPECT_THAT(numbered_panels_of(read, id, 0, 10), IsEmpty());
    EXPECT_FALSE(chances_of(read, id, 1, 1).at(0).chance);
  });
  find();
  EXPECT_TRUE(lottery());
  publish(SeedWay::any_member);
  EXPECT_FALSE(written([&](Write& write) { return prepare_again(write, selection_in(write)); }));
}

}  // namespace
}  // namespace alongside::draws::lottery_tasks_test
