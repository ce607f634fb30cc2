#include "slices/draws/public/watched_draw.h"

namespace alongside::draws {

std::int64_t in_thousand(std::int64_t chance) {
  constexpr std::int64_t part = lottery::chance_unit / 1000;
  return (chance + part / 2) / part;
}

}  // namespace alongside::draws
