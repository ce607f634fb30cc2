#include "slices/notices/mail/mail_parts.h"

#include "foundation/html/mail_page.h"

namespace alongside::notices {
namespace {

Message hello(const std::string& name) {
  return say("Hello {name},", {{"name", name}});
}

Message hello_to_nobody() {
  return say("Hello,");
}

Message about_line(const ShownNotice& one, const Words& words) {
  const std::string day = words.day(one.told_at);
  return one.group.empty() ? say("{day}", {{"day", day}})
                           : say("{group}, {day}", {{"group", one.group}, {"day", day}});
}

Message choose() {
  return say("Choose how you hear of what is new:");
}

Message stop() {
  return say("Get no more of these mails:");
}

Message confirm_here() {
  return say(
      "Somebody, we hope you, wants news from us at this address. Open this link to say yes. "
      "It works for a day:");
}

Message or_do_nothing() {
  return say("If it was not you, do nothing. Then nothing more comes.");
}

Message if_locked_out() {
  return say("If you cannot get in any more, two people who know you can help you back in:");
}

std::string link_to(const NewsMail& mail, const ShownNotice& one) {
  return mail.base_url + "/notices/" + std::to_string(one.id);
}

}  // namespace

std::string news_subject(const NewsMail& mail) {
  const auto count = static_cast<std::int64_t>(mail.notices.size());
  if (mail.says_what && count == 1) return mail.words(mail.notices.front().text);
  return mail.words(say_many("{count} new thing for you", "{count} new things for you", count));
}

std::string news_text(const NewsMail& mail) {
  std::string text = mail.words(hello(mail.name)) + "\n\n";
  for (const ShownNotice& one : mail.notices) {
    text += "* " + mail.words(one.text) + "\n  " + mail.words(about_line(one, mail.words)) +
            "\n  " + link_to(mail, one) + "\n\n";
  }
  text += "--\n" + mail.words(choose()) + "\n" + mail.base_url + "/notices/wishes\n" +
          mail.words(stop()) + "\n" + mail.stop + "\n";
  return text;
}

std::string news_html(const NewsMail& mail) {
  return html::mail_page(mail.words, news_subject(mail), [&](Html& html) {
    html << "<p>"_html << hello(mail.name) << "</p><ul>"_html;
    for (const ShownNotice& one : mail.notices) {
      html << "<li><a href=\""_html << Url(link_to(mail, one)) << "\">"_html << one.text
           << "</a><br>"_html << about_line(one, mail.words) << "</li>"_html;
    }
    html << "</ul><hr>"_html;
    html::mail_link(html, choose(), mail.base_url + "/notices/wishes");
    html::mail_link(html, stop(), mail.stop);
  });
}

namespace {

Message moved_on(const AddressMovedMail& mail) {
  return say(
      "On {day} your account here got another e-mail address, or none. Nothing more comes to this "
      "one. If it was you, there is nothing to do.",
      {{"day", mail.words.day_and_time(mail.moved_at)}});
}

Message if_not_you() {
  return say("If it was not you, sign in and choose another passphrase at once:");
}

}  // namespace

std::string address_moved_subject(const AddressMovedMail& mail) {
  return mail.words(say("Your account has another e-mail address"));
}

std::string address_moved_text(const AddressMovedMail& mail) {
  return mail.words(hello(mail.name)) + "\n\n" + mail.words(moved_on(mail)) + "\n\n" +
         mail.words(if_not_you()) + "\n\n" + mail.base_url + "/me\n\n" +
         mail.words(if_locked_out()) + "\n\n" + mail.base_url + "/sign-in/forgotten\n";
}

std::string address_moved_html(const AddressMovedMail& mail) {
  return html::mail_page(mail.words, address_moved_subject(mail), [&](Html& html) {
    html << "<p>"_html << hello(mail.name) << "</p><p>"_html << moved_on(mail) << "</p>"_html;
    html::mail_link(html, if_not_you(), mail.base_url + "/me");
    html::mail_link(html, if_locked_out(), mail.base_url + "/sign-in/forgotten");
  });
}

std::string confirmation_subject(const ConfirmationMail& mail) {
  return mail.words(say("Please say that this is your address"));
}

std::string confirmation_text(const ConfirmationMail& mail) {
  return mail.words(hello_to_nobody()) + "\n\n" + mail.words(confirm_here()) + "\n\n" + mail.link +
         "\n\n" + mail.words(or_do_nothing()) + "\n";
}

std::string confirmation_html(const ConfirmationMail& mail) {
  return html::mail_page(mail.words, confirmation_subject(mail), [&](Html& html) {
    html << "<p>"_html << hello_to_nobody() << "</p>"_html;
    html::mail_link(html, confirm_here(), mail.link);
    html << "<p>"_html << or_do_nothing() << "</p>"_html;
  });
}

}  // namespace alongside::notices
