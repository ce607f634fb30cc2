// Which side each participant of a conversation counts for, from a CSV file `participant,side`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/imports/csv_table.h"

namespace alongside::opinions {

struct SidesOfPeople {
  std::vector<std::string> names;               // By letters; a side's number is its place.
  std::vector<opinion_map::PersonSide> people;  // In the order of their ids.
};

/// `participant` is a `voter-id` of the export. Who has no name of a side counts for none. Problems
/// stand beside the field "sides": an id that is none, a person with two sides, too many sides.
Result<SidesOfPeople> read_sides(const SourceFile& file);

}  // namespace alongside::opinions
