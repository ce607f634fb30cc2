#include <algorithm>

#include "foundation/base/secrets.h"
#include "foundation/http/forms/forms.h"
#include "foundation/post/outbox.h"
#include "foundation/rooms/room.h"
#include "slices/notices/mail/address_pages.h"
#include "slices/notices/mail/address_storage.h"
#include "slices/notices/mail/mail_kinds_asking.h"
#include "slices/notices/routes.h"
#include "slices/notices/wishes/wish_storage.h"

namespace alongside::notices {
namespace {

constexpr std::int64_t links_a_day = 3;

std::int64_t day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

/// Of a signed link: who holds one is not asked to sign in.
Id<people::Person> person_of_link(const Request& request) {
  const auto number = whole_number(request.queries.first("person"));
  if (!number) throw NotFound();
  return {*number};
}

std::string own_link(const Request& request) {
  std::string link = request.path;
  char sign = '?';
  for (const auto& [name, value] : request.queries.pairs()) {
    link += sign + name + "=" + percent_encoded(value);
    sign = '&';
  }
  return link;
}

}  // namespace

Response ask_for_link(const Request& request, Write& write) {
  const people::Visit visit = people::visit_signed_in(write, request);
  const Id<people::Person> person = visit.person->id;
  const auto reach = people::reach_of(write, person);
  const OwnAddress own = address_of(write, person);
  const std::int64_t today = day_of(request.now);
  const bool enough = own.asked_on == today && own.asked >= links_a_day;
  if (!reach || reach->email.empty()) return see_other("/me");
  if (takes_mail(own, reach->email)) return see_other("/notices/wishes");
  if (request.site->mail == nullptr) return see_other("/notices/wishes?done=no_server");
  if (enough) return see_other("/notices/wishes?done=enough");
  count_link(write, person, today);
  post(write, {.kind = confirmation_mail, .person = person, .due_at = request.now}, request.now);
  write.commit();
  return see_other("/notices/wishes?done=link");
}

Response address_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  return ok(address_html(people::frame(request, visit), own_link(request), AddressStep::ask));
}

Response confirm_own_address(const Request& request, Write& write) {
  const people::Visit visit = people::visit(write, request);
  const Id<people::Person> person = person_of_link(request);
  const auto reach = people::reach_of(write, person);
  const bool same =
      reach && !reach->email.empty() && fingerprint(reach->email) == request.queries.first("print");
  if (same) {
    confirm_address(write, person, reach->email);
    write.commit();
  }
  return ok(address_html(people::frame(request, visit), "",
                         same ? AddressStep::done : AddressStep::over));
}

Response stop_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  return ok(stop_html(people::frame(request, visit), own_link(request), AddressStep::ask));
}

/// One press in a mail program, too: no cookie, no form, no way on (RFC 8058).
Response stop_mails(const Request& request, Write& write) {
  const people::Visit visit = people::visit(write, request);
  const Id<people::Person> person = person_of_link(request);
  if (!people::reach_of(write, person)) throw NotFound();
  stop_mails_to(write, person);
  write.commit();
  return ok(stop_html(people::frame(request, visit), "", AddressStep::done));
}

Response outbox_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit_signed_in(read, request);
  if (!visit.person->caretaker) throw NotAllowed();
  const auto kinds = mail_kinds_of(rooms_of(request));
  std::vector<MailCountShown> shown;
  const auto counts = mail_counts(read);
  for (const MailKind& kind : kinds) {
    if (kind.counted == Counted::for_nobody) continue;
    MailCountShown one{.kind = kind.what};
    for (const MailCount& count : counts) {
      if (count.kind != kind.name) continue;
      if (count.outcome == "waiting") one.waiting = count.mails;
      if (count.outcome == "sent") one.sent = count.mails;
      if (count.outcome == "refused") one.refused = count.mails;
      if (count.outcome == "unknown") one.unknown = count.mails;
      if (count.outcome == "given_up" || count.outcome == "dropped") one.not_sent += count.mails;
    }
    if (one.waiting + one.sent + one.refused + one.unknown + one.not_sent > 0) {
      shown.push_back(std::move(one));
    }
  }
  return ok(outbox_html(people::frame(request, visit),
                        request.site->mail == nullptr ? ServerKnown::no : ServerKnown::yes, shown));
}

}  // namespace alongside::notices
