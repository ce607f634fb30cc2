// One connection: reads requests, has them answered in their order, writes the answers.
//
// It is a small machine that is always on one thread: whoever finishes what it waited for (a
// readable socket, a database's answer) takes it up where it stopped.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "foundation/http/asset.h"
#include "foundation/http/http_parser.h"
#include "foundation/http/response_writer.h"
#include "foundation/http/server_parts.h"

namespace alongside {

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(ServerParts& server, boost::asio::ip::tcp::socket socket, std::string client);
  ~Connection();

  /// Goes on until it has to wait for something.
  void advance();

 private:
  enum class Step { read, answer, respond, write, linger, end };
  enum class Received { something, nothing_yet, end };

  bool step();

  // Reading
  bool read_request();
  void parse();
  void begin_request();
  void begin_body();
  bool read_request_head();
  Received receive();

  // Answering (connection_answer.cpp)
  bool answer();
  bool answer_without_handler();
  void answer_asset();
  bool dispatch_here();
  bool dispatch_slowly();
  void take_answer(Response response);
  void answer_stop(Stop stop);
  void answer_refusal(int status);
  void respond(Response response);
  void respond_asset(const Asset& asset);
  void begin_stream(Response response);
  void write_out(int status, std::string_view route);
  ConnectionAfter connection_after();

  // Writing
  bool write();
  bool linger();
  void next_request();
  void wait_readable();
  void wait_writable();

  ServerParts& server_;
  std::unique_ptr<OpenSocket> open_;
  Step step_ = Step::read;

  std::string input_;  // Received and not yet taken by the parser.
  std::size_t input_begin_ = 0;
  HttpParser parser_;
  bool head_read_ = false;     // `request_` holds what the head says.
  bool holds_upload_ = false;  // Counted in ServerParts::uploads.
  const Route* route_ = nullptr;
  Request request_;
  std::string client_;
  std::chrono::steady_clock::time_point began_at_{};

  std::atomic<int> handed_over_{0};  // See `dispatch_here`.
  Response response_;

  std::string out_head_, out_body_;
  std::array<std::string_view, 2> out_;  // What of head and body is still to be written.
  bool close_after_ = false;
};

}  // namespace alongside
