#include "slices/notices/mail/digest_tasks.h"

#include <algorithm>
#include <iterator>

#include "foundation/post/outbox.h"
#include "foundation/rooms/room.h"
#include "slices/notices/mail/address_storage.h"
#include "slices/notices/mail/mail_kinds_asking.h"
#include "slices/notices/paper/paper_storage.h"
#include "slices/notices/passing/way_asking.h"

namespace alongside::notices {
namespace {

/// Found at one look, once a minute: a morning's mails of a large community.
constexpr std::int64_t people_at_a_time = 20'000;

/// Those that go out now, as the person wishes by now: others wait on, go another way, or none.
std::vector<std::int64_t> still_wanted(Write& write, const std::vector<NoticeKind>& kinds,
                                       Id<people::Person> person, Instant now,
                                       const std::vector<std::int64_t>& due) {
  const Wished wished = wished_by(write, person);
  const Instant not_before = quiet_until(wished.hours, now).value_or(now);
  std::vector<std::int64_t> wanted;
  for (const KeptNotice& one : kept_notices(write, due)) {
    const Way way = way_of(wished, kinds, one);
    if (one.is_read || way == Way::page_alone) continue;
    if (way == Way::paper) {
      put_on_paper(write, {person, one.id.number, one.group, one.told_at});
      continue;
    }
    const Instant out = std::max(mail_due_at(wished, kinds, one, one.told_at), not_before);
    if (out > now) {
      put_into_mail(write, person, one.id.number, out);
    } else {
      wanted.push_back(one.id.number);
    }
  }
  return wanted;
}

/// A mail of what is due, as much as one holds; whether there may be more.
bool make_mail(Write& write, const std::vector<NoticeKind>& kinds, Id<people::Person> person,
               Instant now) {
  const auto due = take_due(write, person, now);
  const auto wanted = still_wanted(write, kinds, person, now, due);
  if (!wanted.empty()) {
    keep_in_mail(write, post(write, {.kind = news_mail, .person = person, .due_at = now}, now),
                 wanted);
  }
  return std::ssize(due) == most_in_mail;
}

/// One mail a run and a write, so that somebody with very much to read holds nobody up.
AfterRun make_next_mail(JobRun& run, const std::vector<NoticeKind>& kinds) {
  AfterRun after;
  run.finish([&](Write& write) -> AfterRun {
    const bool more = make_mail(write, kinds, {run.number}, run.now);
    after = more ? AfterRun{.again = std::chrono::milliseconds(0)} : AfterRun{};
    return after;
  });
  return after;
}

}  // namespace

JobKind digest_job(const Site& site) {
  const auto kinds =
      site.rooms == nullptr ? std::vector<NoticeKind>() : notice_kinds_of(*site.rooms);
  return {.name = digest_job_name,
          .what = say("Putting news together for mails"),
          .threads = 2,
          .run = [kinds](JobRun& run) { return make_next_mail(run, kinds); },
          .waiting = [](Read& read,
                        Instant now) { return people_with_mail_due(read, now, people_at_a_time); }};
}

}  // namespace alongside::notices
