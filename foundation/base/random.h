// Randomness. Rules take a `Random` and are replayed from its seed; where an outsider must not
// guess, use `secrets.h`.
#pragma once

#include <cstdint>

namespace alongside {

/// SplitMix64 (Steele, Lea, Flood, 'Fast splittable pseudorandom number generators', 2014):
/// the same numbers on every machine for the same seed. Not for secrets.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  /// Evenly from 0 to `bound` - 1; `bound` is at least 1. By rejection, without bias.
  std::uint64_t below(std::uint64_t bound);

  /// From 0 up to, not including, 1.
  double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

 private:
  std::uint64_t state_;
};

}  // namespace alongside
