// What the log says of requests: routes as they stand in the source, never a path with its ids
// and tokens, no address, no person, no query.
#pragma once

#include <chrono>
#include <cstddef>
#include <exception>
#include <string_view>

namespace alongside {

struct AccessLine {
  std::string_view method;
  std::string_view route;  // "" is said as "-".
  int status = 0;
  std::chrono::microseconds time{};
  std::size_t bytes = 0;
};

/// Counts it too (request_metrics.h).
void log_access(const AccessLine& line);

/// A request that failed: the exception's type and text, which holds no values.
void log_failure(std::string_view route, const std::exception_ptr& failure);

void log_server(std::string_view what);

}  // namespace alongside
