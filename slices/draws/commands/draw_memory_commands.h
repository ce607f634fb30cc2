// What a draw's folder remembers: who is on the panel, who left in which round, size, quotas and
// rules. So nothing has to be typed again, and what is typed against it is refused.
#pragma once

#include <filesystem>

#include "slices/draws/commands/drawing_commands.h"

namespace alongside::draws {

struct RememberedDraw {
  DrawSettings settings;
  BroughtFiles files;
  std::vector<std::string> panel;  // Ids: who is on it now.
  std::string panel_file;          // Its name.
  std::string seed;
};

/// Nothing where the folder holds no draw that remembers. A problem, beside `field`, where its
/// files are not as they were written.
Result<std::optional<RememberedDraw>> remembered_draw(const std::filesystem::path& folder,
                                                      const std::string& field);

/// What was typed and is not what the folder remembers.
Problems contradictions(const RememberedDraw& remembered, const SelectInput& input,
                        const DrawOptions& draw);

}  // namespace alongside::draws
