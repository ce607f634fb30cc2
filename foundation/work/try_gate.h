// Lets one piece of work through at a time. Who comes meanwhile is told, and never waits.
#pragma once

#include <atomic>

namespace alongside {

class TryGate {
 public:
  /// Ends with its scope.
  class Turn {
   public:
    explicit Turn(TryGate& gate) : gate_(gate), taken_(!gate.busy_.test_and_set()) {}
    ~Turn() {
      if (taken_) gate_.busy_.clear();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    /// False: another is at work.
    bool taken() const { return taken_; }

   private:
    TryGate& gate_;
    const bool taken_;
  };

 private:
  std::atomic_flag busy_;
};

}  // namespace alongside
