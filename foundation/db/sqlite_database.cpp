#include "foundation/db/sqlite_database.h"

#include <algorithm>

#include "foundation/db/slow_writes.h"

namespace alongside::detail {
namespace {

// One durable commit costs as much as some hundred small jobs; more of them in one would only
// make the first wait.
constexpr std::size_t jobs_in_one_commit = 256;

constexpr Sql begin_read_sql{"BEGIN"};
constexpr Sql begin_write_sql{"BEGIN IMMEDIATE"};
constexpr Sql commit_sql{"COMMIT"};
constexpr Sql rollback_sql{"ROLLBACK"};
constexpr Sql start_job_sql{"SAVEPOINT job"};
constexpr Sql keep_job_sql{"RELEASE job"};
constexpr Sql undo_job_sql{"ROLLBACK TO job"};

std::string existing(const std::string& path) {
  make_sqlite_file(path);
  return path;
}

/// Ends the read's snapshot, whatever happened in it.
class Snapshot {
 public:
  explicit Snapshot(SqliteConnection& connection) : connection_(connection) {
    connection_.run(begin_read_sql);
  }
  ~Snapshot() {
    try {
      if (connection_.in_transaction()) connection_.run(commit_sql);
    } catch (const DatabaseFailed&) {  // Nothing was changed, so nothing is lost.
    }
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  SqliteConnection& connection_;
};

}  // namespace

/// A reading connection, given back at the end.
class SqliteDatabase::Lease {
 public:
  explicit Lease(SqliteDatabase& database) : database_(database) {
    const auto since = detail::WaitClock::now();
    std::unique_lock lock(database_.readers_mutex_);
    database_.reader_returned_.wait(lock, [&] { return !database_.free_readers_.empty(); });
    detail::count_read_wait(since);
    // The last one used: its cache is warm.
    connection_ = std::move(database_.free_readers_.back());
    database_.free_readers_.pop_back();
  }
  ~Lease() {
    {
      const std::lock_guard lock(database_.readers_mutex_);
      database_.free_readers_.push_back(std::move(connection_));
    }
    database_.reader_returned_.notify_one();
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  SqliteConnection& connection() { return *connection_; }

 private:
  SqliteDatabase& database_;
  std::unique_ptr<SqliteConnection> connection_;
};

SqliteDatabase::SqliteDatabase(const DatabaseOptions& options)
    : location_(options.location),
      writer_(existing(options.location), SqliteConnection::Access::write) {
  const int readers = std::max(options.readers, 1);
  for (int number = 0; number < readers; ++number) {
    free_readers_.push_back(
        std::make_unique<SqliteConnection>(options.location, SqliteConnection::Access::read));
  }
  writing_thread_ = std::thread([this] { write_until_stopped(); });
}

SqliteDatabase::~SqliteDatabase() {
  queue_.stop();
  writing_thread_.join();
}

void SqliteDatabase::run_read(const std::function<void(Read&)>& body) {
  const NestedTransactionGuard one(*this, NestedTransactionGuard::Kind::read);
  Lease lease(*this);
  const Snapshot snapshot(lease.connection());
  SqliteSession session(lease.connection(), planned_);
  ReadTransaction read(session);
  body(read);
}

void SqliteDatabase::submit_write(WriteJob job, WriteDone done) {
  queue_.push({std::move(job), std::move(done)});
}

void SqliteDatabase::on_publish(std::function<void(std::string_view)> listener) {
  listeners_.add(std::move(listener));
}

void SqliteDatabase::run_script(std::string_view script) {
  run_write([&](Write& write) {
    planned_.count_statement();
    writer_.run_script(std::string(script));
    write.commit();
  });
}

/// On a connection of its own, since foreign keys are switched outside transactions alone
/// (sqlite.org/lang_altertable.html, the twelve steps). With them on, dropping the old table would
/// delete its rows first, and every row that points to them by ON DELETE CASCADE.
void SqliteDatabase::run_rebuild(std::string_view script) {
  SqliteConnection own(location_, SqliteConnection::Access::write);
  own.run_script("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = OFF");
  own.run(begin_write_sql);
  try {
    own.run_script(std::string(script));
    const std::string table = own.dangling_row();
    if (!table.empty()) throw DatabaseFailed("rows of " + table + " would point to nothing");
    own.run(commit_sql);
  } catch (...) {
    if (own.in_transaction()) own.run(rollback_sql);
    throw;
  }
}

void SqliteDatabase::write_until_stopped() {
  // For as long as the thread lives: a `done` that waited for a write would wait for itself too.
  const NestedTransactionGuard one(*this, NestedTransactionGuard::Kind::write);
  while (auto first = queue_.wait_and_take()) commit_group(std::move(*first));
}

/// One durable commit for every job that waits.
void SqliteDatabase::commit_group(WaitingWrite first) {
  std::vector<Job> jobs;
  try {
    run_group(jobs, std::move(first));
    writer_.run(commit_sql);
  } catch (...) {
    // What one job did may be seen by those after it: they stand or fall together.
    const std::exception_ptr failure = std::current_exception();
    for (Job& job : jobs) {
      if (!job.failure) job.failure = failure;
    }
    try {
      if (writer_.in_transaction()) writer_.run(rollback_sql);
    } catch (const DatabaseFailed&) {  // The jobs are told of the first failure already.
    }
  }
  tell(jobs);
}

void SqliteDatabase::run_group(std::vector<Job>& jobs, WaitingWrite first) {
  jobs.push_back({std::move(first), nullptr, {}});
  writer_.run(begin_write_sql);
  run_job(jobs.back());
  while (jobs.size() < jobs_in_one_commit) {
    auto next = queue_.take_waiting();
    if (!next) return;
    jobs.push_back({std::move(*next), nullptr, {}});
    run_job(jobs.back());
  }
}

/// Throws only what ends the whole group.
void SqliteDatabase::run_job(Job& job) {
  const TimedWrite timed;
  writer_.run(start_job_sql);
  SqliteSession session(writer_, planned_);
  WriteTransaction write(session);
  bool keep = false;
  try {
    job.waiting.job(write);
    job.topics = distinct_topics(write);
    keep = write.committed();
    if (keep && session.failed()) throw DatabaseFailed("a statement of this write failed");
  } catch (...) {
    job.failure = std::current_exception();
    keep = false;
  }
  if (!keep) job.topics.clear();
  if (!writer_.in_transaction()) throw DatabaseFailed("SQLite had to undo a commit under way");
  if (!keep) writer_.run(undo_job_sql);
  writer_.run(keep_job_sql);
}

void SqliteDatabase::tell(std::vector<Job>& jobs) {
  std::vector<std::string> topics;
  for (Job& job : jobs) {
    if (!job.failure) std::ranges::move(job.topics, std::back_inserter(topics));
    tell_done(job.waiting, job.failure);
  }
  std::ranges::sort(topics);
  const auto repeated = std::ranges::unique(topics);
  topics.erase(repeated.begin(), repeated.end());
  for (const std::string& topic : topics) listeners_.tell(topic);
}

std::unique_ptr<Database> open_sqlite(const DatabaseOptions& options) {
  return std::make_unique<SqliteDatabase>(options);
}

}  // namespace alongside::detail
