// Hears what any node publishes, on a connection of its own.
#pragma once

#include <thread>

#include "foundation/db/postgresql_connection.h"

namespace alongside::detail {

class PostgresqlListener {
 public:
  /// Listens before it returns. Throws as connect_postgresql does. A connection that breaks later
  /// is opened again; what was published in between is not heard.
  PostgresqlListener(std::string location, const PublishListeners& listeners);
  ~PostgresqlListener();
  PostgresqlListener(const PostgresqlListener&) = delete;
  PostgresqlListener& operator=(const PostgresqlListener&) = delete;

 private:
  void listen_until_stopped();
  void connect();
  void hear();
  bool wait(int socket, int timeout_milliseconds);

  std::string location_;
  const PublishListeners& listeners_;
  PostgresqlHandle handle_;
  int stop_event_;
  std::thread thread_;
};

}  // namespace alongside::detail
