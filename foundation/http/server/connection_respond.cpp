// The body of an answer: whole, a part of it, compressed, or made piece by piece.
#include <boost/asio/post.hpp>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "foundation/base/limits.h"
#include "foundation/http/http_text.h"
#include "foundation/http/log.h"
#include "foundation/http/range.h"
#include "foundation/http/server/compression.h"
#include "foundation/http/server/connection.h"

namespace alongside {

namespace {

/// A body of which a client may know the length, and a part is as good as the whole.
bool has_parts(const Response& response) {
  if (response.status != 200) return false;
  return response.source ? response.source->size.has_value() : !response.etag.empty();
}

void set_content_range(Response& response, const std::string& value) {
  response.headers.emplace_back("Content-Range", "bytes " + value);
}

/// Nothing of the body, and nothing that says what it is.
void drop_body(Response& response, int status) {
  response.status = status;
  response.body.clear();
  response.source.reset();
  response.content_type.clear();
}

std::string chunk_head(std::size_t bytes) {
  char digits[16];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, bytes, 16);
  return std::string(digits, end).append("\r\n");
}

}  // namespace

void Connection::respond(Response response) {
  if (response.live_topic) return begin_stream(std::move(response));
  const HttpHead& head = parser_.head();
  HeadOptions options{.secure_cookies = server_.site.secure_cookies};
  source_at_ = 0;
  source_end_.reset();
  if (response.status == 200 && names_etag(head.if_none_match, response.etag)) {
    drop_body(response, 304);
  } else if (has_parts(response)) {
    choose_part(response, options);
  }
  out_body_ = std::move(response.body);
  source_ = std::move(response.source);
  if (!source_) {
    if (response.etag.empty() && is_compressible(response.content_type)) compress(options);
    if (response.status != 304) options.content_length = out_body_.size();
  } else if (source_end_) {
    options.content_length = static_cast<std::size_t>(*source_end_ - source_at_);
  } else if (head.is_http_1_1) {
    options.chunked = true;
  } else {
    close_after_ = true;  // The end of the connection is the end of the body.
  }
  options.connection = connection_after();
  out_head_ = response_head(response, options);
  out_ = {out_head_, out_body_};
  source_until_ = std::chrono::steady_clock::now() + limits::download_time;
  if (head.verb == Verb::head) source_.reset();
  write_out(response.status, response.route);
}

void Connection::compress(HeadOptions& options) {
  options.varies_by_encoding = true;
  if (!accepts_coding(parser_.head().accept_encoding, "gzip")) return;
  if (auto packed = gzipped(out_body_)) {
    out_body_ = std::move(*packed);
    options.content_encoding = "gzip";
  }
}

/// Ranges are for GET alone (RFC 9110, 14.2).
void Connection::choose_part(Response& response, HeadOptions& options) {
  const HttpHead& head = parser_.head();
  const std::uint64_t size = response.source ? *response.source->size : response.body.size();
  options.accepts_ranges = true;
  source_end_ = size;
  if (head.verb != Verb::get || head.range.empty()) return;
  const WantedPart part = wanted_part(head.range, head.if_range, response.etag, size);
  if (part.wanted == Wanted::whole) return;
  if (part.wanted == Wanted::nothing) {
    drop_body(response, 416);
    return set_content_range(response, "*/" + std::to_string(size));
  }
  response.status = 206;
  const std::uint64_t end = part.begin + part.size;
  set_content_range(response, std::to_string(part.begin) + "-" + std::to_string(end - 1) + "/" +
                                  std::to_string(size));
  source_at_ = part.begin;
  source_end_ = end;
  if (!response.source) response.body = response.body.substr(part.begin, part.size);
}

/// Others have their turn between two pieces, however fast this client is.
void Connection::write_next_piece() {
  try {
    make_next_piece();
  } catch (...) {
    // What was promised cannot be kept: the client sees that it was cut off.
    log_failure(route_ == nullptr ? "" : route_->pattern, std::current_exception(), request_id_);
    step_ = Step::end;
    return;
  }
  out_ = {out_head_, out_body_};
  open_->place.give_time(server_.options.times.write);
  boost::asio::post(server_.io, [self = shared_from_this()] { self->advance(); });
}

void Connection::make_next_piece() {
  if (std::chrono::steady_clock::now() > source_until_) throw std::runtime_error("took too long");
  std::size_t most = limits::stream_piece_bytes;
  if (source_end_) most = std::min<std::uint64_t>(most, *source_end_ - source_at_);
  out_head_.clear();
  out_body_.clear();
  if (most > 0) out_body_ = source_->piece(source_at_, most);
  const std::size_t size = out_body_.size();
  if (size > most) throw std::logic_error("a piece that is longer than it may be");
  source_at_ += size;
  if (source_end_) {
    if (size == 0 && most > 0) throw std::runtime_error("a body that ended before its end");
    if (source_at_ == *source_end_) source_.reset();
    return;
  }
  out_head_ = parser_.head().is_http_1_1 ? chunk_head(size) : "";
  if (parser_.head().is_http_1_1) out_body_ += "\r\n";
  if (size == 0) source_.reset();
}

}  // namespace alongside
