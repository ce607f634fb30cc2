#include "slices/vouching/vouching_pages.h"

#include "foundation/html/components.h"

namespace alongside::vouching::pages {

std::string forgotten(const html::Frame& frame, const std::string& typed,
                      const Problems& problems) {
  const html::PageHead head{.title = say("If you forgot your passphrase"), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("If you forgot your passphrase"));
    html::paragraph(html, say("Two people of one of your groups can vouch for you. You meet them, "
                              "one after the other, and show them a code. A day later you choose a "
                              "new passphrase."));
    html::post_form(html, "/sign-in/forgotten", [&] {
      html::text_field(html, {.name = "name",
                              .label = html::Label{say("Your name, as others see it here")},
                              .value = typed,
                              .problems = &problems,
                              .hint = say("An e-mail address does not work here: it would tell "
                                          "others whose it is"),
                              .autocomplete = "username"});
      html::button(html, say("Show me the code"));
    });
    html::link(html, "/sign-in", say("Back to signing in"));
  });
}

std::string waiting(const html::Frame& frame, const WaitingShown& shown, const Problems& problems) {
  const html::PageHead head{.title = say("Your way back in"), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Your way back in"));
    if (shown.ready) {
      html::paragraph(html, say("Two people have vouched for you, and the day has passed."));
      html::post_form(html, "/sign-in/forgotten/wait", [&] {
        html::text_field(html, {.name = "passphrase",
                                .label = html::Label{say("Choose a passphrase")},
                                .problems = &problems,
                                .hint = say("Three words are easy to remember. Use at least 12 "
                                            "characters."),
                                .type = "password",
                                .autocomplete = "new-password"});
        html::button(html, say("Save it"));
      });
      return;
    }
    html::paragraph(html, say("Show this code to two people of one of your groups, face to face:"));
    html << "<p class=\"nhsuk-heading-l\">"_html << shown.code << "</p>"_html;
    html::bullets(html, {say("In the group they go to 'Us' and 'Vouch for a member', and type the "
                             "code."),
                         say("You and they have been in that group for two weeks."),
                         say("In a larger group each shows which side they count for, and the "
                             "sides are different."),
                         say("Everybody who is signed in as you is told who vouched, and can stop "
                             "it. If one of the two leaves the group, the day begins again.")});
    if (shown.ready_at) {
      html::paragraph(html, say("Two people have vouched for you. Come back on {day}, with this "
                                "browser.",
                                {{"day", html.words().day_and_time(*shown.ready_at)}}));
    } else {
      html::paragraph(html, say("Come back to this page with this browser. It works until {day}.",
                                {{"day", html.words().day(shown.expires_at)}}));
    }
  });
}

std::string none(const html::Frame& frame) {
  return html::page(frame, {.title = say("Your way back in")}, [&](Html& html) {
    html::h1(html, say("Your way back in"));
    html::paragraph(html, say("This browser has none that works. You can begin again."));
    html::link_button(html, "/sign-in/forgotten", say("Begin again"));
  });
}

std::string vouch(const html::Frame& frame, const VouchShown& shown, const Problems& problems) {
  const std::string group = groups::path_to(shown.member.group.id);
  std::vector<html::Crumb> crumbs = groups::crumbs(shown.member);
  crumbs.push_back({say("Us"), Url(group + "/us")});
  const html::PageHead head{.title = say("Vouch for a member"),
                            .breadcrumbs = std::move(crumbs),
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Vouch for a member"));
    html::paragraph(html,
                    say("Somebody of this group forgot their passphrase, and is beside you. "
                        "With your word and that of one more they get back in, a day later."));
    html::post_form(html, Url(group + "/vouch"), [&] {
      if (shown.name.empty()) {
        html::text_field(html, {.name = "code",
                                .label = html::Label{say("The code that they show you")},
                                .value = shown.code,
                                .problems = &problems,
                                .autocomplete = "off",
                                .width_characters = 20});
        html::button(html, say("Go on"));
        return;
      }
      html::hidden_field(html, "code", shown.code);
      html::inset(html, [&] {
        html::paragraph(html, say("It is for {name}. Are they beside you now, and do you know "
                                  "them? Never vouch for somebody who only wrote or rang.",
                                  {{"name", shown.name}}));
        html::paragraph(html, say("They are told that it was you."));
      });
      html::button(html, say("Yes, I know them and they are here"), "sure", "yes");
    });
  });
}

namespace {

std::string in_a_row(const std::vector<std::string>& names) {
  std::string row;
  for (const std::string& name : names) row += (row.empty() ? "" : ", ") + name;
  return row;
}

void asked_for_now(Html& html, const OwnShown& way) {
  if (way.vouchers.empty()) {
    html::paragraph(html, say("Somebody says that they are you and forgot the passphrase. Who "
                              "vouched for them is gone. If it is not you, stop it now."));
    return;
  }
  html::paragraph(html, say("Somebody says that they are you and forgot the passphrase. {names} "
                            "vouched for them. If it is not you, stop it now.",
                            {{"names", in_a_row(way.vouchers)}}));
}

void was_used(Html& html, const OwnShown& way) {
  const std::string day = html.words().day_and_time(*way.used_at);
  if (way.vouchers.empty()) {
    html::paragraph(html, say("On {day} somebody chose a new passphrase. Those who vouched for "
                              "them are gone.",
                              {{"day", day}}));
  } else {
    html::paragraph(html, say("On {day} somebody chose a new passphrase. {names} vouched for them.",
                              {{"day", day}, {"names", in_a_row(way.vouchers)}}));
  }
  html::paragraph(html, say("If it was not you, choose another passphrase at once, and tell those "
                            "who lead your groups."));
}

}  // namespace

std::string own(const html::Frame& frame, const std::vector<OwnShown>& ways,
                std::optional<Message> notice) {
  const html::PageHead head{.title = say("A new passphrase for your account"),
                            .breadcrumbs = {{say("Your account"), "/me"}},
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("A new passphrase for your account"));
    bool can_stop = false;
    for (const OwnShown& way : ways) {
      if (way.used_at) continue;
      asked_for_now(html, way);
      can_stop = true;
    }
    if (can_stop) {
      html::post_form(html, "/me/way-back", [&] {
        html::button(html, say("It is not me: stop it"), html::ButtonStyle::warning);
      });
    } else {
      html::paragraph(html, say("Nobody asks for one."));
    }
    for (const OwnShown& way : ways) {
      if (way.used_at) was_used(html, way);
    }
  });
}

}  // namespace alongside::vouching::pages
