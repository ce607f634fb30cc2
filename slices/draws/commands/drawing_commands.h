// Parts that the commands of select_commands.h share: files are read, a lottery is found, a panel
// drawn, and all of it written.
#pragma once

#include <map>

#include "foundation/files/whole_files.h"
#include "slices/draws/commands/draw_report.h"
#include "slices/draws/commands/select_commands.h"

namespace alongside::draws {

struct ReadInput {
  PoolFiles files;
  std::string people_name, features_name;                // As messages say them.
  std::string people_fingerprint, features_fingerprint;  // BLAKE2b-256.
};
Result<ReadInput> read_input(const SelectInput& input);

/// What may be wrong with `draw` before anything is read.
Problems problems_of(const DrawOptions& draw);

/// Finds, draws and writes. `more` is written beside the usual files, made of the people who were
/// drawn.
using MoreFiles = std::function<std::vector<WholeFile>(const std::vector<int>& drawn)>;
Result<Told> draw_into_folder(const ReadInput& input, const DrawOptions& draw, const SearchRun& run,
                              DrawReport::Kind kind, const MoreFiles& more);

/// Why no panel meets the quotas: what counting tells, with its lines; the smallest change.
Told told_infeasible(const ReadInput& input, const SearchRun& run);

}  // namespace alongside::draws
