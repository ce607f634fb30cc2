#include "slices/mail_links/link_parts.h"

#include "foundation/html/mail_page.h"

namespace alongside::mail_links {
namespace {

Message hello(const std::string& name) {
  return say("Hello {name},", {{"name", name}});
}

Message open_it() {
  return say(
      "Somebody, we hope you, wants to sign in. Open this link and press the button. It works "
      "once, "
      "for half an hour:");
}

Message or_do_nothing() {
  return say("If it was not you, do nothing. Do not send it on: whoever has it gets in as you.");
}

}  // namespace

std::string link_mail_subject(const LinkMail& mail) {
  return mail.words(say("Your link to sign in"));
}

std::string link_mail_text(const LinkMail& mail) {
  return mail.words(hello(mail.name)) + "\n\n" + mail.words(open_it()) + "\n\n" + mail.link +
         "\n\n" + mail.words(or_do_nothing()) + "\n";
}

std::string link_mail_html(const LinkMail& mail) {
  return html::mail_page(mail.words, link_mail_subject(mail), [&](Html& html) {
    html << "<p>"_html << hello(mail.name) << "</p>"_html;
    html::mail_link(html, open_it(), mail.link);
    html << "<p>"_html << or_do_nothing() << "</p>"_html;
  });
}

}  // namespace alongside::mail_links
