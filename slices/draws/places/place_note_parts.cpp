#include "slices/draws/places/place_note_parts.h"

#include <algorithm>
#include <array>

#include "foundation/html/components.h"
#include "foundation/html/stacked_table.h"
#include "slices/draws/path_parts.h"

namespace alongside::draws {
namespace {

const std::array<html::Column, 5>& columns() {
  static const std::array<html::Column, 5> all{{{say("Number")},
                                                {say("Name")},
                                                {say("Telephone and e-mail")},
                                                {say("Place")},
                                                {say("Drawn by")}}};
  return all;
}

/// The first box has the name's own id: the summary of problems leads there.
std::string id_of_tick(std::size_t index) {
  const std::string id = html::field_id("number");
  return index == 0 ? id : id + "-" + std::to_string(index + 1);
}

void tick(Html& html, const PlacesPage& data, const Place& place, std::size_t& index) {
  const std::string digits = std::to_string(place.number);
  if (place.state == PlaceState::replaced || is_being_filled(place)) {
    html << "<span class=\"alongside-tick\">"_html << html.words().number(place.number)
         << "</span>"_html;
    return;
  }
  const std::string id = id_of_tick(index++);
  const bool chosen = std::ranges::find(data.form.numbers, digits) != data.form.numbers.end();
  html << "<div class=\"nhsuk-checkboxes nhsuk-checkboxes--small alongside-tick\">"
          "<div class=\"nhsuk-checkboxes__item\">"
          "<input class=\"nhsuk-checkboxes__input\" type=\"checkbox\" name=\"number\" id=\""_html
       << id << "\" value=\""_html << digits << "\""_html << (chosen ? " checked"_html : ""_html)
       << "><label class=\"nhsuk-label nhsuk-checkboxes__label\" for=\""_html << id << "\">"_html
       << html.words().number(place.number) << "</label></div></div>"_html;
}

void name_and_features(Html& html, const SeatedPerson* person) {
  if (person == nullptr) return;
  html << "<span dir=\"auto\">"_html << person->name << "</span>"_html;
  if (person->features.empty()) return;
  html << "<span class=\"alongside-place-features\" dir=\"auto\">"_html << person->features
       << "</span>"_html;
}

void reach(Html& html, const SeatedPerson* person) {
  if (person == nullptr) return;
  bool first = true;
  for (const std::string& line : person->reach) {
    if (!first) html << "<br>"_html;
    first = false;
    html << "<span dir=\"auto\">"_html << line << "</span>"_html;
  }
}

void place_row(Html& html, const PlacesPage& data, const Place& place, std::size_t& index) {
  const auto found = std::ranges::find(data.people, place.number, &SeatedPerson::number);
  const SeatedPerson* person = found == data.people.end() ? nullptr : &*found;
  html::stacked_row(html, [&] {
    html::stacked_cell(html, columns()[0], [&] { tick(html, data, place, index); });
    html::stacked_cell(html, columns()[1], [&] { name_and_features(html, person); });
    html::stacked_cell(html, columns()[2], [&] { reach(html, person); });
    html::stacked_cell(html, columns()[3], [&] {
      html << name_of(place.state);
      if (!is_being_filled(place)) return;
      html << "<br>"_html << say("Somebody is being drawn for it");
    });
    html::stacked_cell(html, columns()[4],
                       place.round == 0
                           ? say("The draw")
                           : say("Replacement draw {number}", {{"number", place.round}}));
  });
}

html::Option state_option(PlaceState state) {
  return {std::string(word_of(state)), name_of(state)};
}

void state_choice(Html& html, const PlacesPage& data) {
  html::radios(
      html, {.name = "state",
             .legend = html::Label(say("What is the place of those you ticked?")),
             .options = {state_option(PlaceState::confirmed), state_option(PlaceState::declined),
                         state_option(PlaceState::withdrawn), state_option(PlaceState::selected)},
             .chosen = {data.form.state},
             .problems = &data.problems,
             .hint = say("Declined: they said no. Withdrawn: they had a place and "
                         "cannot come after all, or never answered."),
             .layout = html::Choice::Layout::small});
}

bool has_ticks(const PlacesPage& data) {
  return std::any_of(data.places.begin() + static_cast<std::ptrdiff_t>(data.first_shown()),
                     data.places.begin() + static_cast<std::ptrdiff_t>(data.end_shown()),
                     [](const Place& place) {
                       return place.state != PlaceState::replaced && !is_being_filled(place);
                     });
}

}  // namespace

void note_form(Html& html, const PlacesPage& data) {
  html::section(
      html, say("Note what people said"),
      [&] {
        if (data.state.selection.deleted_at) {
          html::paragraph(html,
                          say("Names and addresses were deleted, as was promised when the draw "
                              "began."));
        }
        html::post_form(html, path_to(data.state.selection) + "/places", [&] {
          html::hidden_field(html, "page", std::to_string(data.page));
          html::stacked_table(
              html, say("Tick one or several"), {columns().begin(), columns().end()}, [&] {
                std::size_t index = 0;
                for (std::size_t n = data.first_shown(); n < data.end_shown(); ++n) {
                  place_row(html, data, data.places[n], index);
                }
              });
          if (!data.state.selection.deleted_at) {
            html << "<p>"_html;
            html::link(html, Url(path_to(data.state.selection) + "/places/panel.xlsx"),
                       say("The panel as a table, with everything that is known (Excel)"));
            html << "</p>"_html;
          }
          if (!has_ticks(data)) return;
          state_choice(html, data);
          html::button(html, say("Note it for all I ticked"));
        });
      },
      "note");
}

}  // namespace alongside::draws
