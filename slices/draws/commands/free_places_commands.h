// Who is on a panel, whose places fell free, and who can be drawn for them.
#pragma once

#include "slices/draws/commands/draw_memory_commands.h"

namespace alongside::draws {

/// Numbers of people of the pool. All rising.
struct PanelChange {
  std::vector<int> selected, free, not_available, left_before;

  std::vector<int> staying() const;
  /// In this and all earlier rounds, with those who were not available.
  std::vector<int> all_who_left() const;
  /// Who can be drawn: of the others than the panel, those who never left and are available.
  std::vector<int> available(std::size_t pool) const;
};

/// What is known by ids already. Where `selected` is empty, it is read from the file.
struct NamedPanel {
  std::string selected_name;
  std::vector<std::string> selected, left_before;
};

Result<PanelChange> read_panel_change(const People& people, const ReplaceOptions& options,
                                      const NamedPanel& named);

/// From ids alone: `settings` of a replacement. Nothing where somebody is not of the pool.
std::optional<PanelChange> panel_change_of(const People& people, const DrawSettings& settings);

/// The draw of the free places, as a draw of its own.
FreePlaces free_places_of(const ReadInput& whole, const PanelChange& panel);

/// A problem where the file that was typed for `--selected` holds another panel than the folder.
std::optional<Problem> another_panel(const std::string& selected, const RememberedDraw& remembered);

}  // namespace alongside::draws
