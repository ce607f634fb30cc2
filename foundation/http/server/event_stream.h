// A connection that became an event stream: what is sent waits in a short queue while the client
// is slow, and the stream ends where the queue grows too long.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "foundation/http/server/live_hub.h"
#include "foundation/http/server/server_parts.h"

namespace alongside {

class EventStream : public LiveListener, public std::enable_shared_from_this<EventStream> {
 public:
  struct Subject {
    std::string topic;
    std::string reader;
    std::string network;
    /// Asked once, after the stream listens; nothing where there is nothing to ask.
    std::function<bool()> still_allowed;
  };
  /// Listens to the topic, asks again whether it may, and sends `head` and what has come since.
  /// Whoever lost access between the first asking and the listening was told by nobody.
  static void begin(ServerParts& server, std::unique_ptr<OpenSocket> open, Subject subject,
                    std::string head);
  EventStream(ServerParts& server, std::unique_ptr<OpenSocket> open, Subject subject);

  void send(const Message& message) override;
  void end() override;
  std::string_view reader() const override { return subject_.reader; }
  std::string_view network() const override { return subject_.network; }

 private:
  bool may_go_on() const;
  void open();
  void watch_for_end();
  void write_queue();
  void wait_writable();

  ServerParts& server_;
  const std::unique_ptr<OpenSocket> open_;
  const Subject subject_;
  std::mutex mutex_;
  std::deque<Message> queue_;
  std::size_t queue_bytes_ = 0;
  std::size_t sent_of_first_ = 0;
  bool writing_ = true;  // Not yet open; then: somebody waits until the socket takes more.
};

}  // namespace alongside
