#include "foundation/rooms/stop_at_signal.h"

#include <fmt/core.h>
#include <unistd.h>

namespace alongside {

StopAtSignal::StopAtSignal() {
  sigemptyset(&signals_);
  for (const int signal : {SIGTERM, SIGINT, SIGUSR2}) sigaddset(&signals_, signal);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  waiting_ = std::thread([this] { wait(); });
}

StopAtSignal::~StopAtSignal() {
  pthread_kill(waiting_.native_handle(), SIGUSR2);
  waiting_.join();
}

void StopAtSignal::wait() {
  for (int signal = 0; sigwait(&signals_, &signal) == 0;) {
    if (signal == SIGUSR2) return;
    if (!stop_.request_stop()) _exit(128 + signal);
    fmt::print(stderr, "\nalongside: stopping. What is found so far is written.\n");
  }
}

}  // namespace alongside
