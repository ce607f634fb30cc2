// Work that is divided among threads and comes out the same for any number of them: each piece is
// done by itself and its result stands at its own place.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>
#include <vector>

namespace alongside {

/// Calls `piece` for 0 to `count` - 1, on `threads` threads at most. It must not throw.
inline void in_parallel(std::size_t count, unsigned threads,
                        const std::function<void(std::size_t)>& piece) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) piece(i);
  };
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < threads && i < count; ++i) others.emplace_back(work);
  work();
}

}  // namespace alongside
