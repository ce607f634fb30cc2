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

struct WatchedDraw {
  Draw selection;
  std::optional<LotterySearch> run;     // The newest search.
  std::optional<FoundLottery> lottery;  // From here on nothing before it is published.
  std::optional<PublishedDraw> draw;
  std::vector<std::string> features;  // Their names alone: quotas tell of few people.
  std::size_t named = 0;              // Members who were named to make the seed.
  std::vector<Contribution> contributions;
  std::vector<std::int64_t> panel;  // The drawn one's numbers.
  std::vector<FoundLottery> replacements;
  std::vector<Place> places;

  bool is_published() const { return lottery && draw; }
  bool is_drawn() const { return is_published() && draw->drawn_at; }
  bool is_searching() const { return run && run->state == RunState::running; }
};

/// Numbers of those whom a draw of replacements chose.
std::vector<std::int64_t> drawn_by(const WatchedDraw& watched, std::int64_t draw);

/// Of a chance in parts of lottery::chance_unit, to the nearest.
std::int64_t in_thousand(std::int64_t chance);

}  // namespace alongside::draws
