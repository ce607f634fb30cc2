#include "foundation/http/request_metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace alongside::request_metrics_test {
namespace {

using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

TEST(RequestMetrics, AreCountedByRouteStatusAndTime) {
  RequestMetrics metrics;
  metrics.count("GET", "/groups/:group", 200, 1ms);
  metrics.count("GET", "/groups/:group", 404, 30ms);
  metrics.count("GET", "/groups/:group", 200, 7s);
  metrics.count("POST", "", 403, 2ms);
  const std::string text = metrics.text();
  const std::string group = "method=\"GET\",route=\"/groups/:group\"";
  EXPECT_THAT(text, HasSubstr("requests_total{" + group + ",status=\"2xx\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("requests_total{" + group + ",status=\"4xx\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("method=\"POST\",route=\"-\",status=\"4xx\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("seconds_bucket{" + group + ",le=\"0.001\"} 1\n")) << "as long as it";
  EXPECT_THAT(text, HasSubstr("seconds_bucket{" + group + ",le=\"0.025\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("seconds_bucket{" + group + ",le=\"0.05\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("seconds_bucket{" + group + ",le=\"5\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("seconds_bucket{" + group + ",le=\"+Inf\"} 3\n"));
  EXPECT_THAT(text, HasSubstr("seconds_sum{" + group + "} 7.031000\n"));
  EXPECT_THAT(text, HasSubstr("seconds_count{" + group + "} 3\n"));
  EXPECT_THAT(text, Not(HasSubstr("5xx")));
}

TEST(RequestMetrics, LoseNothingWhereManyCountAtOnce) {
  RequestMetrics metrics;
  std::vector<std::jthread> threads;
  for (int n = 0; n < 8; ++n) {
    threads.emplace_back([&] {
      for (int i = 0; i < 1'000; ++i) metrics.count("GET", "/", 200, 1ms);
    });
  }
  threads.clear();
  EXPECT_THAT(metrics.text(), HasSubstr("status=\"2xx\"} 8000\n"));
}

}  // namespace
}  // namespace alongside::request_metrics_test
