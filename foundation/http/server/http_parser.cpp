#include "foundation/http/server/http_parser.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include "foundation/base/limits.h"
#include "foundation/http/http_text.h"
#include "foundation/http/server/chunked_body.h"

namespace alongside {

namespace http = boost::beast::http;
using boost::beast::error_code;
using Text = boost::beast::string_view;

namespace {

constexpr int http_1_1 = 11;                          // As Beast counts.
constexpr std::size_t request_line_extra_bytes = 32;  // Method, spaces and version.

std::string_view plain(Text text) {
  return {text.data(), text.size()};
}

Verb verb_of(http::verb verb) {
  switch (verb) {
    case http::verb::get:
      return Verb::get;
    case http::verb::head:
      return Verb::head;
    case http::verb::post:
      return Verb::post;
    default:
      return Verb::other;
  }
}

bool is_target(std::string_view target) {
  const auto is_visible = [](char c) { return c > 0x20 && c < 0x7f && c != '#'; };
  return target.starts_with('/') && std::ranges::all_of(target, is_visible);
}

bool is_host(std::string_view host) {
  const auto is_host_character = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '-' || c == '_' || c == ':' || c == '[' || c == ']';
  };
  return !host.empty() && host.size() <= 255 && std::ranges::all_of(host, is_host_character);
}

void add_listed(std::string& list, std::string_view item, std::string_view separator) {
  if (!list.empty()) list += separator;
  list += item;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

int status_of(const error_code& problem) {
  return problem == http::error::bad_version ? 505 : 400;
}

}  // namespace

/// Beast's grammar of heads; it calls back while `put` runs, and what it finds is kept and checked
/// here.
class HttpParser::Grammar : public http::basic_parser<true> {
 public:
  Grammar() {
    header_limit(static_cast<std::uint32_t>(limits::header_bytes + 1));
    body_limit(boost::none);  // Bodies are read here, not by Beast.
  }

  std::size_t take_head(std::string_view bytes);
  std::size_t take_body(std::string_view bytes);

  void refuse(int status) {
    state_of_request = ParseState::refused;
    refusal = status;
  }

  ParseState state_of_request = ParseState::head;
  int refusal = 0;
  HttpHead head;
  std::string body;
  std::size_t body_bytes_max = 0;
  std::size_t body_bytes = 0;  // That have come, whether they are still in `body` or not.

 private:
  int look_for_end(std::string_view bytes);
  void check_head();
  void put_head(std::string_view bytes);
  void keep_own_field(std::string_view name, std::string_view value);
  void stop(error_code& problem, int status) {
    refuse(status);
    problem = http::error::bad_value;
  }

  void on_request_impl(http::verb verb, Text, Text target, int version,
                       error_code& problem) override {
    version_ = version;
    head.verb = verb_of(verb);
    head.target = plain(target);
    if (target.size() > limits::target_bytes) return stop(problem, 414);
    if (!is_target(head.target)) stop(problem, 400);
  }
  void on_response_impl(int, Text, int, error_code&) override {}
  void on_field_impl(http::field name, Text, Text value, error_code& problem) override;
  void on_header_impl(error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(Text, error_code&) override { return 0; }
  void on_chunk_header_impl(std::uint64_t, Text, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, Text, error_code&) override { return 0; }
  void on_finish_impl(error_code&) override {}

  std::size_t scanned_ = 0;     // Bytes of the head that were looked at.
  std::size_t line_begin_ = 0;  // Of the line that `scanned_` stands in.
  std::size_t head_bytes_ = 0;  // The whole head, once its end was found.
  std::size_t fields_ = 0, hosts_ = 0, lengths_ = 0, encodings_ = 0;
  int version_ = 0;
  ChunkedBody chunks_;
  bool empty_line_skipped_ = false;
};

/// Looks at each new byte once: finds the empty line at the end, refuses what is not plain lines
/// or too long. 0, or the status to refuse with.
int HttpParser::Grammar::look_for_end(std::string_view bytes) {
  for (; scanned_ < bytes.size() && head_bytes_ == 0; ++scanned_) {
    const auto c = static_cast<unsigned char>(bytes[scanned_]);
    const bool after_return = scanned_ > 0 && bytes[scanned_ - 1] == '\r';
    if (scanned_ >= limits::header_bytes) return 431;
    if (line_begin_ == 0 && scanned_ > limits::target_bytes + request_line_extra_bytes) return 414;
    if ((c == '\n') != after_return) return 400;
    if (c == '\n') {
      if (scanned_ == line_begin_ + 1) head_bytes_ = scanned_ + 1;
      line_begin_ = scanned_ + 1;
    } else if (c == ' ' || c == '\t') {
      if (scanned_ == line_begin_) return 400;  // Obsolete folding.
    } else if ((c < 0x20 && c != '\r') || c == 0x7f) {
      return 400;
    }
  }
  return 0;
}

std::size_t HttpParser::Grammar::take_head(std::string_view bytes) {
  constexpr std::size_t empty_line_bytes = 2;
  if (const int status = look_for_end(bytes); status != 0) {
    refuse(status);
    return 0;
  }
  if (head_bytes_ == empty_line_bytes && !empty_line_skipped_) {
    empty_line_skipped_ = true;  // One may stand between requests (RFC 9112, 2.2).
    scanned_ = line_begin_ = head_bytes_ = 0;
    return empty_line_bytes;
  }
  if (head_bytes_ != 0) put_head(bytes.substr(0, head_bytes_));
  return head_bytes_;
}

void HttpParser::Grammar::put_head(std::string_view bytes) {
  error_code problem;
  put(boost::asio::buffer(bytes.data(), bytes.size()), problem);
  if (state_of_request == ParseState::refused) return;
  if (problem) return refuse(status_of(problem));
  if (!is_header_done()) return refuse(400);
  check_head();
}

void HttpParser::Grammar::check_head() {
  if (hosts_ > 1 || (hosts_ == 0 && version_ >= http_1_1)) return refuse(400);
  if (lengths_ > 1 || encodings_ > 1 || (lengths_ > 0 && encodings_ > 0)) return refuse(400);
  if (encodings_ > 0 && version_ < http_1_1) return refuse(400);
  head.is_http_1_1 = version_ >= http_1_1;
  head.keeps_alive = head.is_http_1_1 && keep_alive();
  head.chunked = encodings_ > 0;
  head.content_length = content_length().value_or(0);
  const bool has_body = head.chunked || head.content_length > 0;
  if (has_body && (head.verb == Verb::get || head.verb == Verb::head)) return refuse(400);
  state_of_request = has_body ? ParseState::body : ParseState::done;
}

void HttpParser::Grammar::on_field_impl(http::field field, Text name, Text text,
                                        error_code& problem) {
  if (++fields_ > limits::header_count) return stop(problem, 431);
  const std::string_view value = plain(text);
  switch (field) {
    case http::field::host:
      ++hosts_;
      head.host = value;
      if (!is_host(value)) stop(problem, 400);
      break;
    case http::field::transfer_encoding:
      ++encodings_;
      if (!same_ignoring_case(value, "chunked")) stop(problem, 400);
      break;
    case http::field::expect:
      head.expects_continue = same_ignoring_case(value, "100-continue");
      if (!head.expects_continue) stop(problem, 417);
      break;
    case http::field::content_length:
      ++lengths_;
      if (!is_number(value)) stop(problem, 400);
      break;
    case http::field::origin:
      head.origin = value;
      break;
    case http::field::referer:
      head.referer = value;
      break;
    case http::field::sec_fetch_site:
      head.sec_fetch_site = value;
      break;
    case http::field::accept_language:
      head.accept_language = value;
      break;
    case http::field::accept_encoding:
      head.accept_encoding = value;
      break;
    case http::field::content_type:
      head.content_type = value;
      break;
    case http::field::cookie:
      add_listed(head.cookie, value, "; ");
      break;
    case http::field::authorization:
      head.authorization = value;
      break;
    case http::field::range:
      add_listed(head.range, value, ", ");  // Several are none.
      break;
    case http::field::if_range:
      head.if_range = value;
      break;
    case http::field::if_none_match:
      add_listed(head.if_none_match, value, ", ");
      break;
    default:
      keep_own_field(plain(name), value);
  }
}

/// Headers that have no number in Beast.
void HttpParser::Grammar::keep_own_field(std::string_view name, std::string_view value) {
  if (same_ignoring_case(name, "x-forwarded-for")) {
    add_listed(head.forwarded_for, value, ", ");
  } else if (same_ignoring_case(name, "x-form-token")) {
    head.form_token = value;
  } else if (same_ignoring_case(name, "x-request-id")) {
    head.request_id = value;
  }
}

std::size_t HttpParser::Grammar::take_body(std::string_view bytes) {
  if (head.chunked) {
    const std::size_t taken = chunks_.take(bytes, body, body_bytes_max);
    if (chunks_.refusal() != 0) {
      refuse(chunks_.refusal());
    } else if (chunks_.done()) {
      state_of_request = ParseState::done;
    }
    return taken;
  }
  const std::size_t missing = static_cast<std::size_t>(head.content_length) - body_bytes;
  const std::string_view piece = bytes.substr(0, missing);
  body.append(piece);
  body_bytes += piece.size();
  if (piece.size() == missing) state_of_request = ParseState::done;
  return piece.size();
}

HttpParser::HttpParser() : grammar_(std::make_unique<Grammar>()) {}

HttpParser::~HttpParser() = default;

std::size_t HttpParser::take(std::string_view bytes) {
  switch (grammar_->state_of_request) {
    case ParseState::head:
      return grammar_->take_head(bytes);
    case ParseState::body:
      return grammar_->take_body(bytes);
    default:
      return 0;
  }
}

ParseState HttpParser::state() const {
  return grammar_->state_of_request;
}

int HttpParser::refusal() const {
  return grammar_->refusal;
}

HttpHead& HttpParser::head() {
  return grammar_->head;
}

std::string& HttpParser::body() {
  return grammar_->body;
}

void HttpParser::limit_body(std::size_t bytes) {
  grammar_->body_bytes_max = bytes;
  if (grammar_->head.content_length > bytes) grammar_->refuse(413);
}

void HttpParser::next() {
  grammar_ = std::make_unique<Grammar>();
}

}  // namespace alongside
