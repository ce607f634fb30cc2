#include "slices/notices/mail/address_pages.h"

#include "foundation/html/components.h"

namespace alongside::notices {
namespace {

void step_page(Html& html, const Message& title, const Message& said) {
  html::h1(html, title);
  html::paragraph(html, said);
}

}  // namespace

std::string address_html(const html::Frame& frame, const std::string& link, AddressStep step) {
  return html::page(frame, {.title = say("Your e-mail address")}, [&](Html& html) {
    switch (step) {
      case AddressStep::ask:
        step_page(html, say("Is this your e-mail address?"),
                  say("Say yes, and news from here comes to it, as you chose."));
        html::post_form(html, Url(link), [&] { html::button(html, say("Yes, it is mine")); });
        return;
      case AddressStep::done:
        step_page(html, say("Thank you"), say("News from here comes to this address now."));
        html::link(html, "/notices/wishes", say("Choose how you hear of what is new"));
        return;
      case AddressStep::over:
        step_page(html, say("This link is for another address"),
                  say("The address of your account has changed since. Ask for a new link on the "
                      "page where you choose how you hear."));
        html::link(html, "/notices/wishes", say("Choose how you hear of what is new"));
        return;
    }
  });
}

std::string stop_html(const html::Frame& frame, const std::string& link, AddressStep step) {
  return html::page(frame, {.title = say("Mails from here")}, [&](Html& html) {
    if (step == AddressStep::ask) {
      step_page(html, say("Get no more mails from here?"),
                say("What is new still stands on your own page."));
      html::post_form(html, Url(link), [&] { html::button(html, say("Send me no more mails")); });
      return;
    }
    step_page(html, say("You get no more mails"),
              say("What is new still stands on your own page. You can change this at any time. "
                  "Only what is about your way in still comes: a link when somebody asks for one "
                  "by your name, and a word when somebody else may be getting in."));
    html::link(html, "/notices/wishes", say("Choose how you hear of what is new"));
  });
}

std::string outbox_html(const html::Frame& frame, ServerKnown known,
                        const std::vector<MailCountShown>& counts) {
  const html::PageHead head{.title = say("Mails"),
                            .breadcrumbs = {{say("Your account"), "/me"},
                                            {say("The community's settings"), "/community"}}};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Mails"));
    if (known == ServerKnown::no) {
      html::paragraph(html, say("No mail goes out: no mail server is set. Whoever looks after the "
                                "machine can set one. Until then people read what is new on their "
                                "own pages."));
    } else {
      html::paragraph(html, say("How many mails there are. To whom, and about what, is shown to "
                                "nobody. Links to sign in, and mails about a way back in, are not "
                                "counted here: the number would tell who is here."));
    }
    if (counts.empty()) {
      html::paragraph(html, say("There are none yet."));
      return;
    }
    html::table(html, say("Mails by kind"),
                {{say("Kind")},
                 {.heading = say("Waiting"), .numeric = true},
                 {.heading = say("Sent"), .numeric = true},
                 {.heading = say("Refused"), .numeric = true},
                 {.heading = say("Perhaps sent"), .numeric = true},
                 {.heading = say("Not sent"), .numeric = true}},
                [&] {
                  for (const MailCountShown& one : counts) {
                    html::row(html, [&] {
                      html::row_heading(html, one.kind);
                      for (const auto number :
                           {one.waiting, one.sent, one.refused, one.unknown, one.not_sent}) {
                        html::numeric_cell(html, html.words().number(number));
                      }
                    });
                  }
                });
    html::hint(html, say("Perhaps sent: the connection or the machine broke while the mail was on "
                         "its way. It is not sent again, so that nobody gets it twice."));
  });
}

}  // namespace alongside::notices
