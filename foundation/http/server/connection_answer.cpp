// The middle of a connection: from a parsed request to the bytes of its answer.
#include <boost/asio/post.hpp>

#include "foundation/base/limits.h"
#include "foundation/base/network.h"
#include "foundation/base/stop.h"
#include "foundation/http/http_text.h"
#include "foundation/http/log.h"
#include "foundation/http/server/connection.h"
#include "foundation/http/server/event_stream.h"
#include "foundation/http/server/request_reader.h"

namespace alongside {

namespace {

constexpr std::string_view asset_folder = "/assets/";
constexpr std::string_view health_path = "/healthz";

std::string_view name_of(Verb verb) {
  switch (verb) {
    case Verb::get:
      return "GET";
    case Verb::head:
      return "HEAD";
    case Verb::post:
      return "POST";
    case Verb::other:
      return "OTHER";
  }
  return "";
}

Response plain_text(int status, std::string text) {
  return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::move(text)};
}

}  // namespace

/// False, with the answer ready, where the head cannot be understood.
bool Connection::read_request_head() {
  head_read_ = true;
  request_.now = clock_now();
  request_.client = client_address();
  request_id_ = request_id();
  request_.reference = request_id_;
  try {
    read_head(parser_.head(), server_.site, request_);
    return true;
  } catch (const BadRequest&) {
    request_.path = "/";
    answer_stop(Stop::bad_request);
    return false;
  }
}

std::string Connection::client_address() {
  const HttpHead& head = parser_.head();
  const bool forwarded = server_.options.trust_forwarded && !head.forwarded_for.empty();
  return forwarded ? forwarded_client(head.forwarded_for) : client_;
}

/// The proxy's own, where one is trusted: then its log and ours speak of one request.
std::string Connection::request_id() {
  const HttpHead& head = parser_.head();
  const bool given = server_.options.trust_forwarded && is_request_id(head.request_id);
  return given ? head.request_id : new_request_id();
}

bool Connection::answer() {
  if (parser_.state() == ParseState::refused) {
    answer_refusal(parser_.refusal());
    return true;
  }
  if (!head_read_ && !read_request_head()) return true;
  if (answer_without_handler()) return true;
  if (route_ == nullptr) {
    route_ = server_.dispatcher.router().find(request_.method, request_.path);
  }
  const bool slow =
      route_ != nullptr && (route_->policy.body == Body::upload ||
                            std::holds_alternative<OwnTransactionHandler>(route_->handler));
  return slow ? dispatch_slowly() : dispatch_here();
}

bool Connection::answer_without_handler() {
  const HttpHead& head = parser_.head();
  if (head.verb == Verb::other) {
    answer_stop(Stop::method_not_allowed);
    return true;
  }
  if (request_.method == Method::post) return false;
  if (request_.path == health_path) {
    respond(plain_text(200, "ok\n"));
    return true;
  }
  if (!request_.path.starts_with(asset_folder)) return false;
  answer_asset();
  return true;
}

void Connection::answer_asset() {
  const std::string_view name = std::string_view(request_.path).substr(asset_folder.size());
  const auto asset = find_asset(name, parser_.head().accept_encoding);
  if (asset) {
    respond_asset(*asset);
  } else {
    answer_stop(Stop::not_found);
  }
}

/// The answer may come before `dispatch` returns or after it, from this thread or another:
/// whoever comes second goes on.
bool Connection::dispatch_here() {
  try {
    if (request_.method == Method::post) {
      if (server_.answers_awaited >= limits::waiting_requests) {
        answer_stop(Stop::overloaded);
        return true;
      }
      read_body(body_kind(), parser_.head().content_type, parser_.body(), request_);
    }
  } catch (const BadRequest&) {
    answer_stop(Stop::bad_request);
    return true;
  }
  handed_over_ = 0;
  ++server_.answers_awaited;
  server_.dispatcher.dispatch(std::move(request_), [self = shared_from_this()](Response response) {
    self->take_answer(std::move(response));
  });
  if (handed_over_.exchange(1) == 0) return false;
  step_ = Step::respond;
  return true;
}

Body Connection::body_kind() const {
  return route_ == nullptr ? Body::form : route_->policy.body;
}

/// But one that the handler takes piece by piece.
void Connection::read_whole_body() {
  if (request_.stream) return;
  read_body(body_kind(), parser_.head().content_type, parser_.body(), request_);
  parser_.body() = std::string();
}

bool Connection::dispatch_slowly() {
  handed_over_ = 1;
  ++server_.answers_awaited;
  const bool posted = server_.slow_workers.post([self = shared_from_this()] {
    Request& request = self->request_;
    try {
      self->read_whole_body();
    } catch (const BadRequest&) {
      self->take_answer(self->server_.dispatcher.stopped(Stop::bad_request, request));
      return;
    }
    self->server_.dispatcher.dispatch(
        std::move(request), [self](Response response) { self->take_answer(std::move(response)); });
  });
  if (posted) return false;
  --server_.answers_awaited;
  answer_stop(Stop::overloaded);
  return true;
}

void Connection::take_answer(Response response) {
  response_ = std::move(response);
  const auto awaited = [&server = server_] { --server.answers_awaited; };
  if (handed_over_.exchange(1) == 0) return awaited();  // `dispatch_here` goes on.
  boost::asio::post(server_.io, [self = shared_from_this()] {
    self->step_ = Step::respond;
    self->advance();
  });
  awaited();
}

void Connection::answer_stop(Stop stop) {
  if (parser_.state() != ParseState::done) close_after_ = true;
  Response response = server_.dispatcher.stopped(stop, request_);
  if (parser_.head().verb == Verb::other) response.headers = {{"Allow", "GET, HEAD, POST"}};
  respond(std::move(response));
}

/// The bytes were not a request: nothing that follows them can be trusted.
void Connection::answer_refusal(int status) {
  close_after_ = true;
  if (status == 413) return answer_stop(Stop::too_large);
  respond(plain_text(status, "The server could not understand this request.\n"));
}

void Connection::respond_asset(const Asset& asset) {
  const Response response{.content_type = std::string(asset.content_type),
                          .headers = {{"Cache-Control", "public, max-age=31536000, immutable"}}};
  out_head_ = response_head(response, {.content_length = asset.content.size(),
                                       .connection = connection_after(),
                                       .secure_cookies = server_.site.secure_cookies,
                                       .content_encoding = asset.encoding,
                                       .varies_by_encoding = asset.varies});
  out_ = {out_head_, asset.content};
  write_out(response.status, "/assets/:name");
}

void Connection::write_out(int status, std::string_view route) {
  if (parser_.head().verb == Verb::head) out_[1] = {};
  log_access({.method = name_of(parser_.head().verb),
              .route = route,
              .status = status,
              .time = std::chrono::duration_cast<std::chrono::microseconds>(
                  std::chrono::steady_clock::now() - began_at_),
              .bytes = out_[1].size(),
              .request = request_id_});
  open_->place.give_time(server_.options.times.write);
  step_ = Step::write;
}

ConnectionAfter Connection::connection_after() {
  const bool whole = parser_.state() == ParseState::done;
  close_after_ = close_after_ || !whole || !parser_.head().keeps_alive || server_.stopping;
  return close_after_ ? ConnectionAfter::close : ConnectionAfter::keep;
}

/// From here on the socket belongs to the stream.
void Connection::begin_stream(Response response) {
  const std::string topic = std::move(*response.live_topic);
  response.live_topic.reset();
  if (!server_.hub.knows(topic)) return answer_stop(Stop::not_found);
  std::string network = network_of(client_address());
  if (!server_.hub.has_room_for(response.live_reader, network) || server_.stopping) {
    return answer_stop(Stop::overloaded);
  }
  response.headers.emplace_back("X-Accel-Buffering", "no");
  if (parser_.head().verb == Verb::head) return respond(std::move(response));
  close_after_ = true;
  out_head_ = response_head(response, {.connection = ConnectionAfter::close,
                                       .secure_cookies = server_.site.secure_cookies});
  write_out(response.status, response.route);
  step_ = Step::end;
  EventStream::begin(server_, std::move(open_),
                     {.topic = topic,
                      .reader = std::move(response.live_reader),
                      .network = std::move(network),
                      .still_allowed = std::move(response.live_still_allowed)},
                     std::move(out_head_));
}

}  // namespace alongside
