// The HTTP/1.1 server: sockets, limits, compression, event streams, graceful stop. Boost.Asio is
// behind this header (server.cpp, connection.cpp, event_stream.cpp), Beast in http_parser.cpp.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "foundation/base/limits.h"
#include "foundation/http/dispatcher.h"
#include "foundation/http/live.h"

namespace alongside {

/// How long each thing may take; tests make them shorter.
struct ServerTimes {
  std::chrono::milliseconds header = limits::header_time;
  std::chrono::milliseconds body = limits::body_time;
  std::chrono::milliseconds whole_body = limits::whole_body_time;
  std::chrono::milliseconds progress = limits::progress_time;
  std::chrono::milliseconds write = limits::write_time;
  std::chrono::milliseconds idle = limits::idle_time;
  std::chrono::milliseconds stop = limits::stop_time;
  std::chrono::milliseconds live_stream = limits::live_stream_time;
  std::chrono::milliseconds live_quiet{1'000};
  std::chrono::milliseconds live_heartbeat{20'000};
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one.
  /// Pages are read, made and sent on `workers` + `io_threads` threads that share all sockets, so
  /// that a request stays on one thread; slow things (OwnTransactionHandler, uploads) have threads
  /// of their own and take none of these.
  int io_threads = 1;
  int workers = 4;
  /// Behind a proxy on this machine: the client's address is the last of X-Forwarded-For.
  bool trust_forwarded = false;
  ServerTimes times;
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
