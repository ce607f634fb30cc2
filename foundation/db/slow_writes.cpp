#include "foundation/db/slow_writes.h"

#include <memory>
#include <mutex>
#include <utility>

namespace alongside {
namespace {

thread_local std::string name_of_write;

std::mutex listener_mutex;

std::shared_ptr<const SlowWriteListener>& kept_listener() {
  static std::shared_ptr<const SlowWriteListener> listener;
  return listener;
}

void tell(std::string_view name, std::chrono::milliseconds took) {
  std::shared_ptr<const SlowWriteListener> listener;
  {
    const std::lock_guard lock(listener_mutex);
    listener = kept_listener();
  }
  if (listener && *listener) (*listener)(name, took);
}

}  // namespace

void name_writes(std::string_view name) { name_of_write = name; }
std::string_view name_of_writes() { return name_of_write; }

void on_slow_write(SlowWriteListener listener) {
  const std::lock_guard lock(listener_mutex);
  kept_listener() = std::make_shared<const SlowWriteListener>(std::move(listener));
}

namespace detail {

TimedWrite::TimedWrite() : began_(std::chrono::steady_clock::now()) { name_of_write.clear(); }

TimedWrite::~TimedWrite() {
  const auto took = std::chrono::steady_clock::now() - began_;
  if (took <= longest_write) return;
  try {
    tell(name_of_write, std::chrono::duration_cast<std::chrono::milliseconds>(took));
  } catch (const std::exception&) {  // A log that does not work keeps nobody from writing.
  }
}

}  // namespace detail
}  // namespace alongside
