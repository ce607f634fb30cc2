#include "slices/vouching/vouching_mails_asking.h"

#include "foundation/http/request.h"
#include "slices/notices/notices.h"
#include "slices/vouching/vouching_mail_parts.h"
#include "slices/vouching/vouching_storage.h"

namespace alongside::vouching {
namespace {

std::string names_in_a_row(Read& read, std::int64_t way_back) {
  std::string names;
  for (const std::string& name : names_of_vouchers(read, way_back)) {
    names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

Message asked_text(Read& read, std::int64_t way_back) {
  const std::string names = names_in_a_row(read, way_back);
  if (names.empty()) {
    return say("Somebody asks for a new passphrase for your account. Those who vouched are gone.");
  }
  return say(
      "Somebody asks for a new passphrase for your account. {names} vouched. If it is you, "
      "there is nothing to do.",
      {{"names", names}});
}

WrittenMail written(const notices::ConfirmedWay& way, const WayBackMail& mail) {
  return {.address = way.address,
          .name = way.name,
          .subject = way_back_subject(mail),
          .text = way_back_text(mail),
          .html = way_back_html(mail),
          .unsubscribe = ""};
}

/// Not any more where they stopped it, or used it, in between.
std::optional<WrittenMail> write_asked(Read& read, const MailAsked& asked) {
  const auto way = notices::way_to_confirmed(read, asked.mail, asked.person);
  if (!way || !can_be_stopped(read, asked.person, way->about, asked.now)) return std::nullopt;
  return written(*way, {.words = way->words,
                        .name = way->name,
                        .base_url = asked.site.base_url,
                        .what = asked_text(read, way->about),
                        .which = WayBackMail::Which::asked_for});
}

std::optional<WrittenMail> write_used(Read& read, const MailAsked& asked) {
  const auto way = notices::way_to_confirmed(read, asked.mail, asked.person);
  if (!way) return std::nullopt;
  return written(*way, {.words = way->words,
                        .name = way->name,
                        .base_url = asked.site.base_url,
                        .what = used_text(read, way->about),
                        .which = WayBackMail::Which::used});
}

}  // namespace

Message used_text(Read& read, std::int64_t way_back) {
  const std::string names = names_in_a_row(read, way_back);
  if (names.empty()) {
    return say("Somebody chose a new passphrase for your account. Those who vouched are gone");
  }
  return say(
      "Somebody chose a new passphrase for your account. {names} vouched. If it was not "
      "you, tell those who lead your groups",
      {{"names", names}});
}

// Of neither how many there are is shown: a voucher would learn whether somebody has mail here.
std::vector<MailKind> mail_kinds() {
  return {{.name = asked_mail,
           .what = say("That somebody vouched for a way back"),
           .write = write_asked,
           .done = notices::forget_mail_to_confirmed,
           .counted = Counted::for_nobody},
          {.name = used_mail,
           .what = say("That a way back was used"),
           .write = write_used,
           .done = notices::forget_mail_to_confirmed,
           .counted = Counted::for_nobody}};
}

}  // namespace alongside::vouching
