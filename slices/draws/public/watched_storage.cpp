#include "slices/draws/public/watched_storage.h"

#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {

WatchedDraw watched_draw(Transaction& transaction, const Draw& selection) {
  WatchedDraw watched{.selection = selection, .run = newest_run(transaction, selection.id)};
  if (!selection.published_at) return watched;
  watched.lottery = find_lottery(transaction, selection.id);
  watched.draw = find_draw(transaction, selection.id);
  watched.features = feature_names_of(transaction, selection.id);
  watched.named = static_cast<std::size_t>(count_contributors(transaction, selection.id));
  watched.contributions = contributions_of(transaction, selection.id);
  if (!watched.is_drawn()) return watched;
  const auto panel = numbered_panels_of(transaction, selection.id, *watched.draw->number, 1);
  watched.panel = numbers_in(panel.at(0).people);
  watched.replacements = replacement_lotteries(transaction, selection.id);
  watched.places = places_of(transaction, selection.id);
  return watched;
}

}  // namespace alongside::draws
