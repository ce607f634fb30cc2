#include "slices/mail_links/link_tasks.h"

#include "foundation/http/signed_link.h"
#include "foundation/post/outbox.h"
#include "slices/mail_links/link_parts.h"
#include "slices/mail_links/link_storage.h"
#include "slices/notices/notices.h"

namespace alongside::mail_links {
namespace {

AfterRun look_at(const Site& site, JobRun& run) {
  run.finish([&](Write& write) {
    const Instant now = run.now;
    const auto person = person_of_link(write, run.number);
    if (!person || !notices::reach_by_mail(write, *person)) return AfterRun{};
    const std::string print = people::way_in_print(write, site.key, *person);
    if (had_one_just_now(write, *person, print, now)) return AfterRun{};
    const auto mail = post(write, {.kind = link_mail, .person = *person, .due_at = now}, now);
    link_is_in_mail(write, run.number, mail, print);
    return AfterRun{};
  });
  return {};
}

std::optional<WrittenMail> write_link_mail(Read& read, const MailAsked& asked) {
  const auto link = link_in_mail(read, asked.mail, asked.now);
  const auto reach = notices::reach_by_mail(read, asked.person);
  if (!link || !reach || link->person != asked.person) return std::nullopt;
  const std::string path = "/sign-in/mail/open?link=" + std::to_string(link->id);
  const LinkMail mail{
      .words = notices::words_of_mails(read, *reach),
      .name = reach->name,
      .link = asked.site.base_url + signed_link(asked.site.key, path, link->expires_at)};
  return WrittenMail{.address = reach->email,
                     .name = reach->name,
                     .subject = link_mail_subject(mail),
                     .text = link_mail_text(mail),
                     .html = link_mail_html(mail),
                     .unsubscribe = ""};
}

}  // namespace

JobKind link_job(const Site& site) {
  return {.name = link_job_name,
          .what = say("Looking whether a link to sign in goes out"),
          .run = [&site](JobRun& run) { return look_at(site, run); }};
}

MailKind link_mail_kind() {
  return {.name = link_mail,
          .what = say("Links to sign in"),
          .write = write_link_mail,
          .counted = Counted::for_nobody};
}

}  // namespace alongside::mail_links
