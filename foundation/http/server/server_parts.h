// What connections share: only the server's own files include this.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstddef>
#include <string>
#include <utility>

#include "foundation/http/dispatcher.h"
#include "foundation/http/server/live_hub.h"
#include "foundation/http/server/server.h"
#include "foundation/http/server/socket_registry.h"
#include "foundation/http/server/upload_slots.h"
#include "foundation/http/server/worker_pool.h"

namespace alongside {

struct ServerParts {
  const ServerOptions& options;
  Dispatcher& dispatcher;
  const Site& site;
  SocketRegistry& sockets;
  WorkerPool& slow_workers;
  LiveHub& hub;
  boost::asio::io_context& io;
  std::atomic<bool> stopping{false};
  std::atomic<std::size_t> answers_awaited{0};  // From the database or the slow workers.
  UploadSlots uploads;
};

/// A socket with its place in the registry, which it leaves before it is closed.
struct OpenSocket {
  OpenSocket(boost::asio::ip::tcp::socket accepted, SocketRegistry& sockets, std::string network)
      : socket(std::move(accepted)), place(sockets, socket.native_handle(), std::move(network)) {}
  boost::asio::ip::tcp::socket socket;
  SocketRegistry::Place place;
};

}  // namespace alongside
