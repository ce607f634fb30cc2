#include "slices/notices/passing/passing_tasks.h"

#include "foundation/rooms/room.h"
#include "foundation/told/told_storage.h"
#include "slices/notices/mail/address_storage.h"
#include "slices/notices/mail/digest_tasks.h"
#include "slices/notices/paper/paper_storage.h"
#include "slices/notices/passing/way_asking.h"
#include "slices/people/people.h"

namespace alongside::notices {
namespace {

/// Found at one look, once a minute: those who are told of something from a day on.
constexpr std::int64_t people_at_a_time = 20'000;

bool gets_mail(Write& write, Id<people::Person> person) {
  const auto reach = people::reach_of(write, person);
  return reach && takes_mail(address_of(write, person), reach->email);
}

/// The next few of a person; whether there are more.
bool pass_on(Write& write, const std::vector<NoticeKind>& kinds, Id<people::Person> person,
             Instant now) {
  const TakenToPassOn taken = take_to_pass_on(write, person, now);
  if (taken.notices.empty()) return taken.more;
  const Wished wished = wished_by(write, person);
  const bool by_mail = gets_mail(write, person);
  bool some_at_once = false;
  for (const KeptNotice& one : taken.notices) {
    const Way way = way_of(wished, kinds, one);
    if (way == Way::paper) put_on_paper(write, {person, one.id.number, one.group, one.told_at});
    if (way != Way::mail || !by_mail) continue;
    const Instant due = mail_due_at(wished, kinds, one, now);
    put_into_mail(write, person, one.id.number, due);
    some_at_once = some_at_once || due <= now;
  }
  // Those who are to hear at once do not wait until somebody looks what is due.
  if (some_at_once)
    write.publish(std::string(digest_job_name) + "/" + std::to_string(person.number));
  return taken.more;
}

AfterRun pass_all_on(JobRun& run, const std::vector<NoticeKind>& kinds) {
  bool more = true;
  while (more) {
    if (run.stop.stop_requested()) return {.again = std::chrono::milliseconds(0)};
    if (!run.write([&](Write& write) { more = pass_on(write, kinds, {run.number}, run.now); })) {
      return {};
    }
  }
  return {};
}

}  // namespace

JobKind passing_job(const Site& site) {
  const auto kinds =
      site.rooms == nullptr ? std::vector<NoticeKind>() : notice_kinds_of(*site.rooms);
  return {.name = "notices",
          .what = say("Passing on what is new, as people chose"),
          .run = [kinds](JobRun& run) { return pass_all_on(run, kinds); },
          .waiting = [](Read& read,
                        Instant now) { return people_to_pass_on(read, now, people_at_a_time); }};
}

}  // namespace alongside::notices
