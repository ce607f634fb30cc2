#include "slices/draws/public/watch_pages.h"

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/watch_parts.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {
namespace {

std::vector<html::Crumb> crumbs_to_watch(const Draw& selection) {
  return {{selection.title, Url(path_to_watch(selection))}};
}

/// Nobody is left who could draw.
bool never_drawn(const Draw& selection) {
  return selection.group.number == 0 && selection.step != Step::drawn;
}

void never_drawn_note(Html& html) {
  html::inset(html, [&] {
    html::paragraph(html, say("The group that published this draw has ended. So it was not drawn, "
                              "and it will not be."));
  });
}

void code_form(Html& html, const ChancePage& data) {
  html::paragraph(html, say("Your code is in your letter. Nobody else has it, so please keep it to "
                            "yourself."));
  html::post_form(html, path_to_watch(data.selection) + "/chance", [&] {
    html::text_field(html, {.name = "code",
                            .label = html::Label(say("Your code")),
                            .problems = &data.problems,
                            .hint = say("Large or small letters, with or without the dash."),
                            .autocomplete = "off",
                            .width_characters = 20});
    html::button(html, say("Look up my chance"));
  });
}

void outcome(Html& html, const ChancePage& data) {
  const OwnChance& own = *data.own;
  if (own.place) {
    html::inset(html, [&] {
      html::paragraph(html, say("You were drawn for a place."));
      html << "<p>"_html
           << say("Your place now: {state}", {{"state", html.words()(name_of(*own.place))}})
           << "</p>"_html;
    });
  } else {
    html::inset(html, [&] {
      // Nobody can be drawn any more once what was known of people is deleted.
      html::paragraph(html, data.selection.deleted_at
                                ? say("You were not drawn.")
                                : say("You were not drawn. You may still be drawn if a place falls "
                                      "free."));
    });
  }
  if (own.paragraph.empty()) return;
  html::h2(html, say("What you can do now"));
  html::written(html, own.paragraph);
}

void own_chance(Html& html, const ChancePage& data) {
  const OwnChance& own = *data.own;
  html::paragraph(html, say("Your number in the pool is {number}.", {{"number", own.number}}));
  if (own.chance == 0) {
    html::paragraph(html, say("You could not be drawn: no panel that meets the rules has room for "
                              "you. This is not your doing. The organisers know of it."));
  } else {
    const std::string chance = html.words()(said_of_chance(own.chance));
    const std::string percent = html.words().percent(static_cast<double>(own.chance) /
                                                     static_cast<double>(lottery::chance_unit));
    html::paragraph(html, data.drawn ? say("Your chance to be drawn was {chance}, or {percent}.",
                                           {{"chance", chance}, {"percent", percent}})
                                     : say("Your chance to be drawn is {chance}, or {percent}.",
                                           {{"chance", chance}, {"percent", percent}}));
    html::paragraph(html, say_many("You are on {count} of the 1,000 numbered panels.",
                                   "You are on {count} of the 1,000 numbered panels.", own.listed));
  }
  if (data.drawn) return outcome(html, data);
  if (never_drawn(data.selection)) return never_drawn_note(html);
  html::paragraph(html, say("The draw has not been made yet. You can watch it."));
}

void by_hand_help(Html& html) {
  html::details(html, say("How to draw by hand"), [&] {
    html << "<ol class=\"nhsuk-list nhsuk-list--number\">"_html;
    for (const Message& line :
         {say("Print all pages, or show them on a screen. Let everybody see that they are the "
              "published ones: compare a few lines with this page."),
          say("Take three dice with ten sides, of different colours. Say before which colour is "
              "hundreds, tens and ones. Or put ten balls, numbered 0 to 9, into a bag."),
          say("Let three people draw: one for hundreds, one for tens, one for ones. Put a ball "
              "back before the next is drawn."),
          say("Read the three digits together: 0, 4 and 2 make 042. The panel with that number is "
              "drawn."),
          say("An organiser types the number, and writes how it was drawn and who watched.")}) {
      html << "<li>"_html << line << "</li>"_html;
    }
    html << "</ol>"_html;
  });
}

}  // namespace

std::string watch_page(const html::Frame& frame, const WatchedDraw& watched) {
  const Draw& selection = watched.selection;
  const html::PageHead head{.title = say("Watch the draw: {title}", {{"title", selection.title}}),
                            .live = path_to_watch(selection) + "/live"};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, selection.title);
    if (!selection.about.empty()) html::written(html, selection.about);
    if (never_drawn(selection)) {
      never_drawn_note(html);
    } else {
      html::paragraph(html, say_many("{count} place is drawn by chance, in public. Everybody may "
                                     "watch, and anybody can check it.",
                                     "{count} places are drawn by chance, in public. Everybody may "
                                     "watch, and anybody can check it.",
                                     selection.seats));
    }
    html::live_part(html, watched_id, [&] { watch_content(html, watched); });
  });
}

std::string chance_page(const html::Frame& frame, const ChancePage& data) {
  const html::PageHead head{.title = say("Your chance"),
                            .breadcrumbs = crumbs_to_watch(data.selection),
                            .problems = &data.problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Your chance"));
    if (data.own) {
      own_chance(html, data);
      html << "<p>"_html;
      html::link(html, path_to_watch(data.selection), say("Watch the draw"));
      html << "</p>"_html;
    } else {
      code_form(html, data);
    }
  });
}

std::string panels_page(const html::Frame& frame, const PanelsPage& data) {
  const html::PageHead head{.title = say("The 1,000 panels"),
                            .breadcrumbs = crumbs_to_watch(data.selection),
                            .wide = true};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("The 1,000 panels"));
    html::paragraph(html, say("Each line is a panel that meets the rules, with the pool numbers "
                              "of its people. Each panel is as likely as any other."));
    html << "<div class=\"alongside-panels\">"_html;
    by_hand_help(html);
    html::table(html, say("Numbered panels"), {{say("Panel")}, {say("Numbers of its people")}},
                [&] {
                  for (const NumberedPanel& panel : data.panels) {
                    html::row(html, [&] {
                      const std::string number = panel_number(panel.number);
                      html::row_heading(html, number);
                      html::cell(html, panel.people);
                    });
                  }
                });
    html << "</div>"_html;
    html::pagination(html,
                     {.page = data.page,
                      .pages = static_cast<std::int64_t>(numbered_panels_count) / panels_on_page,
                      .path = path_to_watch(data.selection) + "/list"});
  });
}

}  // namespace alongside::draws
