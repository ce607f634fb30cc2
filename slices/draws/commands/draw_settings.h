// settings.json: what a draw was asked to do, and what a later one must know. So that nothing has
// to be typed again for a free place, nobody who left is drawn again, and `verify` can make every
// other file of the folder again.
//
//   format          "alongside-draw-settings-1"
//   kind            "draw", or "replacement": places that fell free were filled
//   size            of the whole panel
//   method          "leximin", "maximin", "nash" or "uniform"
//   id_column       the one that was named; "": found by itself
//   same_address    columns: two people who have the same in all of them are never on one panel
//   lottery         how many panels lottery.csv has; 0: there is none
//   people_file, features_file   their names: pool.csv and quotas.csv hold what they held
//   panel_before    ids: the panel before this replacement
//   free            ids: whose places it filled
//   not_available   ids: who else could not be drawn
//   left            ids: of all who left or were not available, in this and all earlier rounds
//   earlier_seeds   of all earlier rounds: a seed that is known is not fresh
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws {

inline constexpr std::size_t most_numbered_panels = 10'000;

struct DrawSettings {
  bool replacement = false;
  int seats = 0;
  lottery::Method method = lottery::Method::leximin;
  PeopleOptions options;
  std::size_t numbered = 0;
  std::string people_name, features_name;
  std::vector<std::string> panel_before, free, not_available, left, earlier_seeds;
};

std::string settings_json(const DrawSettings& settings);

/// Nothing where the text is not what `settings_json` writes.
std::optional<DrawSettings> read_settings(std::string_view json);

std::string_view name_of(lottery::Method method);
std::optional<lottery::Method> method_of_name(std::string_view name);

}  // namespace alongside::draws
