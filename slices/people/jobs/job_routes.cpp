#include <algorithm>

#include "foundation/record/record.h"
#include "foundation/rooms/room.h"
#include "foundation/work/jobs.h"
#include "slices/people/acts.h"
#include "slices/people/jobs/job_pages.h"
#include "slices/people/people.h"
#include "slices/people/routes.h"

namespace alongside::people {
namespace {

Visit visit_to_jobs(Transaction& transaction, const Request& request) {
  Visit here = visit_signed_in(transaction, request);
  if (!here.person->caretaker) throw NotAllowed();
  return here;
}

/// As the kind says it; of a kind that an earlier program left, its name.
Message words_of(const JobKind* kind, const std::string& name) {
  if (kind != nullptr && kind->what) return *kind->what;
  return say("Other work: {name}", {{"name", name}});
}

/// What recurs always waits for its time: nothing to tell of.
bool only_waits_for_its_time(const JobKind* kind, const JobCounts& counts) {
  return kind != nullptr && kind->recurs && counts.waiting <= 1 && counts.held == 0 &&
         counts.failing == 0 && counts.failed_for_good == 0;
}

std::vector<ShownJobs> shown_jobs(Read& read, const Request& request) {
  const std::vector<JobKind> kinds = jobs_of(rooms_of(request), *request.site);
  std::vector<ShownJobs> shown;
  for (const JobCounts& counts : job_counts(read)) {
    const auto found = std::ranges::find(kinds, counts.kind, &JobKind::name);
    const JobKind* kind = found == kinds.end() ? nullptr : &*found;
    if (only_waits_for_its_time(kind, counts)) continue;
    shown.push_back({.kind = words_of(kind, counts.kind),
                     .waiting = counts.waiting - counts.failing,
                     .now = counts.held,
                     .again = counts.failing,
                     .failed = counts.failed_for_good});
  }
  return shown;
}

}  // namespace

Response jobs_page(const Request& request, Read& read) {
  const Visit here = visit_to_jobs(read, request);
  std::optional<Message> notice;
  if (request.queries.first("done") == "again") notice = say("It is tried again now");
  return ok(jobs_html(frame(request, here), shown_jobs(read, request), std::move(notice)));
}

Response try_jobs_again(const Request& request, Write& write) {
  const Visit here = visit_to_jobs(write, request);
  retry_failed_jobs(write);
  note_act(write, {.kind = acts::work_tried_again, .by = here.person->id}, request.now);
  write.commit();
  return see_other("/community/jobs?done=again");
}

}  // namespace alongside::people
