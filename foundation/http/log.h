// What the log says: of requests, routes as they stand in the source, never a path with its ids
// and tokens, no address, no person, no query. Lines of text for people, or a JSON object a line
// for programs that gather logs.
#pragma once

#include <chrono>
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>

namespace alongside {

enum class LogFormat { text, json };

/// Before anything is logged. `level`: debug, info, warning, error or off; false for another.
[[nodiscard]] bool start_log(std::string_view level, LogFormat format);

struct AccessLine {
  std::string_view method;
  std::string_view route;  // "" is said as "-".
  int status = 0;
  std::chrono::microseconds time{};
  std::size_t bytes = 0;
  std::string_view request;  // Its id: ties lines of one request, and leads to nobody.
};

/// Counts it too (request_metrics.h).
void log_access(const AccessLine& line);

/// What failed, `request` or work in the background: the exception's type and text, which holds no
/// values.
void log_failure(std::string_view route, const std::exception_ptr& failure,
                 std::string_view request);
void log_work_failure(std::string_view kind, const std::exception_ptr& failure);

void log_warning(const std::string& what);

/// A new id for a request: 14 random hexadecimal digits, of nothing that it holds.
std::string new_request_id();
/// One that a proxy gave may be kept: letters, digits and hyphens, 64 at most.
bool is_request_id(std::string_view id);

}  // namespace alongside
