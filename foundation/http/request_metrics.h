// What was counted of requests since the start, by route: how many, how they ended, how long they
// took. Routes as they stand in the source, so nothing of anybody is in it.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace alongside {

class RequestMetrics {
 public:
  /// Upper ends of the histogram's buckets, in seconds; one more takes what is longer.
  static constexpr std::array<double, 12> bucket_ends{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                      0.1,   0.25,   0.5,   1,    2.5,   5};

  /// From any thread. `route` "" is what no route was found for.
  void count(std::string_view method, std::string_view route, int status,
             std::chrono::microseconds time);

  /// An event stream began (1) or ended (-1).
  void count_listener(int change) { listeners_.fetch_add(change, std::memory_order_relaxed); }

  /// In the text format of Prometheus (0.0.4): alongside_requests_total,
  /// alongside_request_seconds and alongside_listeners.
  std::string text() const;

 private:
  struct Counts {
    std::array<std::uint64_t, 6> by_class{};  // Of the status: 5 for 500 to 599.
    std::array<std::uint64_t, bucket_ends.size() + 1> by_time{};
    double seconds = 0;
  };

  std::atomic<std::int64_t> listeners_{0};
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, Counts, std::less<>> counts_;
};

/// Of this process.
RequestMetrics& request_metrics();

}  // namespace alongside
