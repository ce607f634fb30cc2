#include "slices/passkeys/passkey_pages.h"

#include "foundation/html/components.h"

namespace alongside::passkeys::pages {
namespace {

std::string in_one_line(const std::vector<std::string>& credentials) {
  std::string line;
  for (const std::string& one : credentials) line += (line.empty() ? "" : " ") + one;
  return line;
}

void not_here(Html& html) {
  html::paragraph(html, say("Passkeys do not work here yet: they need a web address with a name. "
                            "Whoever runs this can set one."));
}

/// The script shows the button, and fills what the device answers into the fields.
void device_button(Html& html, const Message& label) {
  for (const char* field : {"credential", "client_data", "authenticator", "signature"}) {
    html::hidden_field(html, field, "");
  }
  html << "<button class=\"nhsuk-button\" type=\"submit\" hidden data-alongside-asks-device>"_html
       << label << "</button><p role=\"alert\"><span hidden data-alongside-no-answer>"_html
       << say("Your device did not answer. Try again, or sign in with your passphrase.")
       << "</span></p><p data-alongside-no-passkeys>"_html
       << say("This browser knows no passkeys, or JavaScript is off.") << "</p>"_html;
}

void one_passkey(Html& html, const Passkey& passkey) {
  const Words& words = html.words();
  html << "<li class=\"alongside-acts__one\"><strong>"_html << passkey.name << "</strong><br>"_html
       << say("Made on {day}.", {{"day", words.day_and_time(passkey.made_at)}}) << " "_html;
  if (passkey.used_at) {
    html << say("Last used on {day}.", {{"day", words.day_and_time(*passkey.used_at)}});
  } else {
    html << say("Not used yet.");
  }
  html::post_form(html, "/me/passkeys/remove", [&] {
    html::hidden_field(html, "passkey", std::to_string(passkey.id.number));
    html << "<button class=\"nhsuk-button nhsuk-button--secondary nhsuk-button--small\" "
            "type=\"submit\">"_html
         << say("Remove it") << "<span class=\"nhsuk-u-visually-hidden\"> "_html << passkey.name
         << "</span></button>"_html;
  });
  html << "</li>"_html;
}

void adding(Html& html, const OwnShown& shown) {
  html::h2(html, say("Add a passkey"));
  html::post_form(html, "/me/passkeys/begin", [&] {
    html::text_field(html, {.name = "device",
                            .label = html::Label{say("What do you call this device?")},
                            .value = shown.name,
                            .problems = &shown.problems,
                            .hint = say("For example: my phone"),
                            .autocomplete = "off"});
    html::text_field(html, {.name = "current_passphrase",
                            .label = html::Label{say("Your passphrase")},
                            .problems = &shown.problems,
                            .type = "password",
                            .autocomplete = "current-password"});
    html::button(html, say("Go on"));
  });
}

}  // namespace

std::string own(const html::Frame& frame, const OwnShown& shown) {
  const html::PageHead head{.title = say("Passkeys"),
                            .breadcrumbs = {{say("Your account"), "/me"}},
                            .problems = &shown.problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Passkeys"));
    html::paragraph(html, say("With a passkey you sign in by your finger, your face or the PIN of "
                              "your phone or computer. There is nothing to remember, and nothing "
                              "that somebody could guess."));
    html::paragraph(html, say("Your finger or face stays on your device. Your passphrase works as "
                              "before."));
    if (shown.offer == Offer::no) not_here(html);
    if (!shown.passkeys.empty()) {
      html::h2(html, say("Your passkeys"));
      html::paragraph(html, say("If you lose a device, remove its passkey here. If you do not know "
                                "one, remove it and change your passphrase."));
      html << "<ul class=\"alongside-acts\">"_html;
      for (const Passkey& passkey : shown.passkeys) one_passkey(html, passkey);
      html << "</ul>"_html;
    }
    if (shown.offer == Offer::yes) adding(html, shown);
  });
}

std::string making(const html::Frame& frame, const MakingShown& shown) {
  const html::PageHead head{
      .title = say("Make the passkey"),
      .breadcrumbs = {{say("Your account"), "/me"}, {say("Passkeys"), "/me/passkeys"}},
      .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Make the passkey"));
    html::paragraph(html, say("Press the button. Your device then asks for your finger, your face "
                              "or its PIN."));
    html << "<div data-alongside-passkey=\"make\" data-challenge=\""_html << shown.challenge
         << "\" data-host=\""_html << shown.place.host << "\" data-community=\""_html
         << shown.community << "\" data-person=\""_html << std::to_string(shown.person)
         << "\" data-name=\""_html << shown.person_name << "\" data-there=\""_html
         << in_one_line(shown.there) << "\">"_html;
    html::post_form(html, "/me/passkeys", [&] {
      html::hidden_field(html, "device", shown.name);
      device_button(html, say("Make the passkey"));
    });
    html << "</div>"_html;
    html::link(html, "/me/passkeys", say("Back to your passkeys"));
  });
}

std::string signing_in(const html::Frame& frame, const SigningInShown& shown) {
  const html::PageHead head{.title = say("Sign in with a passkey"), .problems = &shown.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Sign in with a passkey"));
    if (!shown.place) {
      not_here(html);
    } else {
      html::paragraph(html, say("This works where you made a passkey in your account before."));
      html << "<div data-alongside-passkey=\"sign-in\" data-challenge=\""_html << shown.challenge
           << "\" data-host=\""_html << shown.place->host << "\">"_html;
      html::post_form(html, "/sign-in/passkey", [&] {
        html::hidden_field(html, "next", shown.next);
        device_button(html, say("Sign in"));
      });
      html << "</div>"_html;
    }
    html::link(html, "/sign-in", say("Sign in with your passphrase"));
  });
}

}  // namespace alongside::passkeys::pages
