#include "foundation/http/server/connection.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>

#include "foundation/base/limits.h"
#include "foundation/http/log.h"

namespace alongside {

using boost::asio::ip::tcp;

namespace {

constexpr std::size_t receive_bytes = 64 * 1024;
constexpr auto linger_time = std::chrono::seconds(1);
constexpr std::size_t kept_input_bytes = 4096;  // A connection that waits holds no more.

std::chrono::seconds time_for(std::size_t bytes) {
  return std::chrono::seconds(bytes / limits::body_bytes_per_second_at_least);
}

}  // namespace

Connection::Connection(ServerParts& server, tcp::socket socket, std::string client,
                       std::string network)
    : server_(server),
      open_(std::make_unique<OpenSocket>(std::move(socket), server.sockets, std::move(network))),
      client_(std::move(client)) {
  open_->place.begin_idle(server_.options.times.header);
}

void Connection::advance() {
  try {
    while (step()) {
    }
  } catch (...) {
    log_work_failure("connection", std::current_exception());
    step_ = Step::end;
  }
}

/// False where it waits, or has ended.
bool Connection::step() {
  switch (step_) {
    case Step::read:
      return read_request();
    case Step::answer:
      return answer();
    case Step::respond:
      if (parser_.state() == ParseState::refused) {  // While a handler took the body.
        answer_refusal(parser_.refusal());
      } else {
        respond(std::move(response_));
      }
      return true;
    case Step::write:
      return write();
    case Step::linger:
      return linger();
    case Step::end:
      break;  // The last reference goes with the caller, and the socket with it.
  }
  return false;
}

bool Connection::read_request() {
  for (;;) {
    parse();
    const ParseState state = parser_.state();
    if (state == ParseState::done || state == ParseState::refused) {
      open_->place.give_endless_time();
      step_ = Step::answer;
      return true;
    }
    if (step_ != Step::read) return true;
    if (!receive_or_wait()) return false;
  }
}

/// Gives the parser what there is, as far as this request goes.
void Connection::parse() {
  while (step_ == Step::read && input_begin_ < input_.size()) {
    const ParseState before = parser_.state();
    if (before == ParseState::done || before == ParseState::refused) break;
    if (before == ParseState::head && input_begin_ == 0) begin_request();
    const std::size_t taken = parser_.take(std::string_view(input_).substr(input_begin_));
    input_begin_ += taken;
    if (before == ParseState::head && parser_.state() == ParseState::body) begin_body();
    if (taken == 0 && parser_.state() == before) break;
  }
  if (input_begin_ == input_.size()) {
    input_.clear();
    if (input_.capacity() > kept_input_bytes) input_.shrink_to_fit();
    input_begin_ = 0;
  }
}

/// The first bytes of a request are here: its head has so much time, however often they come.
void Connection::begin_request() {
  if (began_at_ != std::chrono::steady_clock::time_point{}) return;
  began_at_ = std::chrono::steady_clock::now();
  open_->place.end_idle();
  open_->place.give_time(server_.options.times.header);
}

Connection::Received Connection::receive() {
  thread_local char buffer[receive_bytes];
  const ssize_t size = ::recv(open_->place.descriptor(), buffer, sizeof buffer, 0);
  if (size > 0) {
    if (input_begin_ > 0) {
      input_.erase(0, input_begin_);
      input_begin_ = 0;
    }
    input_.append(buffer, static_cast<std::size_t>(size));
    if (parser_.state() == ParseState::body) note_progress(static_cast<std::size_t>(size));
    return Received::something;
  }
  if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
    return Received::nothing_yet;
  }
  return Received::end;
}

/// True where something has come; otherwise it waits for it, or the end has come.
bool Connection::receive_or_wait() {
  switch (receive()) {
    case Received::something:
      return true;
    case Received::nothing_yet:
      wait_readable();
      break;
    case Received::end:
      step_ = Step::end;
      break;
  }
  return false;
}

bool Connection::write() {
  while (!out_[0].empty() || !out_[1].empty()) {
    iovec pieces[2];
    std::size_t count = 0;
    for (const std::string_view piece : out_) {
      if (!piece.empty()) pieces[count++] = {const_cast<char*>(piece.data()), piece.size()};
    }
    msghdr message{};
    message.msg_iov = pieces;
    message.msg_iovlen = count;
    const ssize_t sent = ::sendmsg(open_->place.descriptor(), &message, MSG_NOSIGNAL);
    if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
      wait_writable();
      return false;
    }
    if (sent < 0) {
      step_ = Step::end;
      return false;
    }
    auto rest = static_cast<std::size_t>(sent);
    for (std::string_view& piece : out_) {
      const std::size_t part = std::min(rest, piece.size());
      piece.remove_prefix(part);
      rest -= part;
    }
  }
  if (source_) {
    write_next_piece();
    return false;
  }
  next_request();
  return step_ != Step::end;
}

void Connection::next_request() {
  out_head_.clear();
  out_body_ = std::string();
  slot_.reset();
  if (close_after_) {
    ::shutdown(open_->place.descriptor(), SHUT_WR);
    open_->place.give_time(linger_time);
    step_ = Step::linger;
    return;
  }
  head_read_ = false;
  route_ = nullptr;
  request_ = Request();
  request_id_.clear();
  parser_.next();
  began_at_ = {};
  if (input_begin_ > 0) input_.erase(0, input_begin_);
  input_begin_ = 0;
  if (input_.empty()) {
    open_->place.begin_idle(server_.options.times.idle);
  } else {
    open_->place.give_time(server_.options.times.idle);
  }
  step_ = Step::read;
}

/// Takes and forgets what still comes, so that the last answer is not lost to a reset.
bool Connection::linger() {
  do {
    input_.clear();
    input_begin_ = 0;
  } while (receive_or_wait());
  return false;
}

void Connection::wait_readable() {
  open_->socket.async_wait(tcp::socket::wait_read,
                           [self = shared_from_this()](const boost::system::error_code& problem) {
                             if (!problem) self->advance();
                           });
}

void Connection::wait_writable() {
  open_->place.give_time(server_.options.times.write + time_for(out_[0].size() + out_[1].size()));
  open_->socket.async_wait(tcp::socket::wait_write,
                           [self = shared_from_this()](const boost::system::error_code& problem) {
                             if (!problem) self->advance();
                           });
}

}  // namespace alongside
