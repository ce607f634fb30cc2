// What both drivers share. Nothing outside foundation/db includes it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "foundation/db/waits.h"

namespace alongside::detail {

/// Writes that wait, at most; above the requests that may wait, so it is met in trouble alone.
inline constexpr std::size_t waiting_writes = 4096;
inline constexpr std::size_t topic_bytes = 100;
inline constexpr std::size_t topics_in_one_write = 1000;

std::unique_ptr<Database> open_sqlite(const DatabaseOptions& options);
std::unique_ptr<Database> open_postgresql(const DatabaseOptions& options);

class ReadTransaction final : public Read {
 public:
  explicit ReadTransaction(Session& session) : Read(session) {}
};

class WriteTransaction final : public Write {
 public:
  explicit WriteTransaction(Session& session) : Write(session) {}
};

/// Another transaction got in the way; the same work may succeed when it is done again.
struct SerializationFailed : DatabaseFailed {
  using DatabaseFailed::DatabaseFailed;
};

/// The connection is gone and nothing of the transaction was kept.
struct ConnectionBroken : DatabaseFailed {
  using DatabaseFailed::DatabaseFailed;
};

/// `Database::fail_after`: counts down with each statement.
class PlannedFailure {
 public:
  void after(int statements) { left_.store(statements); }
  void count_statement() {
    if (left_.load(std::memory_order_relaxed) < 0) return;
    if (left_.fetch_sub(1) == 0) throw DatabaseFailed("a failure planned by a test");
  }

 private:
  std::atomic<int> left_ = -1;
};

/// PostgreSQL takes only valid UTF-8 without NUL as text, so neither engine does: BadRequest.
void refuse_unfit_text(const std::vector<Parameter>& parameters);

/// Each topic of `write` once. Throws std::logic_error at one that is too long.
std::vector<std::string> distinct_topics(const Write& write);

/// The beginning of a statement's text, on one line, for a log.
std::string shown_in_log(const char* sql);

struct WaitingWrite {
  Database::WriteJob job;
  Database::WriteDone done;
  WaitClock::time_point since = WaitClock::now();
};

/// What `done` throws is dropped: the thread that writes has other people's work to do.
void tell_done(const WaitingWrite& write, const std::exception_ptr& failure);

/// First come, first served; bounded.
class WriteQueue {
 public:
  /// Throws DatabaseFailed when it is full.
  void push(WaitingWrite write);
  /// Waits; nothing once it is stopped and empty.
  std::optional<WaitingWrite> wait_and_take();
  /// Nothing when nothing waits.
  std::optional<WaitingWrite> take_waiting();
  /// What waits is still done; nothing more is taken in.
  void stop();

 private:
  std::optional<WaitingWrite> take(std::unique_lock<std::mutex>& lock);

  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<WaitingWrite> writes_;
  bool stopped_ = false;
};

/// Those who hear of topics; added while others may already publish.
class PublishListeners {
 public:
  using Listener = std::function<void(std::string_view)>;
  void add(Listener listener);
  /// What a listener throws is dropped: the write it belongs to is already durable.
  void tell(std::string_view topic) const;

 private:
  mutable std::mutex mutex_;
  std::vector<std::shared_ptr<const Listener>> listeners_;
};

/// A transaction inside another of the same thread and database could wait for itself for ever,
/// so it is refused at once (std::logic_error).
class NestedTransactionGuard {
 public:
  enum class Kind { read, write };
  NestedTransactionGuard(const Database& database, Kind kind);
  ~NestedTransactionGuard();
  NestedTransactionGuard(const NestedTransactionGuard&) = delete;
  NestedTransactionGuard& operator=(const NestedTransactionGuard&) = delete;

 private:
  const Database** current_;
  const Database* before_;
};

/// Refuses what would be a nested write; see NestedTransactionGuard.
void refuse_write_inside_write(const Database& database);

}  // namespace alongside::detail
