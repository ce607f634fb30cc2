#include "foundation/base/random.h"

namespace alongside {

std::uint64_t Random::below(std::uint64_t bound) {
  const std::uint64_t threshold = (0 - bound) % bound;  // 2^64 mod bound
  for (;;) {
    const std::uint64_t drawn = next();
    if (drawn >= threshold) return drawn % bound;
  }
}

}  // namespace alongside
