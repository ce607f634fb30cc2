#include "slices/notices/mail/mail_kinds_asking.h"

#include <algorithm>

#include "foundation/base/secrets.h"
#include "foundation/http/forms/forms.h"
#include "foundation/http/signed_link.h"
#include "foundation/rooms/room.h"
#include "foundation/told/told_storage.h"
#include "slices/notices/mail/address_storage.h"
#include "slices/notices/mail/confirmed_asking.h"
#include "slices/notices/mail/mail_parts.h"
#include "slices/notices/notices.h"
#include "slices/notices/passing/way_asking.h"
#include "slices/notices/showing_asking.h"

namespace alongside::notices {
namespace {

/// What they have not read, and still want by mail.
std::vector<KeptNotice> wanted_by_now(Read& read, const MailAsked& asked) {
  if (asked.site.rooms == nullptr) return {};
  auto kept = kept_notices(read, notices_in(read, asked.mail));
  const std::vector<NoticeKind> kinds = notice_kinds_of(*asked.site.rooms);
  const Wished wished = wished_by(read, asked.person);
  std::erase_if(kept, [&](const KeptNotice& one) {
    return one.is_read || way_of(wished, kinds, one) != Way::mail;
  });
  return kept;
}

std::optional<Instant> held_in_quiet_hours(Read& read, const MailAsked& asked) {
  return quiet_until(hours_of(read, asked.person), asked.now);
}

/// It comes at once where somebody has just asked for it; but is not tried again in quiet hours.
std::optional<Instant> held_after_first_try(Read& read, const MailAsked& asked) {
  return asked.tries > 1 ? held_in_quiet_hours(read, asked) : std::nullopt;
}

std::optional<WrittenMail> write_news(Read& read, const MailAsked& asked) {
  const auto reach = people::reach_of(read, asked.person);
  if (!reach) return std::nullopt;
  const OwnAddress own = address_of(read, asked.person);
  if (!takes_mail(own, reach->email)) return std::nullopt;
  const auto kept = wanted_by_now(read, asked);
  NewsMail mail{.words = words_of_mails(read, *reach),
                .name = reach->name,
                .base_url = asked.site.base_url,
                .stop = stop_link(asked.site, asked.person, asked.now),
                .notices = shown_of(read, {asked.site, asked.person, asked.now}, kept),
                .says_what = own.says_what};
  if (mail.notices.empty()) return std::nullopt;
  return WrittenMail{.address = reach->email,
                     .name = reach->name,
                     .subject = news_subject(mail),
                     .text = news_text(mail),
                     .html = news_html(mail),
                     .unsubscribe = mail.stop};
}

std::optional<WrittenMail> write_confirmation(Read& read, const MailAsked& asked) {
  const auto reach = people::reach_of(read, asked.person);
  if (!reach || reach->email.empty()) return std::nullopt;
  if (takes_mail(address_of(read, asked.person), reach->email)) return std::nullopt;
  const ConfirmationMail mail{
      .words = words_of_mails(read, *reach),
      .link = confirmation_link(asked.site, asked.person, reach->email, asked.now)};
  return WrittenMail{.address = reach->email,
                     .name = "",
                     .subject = confirmation_subject(mail),
                     .text = confirmation_text(mail),
                     .html = confirmation_html(mail),
                     .unsubscribe = ""};
}

void news_done(Write& write, std::int64_t mail) {
  forget_in_mail(write, mail);
}

void address_refused(Write& write, Id<people::Person> person, std::string_view address) {
  refuse_address(write, person, address);
}

}  // namespace

std::string confirmation_link(const Site& site, Id<people::Person> person, const std::string& email,
                              Instant now) {
  return site.base_url + signed_link(site.key,
                                     "/notices/address?person=" + std::to_string(person.number) +
                                         "&print=" + percent_encoded(fingerprint(email)),
                                     now + std::chrono::days(1));
}

std::string stop_link(const Site& site, Id<people::Person> person, Instant now) {
  return site.base_url + signed_link(site.key,
                                     "/notices/stop?person=" + std::to_string(person.number),
                                     now + std::chrono::days(365));
}

std::vector<MailKind> mail_kinds() {
  return {{.name = news_mail,
           .what = say("News, as people chose to get them"),
           .write = write_news,
           .held_until = held_in_quiet_hours,
           .done = news_done,
           .refused = address_refused},
          {.name = confirmation_mail,
           .what = say("Links that confirm an address"),
           .write = write_confirmation,
           .held_until = held_after_first_try,
           .refused = address_refused},
          address_moved_kind()};
}

}  // namespace alongside::notices
