// All open sockets and until when each may take its time. One sweep, a few times a second, ends
// those that are late: cheaper than a timer a request.
//
// A socket is ended by `shutdown`, which wakes whoever waits for it; it is closed by its owner
// alone, after it left the registry, so that no descriptor is used after it was closed.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <unordered_set>

namespace alongside {

class SocketRegistry {
 public:
  using Clock = std::chrono::steady_clock;

  /// One socket's place in the registry. Its owner may be on any thread, one at a time.
  class Place {
   public:
    Place(SocketRegistry& registry, int descriptor);
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    int descriptor() const { return descriptor_; }
    void give_time(Clock::duration time) { late_at_ = (Clock::now() + time).time_since_epoch(); }
    void give_endless_time() { late_at_ = Clock::duration::max(); }
    /// Between two requests: to be ended first when the server stops.
    void set_idle(bool idle) { idle_ = idle; }

   private:
    friend class SocketRegistry;
    SocketRegistry& registry_;
    int descriptor_;
    std::atomic<Clock::duration> late_at_{Clock::duration::max()};
    std::atomic<bool> idle_{false};
  };

  std::size_t count() const;
  void end_late(Clock::time_point now);
  /// What has arrived can still be read and answered.
  void end_idle();
  void end_all();

 private:
  mutable std::mutex mutex_;
  std::unordered_set<Place*> places_;
};

}  // namespace alongside
