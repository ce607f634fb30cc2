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
      html::paragraph(html, data.selection.deleted_at || own.fits_nowhere
                                ? say("You were not drawn.")
                                : say("You were not drawn. You may still be drawn if a place falls "
                                      "free."));
    });
  }
  if (own.paragraph.empty()) return;
  html::h2(html, say("What you can do now"));
  html::written(html, own.paragraph);
}

/// The numbers of the panels, and a file that proves them.
void own_panels(Html& html, const ChancePage& data) {
  const auto& panels = data.own->panels;
  if (panels.empty()) return;
  html::details(html, say("Which panels are you on?"), [&] {
    html::paragraph(html, say("If the number of one of these panels is drawn, you are drawn. Who "
                              "else is on them is told to nobody before the draw."));
    html << "<ul class=\"alongside-numbers\">"_html;
    for (const std::int64_t panel : panels)
      html << "<li>"_html << panel_number(panel) << "</li>"_html;
    html << "</ul>"_html;
    if (data.code.empty()) return;
    html::paragraph(html,
                    say("This file proves it. Keep it to yourself until the draw; then you can "
                        "check that nobody changed your panels."));
    html::post_form(html, path_to_watch(data.selection) + "/chance/panels", [&] {
      html::hidden_field(html, "code", data.code);
      html::button(html, say("Download the proof (own-panels.json)"), html::ButtonStyle::secondary);
    });
  });
}

void own_chance(Html& html, const ChancePage& data) {
  const OwnChance& own = *data.own;
  html::paragraph(html, say("Your number in the pool is {number}.", {{"number", own.number}}));
  if (own.no_chance) {
    html::paragraph(html, *own.no_chance);
  } else {
    const auto times = static_cast<std::int64_t>(own.panels.size());
    html::paragraph(
        html, data.drawn ? say("Your chance to be drawn was {times} in 1,000.", {{"times", times}})
                         : say("Your chance to be drawn is {times} in 1,000.", {{"times", times}}));
    html::paragraph(html, say_many("You are on {count} of the 1,000 numbered panels.",
                                   "You are on {count} of the 1,000 numbered panels.", times));
    own_panels(html, data);
  }
  if (data.drawn) return outcome(html, data);
  if (never_drawn(data.selection)) return never_drawn_note(html);
  html::paragraph(html, say("The draw has not been made yet. You can watch it."));
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
    how_to_draw_by_hand(html, true);
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
