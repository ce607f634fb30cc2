// Parts that the commands of select_commands.h share: files are read, a lottery is found, a panel
// drawn, and all of it written.
#pragma once

#include "slices/draws/commands/made_draw_commands.h"
#include "slices/draws/commands/select_commands.h"
#include "slices/draws/commands/staying_people.h"

namespace alongside::draws {

/// The files as they were brought, and how they are to be read.
struct BroughtFiles {
  std::string people_name, features_name;
  std::string people_text, features_text;
  PeopleOptions options;
  int seats = 0;
  std::vector<Message> notes;  // What was read in another way than it stands there.
};
Result<BroughtFiles> bring_files(const SelectInput& input);
Result<ReadInput> read_brought(BroughtFiles files);
Result<ReadInput> read_input(const SelectInput& input);

/// What may be wrong with `draw` before anything is read.
Problems problems_of(const DrawOptions& draw);

/// What there is to draw from. `free_places` is nothing for a draw.
struct ToDraw {
  const ReadInput& whole;
  const FreePlaces* free_places = nullptr;
  DrawSettings settings;

  const ReadInput& input() const { return free_places == nullptr ? whole : free_places->input; }
};
/// What does not come from pool and quotas.
DrawSettings settings_of(const SelectInput& input, const DrawOptions& draw);

/// Finds, draws and writes. A folder that holds a draw is refused, unless it may be overwritten.
Result<Told> draw_into_folder(const ToDraw& what, const DrawOptions& draw, const SearchRun& run);

/// A problem where the folder holds files of a draw, and they may not be overwritten.
std::optional<Problem> holds_a_draw(const DrawOptions& draw);

/// Why no panel meets the quotas: what counting tells, with its lines; the smallest change. Of free
/// places, the change is that of the whole panel's quotas.
Told told_infeasible(const ToDraw& what, const SearchRun& run);

}  // namespace alongside::draws
