// The PostgreSQL driver: connections that read, threads that write on one connection each.
#pragma once

#include <thread>

#include "foundation/base/random.h"
#include "foundation/db/postgresql_connection.h"
#include "foundation/db/postgresql_listener.h"

namespace alongside::detail {

class PostgresqlDatabase final : public Database {
 public:
  explicit PostgresqlDatabase(const DatabaseOptions& options);
  ~PostgresqlDatabase() override;

  Engine engine() const override { return Engine::postgresql; }
  void submit_write(WriteJob job, WriteDone done) override;
  void on_publish(std::function<void(std::string_view)> listener) override;
  void fail_after(int statements) override { planned_.after(statements); }
  void run_script(std::string_view script) override;

 protected:
  void run_read(const std::function<void(Read&)>& body) override;

 private:
  class Lease;
  class AloneEnds;
  using Connection = std::unique_ptr<PostgresqlConnection>;

  void open_if_needed(Connection& connection, PostgresqlConnection::Purpose purpose);
  void write_until_stopped();
  void write_with_reruns(Connection& connection, const WriteJob& job, Random& random);
  void write_once(Connection& connection, const WriteJob& job, bool is_alone);

  std::string location_;
  PlannedFailure planned_;
  PublishListeners listeners_;

  std::mutex readers_mutex_;
  std::condition_variable reader_returned_;
  std::vector<Connection> free_readers_;  // Null ones are opened at their first use.

  std::mutex alone_;  // See write_with_reruns.
  WriteQueue queue_;
  std::vector<std::thread> writing_threads_;
  std::unique_ptr<PostgresqlListener> hearing_;
};

}  // namespace alongside::detail
