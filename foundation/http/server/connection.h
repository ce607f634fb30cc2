// One connection: reads requests, has them answered in their order, writes the answers.
//
// It is a small machine that is always on one thread: whoever finishes what it waited for (a
// readable socket, a database's answer) takes it up where it stopped.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/http/server/asset.h"
#include "foundation/http/server/body_source.h"
#include "foundation/http/server/http_parser.h"
#include "foundation/http/server/response_writer.h"
#include "foundation/http/server/server_parts.h"

namespace alongside {

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  /// `network` is where `client` asks from, for limits; "" where all come through a proxy.
  Connection(ServerParts& server, boost::asio::ip::tcp::socket socket, std::string client,
             std::string network);

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
  bool read_request_head();
  Received receive();
  bool receive_or_wait();

  // The body (connection_body.cpp)
  void begin_body();
  void begin_body_time(std::size_t bytes, bool wants_progress);
  void note_progress(std::size_t bytes);
  void begin_streamed_body();
  std::string_view next_body_piece();
  void wait_for_body();

  // Answering (connection_answer.cpp)
  bool answer();
  bool answer_without_handler();
  void answer_asset();
  bool dispatch_here();
  bool dispatch_slowly();
  Body body_kind() const;
  void read_whole_body();
  void take_answer(Response response);
  void answer_stop(Stop stop);
  void answer_refusal(int status);
  void respond_asset(const Asset& asset);
  void begin_stream(Response response);
  void write_out(int status, std::string_view route);
  std::string request_id();
  ConnectionAfter connection_after();
  std::string client_address();

  // The body of the answer (connection_respond.cpp)
  void respond(Response response);
  void choose_part(Response& response, HeadOptions& options);
  void compress(HeadOptions& options);
  void write_next_piece();
  void make_next_piece();

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
  bool head_read_ = false;  // `request_` holds what the head says.
  const Route* route_ = nullptr;
  std::unique_ptr<UploadSlots::Slot> slot_;  // Of a large body, until it is answered.
  std::chrono::steady_clock::time_point body_until_{}, progress_until_{}, handed_on_at_{};
  std::size_t progress_bytes_ = 0;
  Request request_;
  std::string request_id_;
  std::string client_;
  std::chrono::steady_clock::time_point began_at_{};

  std::atomic<int> handed_over_{0};  // See `dispatch_here`.
  Response response_;

  std::string out_head_, out_body_;
  std::array<std::string_view, 2> out_;       // What of head and body is still to be written.
  std::shared_ptr<const BodySource> source_;  // Where the rest of the body comes from.
  std::uint64_t source_at_ = 0;
  std::optional<std::uint64_t> source_end_;  // Nothing: in chunks, until it ends.
  std::chrono::steady_clock::time_point source_until_{};
  bool close_after_ = false;
};

}  // namespace alongside
