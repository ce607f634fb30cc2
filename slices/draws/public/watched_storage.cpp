#include "slices/draws/public/watched_storage.h"

#include <algorithm>

#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {

namespace {

/// Published, and perhaps drawn.
void add_round(Transaction& transaction, Round round, WatchedRound& watched) {
  watched.lottery = find_lottery(transaction, round);
  watched.draw = find_draw(transaction, round);
  watched.named = static_cast<std::size_t>(count_contributors(transaction, round));
  watched.contributions = contributions_of(transaction, round);
  if (!watched.is_drawn()) return;
  const auto panel = numbered_panels_of(transaction, round, *watched.draw->number, 1);
  watched.panel = numbers_in(panel.at(0).people);
}

std::vector<std::int64_t> drawn_in(const std::vector<Place>& places, std::int64_t round) {
  std::vector<std::int64_t> numbers;
  for (const Place& place : places) {
    if (place.round == round) numbers.push_back(place.number);
  }
  return numbers;
}

std::vector<WatchedRound> replacements_of(Transaction& transaction, Id<Draw> selection,
                                          const std::vector<Place>& places) {
  std::vector<WatchedRound> rounds;
  for (const FoundLottery& lottery : replacement_lotteries(transaction, selection)) {
    WatchedRound round{.seats = std::ranges::count(places, lottery.round, &Place::filled_in)};
    if (lottery.was_drawn_by_weight()) {
      round.lottery = lottery;
      round.panel = drawn_in(places, lottery.round);
    } else {
      add_round(transaction, {selection, lottery.round}, round);
      if (!round.is_published()) continue;
    }
    rounds.push_back(std::move(round));
  }
  return rounds;
}

}  // namespace

WatchedDraw watched_draw(Transaction& transaction, const Draw& selection) {
  WatchedDraw watched;
  watched.selection = selection;
  watched.seats = selection.seats;
  watched.run = newest_run(transaction, selection.id);
  if (!selection.published_at) return watched;
  add_round(transaction, selection.id, watched);
  watched.features = feature_names_of(transaction, selection.id);
  if (!watched.is_drawn()) return watched;
  watched.places = places_of(transaction, selection.id);
  watched.replacements = replacements_of(transaction, selection.id, watched.places);
  return watched;
}

}  // namespace alongside::draws
