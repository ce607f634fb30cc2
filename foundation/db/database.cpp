#include "foundation/db/database.h"

#include <condition_variable>
#include <exception>
#include <mutex>

#include "foundation/db/driver.h"
#include "foundation/db/slow_writes.h"

namespace alongside {
namespace {

/// Where the thread that asked waits for the thread that writes.
class Outcome {
 public:
  void set(std::exception_ptr failure) {
    // Notified under the lock: the waiting thread destroys this as soon as it has the lock.
    const std::lock_guard lock(mutex_);
    failure_ = std::move(failure);
    known_ = true;
    became_known_.notify_one();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    became_known_.wait(lock, [&] { return known_; });
    if (failure_) std::rethrow_exception(std::move(failure_));
  }

 private:
  std::mutex mutex_;
  std::condition_variable became_known_;
  std::exception_ptr failure_;
  bool known_ = false;
};

}  // namespace

std::unique_ptr<Database> Database::open(const DatabaseOptions& options) {
  const std::string_view location = options.location;
  if (location.starts_with("postgresql://") || location.starts_with("postgres://")) {
    return detail::open_postgresql(options);
  }
  return detail::open_sqlite(options);
}

void Database::run_write(const WriteJob& job) {
  detail::refuse_write_inside_write(*this);
  Outcome outcome;
  const std::string name(name_of_writes());
  submit_write([&](Write& write) {
          name_writes(name);
          job(write);
      },
               [&outcome](std::exception_ptr failure) { outcome.set(std::move(failure)); });
  outcome.wait();
}

}  // namespace alongside
