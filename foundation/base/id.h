// Ids that cannot be mixed up: an `Id<Group>` is not an `Id<Question>`.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace alongside {

/// The number of one row of the table that holds `T`. 0 is no row.
template <class T>
struct Id {
  std::int64_t number = 0;

  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace alongside

template <class T>
struct std::hash<alongside::Id<T>> {
  std::size_t operator()(const alongside::Id<T>& id) const noexcept {
    return std::hash<std::int64_t>{}(id.number);
  }
};
