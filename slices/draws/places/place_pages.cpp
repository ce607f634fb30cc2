#include "slices/draws/places/place_pages.h"

#include <algorithm>
#include <set>

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/places/place_note_parts.h"
#include "slices/draws/public/watch_parts.h"
#include "slices/draws/search/audit_parts.h"

namespace alongside::draws {
namespace {

std::string path_to_places(const Draw& selection) {
  return path_to(selection) + "/places";
}

void counts(Html& html, const PlaceCounts& count) {
  html::summary_list(
      html, {{say("Confirmed"), [&] { html << html.words().number(count.confirmed); }},
             {say("Have not answered"), [&] { html << html.words().number(count.selected); }},
             {say("Places that are free"), [&] { html << html.words().number(count.free()); }},
             {say("Were replaced"), [&] { html << html.words().number(count.replaced); }}});
}

void last_search(Html& html, const PlacesPage& data) {
  const auto& run = data.state.run;
  if (!run || run->round == 0) return;
  if (run->state == RunState::no_panel) {
    html::warning(html, say("Nobody can be drawn so that the panel keeps all quotas"), 3);
    html::paragraph(html,
                    say("It is proved: whoever of the people who are left came, a quota would "
                        "be broken. So nobody was drawn, and nothing has changed."));
    html::paragraph(html,
                    say("You can ask those who said no once more, go on with fewer people, or "
                        "fill other free places too and try again."));
  }
  if (run->state == RunState::stopped) {
    html::paragraph(html, say("The last try was stopped, and nobody was drawn."));
  }
  if (run->state == RunState::too_long) {
    html::paragraph(html, say("The last try took too long and was ended, and nobody was drawn. "
                              "You can try again."));
  }
}

void searched(Html& html, const PlacesPage& data) {
  html::paragraph(html, say("The program looks for people who could come. Refresh this page in a "
                            "moment."));
  search_progress(html, *data.state.run);
  html::post_form(html, path_to(data.state.selection) + "/lottery/stop", [&] {
    html::button(html, say("Stop the search"), html::ButtonStyle::secondary);
  });
}

void found(Html& html, const PlacesPage& data, std::int64_t filled) {
  const std::string path = path_to(data.state.selection);
  html::paragraph(html, say_many("There are people with whom the panel still meets all quotas. "
                                 "{count} place can be filled. Now make a number for it, as for "
                                 "the first draw.",
                                 "There are people with whom the panel still meets all quotas. "
                                 "{count} places can be filled. Now make a number for it, as for "
                                 "the first draw.",
                                 filled));
  html::button_row(html, [&] {
    html::link_button(html, path + "/publish", say("Go on to publish"));
    html::post_form(html, path + "/lottery/again", [&] {
      html::button(html, say("Throw this away"), html::ButtonStyle::secondary);
    });
  });
}

void published(Html& html, const PlacesPage& data, std::int64_t filled) {
  html::paragraph(
      html,
      say_many("A draw for {count} free place is published. Its number is being made.",
               "A draw for {count} free places is published. Its number is being made.", filled));
  html << "<p>"_html;
  html::link(html, Url(path_to(data.state.selection) + "/seed"), say("Make the seed of the draw"));
  html << "</p>"_html;
}

void ask_for_replacements_form(Html& html, const PlacesPage& data, std::int64_t count) {
  html::paragraph(html,
                  say_many("{count} place is free. Everybody who was never drawn can be drawn "
                           "for it, so that the whole panel still meets the quotas.",
                           "{count} places are free. Everybody who was never drawn can be "
                           "drawn for them, so that the whole panel still meets the quotas.",
                           count));
  html::paragraph(html,
                  say("First the program looks for people who could come. Then people make a new "
                      "number, as for the first draw: nobody can know now who will be drawn."));
  html::post_form(html, path_to_places(data.state.selection) + "/replacements", [&] {
    html::button(html, say_many("Look for a replacement", "Look for {count} replacements", count));
  });
}

void replacements(Html& html, const PlacesPage& data, const PlaceCounts& count) {
  html::section(html, say("Replacements"), [&] {
    switch (data.filling) {
      case Filling::searched:
        return searched(html, data);
      case Filling::found:
        return found(html, data, count.being_filled);
      case Filling::published:
        return published(html, data, count.being_filled);
      case Filling::none:
        break;
    }
    last_search(html, data);
    if (count.to_fill() == 0) return html::paragraph(html, say("No place is free."));
    if (data.state.selection.deleted_at) {
      return html::paragraph(html, say("What is known of the people was deleted, so nobody can be "
                                       "drawn for the free places."));
    }
    ask_for_replacements_form(html, data, count.to_fill());
  });
}

Message drawn_by(const Place& place) {
  if (place.round == 0) return say("The draw");
  return say("Replacement draw {number}", {{"number", place.round}});
}

void place_table(Html& html, const PlacesPage& data) {
  html::table(html, say("Places"), {{say("Number")}, {say("Place")}, {say("Drawn by")}}, [&] {
    for (std::size_t n = data.first_shown(); n < data.end_shown(); ++n) {
      const Place& place = data.places[n];
      html::row(html, [&] {
        html::row_heading(html, html.words().number(place.number));
        html::cell(html, name_of(place.state));
        html::cell(html, drawn_by(place));
      });
    }
  });
}

void pages_of_places(Html& html, const PlacesPage& data) {
  html::pagination(html, {.page = data.page,
                          .pages = static_cast<std::int64_t>(
                              (data.places.size() + places_on_page - 1) / places_on_page),
                          .path = path_to_places(data.state.selection)});
}

/// The numbers of draws that found somebody, rising.
std::vector<std::int64_t> replacement_draws(const PlacesPage& data) {
  std::set<std::int64_t> draws;
  for (const Place& place : data.places) draws.insert(place.round);
  draws.erase(0);
  return {draws.begin(), draws.end()};
}

void history(Html& html, const PlacesPage& data) {
  html::table(html, say("Who noted what, the newest first"),
              {{say("When")}, {say("Number")}, {say("Place")}, {say("By")}}, [&] {
                for (const ShownChange& change : data.history) {
                  html::row(html, [&] {
                    html::cell(html, html.words().day_and_time(change.at));
                    html::cell(html, html.words().number(change.number));
                    html::cell(html, name_of(change.state));
                    html::cell(html, change.by.empty() ? Text(say("A draw")) : Text(change.by));
                  });
                }
              });
  html::pagination(html, {.page = data.history_page,
                          .pages = data.history_pages,
                          .path = path_to_places(data.state.selection) + "?history=yes"});
}

}  // namespace

std::string places_page(const html::Frame& frame, const PlacesPage& data) {
  const Draw& selection = data.state.selection;
  const html::PageHead head{.title = say("Places: {title}", {{"title", selection.title}}),
                            .breadcrumbs = crumbs_to_selection(data.member, selection),
                            .problems = &data.problems,
                            .notice = data.notice,
                            .wide = data.organises};
  const PlaceCounts count = count_places(data.places);
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Places"));
    html::written(html, selection.title);
    counts(html, count);
    if (data.organises) {
      note_form(html, data);
      pages_of_places(html, data);
      replacements(html, data, count);
    } else {
      place_table(html, data);
      pages_of_places(html, data);
    }
    history(html, data);
    if (data.organises) audit_files(html, selection, replacement_draws(data));
  });
}

}  // namespace alongside::draws
