#include "slices/people/sign_in/sign_in_pages.h"

#include "foundation/html/components.h"

namespace alongside::people {

using html::Label;

namespace {

void sign_in_fields(Html& html, const SignInForm& form, const Problems& problems) {
  html::hidden_field(html, "next", form.next);
  html::text_field(html, {.name = "name",
                          .label = Label{say("Your name here, or your e-mail address")},
                          .value = form.name,
                          .problems = &problems,
                          .hint = say("The name you are called in this community"),
                          .autocomplete = "username"});
  html::text_field(html, {.name = "passphrase",
                          .label = Label{say("Passphrase")},
                          .problems = &problems,
                          .type = "password",
                          .autocomplete = "current-password"});
  html::button(html, say("Sign in"));
}

}  // namespace

std::string sign_in_html(const html::Frame& frame, const SignInForm& form,
                         const Problems& problems) {
  const html::PageHead head{.title = say("Sign in"), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Sign in"));
    html::post_form(html, "/sign-in", [&] { sign_in_fields(html, form, problems); });
    link_line(html, Url(form.passkey_path), say("Sign in with a passkey"));
    if (form.link == SignInForm::Link::by_mail) {
      link_line(html, "/sign-in/mail", say("Sign in by a link that comes by mail"));
    }
    link_line(html, "/sign-in/forgotten", say("I forgot my passphrase"));
    if (frame.opens_sign_up) {
      html::paragraph(html, say("Are you new here?"));
      link_line(html, "/sign-up", say("Make an account"));
    } else {
      html::paragraph(html, say("Are you new here? Open the invitation link that somebody in this "
                                "community sent you."));
    }
  });
}

void link_line(Html& html, const Url& url, const Text& text) {
  html << "<p>"_html;
  html::link(html, url, text);
  html << "</p>"_html;
}

void details_fields(Html& html, const DetailsForm& form, const Problems& problems) {
  html::text_field(html, {.name = "name",
                          .label = Label{say("What do you want to be called?")},
                          .value = form.name,
                          .problems = &problems,
                          .hint = say("Everybody in your groups sees this name. You also sign in "
                                      "with it."),
                          .autocomplete = "nickname"});
  html::text_field(html, {.name = "pronouns",
                          .label = Label{say("Pronouns, if you wish")},
                          .value = form.pronouns,
                          .problems = &problems,
                          .hint = say("For example: she/her, he/him, they/them"),
                          .autocomplete = "off",
                          .width_characters = 20});
  html::text_field(html, {.name = "email",
                          .label = Label{say("E-mail address, if you have one")},
                          .value = form.email,
                          .problems = &problems,
                          .hint = say("You can sign in with it. Nobody else sees it."),
                          .type = "email",
                          .autocomplete = "email"});
}

void new_passphrase_field(Html& html, std::string_view offered, const Problems& problems) {
  html::text_field(html, {.name = "passphrase",
                          .label = Label{say("Choose a passphrase")},
                          .problems = &problems,
                          .hint = say("Three words are easy to remember. Use at least 12 "
                                      "characters. You could take: {words}",
                                      {{"words", std::string(offered)}}),
                          .type = "password",
                          .autocomplete = "new-password"});
  // The script shows the button, and fills the field for who presses it.
  html << "<button class=\"nhsuk-button nhsuk-button--secondary nhsuk-button--small\" "
          "type=\"button\" hidden data-alongside-fill=\"passphrase\" "
          "data-alongside-with=\""_html
       << offered << "\">"_html << say("Use these three words") << "</button>"_html;
}

std::string sign_up_html(const html::Frame& frame, const SignUpForm& form,
                         const Problems& problems) {
  const html::PageHead head{.title = say("Make an account"), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Make an account"));
    html::post_form(html, "/sign-up", [&] {
      html::hidden_field(html, "next", form.next);
      html::hidden_field(html, "invitation", form.invitation);
      details_fields(html, form.details, problems);
      new_passphrase_field(html, form.offered, problems);
      html::button(html, say("Make my account"));
    });
    link_line(html, "/privacy", say("What we keep, and who sees it"));
    html::paragraph(html, say("Do you have an account already?"));
    link_line(html, form.sign_in_path, say("Sign in"));
  });
}

std::string invitation_needed_html(const html::Frame& frame) {
  return html::page(frame, {.title = say("You need an invitation")}, [&](Html& html) {
    html::h1(html, say("You need an invitation"));
    html::paragraph(html, say("People join this community with an invitation link. The link that "
                              "you opened does not work, or does not work any more."));
    html::paragraph(html, say("Ask somebody you know here for a new link."));
    link_line(html, "/sign-in", say("Sign in, if you have an account"));
  });
}

}  // namespace alongside::people
