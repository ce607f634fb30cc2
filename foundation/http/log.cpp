#include "foundation/http/log.h"

#include <cxxabi.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <typeinfo>

#include "foundation/base/json_writer.h"
#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "foundation/http/request_metrics.h"

namespace alongside {

namespace {

LogFormat chosen_format = LogFormat::text;

/// As spdlog writes it in lines of text, so that both sort alike.
std::string log_time() {
  const auto now = std::chrono::system_clock::now();
  const auto milliseconds =
      std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(now)), milliseconds);
}

std::string_view level_name(spdlog::level::level_enum level) {
  const auto name = spdlog::level::to_string_view(level);
  return {name.data(), name.size()};
}

/// What every object begins with; `fields` says the rest.
template <class F>
void write_json(spdlog::level::level_enum level, F&& fields) {
  if (!spdlog::should_log(level)) return;
  JsonWriter json(JsonWriter::Layout::one_line);
  json.text("time", log_time());
  json.text("level", level_name(level));
  fields(json);
  std::string line = json.written();
  line.pop_back();  // Each line ends by itself.
  spdlog::log(level, "{}", line);
}

std::string type_name(const std::exception& failure) {
  int status = 0;
  const char* mangled = typeid(failure).name();
  const std::unique_ptr<char, decltype(&std::free)> name(
      abi::__cxa_demangle(mangled, nullptr, nullptr, &status), &std::free);
  return status == 0 ? name.get() : mangled;
}

std::string failure_text(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const std::exception& problem) {
    return type_name(problem) + ": " + problem.what();
  } catch (...) {
    return "not an exception";
  }
}

}  // namespace

bool start_log(std::string_view level, LogFormat format) {
  const auto chosen = spdlog::level::from_str(std::string(level));
  if (chosen == spdlog::level::off && level != "off") return false;
  chosen_format = format;
  spdlog::set_level(chosen);
  spdlog::set_pattern(format == LogFormat::json ? "%v" : "%Y-%m-%dT%H:%M:%S.%eZ %l %v",
                      spdlog::pattern_time_type::utc);
  return true;
}

void log_access(const AccessLine& line) {
  request_metrics().count(line.method, line.route, line.status, line.time);
  const std::string_view route = line.route.empty() ? "-" : line.route;
  if (chosen_format == LogFormat::text) {
    spdlog::info("{} {} {} {} us {} bytes {}", line.method, route, line.status, line.time.count(),
                 line.bytes, line.request);
    return;
  }
  write_json(spdlog::level::info, [&](JsonWriter& json) {
    json.text("method", line.method);
    json.text("route", route);
    json.number("status", line.status);
    json.number("microseconds", line.time.count());
    json.number("bytes", static_cast<std::int64_t>(line.bytes));
    json.text("request", line.request);
  });
}

void log_failure(std::string_view route, const std::exception_ptr& failure,
                 std::string_view request) {
  const std::string what = failure_text(failure);
  if (chosen_format == LogFormat::text) {
    spdlog::error("{} failed: {} {}", route.empty() ? "-" : route, what, request);
    return;
  }
  write_json(spdlog::level::err, [&](JsonWriter& json) {
    json.text("route", route);
    json.text("failure", tidied(what));
    json.text("request", request);
  });
}

void log_work_failure(std::string_view kind, const std::exception_ptr& failure) {
  const std::string what = failure_text(failure);
  if (chosen_format == LogFormat::text) {
    spdlog::error("{} failed: {}", kind, what);
    return;
  }
  write_json(spdlog::level::err, [&](JsonWriter& json) {
    json.text("work", kind);
    json.text("failure", tidied(what));
  });
}

void log_warning(const std::string& what) {
  if (chosen_format == LogFormat::text) {
    spdlog::warn("{}", what);
    return;
  }
  write_json(spdlog::level::warn, [&](JsonWriter& json) { json.text("message", what); });
}

std::string new_request_id() {
  return fmt::format("{:014x}", random_id());
}

bool is_request_id(std::string_view id) {
  return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
}

}  // namespace alongside
