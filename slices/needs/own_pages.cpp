#include "slices/needs/own_pages.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "foundation/html/frame_parts.h"
#include "slices/needs/need_list.h"
#include "slices/needs/need_parts.h"

namespace alongside::needs::pages {
namespace {

void link_line(Html& html, const std::string& url, const Message& text) {
  html << "<p>"_html;
  html::link(html, Url(url), text);
  html << "</p>"_html;
}

// ---- What is said ----

void nothing_yet(Html& html) {
  html << "<p class=\"nhsuk-lede-text alongside-lede\">"_html
       << say("Large print, an interpreter, a quiet place, breaks: say it once, and your groups "
              "can be ready for you.")
       << "</p>"_html;
  html::link_button(html, change_path, say("Say what you need"));
  html::bullets(html, {say("Nobody sees it until you share it with a group."),
                       say("You choose what each group sees, and can take it back at once."),
                       say("You see who looked, and when.")});
}

/// How many groups see something of it.
std::int64_t groups_that_see(const OwnShown& shown) {
  return std::ranges::count_if(shown.groups,
                               [](const GroupShown& one) { return one.sharing.has_value(); });
}

void how_it_stands(Html& html, const OwnShown& shown) {
  const std::int64_t groups = groups_that_see(shown);
  html << "<p class=\"nhsuk-lede-text alongside-lede\">"_html
       << (groups == 0 ? say("Only you see this.")
                       : say_many("You share this with {count} group.",
                                  "You share this with {count} groups.", groups))
       << "</p>"_html;
}

void still_right(Html& html, const OwnShown& shown) {
  html::inset(html, [&] {
    html::paragraph(html, say("You last said this on {day}. Is it still right?",
                              {{"day", html.words().day(shown.checked_at)}}));
    html::post_form(html, "/me/needs/right", [&] {
      html::button_row(html, [&] {
        html::button(html, say("Yes, it is still right"));
        html::link(html, change_path, say("No, change it"));
      });
    });
  });
}

void what_is_said(Html& html, const OwnShown& shown) {
  how_it_stands(html, shown);
  if (shown.asked_again) still_right(html, shown);
  needs_list(html, *shown.needs);
  if (!shown.asked_again) {
    html::link_button(html, change_path, say("Change it"), html::ButtonStyle::secondary);
  }
}

// ---- Who sees it ----

Message what_they_see(const Needs& needs, const Sharing& sharing) {
  if (sharing.what == Sharing::What::all) return say("The people who arrange things see all of it");
  const Needs part = shared_part(needs, sharing);
  const auto things = static_cast<std::int64_t>(part.items.size()) + (part.words.empty() ? 0 : 1);
  if (things == 0) return say("The people who arrange things see nothing of it now");
  return say_many("The people who arrange things see {count} thing of it",
                  "The people who arrange things see {count} things of it", things);
}

/// While no group sees it, sharing is what there is to do.
void share_all_form(Html& html, const GroupShown& group, html::ButtonStyle style) {
  html::post_form(html, Url(path_to_own_in(group.group)), [&] {
    html::hidden_field(html, "what", "all");
    html::button_row(html, [&] {
      html::button(html, say("Share all of it with {group}", {{"group", group.name}}), style);
      html::link(html, Url(path_to_own_in(group.group)),
                 say("Choose what {group} sees", {{"group", group.name}}));
    });
  });
}

void stop_form(Html& html, const GroupShown& group) {
  html::post_form(html, Url(path_to_group_needs(group.group) + "/stop"), [&] {
    html::button_row(html, [&] {
      html::button(html, say("Stop sharing with {group}", {{"group", group.name}}),
                   html::ButtonStyle::secondary);
      html::link(html, Url(path_to_own_in(group.group)),
                 say("Choose what {group} sees", {{"group", group.name}}));
    });
  });
}

void group_line(Html& html, const Needs& needs, const GroupShown& group, html::ButtonStyle style) {
  html << "<li class=\"alongside-acts__one\"><strong dir=\"auto\">"_html << group.name
       << "</strong>"_html;
  html::hint(html,
             group.sharing ? what_they_see(needs, *group.sharing) : say("Nobody sees it there"));
  if (group.sharing) {
    stop_form(html, group);
  } else {
    share_all_form(html, group, style);
  }
  html << "</li>"_html;
}

void who_sees_it(Html& html, const OwnShown& shown) {
  html::section(
      html, say("Which groups see it"),
      [&] {
        if (shown.groups.empty()) {
          html::paragraph(html, say("You are in no group yet."));
          return;
        }
        html::paragraph(html, say("Where you share it, the chair and the facilitators may look "
                                  "before they arrange a meeting or send papers. Nobody else."));
        html << "<ul class=\"alongside-acts\">"_html;
        const auto style =
            groups_that_see(shown) == 0 ? html::ButtonStyle::primary : html::ButtonStyle::secondary;
        for (const GroupShown& group : shown.groups) {
          group_line(html, *shown.needs, group, style);
        }
        html << "</ul>"_html;
        if (groups_that_see(shown) < 2) return;
        html::post_form(html, "/me/needs/stop", [&] {
          html::button(html, say("Stop sharing with every group"), html::ButtonStyle::secondary);
        });
      },
      "groups");
}

// ---- Who looked ----

Message look_line(const Html& html, const LookShown& look) {
  const std::string moment = html.words().day_and_time(look.looked_at);
  if (look.looker.empty()) {
    return say("Somebody whose account is gone, on {moment}", {{"moment", moment}});
  }
  if (look.group.empty()) {
    return say("{name}, on {moment}", {{"name", look.looker}, {"moment", moment}});
  }
  return say("{name}, of {group}, on {moment}",
             {{"name", look.looker}, {"group", look.group}, {"moment", moment}});
}

void who_looked(Html& html, const OwnShown& shown) {
  html::section(html, say("Who looked"), [&] {
    if (shown.looks.empty()) {
      html::paragraph(html, say("Nobody has looked yet."));
      return;
    }
    std::vector<Text> lines;
    for (const LookShown& look : shown.looks) lines.emplace_back(look_line(html, look));
    html::bullets(html, lines);
    html::paragraph(html, say("These are the latest. We keep who looked for two years."));
  });
}

// ---- How pages look ----

struct Offer {
  html::ReadingWishes wishes;  // As they would be then.
  std::vector<Text> changes;
};

/// What pages can do of what the person needs, and do not do yet.
Offer offer_of(const Needs& needs, const html::ReadingWishes& now) {
  Offer offer{.wishes = now, .changes = {}};
  constexpr std::int64_t large = 150;
  if (needs.has(codes::large_print) && now.text_percent < large) {
    offer.wishes.text_percent = large;
    offer.changes.emplace_back(say("in large words"));
  }
  if (needs.has(codes::contrast) && now.colours == html::Colours::usual) {
    offer.wishes.colours = html::Colours::strong;
    offer.changes.emplace_back(say("in strong contrast"));
  }
  if (needs.has(codes::still) && now.motion == html::Motion::usual) {
    offer.wishes.motion = html::Motion::none;
    offer.changes.emplace_back(say("without anything that moves"));
  }
  return offer;
}

void how_pages_look(Html& html, const html::Frame& frame, const OwnShown& shown) {
  const Offer offer =
      shown.needs ? offer_of(*shown.needs, frame.reading) : Offer{frame.reading, {}};
  html::section(html, say("How these pages look to you"), [&] {
    if (!offer.changes.empty()) {
      html::paragraph(html, say("These pages can be like that, too:"));
      html::bullets(html, offer.changes);
      html::post_form(html, std::string(html::reading_path), [&] {
        html::hidden_field(html, "next", own_path);
        html::hidden_field(html, "language", offer.wishes.language);
        html::hidden_field(html, "text", std::to_string(offer.wishes.text_percent));
        html::hidden_field(html, "colours", html::name_of(offer.wishes.colours));
        html::hidden_field(html, "spacing",
                           offer.wishes.spacing == html::Spacing::wide ? "wide" : "usual");
        html::hidden_field(html, "motion",
                           offer.wishes.motion == html::Motion::none ? "none" : "usual");
        html::button(html, say("Show me pages like that"), html::ButtonStyle::secondary);
      });
    }
    link_line(html, std::string(html::reading_path) + "?next=" + own_path,
              say("Choose your language, the size of words and colours"));
  });
}

void removal(Html& html) {
  html::section(html, say("Remove it"), [&] {
    html::paragraph(html, say("Then nobody sees it any more, and we keep nothing of it but who "
                              "looked."));
    html::post_form(html, "/me/needs/remove", [&] {
      html::button(html, say("Remove what I said I need"), html::ButtonStyle::warning);
    });
  });
}

}  // namespace

std::string own(const html::Frame& frame, const OwnShown& shown) {
  const html::PageHead head{.title = say("What you need to take part"),
                            .breadcrumbs = {{say("Your account"), "/me"}},
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("What you need to take part"));
    if (!shown.needs) {
      nothing_yet(html);
    } else {
      what_is_said(html, shown);
      who_sees_it(html, shown);
    }
    if (shown.needs || !shown.looks.empty()) who_looked(html, shown);
    how_pages_look(html, frame, shown);
    if (shown.needs) removal(html);
  });
}

}  // namespace alongside::needs::pages
