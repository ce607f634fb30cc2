#include "foundation/rooms/telling.h"

#include <algorithm>

#include "foundation/http/request.h"
#include "foundation/rooms/room.h"
#include "foundation/told/told.h"
#include "foundation/told/told_storage.h"

namespace alongside {
namespace {

/// A few milliseconds.
constexpr std::int64_t told_a_step = 100;

/// Whether there is more to do.
bool end_a_few(Write& write, const Telling& telling) {
  return end_some_notices(write, telling.kind, telling.number, told_a_step) == told_a_step;
}

bool tell_a_few(Write& write, const std::vector<NoticeKind>& kinds, const Telling& telling,
                Instant now) {
  const auto kind =
      std::ranges::find(kinds, telling.kind, [](const NoticeKind& one) { return one.name.text; });
  if (kind == kinds.end() || kind->who == nullptr) return false;
  const ToldAbout about{telling.number, telling.occasion, telling.group};
  const auto people = kind->who(write, about, telling.reached, told_a_step);
  tell_of(write, telling, people, now);
  return !people.empty();
}

bool step(Write& write, const std::vector<NoticeKind>& kinds, Id<Telling> id, Instant now) {
  const auto telling = find_telling(write, id);
  if (!telling) return false;
  const bool more =
      telling->is_end ? end_a_few(write, *telling) : tell_a_few(write, kinds, *telling, now);
  if (!more) forget_telling(write, id);
  return more;
}

AfterRun tell_all(JobRun& run, const std::vector<NoticeKind>& kinds) {
  bool more = true;
  while (more) {
    if (run.stop.stop_requested()) return {.again = std::chrono::milliseconds(0)};
    if (!run.write([&](Write& write) { more = step(write, kinds, {run.number}, run.now); }))
      return {};
  }
  return {};
}

}  // namespace

JobKind telling_job(const Site& site) {
  return {.name = telling_job_name,
          .what = say("Telling people what is new"),
          .run = [kinds = site.rooms == nullptr ? std::vector<NoticeKind>()
                                                : notice_kinds_of(*site.rooms)](JobRun& run) {
            return tell_all(run, kinds);
          }};
}

}  // namespace alongside
