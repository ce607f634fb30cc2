#include "slices/vouching/vouching_mail_parts.h"

#include "foundation/html/mail_page.h"

namespace alongside::vouching {
namespace {

Message hello(const std::string& name) {
  return say("Hello {name},", {{"name", name}});
}

/// A line of what to do, and where.
struct WhatToDo {
  Message text;
  std::string link;
};

WhatToDo what_to_do(const WayBackMail& mail) {
  if (mail.which == WayBackMail::Which::asked_for) {
    return {say("If it is not you, stop it now:"), mail.base_url + "/me/way-back"};
  }
  return {say("If you cannot get in any more, two people who know you can help you back in:"),
          mail.base_url + "/sign-in/forgotten"};
}

}  // namespace

std::string way_back_subject(const WayBackMail& mail) {
  return mail.words(mail.which == WayBackMail::Which::asked_for
                        ? say("Somebody asks for a new passphrase for your account")
                        : say("Your account has a new passphrase"));
}

std::string way_back_text(const WayBackMail& mail) {
  const WhatToDo next = what_to_do(mail);
  return mail.words(hello(mail.name)) + "\n\n" + mail.words(mail.what) + "\n\n" +
         mail.words(next.text) + "\n\n" + next.link + "\n";
}

std::string way_back_html(const WayBackMail& mail) {
  return html::mail_page(mail.words, way_back_subject(mail), [&](Html& html) {
    const WhatToDo next = what_to_do(mail);
    html << "<p>"_html << hello(mail.name) << "</p><p>"_html << mail.what << "</p>"_html;
    html::mail_link(html, next.text, next.link);
  });
}

}  // namespace alongside::vouching
