#include "slices/moderation/care_tasks.h"

#include <algorithm>

#include "slices/moderation/matter_storage.h"

namespace alongside::moderation {
namespace {

constexpr std::int64_t a_batch = 25;

/// Of `numbers`, those that are not there: neither to be seen, nor to be put back.
std::vector<std::int64_t> gone_of(Read& read, const ContributionKind& kind,
                                  std::vector<std::int64_t> numbers) {
  const auto leave_out = [&](const std::vector<Contribution>& there) {
    for (const Contribution& one : there) std::erase(numbers, one.number);
  };
  if (!numbers.empty()) leave_out(kind.at(read, numbers));
  if (!numbers.empty() && kind.taken_out_at != nullptr) leave_out(kind.taken_out_at(read, numbers));
  return numbers;
}

/// False where there are no more after these.
bool close_gone(Write& write, const std::vector<ContributionKind>& kinds, Looked& reached) {
  const std::vector<Looked> batch = looked_after(write, reached, a_batch);
  for (const ContributionKind& kind : kinds) {
    std::vector<std::int64_t> numbers;
    for (const Looked& one : batch) {
      if (one.kind == kind.name) numbers.push_back(one.contribution);
    }
    for (const std::int64_t number : gone_of(write, kind, numbers)) {
      const Which which{.kind = kind.name, .number = number, .group = {}};
      drop_wording(write, which);
      close_matter(write, which);
    }
  }
  if (!batch.empty()) reached = batch.back();
  return std::ssize(batch) == a_batch;
}

AfterRun close_all_gone(JobRun& run, const std::vector<ContributionKind>& kinds) {
  Looked reached;
  while (!run.stop.stop_requested()) {
    bool more = false;
    Looked then = reached;
    const bool kept = run.write([&](Write& write) {
      then = reached;
      more = close_gone(write, kinds, then);
    });
    if (!kept || !more) break;
    reached = then;
  }
  return {};
}

}  // namespace

std::vector<JobKind> care_jobs(const Site& site) {
  if (site.rooms == nullptr) return {};
  return {{.name = "gone_matters",
           .what = say("Closing what two were to decide about things that are gone"),
           .run = [kinds = contributions_of(*site.rooms)](
                      JobRun& run) { return close_all_gone(run, kinds); },
           .recurs = every_minutes(60)}};
}

}  // namespace alongside::moderation
