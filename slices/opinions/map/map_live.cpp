#include "slices/opinions/map/map_live.h"

#include "slices/opinions/map/pages/map_pages.h"
#include "slices/opinions/map/shown/shown_map_storage.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

std::string render(Read& read, const Words& words, std::int64_t number) {
  const auto question = question_anywhere(read, question_of_live(number));
  if (!question) return "";
  if (live_number(*question) != number) return live_map_wait(words, *question);
  const auto map = find_shown_map(read, *question);
  return map ? live_map(words, *question, *map) : "";
}

}  // namespace

LiveTopic map_live_topic() {
  return {.name = "map", .render = render};
}

}  // namespace alongside::opinions
