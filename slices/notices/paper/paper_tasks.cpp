#include "slices/notices/paper/paper_tasks.h"

#include <algorithm>

#include "foundation/rooms/room.h"
#include "slices/notices/paper/paper_storage.h"
#include "slices/notices/paper/printing_asking.h"

namespace alongside::notices {
namespace {

constexpr std::int64_t rows_at_a_time = 50;

/// The next few; where it is to go on, nothing at the end.
std::optional<OnPaper> look_at_some(Write& write, const std::vector<NoticeKind>& kinds,
                                    const OnPaper& after) {
  const auto rows = on_paper_after(write, after, rows_at_a_time);
  for (std::size_t begin = 0; begin < rows.size();) {
    std::vector<std::int64_t> ids;
    const Id<people::Person> person = rows[begin].person;
    for (; begin < rows.size() && rows[begin].person == person; ++begin) {
      ids.push_back(rows[begin].notice);
    }
    const auto wanted = still_to_print(write, kinds, person, ids);
    for (const std::int64_t id : ids) {
      if (std::ranges::find(wanted, id, [](const auto& one) { return one.id.number; }) ==
          wanted.end()) {
        forget_paper_of(write, person, id);
      }
    }
  }
  if (std::ssize(rows) < rows_at_a_time) return std::nullopt;
  return rows.back();
}

AfterRun look_at_all(const JobRun& run, const std::vector<NoticeKind>& kinds) {
  std::optional<OnPaper> reached = OnPaper{};
  while (reached) {
    if (run.stop.stop_requested()) return {.again = std::chrono::milliseconds(0)};
    const OnPaper after = *reached;
    if (!run.write([&](Write& write) { reached = look_at_some(write, kinds, after); })) return {};
  }
  return {};
}

}  // namespace

JobKind paper_job(const Site& site) {
  const auto kinds =
      site.rooms == nullptr ? std::vector<NoticeKind>() : notice_kinds_of(*site.rooms);
  return {.name = "paper",
          .what = say("Looking what still waits to be printed"),
          .run = [kinds](const JobRun& run) { return look_at_all(run, kinds); },
          .recurs = each_day_at(4)};
}

}  // namespace alongside::notices
