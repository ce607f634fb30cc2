#include "foundation/http/request_metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace alongside {

void RequestMetrics::count(std::string_view method, std::string_view route, int status,
                           std::chrono::microseconds time) {
  const double seconds = std::chrono::duration<double>(time).count();
  const auto bucket = std::ranges::lower_bound(bucket_ends, seconds) - bucket_ends.begin();
  const auto status_class = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
  const std::lock_guard lock(mutex_);
  Counts& counts = counts_[{std::string(method), std::string(route.empty() ? "-" : route)}];
  ++counts.by_class[status_class];
  ++counts.by_time[static_cast<std::size_t>(bucket)];
  counts.seconds += seconds;
}

std::string RequestMetrics::text() const {
  const std::lock_guard lock(mutex_);
  std::string text =
      "# HELP alongside_requests_total Requests by route and class of status.\n"
      "# TYPE alongside_requests_total counter\n";
  const auto out = std::back_inserter(text);
  for (const auto& [key, counts] : counts_) {
    for (std::size_t n = 1; n < counts.by_class.size(); ++n) {
      if (counts.by_class[n] == 0) continue;
      fmt::format_to(out,
                     "alongside_requests_total{{method=\"{}\",route=\"{}\",status=\"{}xx\"}} {}\n",
                     key.first, key.second, n, counts.by_class[n]);
    }
  }
  text +=
      "# HELP alongside_request_seconds How long requests took, by route.\n"
      "# TYPE alongside_request_seconds histogram\n";
  for (const auto& [key, counts] : counts_) {
    const std::string labels = fmt::format("method=\"{}\",route=\"{}\"", key.first, key.second);
    std::uint64_t sum = 0;
    for (std::size_t n = 0; n < bucket_ends.size(); ++n) {
      sum += counts.by_time[n];
      fmt::format_to(out, "alongside_request_seconds_bucket{{{},le=\"{}\"}} {}\n", labels,
                     bucket_ends[n], sum);
    }
    sum += counts.by_time.back();
    fmt::format_to(out, "alongside_request_seconds_bucket{{{},le=\"+Inf\"}} {}\n", labels, sum);
    fmt::format_to(out, "alongside_request_seconds_sum{{{}}} {:.6f}\n", labels, counts.seconds);
    fmt::format_to(out, "alongside_request_seconds_count{{{}}} {}\n", labels, sum);
  }
  fmt::format_to(out,
                 "# HELP alongside_listeners Pages that are open and kept up to date.\n"
                 "# TYPE alongside_listeners gauge\nalongside_listeners {}\n",
                 listeners_.load());
  return text;
}

RequestMetrics& request_metrics() {
  static RequestMetrics of_process;
  return of_process;
}

}  // namespace alongside
