#include "slices/fates/fates_tasks.h"

#include <algorithm>

#include "slices/fates/fate_storage.h"
#include "slices/fates/published/publishing_storage.h"
#include "slices/fates/telling_asking.h"

namespace alongside::fates {
namespace {

constexpr AfterRun go_on_later{.again = std::chrono::milliseconds(0)};

/// Some contributions of one kind as they are now: what is not to be seen any more is not counted
/// and not published; what is published stands as it is.
void follow(Write& write, const ContributionKind& kind, const std::vector<std::int64_t>& numbers,
            Instant now) {
  const std::vector<Contribution> there = kind.at(write, numbers);
  std::vector<std::int64_t> wholes;
  for (const Contribution& one : there) wholes.push_back(one.whole);
  std::ranges::sort(wholes);
  wholes.erase(std::unique(wholes.begin(), wholes.end()), wholes.end());
  const std::vector<ContributionWhole> titles = kind.wholes_at(write, wholes);
  for (const Latest& latest : latest_of(write, kind.name, numbers)) {
    const auto one = std::ranges::find(there, latest.contribution, &Contribution::number);
    set_gone(write, kind.name, latest.contribution, one == there.end());
    if (one == there.end()) {
      delete_line(write, kind.name, latest.contribution);
      continue;
    }
    const auto page = public_page_of(write, one->group);
    const auto title = std::ranges::find(titles, one->whole, &ContributionWhole::number);
    if (!page || title == titles.end()) continue;
    const bool publishes = settings_of(write, one->group).publishes;
    copy_line(write, page->address,
              {.kind = kind.name,
               .contribution = *one,
               .title = title->title,
               .step = latest.step,
               .now = now},
              publishes ? Copied::whole : Copied::new_words);
  }
}

AfterRun follow_one(JobRun& run, const ContributionKind& kind) {
  run.write([&](Write& write) { follow(write, kind, {run.number}, run.now); });
  return {};
}

/// All of a group, when it begins to publish.
AfterRun follow_group(JobRun& run, const std::vector<ContributionKind>& kinds) {
  constexpr std::int64_t a_batch = 25;
  std::int64_t after = 0;
  while (true) {
    if (run.stop.stop_requested()) return go_on_later;
    bool more = false;
    const bool kept = run.write([&](Write& write) {
      const auto batch = of_group_after(write, {run.number}, after, a_batch);
      for (const ContributionKind& kind : kinds) {
        std::vector<std::int64_t> numbers;
        for (const Latest& one : batch) {
          if (one.kind == kind.name) numbers.push_back(one.contribution);
        }
        follow(write, kind, numbers, run.now);
      }
      more = !batch.empty();
      if (more) after = batch.back().contribution;
    });
    if (!kept || !more) return {};
  }
}

}  // namespace

void ask_after_answer(Write& write, const ContributionKind& kind, const Contribution& contribution,
                      State state, Instant now) {
  ask_for(write, {.kind = kind.job, .number = contribution.number});
  if (is_answer(state)) tell_of_answer(write, kind.name, contribution, now);
}

std::vector<JobKind> fate_jobs(const Site& site) {
  const auto kinds = site.rooms == nullptr ? std::vector<ContributionKind>()
                                           : answered_contributions_of(*site.rooms);
  const Message following = say("Bringing what is published of answers up to date");
  std::vector<JobKind> jobs;
  for (const ContributionKind& kind : kinds) {
    jobs.push_back({.name = kind.job, .what = following, .run = [kind](JobRun& run) {
                      return follow_one(run, kind);
                    }});
  }
  jobs.push_back({.name = publishing_job_name, .what = following, .run = [kinds](JobRun& run) {
                    return follow_group(run, kinds);
                  }});
  return jobs;
}

}  // namespace alongside::fates
