#include "slices/draws/public/watch_live.h"

#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/public/watch_parts.h"
#include "slices/draws/public/watched_storage.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/search_parts.h"

namespace alongside::draws {
namespace {

std::string render_watch(Read& read, const Words& words, std::int64_t number) {
  const auto selection = selection_anywhere(read, {number});
  if (!selection) return "";
  return live_watch(words, watched_draw(read, *selection));
}

std::string render_search(Read& read, const Words& words, std::int64_t number) {
  const auto selection = selection_anywhere(read, {number});
  if (!selection) return "";
  return live_search(words, {.selection = *selection,
                             .run = newest_run(read, selection->id),
                             .features = features_of(read, selection->id)});
}

}  // namespace

LiveTopic watch_live_topic() {
  return {.name = "selections", .render = render_watch};
}

LiveTopic search_live_topic() {
  return {.name = "searches", .render = render_search};
}

}  // namespace alongside::draws
