#include "foundation/db/database_clock.h"
#include "foundation/told/told_storage.h"
#include "slices/notices/needs/needs_pages.h"
#include "slices/notices/routes.h"

namespace alongside::notices {
namespace {

/// The clock is told to the second.
std::string render_mark(Read& read, const Words& words, std::int64_t person) {
  return live_mark(words,
                   mark_of_new(read, {person}, database_clock(read) + std::chrono::seconds(1)));
}

}  // namespace

LiveTopic notices_live_topic() {
  return {.name = "notices", .render = render_mark};
}

}  // namespace alongside::notices
