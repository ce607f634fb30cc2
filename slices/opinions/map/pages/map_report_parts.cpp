#include "slices/opinions/map/pages/map_report_parts.h"

#include "slices/opinions/map/pages/map_drawing_parts.h"
#include "slices/opinions/map/pages/map_parts.h"
#include "slices/opinions/map/pages/map_wording_parts.h"

namespace alongside::opinions {
namespace {

void facts(Html& html, const ShownMap& map, std::string_view from) {
  html << "<p>"_html;
  if (!from.empty()) html << "<bdi>"_html << from << "</bdi>. "_html;
  html << say("Answers came from {people}. Drawn on {day}.",
              {{"people", html.words()(people_text(map.people, map.small_numbers))},
               {"day", html.words().day(map.drawn_at)}})
       << "</p>"_html;
}

void picture(Html& html, const ShownMap& map) {
  if (map.groups.empty() && map.bubbles.empty()) return;
  html::section(html, say("The map"), [&] {
    html << "<div class=\"alongside-map-place\">"_html;
    html << "<div>"_html;
    map_picture(html, map);
    map_key(html, map);
    html << "</div></div>"_html;
    how_to_read(html, map);
  });
}

}  // namespace

void map_report(Html& html, const ShownMap& map, std::string_view from) {
  html << "<article class=\"alongside-report\">"_html;
  html::h1(html, say("Groups of opinion"));
  html::written(html, map.title);
  facts(html, map, from);
  html::section(html, say("In short"), [&] { map_in_short(html, map); });
  picture(html, map);
  const MapPart part{.html = html, .map = map, .url = {}};
  groups_of_map(part);
  what_is_shared(part);
  what_divides(part);
  voices_on_map(part);
  groups_beside_sides(part);
  if (map.verdict != opinion_map::Verdict::too_few_people) {
    map_cautions(html, map, Layers::open);
    how_sure(html, map, Layers::open);
  }
  how_it_was_made(html, map, Layers::open);
  statements_in_brief(html, map);
  html << "</article>"_html;
}

}  // namespace alongside::opinions
