// A response's body that is made piece by piece, each when the one before has gone to the client:
// however long it is and however slow the client, one piece of it is held.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace alongside {

struct BodySource {
  /// In bytes, where it is known: then parts of it may be asked for (`range.h`).
  std::optional<std::uint64_t> size;
  /// From byte `begin` on, `most` bytes at most; "" at the end, which comes sooner than `size` only
  /// if it throws. Called on a thread that may wait for the database, each time in a read of its
  /// own: so it names what does not change. `begin` is where the piece before ended, but for the
  /// first of a range.
  std::function<std::string(std::uint64_t begin, std::size_t most)> piece;
};

}  // namespace alongside
