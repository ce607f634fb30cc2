// The public pages of a draw: watching it, one's own chance, the numbered list. No account needed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/draws/public/watched_draw.h"

namespace alongside::draws {

std::string watch_page(const html::Frame& frame, const WatchedDraw& watched);

/// What one person learns with their code.
struct OwnChance {
  std::int64_t number = 0;
  std::vector<std::int64_t> panels;  // Of the 1,000, those they are on: that is their chance.
  std::optional<Message> no_chance;  // Why, where they are on none.
  bool fits_nowhere = false;
  std::optional<PlaceState> place;  // After the draw, where they were drawn.
  std::string paragraph;            // Of the organisers: what else they can do; "" for none.
};
struct ChancePage {
  const Draw& selection;
  bool drawn = false;
  std::optional<OwnChance> own;
  std::string code;  // As it was typed, for the file of their panels; "" where there is none.
  Problems problems;
  int status = 200;
};
std::string chance_page(const html::Frame& frame, const ChancePage& data);

struct PanelsPage {
  const Draw& selection;
  std::vector<NumberedPanel> panels;
  std::int64_t page = 1;
};
inline constexpr std::int64_t panels_on_page = 100;
std::string panels_page(const html::Frame& frame, const PanelsPage& data);

}  // namespace alongside::draws
