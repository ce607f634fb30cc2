#include "slices/notices/wishes/wish_pages.h"

#include "foundation/html/components.h"

namespace alongside::notices {
namespace {

std::vector<html::Option> ways() {
  return {{"at_once", say("By mail, at once")},
          {"daily", say("By mail, once a day")},
          {"weekly", say("By mail, once a week")},
          {"paper", say("On paper, from somebody who helps the group")},
          {"never", say("Only on my page here")}};
}

void theme_field(Html& html, const ThemeChoice& theme, std::vector<html::Option> options) {
  const std::string name = field_of_theme(theme.name);
  html::select(html, {.name = name,
                      .legend = html::Label{theme.heading},
                      .options = std::move(options),
                      .chosen = {theme.chosen}});
}

void hour_field(Html& html, std::string_view name, const Message& label, const std::string& chosen,
                const Problems& problems) {
  html::Choice choice{.name = name,
                      .legend = html::Label{label},
                      .options = {{"", say("No quiet hours")}},
                      .chosen = {chosen},
                      .problems = &problems};
  for (std::int64_t hour = 0; hour < 24; ++hour) {
    const std::string text = hour_text(hour * 60);
    choice.written_options.push_back({text, text});
  }
  html::select(html, choice);
}

void quiet_fields(Html& html, const WishesShown& shown, const Problems& problems) {
  html::h2(html, say("Quiet hours"));
  html::paragraph(
      html,
      say("In these hours no news comes by mail. It waits until they end. A link that you ask for "
          "comes at once."));
  hour_field(html, "quiet_from", say("From"), shown.quiet_from, problems);
  hour_field(html, "quiet_until", say("Until"), shown.quiet_until, problems);
  html::details(html, say("I live in another time zone"), [&] {
    html::Choice choice{.name = "time_zone",
                        .legend = html::Label{say("Nearest large city")},
                        .options = {{"", say("Where this community is")}},
                        .chosen = {shown.time_zone}};
    for (const std::string& name : shown.time_zones) choice.written_options.push_back({name, name});
    html::select(html, choice);
  });
}

void link_form(Html& html, const WishesShown& shown) {
  if (shown.server == ServerKnown::no) return;
  html::post_form(html, "/notices/wishes/address", [&] {
    html::button(html, say("Send a link to this address"), html::ButtonStyle::secondary);
  });
}

void address_part(Html& html, const WishesShown& shown) {
  html::h2(html, say("Your e-mail address"));
  if (shown.server == ServerKnown::no) {
    html::paragraph(html,
                    say("No mail goes out from here yet, because no mail server is set. What "
                        "you choose about mails counts from when one is. Until then read what "
                        "is new on your own page."));
  }
  switch (shown.address) {
    case AddressState::none:
      html::paragraph(html, say("You have given no e-mail address. You need none: everything "
                                "stands on your own page."));
      html << "<p>"_html;
      html::link(html, "/me", say("Give an address"));
      html << "</p>"_html;
      return;
    case AddressState::not_confirmed:
      html::paragraph(html, say("We send nothing to {email} until you say that it is yours.",
                                {{"email", shown.email}}));
      link_form(html, shown);
      return;
    case AddressState::paused:
      html::paragraph(html, say("{email} does not take our mails, so we have stopped sending them. "
                                "Is it written right? When it works again, ask for a new link.",
                                {{"email", shown.email}}));
      link_form(html, shown);
      return;
    case AddressState::confirmed:
      html::paragraph(html, say("Mails come to {email}.", {{"email", shown.email}}));
      return;
  }
}

void subject_field(Html& html, const WishesShown& shown) {
  html::checkboxes(html, {.name = "says_what",
                          .legend = html::Label{say("Subjects of mails")},
                          .options = {{"yes", say("The subject may say what a mail is about"),
                                       say("Without this it says only that something is new. Who "
                                           "sees your screen sees the subject.")}},
                          .chosen = {shown.says_what ? "yes" : ""}});
}

void links_to_groups(Html& html, const WishesShown& shown) {
  if (shown.groups.empty()) return;
  html::h2(html, say("Something else for one group"));
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  for (const auto& [name, path] : shown.groups) {
    html << "<li>"_html;
    html::link(html, Url(path), name);
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

}  // namespace

std::string field_of_theme(std::string_view theme) {
  return "theme_" + std::string(theme);
}

std::string wishes_html(const html::Frame& frame, const WishesShown& shown,
                        const Problems& problems) {
  const html::PageHead head{.title = say("How you hear of what is new"),
                            .breadcrumbs = {{say("What is new for you"), Url("/notices")}},
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("How you hear of what is new"));
    html::paragraph(html, say("Everything stands on your own page here. Choose how else you want "
                              "to hear. What you have read here is not sent."));
    html::post_form(html, "/notices/wishes", [&] {
      for (const ThemeChoice& theme : shown.themes) theme_field(html, theme, ways());
      quiet_fields(html, shown, problems);
      subject_field(html, shown);
      html::button(html, say("Save"));
    });
    address_part(html, shown);
    links_to_groups(html, shown);
  });
}

std::string group_wishes_html(const html::Frame& frame, const GroupWishesShown& shown) {
  const html::PageHead head{
      .title = say("How you hear of this group"),
      .breadcrumbs = {{say("Groups"), Url("/groups")}, {shown.group, Url(shown.path_to_group)}},
      .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("How you hear of this group"));
    html::paragraph(html, say("Where you choose nothing here, it is as in all your groups."));
    html::post_form(html, Url(shown.path_to_group + "/notices/wishes"), [&] {
      for (const ThemeChoice& theme : shown.themes) {
        std::vector<html::Option> options{{"", say("As in all my groups")}};
        for (html::Option& one : ways()) options.push_back(std::move(one));
        theme_field(html, theme, std::move(options));
      }
      html::button(html, say("Save"));
    });
    html << "<p>"_html;
    html::link(html, "/notices/wishes", say("Choose for all your groups, and quiet hours"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::notices
