// The HTTP/1.1 server: sockets, limits, compression, event streams, graceful stop. Boost.Beast is
// inside server.cpp and nowhere else.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "foundation/http/dispatcher.h"
#include "foundation/http/live.h"

namespace alongside {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one.
  int io_threads = 1;
  int workers = 4;
  /// Behind a proxy on this machine: the client's address is the last of X-Forwarded-For.
  bool trust_forwarded = false;
};

class Server {
 public:
  /// Listens at once; throws CommandProblem where the port is taken.
  Server(const ServerOptions& options, Dispatcher& dispatcher, Database& database,
         std::vector<LiveTopic> live_topics);
  ~Server();

  std::uint16_t port() const;
  /// Serves until `stop`; then finishes what is under way, limits::stop_time at most.
  void run();
  /// Safe from a signal handler's thread.
  void stop();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace alongside
