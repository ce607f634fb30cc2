#include "slices/mail_links/link_pages.h"

#include "foundation/html/components.h"

namespace alongside::mail_links::pages {
namespace {

void other_way_back(Html& html) {
  html << "<p>"_html;
  html::link(html, "/sign-in/forgotten", say("Get back in with two people who know you"));
  html << "</p>"_html;
}

}  // namespace

std::string asking(const html::Frame& frame, Mails mails, const std::string& typed,
                   const Problems& problems) {
  const html::PageHead head{.title = say("Sign in by a link"), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Sign in by a link"));
    if (mails == Mails::none) {
      html::paragraph(html, say("No mails go out from here, so there is another way."));
      return other_way_back(html);
    }
    html::paragraph(html, say("We send a link to the e-mail address that you confirmed here. With "
                              "it you can also choose a new passphrase."));
    html::post_form(html, "/sign-in/mail", [&] {
      html::text_field(html, {.name = "name",
                              .label = html::Label{say("Your name here, or your e-mail address")},
                              .value = typed,
                              .problems = &problems,
                              .autocomplete = "username"});
      html::button(html, say("Send me a link"));
    });
    html::link(html, "/sign-in", say("Back to signing in"));
  });
}

std::string asked(const html::Frame& frame) {
  return html::page(frame, {.title = say("Look at your mail")}, [&](Html& html) {
    html::h1(html, say("Look at your mail"));
    html::paragraph(html, say("If somebody is here by that name, and confirmed an e-mail address, "
                              "a link goes there now. It works once, for half an hour."));
    html::paragraph(html,
                    say("We say the same for every name, so that nobody learns who is here."));
    html::h2(html, say("If nothing comes"));
    html::bullets(html, {say("Look among the mails that your mail program takes for unwanted."),
                         say("Is there a mail of the last half hour? Its link still works: no "
                             "other is sent until it is over, or used.")});
    other_way_back(html);
  });
}

std::string opened(const html::Frame& frame, const std::string& path, SecondStep step,
                   const Problems& problems) {
  const html::PageHead head{.title = say("Welcome back"), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Welcome back"));
    html::post_form(html, Url(path), [&] { html::button(html, say("Sign in")); });
    html::h2(html, say("Did you forget your passphrase?"));
    html::post_form(html, Url(path), [&] {
      if (step == SecondStep::asked_for) {
        html::text_field(html, {.name = "code",
                                .label = html::Label{say("The code of your app")},
                                .problems = &problems,
                                .hint = say("Or one of your recovery codes. Nothing changes "
                                            "without it"),
                                .autocomplete = "one-time-code",
                                .width_characters = 20});
      }
      html::text_field(html, {.name = "passphrase",
                              .label = html::Label{say("Choose a passphrase")},
                              .problems = &problems,
                              .hint = say("Three words are easy to remember. Use at least 12 "
                                          "characters."),
                              .type = "password",
                              .autocomplete = "new-password"});
      html::button(html, say("Save it and sign in"), "choose", "yes");
    });
  });
}

std::string over(const html::Frame& frame) {
  return html::page(frame, {.title = say("This link is over")}, [&](Html& html) {
    html::h1(html, say("This link is over"));
    html::paragraph(html, say("A link works once, for half an hour."));
    html::link_button(html, "/sign-in/mail", say("Get another link"));
  });
}

}  // namespace alongside::mail_links::pages
