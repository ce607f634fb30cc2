#include "slices/people/codes/second_step_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/link_to_share.h"
#include "slices/people/codes/one_time_code.h"

namespace alongside::people {
namespace {

using html::Label;

void code_field(Html& html, const Problems& problems, const Message& label) {
  html::text_field(html, {.name = "code",
                          .label = Label{label},
                          .problems = &problems,
                          .hint = say("Six digits from the app, or one of your recovery codes"),
                          .autocomplete = "one-time-code",
                          .width_characters = 20});
}

void none_yet(Html& html, const Problems& problems) {
  html::paragraph(html, say("With a second step, your passphrase alone lets nobody in: a code from "
                            "your phone is needed as well. You need an app for such codes, which "
                            "many people have already."));
  html::post_form(html, "/me/codes/begin", [&] {
    html::text_field(html, {.name = "current_passphrase",
                            .label = Label{say("Your passphrase")},
                            .problems = &problems,
                            .type = "password",
                            .autocomplete = "current-password"});
    html::button(html, say("Begin"));
  });
}

void begun(Html& html, const CodesPage& shown, const Problems& problems) {
  html::paragraph(html, say("1. Open the app on your phone and let it scan this picture."));
  html::qr_code(html, shown.link, say("A picture that the app on your phone scans"));
  html::paragraph(html, say("Or type this into the app:"));
  html << "<p><strong>"_html << spelt(shown.secret) << "</strong></p>"_html;
  html::paragraph(html, say("2. The app shows six digits. Write them here."));
  html::post_form(html, "/me/codes/confirm", [&] {
    html::text_field(html, {.name = "code",
                            .label = Label{say("The six digits")},
                            .problems = &problems,
                            .autocomplete = "one-time-code",
                            .width_characters = 10});
    html::button(html, say("Turn it on"));
  });
}

void on(Html& html, const CodesPage& shown, const Problems& problems) {
  html::paragraph(html, say("It is on. When you sign in, you are asked for a code."));
  html::paragraph(html, say_many("You have {count} recovery code left.",
                                 "You have {count} recovery codes left.", shown.recovery_codes));
  html::post_form(html, "/me/codes/change", [&] {
    code_field(html, problems, say("A code, to change something"));
    html::button_row(html, [&] {
      html::button(html, say("Give me new recovery codes"), "do", "recovery",
                   html::ButtonStyle::secondary);
      html::button(html, say("Turn the second step off"), "do", "end", html::ButtonStyle::warning);
    });
  });
}

}  // namespace

std::string codes_html(const html::Frame& frame, const CodesPage& shown, const Problems& problems) {
  const html::PageHead head{.title = say("A second step when you sign in"),
                            .breadcrumbs = {{say("Your account"), "/me"}},
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("A second step when you sign in"));
    if (shown.now == CodesPage::Now::none) none_yet(html, problems);
    if (shown.now == CodesPage::Now::begun) begun(html, shown, problems);
    if (shown.now == CodesPage::Now::on) on(html, shown, problems);
  });
}

std::string recovery_codes_html(const html::Frame& frame, const std::vector<std::string>& codes) {
  const html::PageHead head{.title = say("Your recovery codes"),
                            .breadcrumbs = {{say("Your account"), "/me"}}};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Your recovery codes"));
    html::paragraph(html,
                    say("If you lose your phone, one of these lets you in instead. Each works "
                        "once. Print them or write them down now: they are not shown again."));
    html << "<ul class=\"nhsuk-list\">"_html;
    for (const std::string& code : codes) {
      html << "<li><strong>"_html << code << "</strong></li>"_html;
    }
    html << "</ul>"_html;
    html::link_button(html, "/me/codes", say("I have kept them"));
  });
}

std::string second_step_html(const html::Frame& frame, const CodeForm& form,
                             const Problems& problems) {
  const html::PageHead head{.title = say("Your code"), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Your code"));
    html::paragraph(html, say("Your passphrase is right. Now look at the app on your phone."));
    html::post_form(html, "/sign-in/code", [&] {
      html::hidden_field(html, "next", form.next);
      code_field(html, problems, say("The code"));
      html::button(html, say("Sign in"));
    });
    html::link(html, "/sign-in", say("Begin again"));
  });
}

}  // namespace alongside::people
