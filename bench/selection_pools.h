// Made-up pools like the ten that Flanigan, Goelz, Gupta, Hennig and Procaccia drew panels from
// ('Fair algorithms for selecting citizens' assemblies', Nature 2021, table 1): those are private.
//
// A population has features whose values go together (two hidden traits pull at all of them).
// Those who answer an invitation are another mix than the population: how willing somebody is
// depends on each of their values. Quotas are made around the shares of the population, and as
// wide as it takes for one panel that came as near to them as it could; so every pool is feasible.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "slices/lottery/pool.h"

namespace alongside::bench {

struct Shape {
  std::string_view name;
  std::size_t people = 0;
  std::size_t features = 0;  // At most 8.
  int seats = 0;
  /// Quotas lie close around what one panel has, whatever the population is.
  bool barely_feasible = false;
};

/// Named as in the paper; the last one is ours.
inline constexpr std::array<Shape, 8> shapes{{{"sf_e", 1727, 7, 110},
                                              {"cca", 825, 4, 75},
                                              {"hd", 239, 7, 30},
                                              {"nexus", 342, 5, 170},
                                              {"obf", 321, 8, 30},
                                              {"sf_d", 404, 6, 40},
                                              {"mass", 70, 5, 24, true},
                                              {"large", 5000, 8, 110}}};

/// How wide quotas are around what the population's share asks for: `tight` the whole number below
/// and above, `usual` a tenth (at least one seat) more on both sides, `loose` a quarter (two).
enum class Tightness { loose, usual, tight };
inline constexpr std::array all_tightnesses{Tightness::loose, Tightness::usual, Tightness::tight};

/// The same pool for the same arguments on every machine that reckons in IEEE doubles alike.
lottery::Pool made_pool(Shape shape, Tightness tightness, std::uint64_t seed);

}  // namespace alongside::bench
