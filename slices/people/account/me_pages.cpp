#include "slices/people/account/me_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/portrait.h"
#include "slices/people/sign_in/sign_in_pages.h"

namespace alongside::people {
namespace {

using html::Label;

std::optional<Url> picture_of(const OwnPage& own) {
  if (!own.portrait) return std::nullopt;
  return Url("/me/picture/" + std::to_string(own.portrait->file));
}

void portrait_section(Html& html, const OwnPage& own) {
  html << "<div class=\"alongside-person alongside-person--alone\">"_html;
  html::portrait(html, {.initials = initials(own.details.name),
                        .name = own.details.name,
                        .picture = picture_of(own),
                        .description = own.portrait ? std::string_view(own.portrait->description)
                                                    : std::string_view(),
                        .size = html::PortraitShown::Size::large});
  html << "<div class=\"alongside-person__words\">"_html;
  html::paragraph(html, own.portrait
                            ? say("People in your groups see this picture beside your name.")
                            : say("People in your groups see these letters beside your "
                                  "name. A picture helps them to know you."));
  link_line(html, "/me/picture",
            own.portrait ? say("Change or remove your picture") : say("Choose a picture"));
  html << "</div></div>"_html;
}

void details_section(Html& html, const OwnPage& own, const Problems& problems) {
  html::post_form(html, "/me", [&] {
    details_fields(html, own.details, problems);
    html::text_field(html, {.name = "own_passphrase",
                            .label = Label{say("Your passphrase, if you change the address")},
                            .problems = &problems,
                            .hint = say("Leave it empty if the e-mail address stays as it is."),
                            .type = "password",
                            .autocomplete = "current-password"});
    html::button(html, say("Save"));
  });
  link_line(html, "/reading?next=/me", say("Choose your language, the size of words and colours"));
  link_line(html, "/notices/wishes", say("Choose how you hear of what is new"));
  link_line(html, "/me/needs", say("Say what you need to take part"));
  link_line(html, "/me/safety/receipt", say("Ask about a worry that you shared, with its receipt"));
}

void passphrase_section(Html& html, const OwnPage& own, const Problems& problems) {
  html::h2(html, say("Change your passphrase"));
  html::post_form(html, "/me/passphrase", [&] {
    html::text_field(html, {.name = "current_passphrase",
                            .label = Label{say("The passphrase you have now")},
                            .problems = &problems,
                            .type = "password",
                            .autocomplete = "current-password"});
    new_passphrase_field(html, own.offered, problems);
    html::hint(html, say("Other browsers that are signed in as you will be signed out."));
    html::button(html, say("Change my passphrase"), html::ButtonStyle::secondary);
  });
}

void session_row(Html& html, const ShownSession& session) {
  const bool here = session.where == ShownSession::Where::this_browser;
  html::row(html, [&] {
    html::row_heading(html, html.words().day_and_time(session.started_at));
    html::cell(html, here ? say("This browser") : say("Another browser"));
  });
}

void sessions_section(Html& html, const OwnPage& own) {
  html::table(html, say("Where you are signed in"), {{say("Signed in on")}, {say("Browser")}}, [&] {
    for (const ShownSession& session : own.sessions) session_row(html, session);
  });
  html::post_form(html, "/me/sign-out-everywhere", [&] {
    html::button(html, say("Sign out everywhere"), html::ButtonStyle::secondary);
  });
  link_line(html, "/me/sessions", say("End one of them"));
  html::h2(html, say("A second step when you sign in"));
  html::paragraph(html, say("A code from your phone, besides your passphrase, keeps others out who "
                            "know or guess it."));
  link_line(html, "/me/codes", say("Set it up, or change it"));
  html::h2(html, say("Passkeys"));
  html::paragraph(html, say("Sign in by the finger, face or PIN of your own phone or computer, in "
                            "place of your passphrase."));
  link_line(html, "/me/passkeys", say("Add a passkey, or remove one"));
}

void asked_to_be_caretaker(Html& html, const OwnPage& own) {
  if (own.asked_by.empty()) return;
  html::inset(html, [&] {
    html::paragraph(html, say("{name} asks you to be a caretaker: to look after this community's "
                              "settings and invitations with them. You see no more of any group "
                              "than its members show you.",
                              {{"name", own.asked_by}}));
    html::post_form(html, "/me/caretaker", [&] {
      html::button_row(html, [&] {
        html::button(html, say("Yes, I will"), "answer", "yes");
        html::button(html, say("No, not me"), "answer", "no", html::ButtonStyle::secondary);
      });
    });
  });
}

void data_section(Html& html) {
  html::h2(html, say("What we keep about you"));
  html::paragraph(html, say("You can download all that is kept with your name: your account, your "
                            "groups, your answers, where they put you on opinion maps, and "
                            "what you signed."));
  link_line(html, "/me/data/all", say("Download my data, to read and for spreadsheets"));
  link_line(html, "/me/data", say("Download my account's data"));
}

void removal_section(Html& html) {
  html::h2(html, say("Remove your account"));
  html::paragraph(html, say("The page says what goes and what stays before you decide."));
  link_line(html, "/me/remove", say("Remove your account"));
}

void caretaker_section(Html& html) {
  html::h2(html, say("Looking after this community"));
  html::paragraph(html, say("You are a caretaker. You see no more of any group than its members "
                            "show you."));
  html::action_link(html, "/community", say("Change the community's settings"));
  html::action_link(html, "/people/invitations", say("Invite people to the community"));
}

}  // namespace

std::string own_page_html(const html::Frame& frame, const OwnPage& own, const Problems& problems) {
  const html::PageHead head{
      .title = say("Your account"), .problems = &problems, .notice = own.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Your account"));
    asked_to_be_caretaker(html, own);
    portrait_section(html, own);
    details_section(html, own, problems);
    passphrase_section(html, own, problems);
    sessions_section(html, own);
    data_section(html);
    if (own.duty == OwnPage::Duty::caretaker) caretaker_section(html);
    removal_section(html);
  });
}

}  // namespace alongside::people
