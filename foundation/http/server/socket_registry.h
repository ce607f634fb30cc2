// All open sockets, whose they are, and until when each may take its time. One sweep, a few times a
// second, ends those that are late: cheaper than a timer a request. Where there are too many, one
// that waits for its next request makes room for a new one: those of the network that has the most
// go first, and of them the one that has waited longest.
//
// A socket is ended by `shutdown`, which wakes whoever waits for it; it is closed by its owner
// alone, after it left the registry, so that no descriptor is used after it was closed.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace alongside {

class SocketRegistry {
 public:
  using Clock = std::chrono::steady_clock;

  /// One socket's place in the registry. Its owner may be on any thread, one at a time.
  class Place {
   public:
    Place(SocketRegistry& registry, int descriptor, std::string network);
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    int descriptor() const { return descriptor_; }
    void give_time(Clock::duration time) { give_time_until(Clock::now() + time); }
    void give_time_until(Clock::time_point until) { late_at_ = until.time_since_epoch(); }
    void give_endless_time() { late_at_ = Clock::duration::max(); }
    /// Nothing of a request has come: to be ended first when the server stops or is full.
    void begin_idle(Clock::duration time) {
      const auto now = Clock::now();
      give_time_until(now + time);
      idle_since_ = now.time_since_epoch();
    }
    void end_idle() { idle_since_ = Clock::duration::max(); }

   private:
    friend class SocketRegistry;
    SocketRegistry& registry_;
    int descriptor_;
    std::atomic<Clock::duration> late_at_{Clock::duration::max()};
    std::atomic<Clock::duration> idle_since_{Clock::duration::max()};  // max: it is not idle.
    bool ended_ = false;  // It made room: it goes soon, and counts no more.
    const std::string network_;
  };

  std::size_t count() const;
  /// For one more socket of `network`, "" where that is not known; ends an idle one where it must.
  /// False where there is no room.
  bool make_room(const std::string& network);
  void end_late(Clock::time_point now);
  /// What has arrived can still be read and answered.
  void end_idle();
  void end_all();

 private:
  bool end_longest_idle(const std::string* network);
  std::size_t count_of(const std::string& network) const;
  void leave(Place& place);

  mutable std::mutex mutex_;
  std::unordered_set<Place*> places_;
  std::unordered_map<std::string, std::size_t> of_networks_;  // Without those that `ended_`.
  std::size_t counted_ = 0;                                   // The same, of all.
};

}  // namespace alongside
