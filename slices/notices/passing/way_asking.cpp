#include "slices/notices/passing/way_asking.h"

#include "foundation/words/own_time_zone.h"
#include "slices/notices/showing_asking.h"

namespace alongside::notices {
namespace {

HowSoon how_soon_of(const Wished& wished, const NoticeKind& kind, const KeptNotice& notice) {
  return how_soon(wished.wishes, kind.theme.name, notice.group, kind.theme.usual);
}

Instant due_at(HowSoon soon, const Hours& hours, Instant from) {
  const LocalTime here = local_time(from, hours.time_zone);
  const GoesOut out =
      goes_out(soon, hours.quiet, {weekday(here), std::int64_t{here.hour} * 60 + here.minute});
  return out.now ? from : moment_on(from, out.days, out.minute, hours.time_zone);
}

}  // namespace

Wished wished_by(Transaction& transaction, Id<people::Person> person) {
  return {wishes_of(transaction, person), hours_of(transaction, person)};
}

Way way_of(const Wished& wished, const std::vector<NoticeKind>& kinds, const KeptNotice& notice) {
  const NoticeKind* kind = kind_named(kinds, notice.kind);
  if (kind == nullptr || kind->passed_on == PassedOn::by_a_mail_of_its_own) {
    return Way::page_alone;
  }
  const HowSoon soon = how_soon_of(wished, *kind, notice);
  if (goes_by_mail(soon)) return Way::mail;
  const bool may_be_printed = kind->printed_by == PrintedBy::helpers && notice.group.number != 0;
  return soon == HowSoon::on_paper && may_be_printed ? Way::paper : Way::page_alone;
}

Instant mail_due_at(const Wished& wished, const std::vector<NoticeKind>& kinds,
                    const KeptNotice& notice, Instant from) {
  const NoticeKind* kind = kind_named(kinds, notice.kind);
  return kind == nullptr ? from : due_at(how_soon_of(wished, *kind, notice), wished.hours, from);
}

std::optional<Instant> quiet_until(const Hours& hours, Instant now) {
  const Instant at = due_at(HowSoon::at_once, hours, now);
  return at > now ? std::optional(at) : std::nullopt;
}

}  // namespace alongside::notices
