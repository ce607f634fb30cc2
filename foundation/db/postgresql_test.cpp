// What is PostgreSQL's alone: a server that can be away, reruns, other nodes.
#include <future>

#include "foundation/base/limits.h"
#include "foundation/db/driver.h"
#include "foundation/db/postgresql_connection.h"
#include "foundation/db/testing.h"

namespace alongside::postgresql_test {
namespace {

using namespace std::chrono_literals;

std::string problem_of_opening(const std::string& location) {
  try {
    Database::open({.location = location});
  } catch (const CommandProblem& problem) {
    return problem.what();
  }
  return "";
}

TEST(PostgresqlOpening, SaysInOneLineWhyWithoutThePassword) {
  for (const char* location :
       {"postgresql://a:sesame@127.0.0.1:1/sesame", "postgresql://a:sesame@127.0.0.1:port/sesame",
        "postgresql://a:sesame@[::1/x", "postgres://a:sesame@:x@y/%zz"}) {
    const std::string problem = problem_of_opening(location);
    EXPECT_NE(problem.find("PostgreSQL"), std::string::npos) << problem;
    EXPECT_EQ(problem.find("sesame"), std::string::npos) << problem;
    EXPECT_EQ(problem.find('\n'), std::string::npos) << problem;
  }
}

TEST(PostgresqlOpening, RefusesAnOldServerAndOtherEncodings) {
  EXPECT_EQ(detail::problem_of_server(150020, "UTF8"), "");
  EXPECT_EQ(detail::problem_of_server(140012, "UTF8"),
            "PostgreSQL 15 or newer is needed; this server has 14.12");
  EXPECT_NE(detail::problem_of_server(160000, "LATIN1"), "");
}

class PostgresqlTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!TemporaryDatabase::available(Engine::postgresql)) {
      GTEST_SKIP() << "ALONGSIDE_TEST_POSTGRESQL names no PostgreSQL server";
    }
    temporary_ = std::make_unique<TemporaryDatabase>(Engine::postgresql);
    database().run_script("CREATE TABLE things (id BIGINT PRIMARY KEY, size BIGINT)");
    add(1);
  }
  Database& database() { return temporary_->database(); }
  std::unique_ptr<Database> another_node() {
    return Database::open({.location = temporary_->location(), .readers = 1, .writers = 1});
  }
  void add(int id) {
    database().write([id](Write& write) {
      write.run(Sql{"INSERT INTO things (id, size) VALUES ($1, 0)"}, id);
      write.commit();
    });
  }
  int count() {
    return database().read(
        [](Read& read) { return read.one<int>(Sql{"SELECT count(*) FROM things"}); });
  }
  /// Ends every connection to the database but the one that asks.
  void end_connections() {
    static constexpr Sql end_others{
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"};
    another_node()->read([&](Read& read) { return read.one<int>(end_others); });
  }

  std::unique_ptr<TemporaryDatabase> temporary_;
};

TEST_F(PostgresqlTest, ReadsAndWritesAgainAfterTheServerEndedItsConnections) {
  for (int round = 2; round < 6; ++round) {
    EXPECT_EQ(count(), round - 1);
    end_connections();
    EXPECT_EQ(count(), round - 1);
    end_connections();
    add(round);
  }
}

TEST_F(PostgresqlTest, AWriteBrokenInTheMiddleRunsAgainOnce) {
  int runs = 0;
  database().write([&](Write& write) {
    write.run(Sql{"INSERT INTO things (id, size) VALUES ($1, 0)"}, 2);
    if (++runs == 1) end_connections();
    write.run(Sql{"INSERT INTO things (id, size) VALUES ($1, 0)"}, 3);
    write.commit();
  });
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(count(), 3);
  EXPECT_THROW(database().write([&](Write& write) {
    end_connections();
    write.run(Sql{"INSERT INTO things (id, size) VALUES ($1, 0)"}, 4);
    end_connections();
    write.run(Sql{"INSERT INTO things (id, size) VALUES ($1, 0)"}, 5);
    write.commit();
  }),
               DatabaseFailed);
  EXPECT_EQ(count(), 3);
}

TEST_F(PostgresqlTest, RunsAgainOnlySoOften) {
  int runs = 0;
  EXPECT_THROW(database().write([&](Write& write) {
    ++runs;
    write.publish("results/1");
    EXPECT_EQ(write.topics().size(), 1U);
    write.run(Sql{"DO 'BEGIN RAISE serialization_failure; END'"});
    write.commit();
  }),
               DatabaseFailed);
  EXPECT_EQ(runs, limits::write_reruns + 1);
  add(2);
  EXPECT_EQ(count(), 2) << "and others go on";
}

TEST_F(PostgresqlTest, WhoKeepsLosingAgainstAnotherNodeIsLetThroughAlone) {
  const auto other = another_node();
  const auto quicker = [&] {
    return std::async(std::launch::async, [&] {
      other->write([](Write& write) {
        write.run(Sql{"UPDATE things SET size = size + 1 WHERE id = 1"});
        write.commit();
      });
    });
  };
  std::vector<std::future<void>> others;
  int runs = 0;
  database().write([&](Write& write) {
    ++runs;
    write.one<int>(Sql{"SELECT size FROM things WHERE id = 1"});
    others.push_back(quicker());
    // As long as it is not held back, the other is always quicker.
    others.back().wait_for(2s);
    write.run(Sql{"UPDATE things SET size = 100 WHERE id = 1"});
    write.commit();
  });
  for (std::future<void>& one : others) one.get();
  EXPECT_LT(runs, limits::write_reruns);
  const auto size = [](Read& read) {
    return read.one<int>(Sql{"SELECT size FROM things WHERE id = 1"});
  };
  EXPECT_EQ(database().read(size), 101) << "the other went on as soon as it could";
}

TEST_F(PostgresqlTest, OtherNodesHear) {
  const auto other = another_node();
  std::promise<std::string> first;
  std::promise<std::string> second;
  int heard = 0;
  other->on_publish([&](std::string_view topic) {
    (++heard == 1 ? first : second).set_value(std::string(topic));
  });
  const auto publish = [&](const std::string& topic) {
    database().write([&](Write& write) {
      write.publish(topic);
      write.commit();
    });
  };
  publish("results/1");
  EXPECT_EQ(first.get_future().get(), "results/1");

  // The one who listens comes back by itself.
  end_connections();
  auto again = second.get_future();
  for (int tries = 0; tries < 50 && again.wait_for(100ms) != std::future_status::ready; ++tries) {
    if (heard < 2) publish("results/2");
  }
  ASSERT_EQ(again.wait_for(0s), std::future_status::ready);
  EXPECT_EQ(again.get(), "results/2");
}

TEST_F(PostgresqlTest, ManyQuestionsTogetherDoNotBlock) {
  static constexpr Sql large{"SELECT repeat($1, 1000000)"};
  const std::string letter(100'000, 'x');
  const auto [one_text, two_text, three_text] = database().read([&](Read& read) {
    return read.together(one<std::string>(large, "a"),
                         one<std::string>(large, letter.substr(0, 50)),
                         one<std::string>(large, "c"));
  });
  EXPECT_EQ(one_text.size(), 1'000'000U);
  EXPECT_EQ(two_text.size(), 50'000'000U);
  EXPECT_EQ(three_text.size(), 1'000'000U);
}

}  // namespace
}  // namespace alongside::postgresql_test
