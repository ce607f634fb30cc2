// The body of a request on its way in: who may send it, how much, how fast, and piece by piece.
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <utility>

#include "foundation/base/limits.h"
#include "foundation/base/stop.h"
#include "foundation/http/server/connection.h"

namespace alongside {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view continue_line = "HTTP/1.1 100 Continue\r\n\r\n";

/// The connection's own: it is asked on the worker that holds the connection, and nobody else does
/// anything with it meanwhile.
class ConnectionBody : public BodyStream {
 public:
  explicit ConnectionBody(std::function<std::string_view()> next) : next_(std::move(next)) {}
  std::string_view next() override { return next_(); }

 private:
  std::function<std::string_view()> next_;
};

bool is_large(Body body) {
  return body == Body::upload || body == Body::stream;
}

}  // namespace

/// All that can be said against a body is said before a byte of it is taken.
void Connection::begin_body() {
  if (!read_request_head()) return;
  route_ = server_.dispatcher.router().find(request_.method, request_.path);
  static constexpr Policy no_policy;
  const Policy& policy = route_ == nullptr ? no_policy : route_->policy;
  const std::size_t most = body_bytes_of(policy);
  parser_.limit_body(most);
  if (parser_.state() == ParseState::refused) return;
  if (who_of(policy) != Who::anybody) {
    if (auto stopped = server_.dispatcher.admit(request_)) {
      close_after_ = true;
      return respond(*std::move(stopped));
    }
  }
  const HttpHead& head = parser_.head();
  const std::size_t bytes = head.chunked ? most : static_cast<std::size_t>(head.content_length);
  if (is_large(policy.body)) {
    const bool held = policy.body == Body::upload;
    slot_ = server_.uploads.take(request_.asker, held ? bytes : limits::stream_piece_bytes);
    if (!slot_) return answer_stop(Stop::overloaded);
  }
  begin_body_time(bytes, is_large(policy.body));
  if (head.expects_continue && input_begin_ == input_.size()) {
    // So short that the socket takes it whole, or is broken.
    ::send(open_->place.descriptor(), continue_line.data(), continue_line.size(), MSG_NOSIGNAL);
  }
  if (policy.body == Body::stream) begin_streamed_body();
}

/// Two clocks: one for the whole, and for a large body one that wants progress, so that nobody
/// holds a slot with a byte a minute.
void Connection::begin_body_time(std::size_t bytes, bool wants_progress) {
  const ServerTimes& times = server_.options.times;
  const auto whole =
      times.body + std::chrono::seconds(bytes / limits::body_bytes_per_second_at_least);
  const Clock::time_point now = Clock::now();
  body_until_ = now + std::min<Clock::duration>(whole, times.whole_body);
  progress_bytes_ = 0;
  progress_until_ = wants_progress ? now + times.progress : body_until_;
  open_->place.give_time_until(std::min(body_until_, progress_until_));
}

void Connection::note_progress(std::size_t bytes) {
  progress_bytes_ += bytes;
  if (progress_bytes_ < limits::progress_bytes || progress_until_ == body_until_) return;
  progress_bytes_ = 0;
  progress_until_ = Clock::now() + server_.options.times.progress;
  open_->place.give_time_until(std::min(body_until_, progress_until_));
}

/// The handler begins while the client still sends; it takes what comes from `request_.stream`.
void Connection::begin_streamed_body() {
  request_.stream = std::make_shared<ConnectionBody>([this] { return next_body_piece(); });
  handed_on_at_ = Clock::now();  // Until a worker is free.
  open_->place.give_endless_time();
  step_ = Step::answer;
}

std::string_view Connection::next_body_piece() {
  std::string& piece = parser_.body();
  piece.clear();
  while (piece.empty()) {
    input_begin_ += parser_.take(std::string_view(input_).substr(input_begin_));
    if (parser_.state() == ParseState::refused) throw BadRequest("a broken body");
    if (!piece.empty() || parser_.state() == ParseState::done) break;
    wait_for_body();
  }
  handed_on_at_ = Clock::now();
  open_->place.give_endless_time();
  return piece;
}

/// On a worker, which waits. A socket that is late is shut, and that ends the waiting. What the
/// handler did with the piece before is not the client's time.
void Connection::wait_for_body() {
  if (handed_on_at_ != Clock::time_point{}) {
    const auto with_handler = Clock::now() - handed_on_at_;
    handed_on_at_ = {};
    body_until_ += with_handler;
    progress_until_ += with_handler;
    open_->place.give_time_until(std::min(body_until_, progress_until_));
  }
  for (;;) {
    const Received received = receive();
    if (received == Received::something) return;
    if (received == Received::end) throw BadRequest("a body that was cut off");
    pollfd waiting{.fd = open_->place.descriptor(), .events = POLLIN, .revents = 0};
    ::poll(&waiting, 1, -1);
  }
}

}  // namespace alongside
