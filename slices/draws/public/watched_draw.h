// All that everybody with the link may know of a draw: nothing of it tells who a number is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/draws/draw_record.h"
#include "slices/draws/places/places.h"
#include "slices/draws/search/lottery_record.h"
#include "slices/draws/search/lottery_search.h"

namespace alongside::draws {

/// A round of a draw: the first draw, or one of replacements.
struct WatchedRound {
  std::int64_t seats = 0;
  std::optional<FoundLottery> lottery;  // From here on nothing before it is published.
  std::optional<PublishedDraw> draw;    // Nothing of replacements that were drawn by weight, too.
  std::size_t named = 0;                // Members who were named to make the seed.
  std::vector<Contribution> contributions;
  std::vector<std::int64_t> panel;  // The drawn one's numbers.

  bool is_published() const { return lottery && draw; }
  bool is_drawn() const { return is_published() && draw->drawn_at; }
};

struct WatchedDraw : WatchedRound {
  Draw selection;
  std::optional<LotterySearch> run;        // The newest search.
  std::vector<std::string> features;       // Their names alone: quotas tell of few people.
  std::vector<WatchedRound> replacements;  // Those that were published.
  std::vector<Place> places;

  bool is_searching() const { return run && run->state == RunState::running; }
};

/// Of a chance in parts of lottery::chance_unit, to the nearest.
std::int64_t in_thousand(std::int64_t chance);

}  // namespace alongside::draws
