// Somebody with a place, as those who lead the draw see them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/draws/draw_record.h"
#include "slices/draws/places/places.h"

namespace alongside::draws {

struct SeatedPerson {
  std::int64_t number = 0;
  std::string name;
  std::vector<std::string> reach;  // Telephone, then e-mail.
  std::string features;            // "women, under 40"
};

/// `columns` are all of the pool, `features` theirs in order. Where no column is a name, the first
/// that could be one stands for it (letter_address.h).
SeatedPerson seated(const PoolPerson& person, const std::vector<PoolColumn>& columns,
                    const std::vector<StoredFeature>& features);

/// The panel as a table: `number`, every column of the pool, `place`. `people` and `places` rise by
/// number; who is not there any more is left out.
std::string panel_csv(const std::vector<Place>& places, const std::vector<PoolPerson>& people,
                      const std::vector<PoolColumn>& columns,
                      const std::vector<StoredFeature>& features);

}  // namespace alongside::draws
