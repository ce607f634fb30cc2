// Long commands end with what they have.
#pragma once

#include <signal.h>

#include <stop_token>
#include <thread>

namespace alongside {

/// SIGINT and SIGTERM ask for a stop; a second one ends the program at once. The signals are
/// blocked and waited for on a thread, so that nothing runs inside a handler.
class StopAtSignal {
 public:
  StopAtSignal();
  ~StopAtSignal();
  StopAtSignal(const StopAtSignal&) = delete;
  StopAtSignal& operator=(const StopAtSignal&) = delete;

  std::stop_token token() const { return stop_.get_token(); }

 private:
  void wait();

  sigset_t signals_{};
  std::stop_source stop_;
  std::thread waiting_;
};

}  // namespace alongside
