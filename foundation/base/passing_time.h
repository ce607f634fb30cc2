// Time that goes on from a moment that was passed in, for work that lasts.
#pragma once

#include <chrono>

#include "foundation/base/instant.h"

namespace alongside {

class PassingTime {
 public:
  explicit PassingTime(Instant begins) : begins_(begins) {}
  Instant now() const {
    return begins_ + std::chrono::duration_cast<Instant::duration>(
                         std::chrono::steady_clock::now() - began_);
  }

 private:
  Instant begins_;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace alongside
