// The SQLite driver: one thread writes, a pool of connections reads beside it.
#pragma once

#include <thread>

#include "foundation/db/sqlite_connection.h"

namespace alongside::detail {

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(const DatabaseOptions& options);
  ~SqliteDatabase() override;

  Engine engine() const override { return Engine::sqlite; }
  void submit_write(WriteJob job, WriteDone done) override;
  void on_publish(std::function<void(std::string_view)> listener) override;
  void fail_after(int statements) override { planned_.after(statements); }
  void run_script(std::string_view script) override;
  void run_rebuild(std::string_view script) override;

 protected:
  void run_read(const std::function<void(Read&)>& body) override;

 private:
  /// A job of the commit under way and what became of it.
  struct Job {
    WaitingWrite waiting;
    std::exception_ptr failure;
    std::vector<std::string> topics;
  };
  class Lease;

  void write_until_stopped();
  void commit_group(WaitingWrite first);
  void run_group(std::vector<Job>& jobs, WaitingWrite first);
  void run_job(Job& job);
  void tell(std::vector<Job>& jobs);

  const std::string location_;
  PlannedFailure planned_;
  PublishListeners listeners_;

  std::mutex readers_mutex_;
  std::condition_variable reader_returned_;
  std::vector<std::unique_ptr<SqliteConnection>> free_readers_;

  SqliteConnection writer_;
  WriteQueue queue_;
  std::thread writing_thread_;
};

}  // namespace alongside::detail
