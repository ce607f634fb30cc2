#include "foundation/http/server/server.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <algorithm>
#include <thread>

#include "foundation/base/network.h"
#include "foundation/base/stop.h"
#include "foundation/http/log.h"
#include "foundation/http/server/connection.h"
#include "foundation/http/server/server_parts.h"

namespace alongside {

using boost::asio::ip::tcp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

namespace {

// Passphrases take two at a time; each upload may have one, and a streamed body has one while it
// comes.
constexpr int slow_threads = static_cast<int>(limits::uploads) + 4;
constexpr auto sweep_time = std::chrono::milliseconds(100);
constexpr auto accept_again_time = std::chrono::milliseconds(100);

tcp::endpoint endpoint_of(const ServerOptions& options) {
  error_code problem;
  const std::string address = options.address == "localhost" ? "127.0.0.1" : options.address;
  const auto parsed = boost::asio::ip::make_address(address, problem);
  if (problem) throw CommandProblem("'" + options.address + "' is not an address to listen on");
  return {parsed, options.port};
}

std::string said(const tcp::endpoint& endpoint) {
  return endpoint.address().to_string() + " port " + std::to_string(endpoint.port());
}

template <class Executor>
tcp::acceptor listening(const Executor& executor, const ServerOptions& options) {
  const tcp::endpoint endpoint = endpoint_of(options);
  tcp::acceptor acceptor(executor);
  error_code problem;
  acceptor.open(endpoint.protocol(), problem);
  if (!problem) acceptor.set_option(tcp::acceptor::reuse_address(true), problem);
  if (!problem) acceptor.bind(endpoint, problem);
  if (!problem) acceptor.listen(boost::asio::socket_base::max_listen_connections, problem);
  if (problem == boost::asio::error::address_in_use) {
    throw CommandProblem(said(endpoint) + " is taken by another program: choose another port");
  }
  if (problem)
    throw CommandProblem("cannot listen on " + said(endpoint) + ": " + problem.message());
  return acceptor;
}

}  // namespace

struct Server::Inside {
  // In this order, so that what is still under way when `io` goes finds the rest alive.
  const ServerOptions options;
  SocketRegistry sockets;
  std::shared_ptr<LiveHub> hub;
  WorkerPool slow_workers{slow_threads, limits::waiting_requests};
  ServerParts parts;
  boost::asio::io_context io;
  boost::asio::strand<boost::asio::io_context::executor_type> strand{io.get_executor()};
  tcp::acceptor acceptor;
  const std::uint16_t port;
  boost::asio::steady_timer sweep_timer{strand};
  boost::asio::steady_timer accept_timer{strand};
  Clock::time_point stop_by = Clock::time_point::max();

  Inside(const ServerOptions& given, Dispatcher& dispatcher, Database& database,
         std::vector<LiveTopic> topics)
      : options(given),
        hub(std::make_shared<LiveHub>(database, std::move(topics),
                                      LiveHubOptions{.quiet_time = options.times.live_quiet,
                                                     .heartbeat_time = options.times.live_heartbeat,
                                                     .run =
                                                         [this](std::function<void()> job) {
                                                           boost::asio::post(io, std::move(job));
                                                         }})),
        parts{options, dispatcher, dispatcher.site(), sockets, slow_workers, *hub, io},
        acceptor(listening(strand, options)),
        port(acceptor.local_endpoint().port()) {
    database.on_publish([weak = std::weak_ptr(hub)](std::string_view topic) {
      if (const auto alive = weak.lock()) alive->publish(topic);
    });
  }

  /// The database and the slow workers may still hold connections or the hub: they come first.
  ~Inside() {
    const auto wait_a_little = [] { std::this_thread::sleep_for(std::chrono::milliseconds(1)); };
    while (parts.answers_awaited > 0) wait_a_little();
    hub->forget_all();
    const std::weak_ptr<LiveHub> used(hub);
    hub.reset();
    while (!used.expired()) wait_a_little();
  }

  void accept() {
    acceptor.async_accept(io, [this](const error_code& problem, tcp::socket socket) {
      if (parts.stopping) return;
      if (problem) return accept_later();
      begin(std::move(socket));
      accept();
    });
  }

  /// Descriptors may be used up; then trying at once again would only burn time.
  void accept_later() {
    accept_timer.expires_after(accept_again_time);
    accept_timer.async_wait([this](const error_code& problem) {
      if (!problem && !parts.stopping) accept();
    });
  }

  void begin(tcp::socket socket) {
    error_code problem;
    const tcp::endpoint client = socket.remote_endpoint(problem);
    if (problem) return;
    std::string address = client.address().to_string();
    std::string network = options.trust_forwarded ? std::string() : network_of(address);
    if (!sockets.make_room(network)) return;
    socket.set_option(tcp::no_delay(true), problem);
    socket.native_non_blocking(true, problem);
    if (problem) return;
    const auto connection = std::make_shared<Connection>(parts, std::move(socket),
                                                         std::move(address), std::move(network));
    boost::asio::post(io, [connection] { connection->advance(); });
  }

  void sweep() {
    const Clock::time_point now = Clock::now();
    sockets.end_late(now);
    hub->tick(now);
    if (parts.stopping) {
      sockets.end_idle();
      hub->end_all();
      const bool finished = sockets.count() == 0 && parts.answers_awaited == 0;
      if (finished || now >= stop_by) {
        sockets.end_all();  // A worker may wait for a body.
        return io.stop();
      }
    }
    sweep_timer.expires_after(parts.stopping ? sweep_time / 10 : sweep_time);
    sweep_timer.async_wait([this](const error_code&) { sweep(); });
  }

  void begin_stop() {
    if (parts.stopping.exchange(true)) return;
    stop_by = Clock::now() + options.times.stop;
    error_code ignored;
    acceptor.close(ignored);
    accept_timer.cancel();
    sweep_timer.cancel();  // Sweeps at once, and often.
  }
};

Server::Server(const ServerOptions& options, Dispatcher& dispatcher, Database& database,
               std::vector<LiveTopic> live_topics)
    : inside_(std::make_unique<Inside>(options, dispatcher, database, std::move(live_topics))) {}

Server::~Server() = default;

std::uint16_t Server::port() const {
  return inside_->port;
}

void Server::run() {
  boost::asio::post(inside_->strand, [inside = inside_.get()] {
    inside->accept();
    inside->sweep();
  });
  const auto serve = [this] { inside_->io.run(); };
  std::vector<std::thread> threads;
  const int count = std::max(1, inside_->options.io_threads + inside_->options.workers);
  for (int i = 1; i < count; ++i) threads.emplace_back(serve);
  serve();
  for (std::thread& thread : threads) thread.join();
}

void Server::stop() {
  boost::asio::post(inside_->strand, [inside = inside_.get()] { inside->begin_stop(); });
}

}  // namespace alongside
