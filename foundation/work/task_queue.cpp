#include "foundation/work/task_queue.h"

#include <algorithm>

namespace alongside {

void TaskQueue::ask(std::int64_t number, Time now) {
  Job& job = jobs_[number];
  if (job.running) {
    job.asked_again.request_stop();
  } else {
    job.due = std::min(job.due, std::max(now, job.not_before));
  }
}

std::optional<TaskQueue::Taken> TaskQueue::take(Time now) {
  // What has nothing to do is remembered only while it rests.
  std::erase_if(jobs_, [&](const auto& entry) {
    const Job& job = entry.second;
    return !job.running && job.due == never && job.not_before <= now;
  });
  auto first = jobs_.end();
  for (auto job = jobs_.begin(); job != jobs_.end(); ++job) {
    if (job->second.running || job->second.due > now) continue;
    if (first == jobs_.end() || job->second.due < first->second.due) first = job;
  }
  if (first == jobs_.end()) return std::nullopt;
  Job& job = first->second;
  job.running = true;
  job.asked_again = std::stop_source();
  return Taken{.number = first->first, .asked_again = job.asked_again.get_token()};
}

void TaskQueue::finished(std::int64_t number, const AfterRun& after, Time now) {
  Job& job = jobs_[number];
  job.running = false;
  job.failures = 0;
  job.not_before = now + after.rest;
  job.due = never;
  if (after.again) job.due = now + std::max(after.rest, *after.again);
  if (job.asked_again.stop_requested()) job.due = job.not_before;
}

void TaskQueue::failed(std::int64_t number, Time now) {
  Job& job = jobs_[number];
  job.running = false;
  constexpr int most_doublings = 20;
  const auto pause = pauses_.first * (1 << std::min(job.failures++, most_doublings));
  job.not_before = now + std::min(pause, pauses_.longest);
  job.due = job.not_before;
}

TaskQueue::Time TaskQueue::next_due() const {
  Time due = never;
  for (const auto& [number, job] : jobs_) {
    if (!job.running) due = std::min(due, job.due);
  }
  return due;
}

}  // namespace alongside
