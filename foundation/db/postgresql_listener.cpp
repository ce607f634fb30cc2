#include "foundation/db/postgresql_listener.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace alongside::detail {
namespace {

constexpr int no_limit = -1;
constexpr int reconnect_milliseconds = 1000;

}  // namespace

PostgresqlListener::PostgresqlListener(std::string location, const PublishListeners& listeners)
    : location_(std::move(location)), listeners_(listeners) {
  connect();
  stop_event_ = ::eventfd(0, EFD_CLOEXEC);
  thread_ = std::thread([this] { listen_until_stopped(); });
}

PostgresqlListener::~PostgresqlListener() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(stop_event_, &one, sizeof one);
  thread_.join();
  ::close(stop_event_);
}

void PostgresqlListener::connect() {
  handle_ = connect_postgresql(location_);
  const std::string listen = fmt::format("LISTEN {}", publish_channel);
  const PostgresqlResult result(PQexec(handle_.get(), listen.c_str()));
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
    throw ConnectionBroken("PostgreSQL: cannot listen");
  }
}

/// False once it is to stop.
bool PostgresqlListener::wait(int socket, int timeout_milliseconds) {
  pollfd events[]{{stop_event_, POLLIN, 0}, {socket, POLLIN, 0}};
  ::poll(events, 2, timeout_milliseconds);  // A negative socket is passed over.
  return events[0].revents == 0;
}

void PostgresqlListener::hear() {
  if (PQconsumeInput(handle_.get()) == 0) handle_.reset();
  while (handle_) {
    PGnotify* heard = PQnotifies(handle_.get());
    if (heard == nullptr) return;
    listeners_.tell(heard->extra);
    PQfreemem(heard);
  }
}

void PostgresqlListener::listen_until_stopped() {
  while (
      wait(handle_ ? PQsocket(handle_.get()) : -1, handle_ ? no_limit : reconnect_milliseconds)) {
    try {
      if (!handle_) connect();
      hear();
    } catch (const std::exception&) {  // Tried again after a moment, for as long as it takes.
      handle_.reset();
    }
  }
}

}  // namespace alongside::detail
