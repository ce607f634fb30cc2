#include "slices/notices/mail/confirmed_asking.h"

#include "foundation/http/request.h"
#include "foundation/post/outbox.h"
#include "slices/notices/mail/address_storage.h"
#include "slices/notices/mail/mail_parts.h"
#include "slices/notices/notices.h"

namespace alongside::notices {
namespace {

void post_to(Write& write, const MailToConfirmed& mail, std::string_view address, Instant now) {
  const auto number = post(write, {.kind = mail.kind, .person = mail.person, .due_at = now}, now);
  keep_address_of_mail(write, number, {std::string(address), mail.about});
}

std::optional<WrittenMail> write_address_moved(Read& read, const MailAsked& asked) {
  const auto way = way_to_confirmed(read, asked.mail, asked.person);
  if (!way) return std::nullopt;
  const AddressMovedMail mail{.words = way->words,
                              .name = way->name,
                              .base_url = asked.site.base_url,
                              .moved_at = instant_from_microseconds(way->about)};
  return WrittenMail{.address = way->address,
                     .name = way->name,
                     .subject = address_moved_subject(mail),
                     .text = address_moved_text(mail),
                     .html = address_moved_html(mail),
                     .unsubscribe = ""};
}

}  // namespace

const Words& words_of_mails(Read& read, const people::Reach& reach) {
  if (!reach.language.empty()) return Words::in(reach.language);
  const auto [here] = read.together(community::current());
  return Words::in(here ? here->language : std::string());
}

void post_to_confirmed(Write& write, const MailToConfirmed& mail, Instant now) {
  if (const auto reach = reach_by_mail(write, mail.person)) {
    post_to(write, mail, reach->email, now);
  }
}

std::optional<ConfirmedWay> way_to_confirmed(Read& read, std::int64_t mail,
                                             Id<people::Person> person) {
  auto kept = address_of_mail(read, mail);
  const auto reach = people::reach_of(read, person);
  if (!kept || !reach) return std::nullopt;
  return ConfirmedWay{.address = std::move(kept->address),
                      .about = kept->about,
                      .name = reach->name,
                      .words = words_of_mails(read, *reach)};
}

void tell_former_address(Write& write, const AddressMoved& moved) {
  const std::string former(moved.former);
  if (!takes_mail(address_of(write, moved.person), former)) return;
  post_to(write,
          {.kind = address_moved_mail, .person = moved.person, .about = microseconds_of(moved.now)},
          former, moved.now);
}

MailKind address_moved_kind() {
  return {.name = address_moved_mail,
          .what = say("That an account has another e-mail address"),
          .write = write_address_moved,
          .done = forget_mail_to_confirmed};
}

}  // namespace alongside::notices
