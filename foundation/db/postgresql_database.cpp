#include "foundation/db/postgresql_database.h"

#include <algorithm>
#include <chrono>

#include "foundation/base/limits.h"
#include "foundation/base/secrets.h"
#include "foundation/db/slow_writes.h"

namespace alongside::detail {
namespace {

using Purpose = PostgresqlConnection::Purpose;

// After so many reruns a job stops being polite and holds the others of this process back.
constexpr int alone_after_reruns = 3;
constexpr std::chrono::microseconds first_pause{500};

/// A write whose job may also run a script.
class PostgresqlWrite final : public Write {
 public:
  explicit PostgresqlWrite(PostgresqlConnection& connection)
      : Write(connection), connection_(connection) {}
  PostgresqlConnection& connection() { return connection_; }

 private:
  PostgresqlConnection& connection_;
};

/// Ends the transaction however it is left.
class Ending {
 public:
  explicit Ending(PostgresqlConnection& connection) : connection_(connection) {
    connection_.begin();
  }
  ~Ending() { connection_.end(); }
  Ending(const Ending&) = delete;
  Ending& operator=(const Ending&) = delete;

 private:
  PostgresqlConnection& connection_;
};

/// Twice as long each time, and never the same for two that met.
void pause_before_rerun(int rerun, Random& random) {
  const auto longest = first_pause * (1 << std::min(rerun, 7));
  std::this_thread::sleep_for(
      std::chrono::microseconds(random.below(static_cast<std::uint64_t>(longest.count())) + 1));
}

}  // namespace

/// A place in the pool, given back at the end.
class PostgresqlDatabase::Lease {
 public:
  explicit Lease(PostgresqlDatabase& database) : database_(database) {
    const auto since = detail::WaitClock::now();
    std::unique_lock lock(database_.readers_mutex_);
    database_.reader_returned_.wait(lock, [&] { return !database_.free_readers_.empty(); });
    detail::count_read_wait(since);
    connection = std::move(database_.free_readers_.back());
    database_.free_readers_.pop_back();
  }
  ~Lease() {
    if (connection && connection->broken()) connection.reset();
    {
      const std::lock_guard lock(database_.readers_mutex_);
      database_.free_readers_.push_back(std::move(connection));
    }
    database_.reader_returned_.notify_one();
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;

  Connection connection;

 private:
  PostgresqlDatabase& database_;
};

PostgresqlDatabase::PostgresqlDatabase(const DatabaseOptions& options)
    : location_(options.location) {
  free_readers_.resize(static_cast<std::size_t>(std::max(options.readers, 1)));
  open_if_needed(free_readers_.back(), Purpose::read);
  for (int number = 0; number < std::max(options.writers, 1); ++number) {
    writing_threads_.emplace_back([this] { write_until_stopped(); });
  }
}

PostgresqlDatabase::~PostgresqlDatabase() {
  queue_.stop();
  for (std::thread& thread : writing_threads_) thread.join();
}

void PostgresqlDatabase::open_if_needed(Connection& connection, Purpose purpose) {
  if (connection && !connection->broken()) return;
  connection.reset();
  connection = std::make_unique<PostgresqlConnection>(location_, purpose, planned_);
}

void PostgresqlDatabase::run_read(const std::function<void(Read&)>& body) {
  const NestedTransactionGuard one(*this, NestedTransactionGuard::Kind::read);
  Lease lease(*this);
  for (bool again = false;; again = true) {
    open_if_needed(lease.connection, Purpose::read);
    try {
      const Ending ending(*lease.connection);
      ReadTransaction read(*lease.connection);
      body(read);
      return;
    } catch (const ConnectionBroken&) {
      if (again) throw;
      lease.connection.reset();
    }
  }
}

void PostgresqlDatabase::submit_write(WriteJob job, WriteDone done) {
  queue_.push({std::move(job), std::move(done)});
}

void PostgresqlDatabase::on_publish(std::function<void(std::string_view)> listener) {
  listeners_.add(std::move(listener));
  if (!hearing_) hearing_ = std::make_unique<PostgresqlListener>(location_, listeners_);
}

void PostgresqlDatabase::run_script(std::string_view script) {
  run_write([&](Write& write) {
    static_cast<PostgresqlWrite&>(write).connection().run_script(std::string(script));
    write.commit();
  });
}

void PostgresqlDatabase::write_until_stopped() {
  const NestedTransactionGuard one(*this, NestedTransactionGuard::Kind::write);
  Connection connection;
  Random random(random_seed());
  while (auto waiting = queue_.wait_and_take()) {
    std::exception_ptr failure;
    try {
      write_with_reruns(connection, waiting->job, random);
    } catch (...) {
      failure = std::current_exception();
    }
    tell_done(*waiting, failure);
  }
}

/// At the end of a job that had to be alone, others go on.
class PostgresqlDatabase::AloneEnds {
 public:
  explicit AloneEnds(Connection& connection) : connection_(connection) {}
  ~AloneEnds() {
    try {
      if (connection_ && !connection_->broken()) connection_->let_others();
    } catch (const std::exception&) {
      connection_.reset();  // The server lets go of what a connection held.
    }
  }
  AloneEnds(const AloneEnds&) = delete;
  AloneEnds& operator=(const AloneEnds&) = delete;

 private:
  Connection& connection_;
};

/// Politely at first: every job passes `alone_` and holds nothing. A job that keeps losing takes
/// it, and holds the other processes' writes back as well (an import beside a busy server): as soon
/// as the jobs under way have finished it is the only one.
void PostgresqlDatabase::write_with_reruns(Connection& connection, const WriteJob& job,
                                           Random& random) {
  const AloneEnds ends(connection);
  std::unique_lock alone(alone_, std::defer_lock);
  bool was_broken = false;
  for (int rerun = 0;; ++rerun) {
    if (!alone.owns_lock()) alone.lock();
    if (rerun < alone_after_reruns) alone.unlock();
    try {
      write_once(connection, job, alone.owns_lock());
      return;
    } catch (const SerializationFailed&) {
      if (rerun >= limits::write_reruns) throw;
    } catch (const ConnectionBroken&) {
      if (was_broken) throw;
      was_broken = true;
    }
    if (!alone.owns_lock()) pause_before_rerun(rerun, random);
  }
}

void PostgresqlDatabase::write_once(Connection& connection, const WriteJob& job, bool is_alone) {
  open_if_needed(connection, Purpose::write);
  if (is_alone) connection->hold_alone();
  const TimedWrite timed;
  const Ending ending(*connection);
  PostgresqlWrite write(*connection);
  job(write);
  if (write.committed()) connection->commit(distinct_topics(write));
}

std::unique_ptr<Database> open_postgresql(const DatabaseOptions& options) {
  try {
    return std::make_unique<PostgresqlDatabase>(options);
  } catch (const ConnectionBroken& failure) {
    throw CommandProblem(failure.what());
  }
}

}  // namespace alongside::detail
