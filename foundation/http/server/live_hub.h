// Who listens to which topic, and when a fragment is made anew (see live.h). No sockets.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "foundation/http/live.h"

namespace alongside {

/// One open event stream.
class LiveListener {
 public:
  using Message = std::shared_ptr<const std::string>;  // As it goes over the wire.
  virtual ~LiveListener() = default;
  /// Never waits. A listener that is too slow ends itself.
  virtual void send(const Message& message) = 0;
  virtual void end() = 0;
  /// Whose it is; `Write::end_streams_of` them ends it. "" is a stranger.
  virtual std::string_view reader() const = 0;
  /// Where it comes from (foundation/base/network.h).
  virtual std::string_view network() const { return ""; }
};

/// `fragment` as one unnamed message: each of its lines after `data: `.
std::string event_message(std::string_view fragment);

struct LiveHubOptions {
  std::chrono::milliseconds quiet_time{1000};
  std::chrono::milliseconds heartbeat_time{20'000};
  /// Runs a job soon, on a thread that may wait for the database.
  std::function<void(std::function<void()>)> run;
};

class LiveHub {
 public:
  using Clock = std::chrono::steady_clock;

  LiveHub(Database& database, std::vector<LiveTopic> topics, LiveHubOptions options);

  /// `topic` here and below is as a stream names it: with its language, `results/12/cy`.
  bool knows(std::string_view topic) const { return new_topic(topic).kind != nullptr; }
  /// Whether one more stream of `reader`, from `network`, stays within the limits of all, of
  /// strangers, and of one network.
  bool has_room_for(std::string_view reader, std::string_view network) const;
  /// False where no renderer knows such a topic; then nothing is kept. A reader who has more than
  /// limits::live_streams_of_person loses the oldest: a page that was left behind.
  bool listen(const std::string& topic, std::shared_ptr<LiveListener> listener);
  void leave(const std::string& topic, const LiveListener* listener);
  /// A topic (`results/12`, for all its languages), or the end of a reader's streams.
  void publish(std::string_view topic);
  /// To be called several times a second.
  void tick(Clock::time_point now);
  void end_all();
  /// Lets go of the listeners, before what they stand on goes.
  void forget_all();

 private:
  struct Topic {
    const LiveTopic* kind = nullptr;
    const Words* words = nullptr;
    std::int64_t number = 0;
    std::vector<std::shared_ptr<LiveListener>> listeners;
    LiveListener::Message latest;  // Nothing before the first rendering.
    Clock::time_point rendered_at{};
    bool changed = false;  // Since the latest rendering began.
    bool rendering = false;
  };
  using Listeners = std::vector<std::shared_ptr<LiveListener>>;
  struct Count {
    std::size_t all = 0;
    std::size_t strangers = 0;  // Of them those without a reader.
  };

  Topic new_topic(std::string_view name) const;
  void start_rendering(const std::string& name, Topic& topic);
  void render(const std::string& name, const LiveTopic& kind, const Words& words,
              std::int64_t number);
  Listeners everybody() const;
  std::shared_ptr<LiveListener> count_in(const std::shared_ptr<LiveListener>& listener);
  void count_out(const LiveListener* listener);
  void end_of(std::string_view reader);

  Database& database_;
  const std::vector<LiveTopic> kinds_;
  const LiveHubOptions options_;
  mutable std::mutex mutex_;
  std::map<std::string, Topic> topics_;  // In order: a topic's languages side by side.
  Count count_;
  std::unordered_map<std::string, Count> of_networks_;
  std::unordered_map<std::string, Listeners> of_readers_;  // The oldest first.
  Clock::time_point heartbeat_at_ = Clock::now();
};

}  // namespace alongside
