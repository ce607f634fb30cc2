#include <algorithm>

#include "foundation/work/jobs.h"
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

std::vector<ShownJobs> shown_jobs(Read& read) {
  std::vector<ShownJobs> shown;
  for (JobCounts& counts : job_counts(read)) {
    std::ranges::replace(counts.kind, '_', ' ');
    shown.push_back({.kind = std::move(counts.kind),
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
  return ok(jobs_html(frame(request, here), shown_jobs(read), std::move(notice)));
}

Response try_jobs_again(const Request& request, Write& write) {
  visit_to_jobs(write, request);
  retry_failed_jobs(write);
  write.commit();
  return see_other("/community/jobs?done=again");
}

}  // namespace alongside::people
