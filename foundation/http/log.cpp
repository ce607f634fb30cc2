#include "foundation/http/log.h"

#include <cxxabi.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <typeinfo>

#include "foundation/http/request_metrics.h"

namespace alongside {

namespace {

std::string type_name(const std::exception& failure) {
  int status = 0;
  const char* mangled = typeid(failure).name();
  const std::unique_ptr<char, decltype(&std::free)> name(
      abi::__cxa_demangle(mangled, nullptr, nullptr, &status), &std::free);
  return status == 0 ? name.get() : mangled;
}

}  // namespace

void log_access(const AccessLine& line) {
  request_metrics().count(line.method, line.route, line.status, line.time);
  spdlog::info("{} {} {} {} us {} bytes", line.method, line.route.empty() ? "-" : line.route,
               line.status, line.time.count(), line.bytes);
}

void log_failure(std::string_view route, const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const std::exception& problem) {
    spdlog::error("{} failed: {}: {}", route, type_name(problem), problem.what());
  } catch (...) {
    spdlog::error("{} failed: not an exception", route);
  }
}

void log_server(std::string_view what) {
  spdlog::info("{}", what);
}

}  // namespace alongside
