#include "slices/draws/places/place_pages.h"

#include <algorithm>
#include <set>

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/watch_parts.h"
#include "slices/draws/search/audit_parts.h"

namespace alongside::draws {
namespace {

bool is_searching(const PlacesPage& data) {
  return data.state.run && data.state.run->state == RunState::running;
}

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

html::Option state_option(PlaceState state) {
  return {std::string(word_of(state)), name_of(state)};
}

void reach(Html& html, const PlacesPage& data) {
  if (data.reach.empty()) return;
  html::inset(html, [&] {
    html << "<p>"_html << say("To reach number {number}:", {{"number", data.form.number}})
         << "</p><p dir=\"auto\">"_html;
    for (const std::string& line : data.reach) {
      if (!line.empty()) html << line << "<br>"_html;
    }
    html << "</p>"_html;
  });
}

void note_form(Html& html, const PlacesPage& data) {
  html::section(
      html, say("Note what somebody said"),
      [&] {
        reach(html, data);
        html::post_form(html, path_to_places(data.state.selection), [&] {
          html::text_field(html, {.name = "number",
                                  .label = html::Label(say("Number in the pool")),
                                  .value = data.form.number,
                                  .problems = &data.problems,
                                  .autocomplete = "off",
                                  .width_characters = 5});
          html::radios(
              html,
              {.name = "state",
               .legend = html::Label(say("Their place")),
               .options = {state_option(PlaceState::confirmed), state_option(PlaceState::declined),
                           state_option(PlaceState::withdrawn), state_option(PlaceState::selected)},
               .chosen = {data.form.state},
               .problems = &data.problems,
               .hint = say("Declined: they said no. Withdrawn: they had a place and "
                           "cannot come after all, or never answered."),
               .layout = html::Choice::Layout::small});
          html::button(html, say("Note it"));
        });
      },
      "note");
}

void last_search(Html& html, const PlacesPage& data) {
  const auto& run = data.state.run;
  if (!run || run->round == 0) return;
  if (run->state == RunState::no_panel) {
    html::paragraph(html, say("The last try found nobody: no people who are left fill the free "
                              "places so that all quotas hold."));
  }
  if (run->state == RunState::stopped) {
    html::paragraph(html, say("The last try was stopped, and nobody was drawn."));
  }
  if (run->state == RunState::too_long) {
    html::paragraph(html, say("The last try took too long and was ended, and nobody was drawn. "
                              "You can try again."));
  }
}

void replacements(Html& html, const PlacesPage& data, std::int64_t free) {
  const Draw& selection = data.state.selection;
  html::section(html, say("Replacements"), [&] {
    if (is_searching(data)) {
      html::paragraph(html, say("People for the free places are being drawn. Refresh this page in "
                                "a moment."));
      search_progress(html, *data.state.run);
      html::post_form(html, path_to(selection) + "/lottery/stop", [&] {
        html::button(html, say("Stop the search"), html::ButtonStyle::secondary);
      });
      return;
    }
    last_search(html, data);
    if (free == 0) return html::paragraph(html, say("No place is free."));
    if (selection.deleted_at) {
      return html::paragraph(html, say("What is known of the people was deleted, so nobody can be "
                                       "drawn for the free places."));
    }
    html::paragraph(html, say_many("{count} place is free. Everybody who was never drawn is in the "
                                   "reserve. The seed of the draw says who takes the place, so "
                                   "nobody can choose.",
                                   "{count} places are free. Everybody who was never drawn is in "
                                   "the reserve. The seed of the draw says who takes the places, "
                                   "so nobody can choose.",
                                   free));
    html::post_form(html, path_to_places(selection) + "/replacements", [&] {
      html::button(html, say_many("Draw a replacement", "Draw {count} replacements", free));
    });
  });
}

void place_row(Html& html, const PlacesPage& data, const Place& place) {
  html::row(html, [&] {
    const std::string number = html.words().number(place.number);
    html::row_heading(html, number);
    html::cell(html, name_of(place.state));
    html::cell(html, place.round == 0
                         ? say("The draw")
                         : say("Replacement draw {number}", {{"number", place.round}}));
    if (!data.organises) return;
    html::cell(html, [&] {
      if (place.state == PlaceState::replaced) return;
      const std::string digits = std::to_string(place.number);
      html << "<a class=\"nhsuk-link\" href=\""_html
           << Url(path_to_places(data.state.selection) + "?number=" + digits + "#note")
           << "\">"_html << say("Note an answer")
           << "<span class=\"nhsuk-u-visually-hidden\"> "_html
           << say("of number {number}", {{"number", place.number}}) << "</span></a>"_html;
    });
  });
}

void place_table(Html& html, const PlacesPage& data) {
  std::vector<html::Column> columns{{say("Number")}, {say("Place")}, {say("Drawn by")}};
  if (data.organises) columns.push_back({say("Answer")});
  const std::size_t first =
      std::min(data.places.size(), static_cast<std::size_t>(data.page - 1) * places_on_page);
  const std::size_t last = std::min(data.places.size(), first + places_on_page);
  html::table(html, say("Places"), columns, [&] {
    for (std::size_t n = first; n < last; ++n) place_row(html, data, data.places[n]);
  });
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
      replacements(html, data, count.free());
    }
    place_table(html, data);
    history(html, data);
    if (data.organises) audit_files(html, selection, replacement_draws(data));
  });
}

}  // namespace alongside::draws
