// What writes promise: all or nothing, alone, durable, and heard of.
#include <atomic>
#include <future>
#include <latch>
#include <thread>

#include "foundation/db/things_testing.h"

namespace alongside::write_test {
namespace {

using namespace std::chrono_literals;

class WriteTest : public OnThings {
 protected:
  /// Waits for what was submitted; what went wrong with each, or null.
  std::vector<std::exception_ptr> run_together(std::vector<Database::WriteJob> jobs) {
    std::vector<std::promise<std::exception_ptr>> outcomes(jobs.size());
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      database().submit_write(std::move(jobs[i]), [&outcomes, i](std::exception_ptr failure) {
        outcomes[i].set_value(std::move(failure));
      });
    }
    std::vector<std::exception_ptr> failures;
    for (auto& outcome : outcomes) failures.push_back(outcome.get_future().get());
    return failures;
  }
};
INSTANTIATE_ON_BOTH_DATABASES(WriteTest);

TEST_P(WriteTest, RollsBackUnlessCommitted) {
  database().write([](Write& write) { write.run(add_thing, 1, "a", 1); });
  EXPECT_EQ(count(), 0);
}

TEST_P(WriteTest, RollsBackAndHandsOnWhatWasThrown) {
  EXPECT_THROW(database().write([](Write& write) {
    write.run(add_thing, 1, "a", 1);
    write.commit();
    throw NotAllowed();
  }),
               NotAllowed);
  EXPECT_EQ(count(), 0);
}

TEST_P(WriteTest, GivesAResult) {
  EXPECT_EQ(database().write([](Write& write) {
    write.run(add_thing, 1, "a", 1);
    write.commit();
    return write.one<std::string>(Sql{"SELECT name FROM things"});
  }),
            "a");
}

TEST_P(WriteTest, CannotCommitAfterASwallowedFailure) {
  EXPECT_THROW(database().write([](Write& write) {
    write.run(add_thing, 1, "a", 1);
    EXPECT_THROW(write.run(wrong_statement), DatabaseFailed);
    write.commit();
  }),
               DatabaseFailed);
  EXPECT_EQ(count(), 0);
}

TEST_P(WriteTest, AFailingJobLeavesItsNeighboursAlone) {
  std::vector<Database::WriteJob> jobs;
  for (int id = 0; id < 200; ++id) {
    jobs.emplace_back([id](Write& write) {
      write.run(add_thing, id, "n", id);
      if (id % 5 == 1) throw NotAllowed();
      if (id % 5 == 2) write.run(wrong_statement);
      if (id % 5 != 3) write.commit();
    });
  }
  const auto failures = run_together(std::move(jobs));
  for (int id = 0; id < 200; ++id) {
    const bool fails = id % 5 == 1 || id % 5 == 2;
    EXPECT_EQ(failures[static_cast<std::size_t>(id)] != nullptr, fails) << id;
    EXPECT_EQ(find(id).has_value(), id % 5 == 0 || id % 5 == 4) << id;
  }
}

TEST_P(WriteTest, LosesNoUpdate) {
  constexpr int threads = 16;
  constexpr int increments = 25;
  add(1, "counter", 0);
  const auto many =
      Database::open({.location = temporary().location(), .readers = 1, .writers = 8});
  std::vector<std::jthread> all;
  std::atomic<int> failures = 0;
  for (int thread = 0; thread < threads; ++thread) {
    all.emplace_back([&] {
      for (int i = 0; i < increments; ++i) {
        try {
          many->write([](Write& write) {
            const auto size = write.one<std::int64_t>(size_of_thing, 1);
            write.run(resize_thing, 1, size + 1);
            write.commit();
          });
        } catch (const DatabaseFailed&) {
          ++failures;
        }
      }
    });
  }
  all.clear();
  EXPECT_EQ(failures, 0);
  EXPECT_EQ(find(1)->size, threads * increments);
}

// Two people on call, each may leave while another stays: with snapshots alone both would leave.
TEST_P(WriteTest, PreventsWriteSkew) {
  constexpr int rounds = 20;
  for (int round = 0; round < rounds; ++round) {
    add(2 * round, "a", 1);
    add(2 * round + 1, "b", 1);
    std::atomic<int> met = 0;
    const auto leave = [&](int id) {
      database().write([&, id](Write& write) {
        static constexpr Sql on_call{"SELECT count(*) FROM things WHERE size = 1 AND id >= $1"};
        const int others = write.one<int>(on_call, 2 * round);
        ++met;
        // Both have asked before either writes, where the engine lets them.
        for (int wait = 0; wait < 20 && met < 2; ++wait) std::this_thread::sleep_for(1ms);
        if (others < 2) return;
        write.run(resize_thing, id, 0);
        write.commit();
      });
    };
    std::jthread other(leave, 2 * round);
    leave(2 * round + 1);
    other.join();
    EXPECT_EQ(*find(2 * round)->size + *find(2 * round + 1)->size, 1);
    database().write([](Write& write) {
      write.run(Sql{"UPDATE things SET size = 0"});
      write.commit();
    });
  }
}

TEST_P(WriteTest, TellsOfTopicsAfterTheCommitAlone) {
  std::mutex mutex;
  std::vector<std::string> heard;
  std::promise<void> last;
  database().on_publish([&](std::string_view topic) {
    const std::lock_guard lock(mutex);
    heard.emplace_back(topic);
    if (topic == "last/1") last.set_value();
  });
  database().write([](Write& write) { write.publish("dropped/1"); });
  EXPECT_THROW(database().write([](Write& write) {
    write.publish("dropped/2");
    write.commit();
    throw NotFound();
  }),
               NotFound);
  database().write([](Write& write) {
    write.run(add_thing, 1, "a", 1);
    write.publish("results/1");
    write.publish("results/2");
    write.publish("results/1");
    write.commit();
  });
  database().write([](Write& write) {
    write.publish("last/1");
    write.commit();
  });
  ASSERT_EQ(last.get_future().wait_for(10s), std::future_status::ready);
  const std::lock_guard lock(mutex);
  EXPECT_EQ(heard, (std::vector<std::string>{"results/1", "results/2", "last/1"}));
}

TEST_P(WriteTest, RefusesALongTopic) {
  EXPECT_THROW(database().write([](Write& write) {
    write.run(add_thing, 1, "a", 1);
    write.publish(std::string(101, 'x'));
    write.commit();
  }),
               std::logic_error);
  EXPECT_EQ(count(), 0);
}

TEST_P(WriteTest, AListenerThatThrowsHurtsNobody) {
  std::promise<std::string> heard;
  database().on_publish([](std::string_view) { throw NotFound(); });
  database().on_publish([&, first = true](std::string_view topic) mutable {
    if (std::exchange(first, false)) heard.set_value(std::string(topic));
  });
  for (int id = 0; id < 3; ++id) {
    database().write([id](Write& write) {
      write.run(add_thing, id, "a", 1);
      write.publish("results/1");
      write.commit();
    });
  }
  EXPECT_EQ(count(), 3);
  auto told = heard.get_future();
  ASSERT_EQ(told.wait_for(10s), std::future_status::ready) << "the other listener";
  EXPECT_EQ(told.get(), "results/1");
}

TEST_P(WriteTest, FinishesWhatWaitsBeforeItCloses) {
  std::atomic<int> done = 0;
  for (int id = 0; id < 100; ++id) {
    database().submit_write(
        [id](Write& write) {
          write.run(add_thing, id, "n", id);
          write.commit();
        },
        [&](const std::exception_ptr& failure) { done += failure ? 0 : 1; });
  }
  temporary().reopen();
  EXPECT_EQ(done, 100);
  EXPECT_EQ(count(), 100);
}

TEST_P(WriteTest, RefusesMoreThanMayWait) {
  std::promise<void> go;
  const auto gone = go.get_future().share();
  const auto block = [gone](Write&) { gone.wait(); };
  bool refused = false;
  for (int number = 0; number < 10'000 && !refused; ++number) {
    try {
      database().submit_write(block, {});
    } catch (const DatabaseFailed&) {
      refused = true;
    }
  }
  go.set_value();
  EXPECT_TRUE(refused);
}

}  // namespace
}  // namespace alongside::write_test
