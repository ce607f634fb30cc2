// Under which purpose each part of a seed is sealed, so that none opens in another's place.
#pragma once

#include <string>

#include "slices/draws/draw_record.h"

namespace alongside::draws {

/// "12", of replacements "12 round 1".
inline std::string text_of(Round round) {
  const std::string draw = std::to_string(round.draw.number);
  return round.number == 0 ? draw : draw + " round " + std::to_string(round.number);
}

inline std::string purpose_of_contribution(Round round, std::int64_t number) {
  return "selection contribution " + text_of(round) + "/" + std::to_string(number);
}

inline std::string purpose_of_program_part(Round round) {
  return "selection program part " + text_of(round);
}

/// Of the salts of a list of panels.
inline std::string purpose_of_panel_secret(Round round) {
  return "selection panel secret " + text_of(round);
}

}  // namespace alongside::draws
