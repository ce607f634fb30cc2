#include "foundation/http/server/event_stream.h"

#include <sys/socket.h>

#include <cerrno>

namespace alongside {

using boost::asio::ip::tcp;

namespace {
constexpr std::size_t queue_bytes_max = 1024 * 1024;
}  // namespace

void EventStream::begin(ServerParts& server, std::unique_ptr<OpenSocket> open, Subject subject,
                        std::string head) {
  open->place.end_idle();
  open->place.give_time(server.options.times.live_stream);
  const auto stream = std::make_shared<EventStream>(server, std::move(open), std::move(subject));
  stream->send(std::make_shared<const std::string>(std::move(head)));
  // In this order: the end of a client that is gone already must find the stream on the hub.
  server.hub.listen(stream->subject_.topic, stream);
  if (stream->may_go_on()) {
    stream->open();
  } else {
    stream->end();  // Without a word: the browser asks again, and is told.
  }
  stream->watch_for_end();
}

bool EventStream::may_go_on() const {
  return !subject_.still_allowed || subject_.still_allowed();
}

void EventStream::open() {
  const std::lock_guard lock(mutex_);
  writing_ = false;
  write_queue();
}

EventStream::EventStream(ServerParts& server, std::unique_ptr<OpenSocket> open, Subject subject)
    : server_(server), open_(std::move(open)), subject_(std::move(subject)) {}

void EventStream::send(const Message& message) {
  const std::lock_guard lock(mutex_);
  if (queue_bytes_ > queue_bytes_max) return end();
  queue_.push_back(message);
  queue_bytes_ += message->size();
  if (!writing_) write_queue();
}

/// Wakes `watch_for_end`, which takes the stream off the hub.
void EventStream::end() {
  ::shutdown(open_->place.descriptor(), SHUT_RDWR);
}

/// With the lock held.
void EventStream::write_queue() {
  while (!queue_.empty()) {
    const std::string_view rest = std::string_view(*queue_.front()).substr(sent_of_first_);
    const ssize_t sent = ::send(open_->place.descriptor(), rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
      return wait_writable();
    }
    if (sent < 0) return end();
    sent_of_first_ += static_cast<std::size_t>(sent);
    if (sent_of_first_ < queue_.front()->size()) continue;
    queue_bytes_ -= queue_.front()->size();
    queue_.pop_front();
    sent_of_first_ = 0;
  }
}

void EventStream::wait_writable() {
  writing_ = true;
  open_->socket.async_wait(tcp::socket::wait_write,
                           [self = shared_from_this()](const boost::system::error_code& problem) {
                             const std::lock_guard lock(self->mutex_);
                             self->writing_ = false;
                             if (!problem) self->write_queue();
                           });
}

/// A browser sends nothing more; what comes is passed over, and the end ends the stream.
void EventStream::watch_for_end() {
  open_->socket.async_wait(tcp::socket::wait_read, [self = shared_from_this()](
                                                       const boost::system::error_code& problem) {
    char passed_over[512];
    const ssize_t size =
        problem ? 0 : ::recv(self->open_->place.descriptor(), passed_over, sizeof passed_over, 0);
    const bool again = size < 0 && (errno == EAGAIN || errno == EINTR);
    if (size > 0 || again) return self->watch_for_end();
    self->server_.hub.leave(self->subject_.topic, self.get());
  });
}

}  // namespace alongside
