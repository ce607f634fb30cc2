// Nodes are killed at random moments while they work; each job's effect must be there exactly once.
// Two nodes on PostgreSQL, one process at a time on SQLite. ALONGSIDE_KILL_SEED=N replays the
// moments of a failure, as far as a machine does.
#include "foundation/work/kill_testing.h"

#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "foundation/base/random.h"
#include "foundation/base/secrets.h"
#include "foundation/db/testing.h"

extern char** environ;

namespace alongside::kill_test {
namespace {

using namespace std::chrono_literals;

constexpr int kills = 200;
constexpr int jobs_a_kill = 3;
constexpr auto long_enough = 60s;

/// One process that works until it is killed.
class Node {
 public:
  explicit Node(const std::string& location) {
    std::string program = ALONGSIDE_KILL_TEST_NODE;
    std::string argument = location;
    char* arguments[]{program.data(), argument.data(), nullptr};
    if (::posix_spawn(&process_, program.c_str(), nullptr, nullptr, arguments, environ) != 0) {
      throw std::runtime_error("the node does not start");
    }
  }
  ~Node() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;

 private:
  pid_t process_ = 0;
};

std::uint64_t seed() {
  const char* given = std::getenv("ALONGSIDE_KILL_SEED");
  return given == nullptr ? random_seed() : std::strtoull(given, nullptr, 10);
}

class KilledNodes : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().run_script(
        "CREATE TABLE kill_effects (number BIGINT NOT NULL);"
        "CREATE TABLE kill_parts (number BIGINT NOT NULL, part BIGINT NOT NULL, "
        "PRIMARY KEY (number, part))");
  }
  void ask_for_some() {
    for (int tries = 1; !asked_for_some(); ++tries) ASSERT_LT(tries, 20);
    asked_ += jobs_a_kill;
  }
  /// False where the write lost against the nodes' each time it was run again: nothing is kept of
  /// it, and whoever asked asks once more.
  bool asked_for_some() {
    try {
      database().write([&](Write& write) {
        for (int n = 0; n < jobs_a_kill; ++n) {
          ask_for(write, {.kind = kind, .number = asked_ + n});
        }
        write.commit();
      });
      return true;
    } catch (const DatabaseFailed&) {
      return false;
    }
  }
  std::int64_t left() {
    std::int64_t left = 0;
    for (const JobCounts& count : database().read([](Read& read) { return job_counts(read); })) {
      left += count.waiting + count.held + count.failed_for_good;
    }
    return left;
  }
  std::vector<std::int64_t> numbers(Sql sql) {
    return database().read([&](Read& read) { return read.all<std::int64_t>(sql); });
  }
  std::int64_t asked_ = 0;
};
INSTANTIATE_ON_BOTH_DATABASES(KilledNodes);

TEST_P(KilledNodes, DoEachJobOnce) {
  const std::uint64_t begins = seed();
  SCOPED_TRACE("ALONGSIDE_KILL_SEED=" + std::to_string(begins));
  Random random(begins);
  const std::size_t count = database().engine() == Engine::postgresql ? 2 : 1;
  std::vector<std::unique_ptr<Node>> nodes(count);
  for (auto& node : nodes) node = std::make_unique<Node>(temporary().location());
  for (int kill = 0; kill < kills; ++kill) {
    ASSERT_NO_FATAL_FAILURE(ask_for_some());
    std::this_thread::sleep_for(std::chrono::microseconds(random.below(25'000)));
    auto& node = nodes[random.below(count)];
    node.reset();  // Before the next begins: on SQLite there is one at a time.
    node = std::make_unique<Node>(temporary().location());
  }
  const auto until = std::chrono::steady_clock::now() + long_enough;
  while (left() > 0 && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(5ms);
  nodes.clear();
  EXPECT_EQ(left(), 0);

  static constexpr Sql effects_sql{"SELECT number FROM kill_effects ORDER BY number"};
  static constexpr Sql parts_sql{"SELECT number FROM kill_parts ORDER BY number"};
  std::vector<std::int64_t> once, with_parts;
  for (std::int64_t number = 0; number < asked_; ++number) {
    once.push_back(number);
    for (int part = 0; part < parts; ++part) with_parts.push_back(number);
  }
  EXPECT_EQ(numbers(effects_sql), once);
  EXPECT_EQ(numbers(parts_sql), with_parts);
}

}  // namespace
}  // namespace alongside::kill_test
