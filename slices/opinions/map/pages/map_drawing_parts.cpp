#include "slices/opinions/map/pages/map_drawing_parts.h"

#include <cmath>

#include "foundation/base/text.h"
#include "slices/opinions/map/map_layout.h"
#include "slices/opinions/map/pages/map_wording_parts.h"

namespace alongside::opinions {
namespace {

/// Tenths of a step as "12.3".
void tenths(Html& html, double steps) {
  const auto whole = std::llround(steps * 10);
  html << whole / 10 << "."_html << whole % 10;
}

/// A place as shares of the picture, which hold for any width.
void at_place(Html& html, GridPlace place) {
  const auto share = [&](int at, int whole) {
    tenths(html, 100.0 * at / whole);
    html << "%"_html;
  };
  html << " x=\""_html;
  share(place.x, map_width);
  html << "\" y=\""_html;
  share(place.y, map_height);
  html << "\""_html;
}

void open_picture(Html& html, Markup classes_and_role) {
  html << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" "_html << classes_and_role
       << ">"_html;
}

/// The five ways to draw. Ink and paper get their colours from the styles.
void patterns(Html& html) {
  html << "<defs>"
          "<pattern id=\"map-fill-0\" class=\"alongside-map__fill-0\" width=\"4\" height=\"4\" "
          "patternUnits=\"userSpaceOnUse\"><rect class=\"alongside-map__ink\" width=\"4\" "
          "height=\"4\"/></pattern>"
          "<pattern id=\"map-fill-1\" class=\"alongside-map__fill-1\" width=\"2.4\" height=\"2.4\" "
          "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
          "<rect class=\"alongside-map__paper\" width=\"2.4\" height=\"2.4\"/>"
          "<rect class=\"alongside-map__ink\" width=\"1.3\" height=\"2.4\"/></pattern>"
          "<pattern id=\"map-fill-2\" class=\"alongside-map__fill-2\" width=\"2.2\" height=\"2.2\" "
          "patternUnits=\"userSpaceOnUse\">"
          "<rect class=\"alongside-map__paper\" width=\"2.2\" height=\"2.2\"/>"
          "<circle class=\"alongside-map__ink\" cx=\"1.1\" cy=\"1.1\" r=\"0.7\"/></pattern>"
          "<pattern id=\"map-fill-3\" class=\"alongside-map__fill-3\" width=\"2.6\" height=\"2.6\" "
          "patternUnits=\"userSpaceOnUse\">"
          "<rect class=\"alongside-map__paper\" width=\"2.6\" height=\"2.6\"/>"
          "<path class=\"alongside-map__ink\" d=\"M0 0h2.6v.7h-2.6zM0 0v2.6h.7v-2.6z\"/></pattern>"
          "<pattern id=\"map-fill-4\" class=\"alongside-map__fill-4\" width=\"4\" height=\"4\" "
          "patternUnits=\"userSpaceOnUse\">"
          "<rect class=\"alongside-map__paper\" width=\"4\" height=\"4\"/></pattern>"
          "</defs>"_html;
}

/// A polygon whose thick round edge makes it a soft hull.
void outline(Html& html, const GroupLayout& group) {
  html << "<polygon class=\"alongside-map__outline alongside-map__outline-"_html << group.way
       << "\" points=\""_html;
  for (const GridPlace& corner : group.outline)
    html << corner.x << ","_html << corner.y << " "_html;
  html << "\"/>"_html;
}

void circles(Html& html, const std::vector<ShownBubble>& bubbles, const Radii& radii, int way) {
  for (const ShownBubble& bubble : bubbles) {
    html << "<circle class=\"alongside-map__people alongside-map__people-"_html << way
         << "\" fill=\"url(#map-fill-"_html << way << ")\" cx=\""_html << bubble.place.x
         << "\" cy=\""_html << bubble.place.y << "\" r=\""_html;
    tenths(html, radii.of(bubble));
    html << "\"/>"_html;
  }
}

void label(Html& html, const ShownGroup& group, const GroupLayout& layout) {
  html << "<svg overflow=\"visible\""_html;
  at_place(html, layout.letter);
  html << "><circle class=\"alongside-map__badge alongside-map__badge-"_html << layout.way
       << "\" r=\"15\"/><text class=\"alongside-map__letter\" y=\"6\">"_html
       << letter_text(group.letter) << "</text>"_html;
  int y = 34;
  for (const std::string& line : layout.name) {
    html << "<text class=\"alongside-map__name\" y=\""_html << y << "\">"_html << line
         << "</text>"_html;
    y += 20;
  }
  html << "</svg>"_html;
}

void title_and_description(Html& html, const ShownMap& map) {
  html << "<title>"_html << say("Opinion map: {question}", {{"question", map.title}})
       << "</title><desc id=\"map-description\">"_html;
  if (map.groups.empty()) {
    html << say("One cloud of circles. Each stands for five people or more.");
  }
  for (const ShownGroup& group : map.groups) {
    html << size_of(html.words(), group, map.small_numbers) << " "_html;
  }
  html << "</desc>"_html;
}

}  // namespace

void map_picture(Html& html, const ShownMap& map) {
  const MapLayout layout = layout_of(map);
  open_picture(html,
               "class=\"alongside-map\" role=\"img\" aria-describedby=\"map-description\""_html);
  title_and_description(html, map);
  patterns(html);
  html << "<svg viewBox=\"0 0 "_html << map_width << " "_html << map_height << "\"><g class=\""_html
       << (map.stand_apart ? "alongside-map__outlines"_html
                           : "alongside-map__outlines alongside-map__outlines--shading"_html)
       << "\" stroke-width=\""_html;
  tenths(html, layout.outline_width);
  html << "\">"_html;
  for (const GroupLayout& group : layout.groups) outline(html, group);
  html << "</g>"_html;
  circles(html, map.bubbles, layout.radii, 0);
  for (std::size_t n = 0; n < map.groups.size(); ++n) {
    circles(html, map.groups[n].bubbles, layout.radii, layout.groups[n].way);
  }
  html << "</svg>"_html;
  for (std::size_t n = 0; n < map.groups.size(); ++n) label(html, map.groups[n], layout.groups[n]);
  html << "</svg>"_html;
}

void map_key(Html& html, const ShownMap& map) {
  if (map.groups.empty()) return;
  const std::vector<int> ways = ways_of(map);
  html << "<ul class=\"alongside-map-key\">"_html;
  for (std::size_t n = 0; n < map.groups.size(); ++n) {
    const ShownGroup& group = map.groups[n];
    html << "<li class=\"alongside-map-key__item\"><svg class=\"alongside-map-key__sample\" "
            "xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\" "
            "viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\">"
            "<circle class=\"alongside-map__people alongside-map__people-"_html
         << ways[n] << "\" fill=\"url(#map-fill-"_html << ways[n]
         << ")\" cx=\"7\" cy=\"7\" r=\"6\"/></svg><span><strong>"_html << letter_of(group)
         << "</strong>"_html;
    if (!group.name.empty()) html << ": <bdi>"_html << group.name << "</bdi>"_html;
    html << "<br>"_html << people_text(group.people, map.small_numbers) << "</span></li>"_html;
  }
  html << "</ul>"_html;
}

void letter_badge(Html& html, const ShownGroup& group, int way) {
  html << "<svg class=\"alongside-letter\" xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" "
          "height=\"32\" aria-hidden=\"true\" focusable=\"false\">"
          "<svg x=\"50%\" y=\"50%\" overflow=\"visible\">"
          "<circle class=\"alongside-map__badge alongside-map__badge-"_html
       << way << "\" r=\"15\"/><text class=\"alongside-map__letter\" y=\"6\">"_html
       << letter_text(group.letter) << "</text></svg></svg>"_html;
}

void own_mark(Html& html, const ShownMap& map, GridPlace place) {
  const std::string word = html.words()(say("You"));
  const std::size_t characters = character_count(word);
  const OwnMark mark = mark_at(layout_of(map), place, characters);
  open_picture(html,
               "class=\"alongside-map alongside-map--own\" aria-hidden=\"true\" "
               "focusable=\"false\""_html);
  html << "<svg overflow=\"visible\""_html;
  at_place(html, place);
  html << "><path class=\"alongside-map__own\" d=\""_html
       << (mark.below ? "M0 0C4 8 12 12 12 22A12 12 0 1 1 -12 22C-12 12 -4 8 0 0Z"_html
                      : "M0 0C-4 -8 -12 -12 -12 -22A12 12 0 1 1 12 -22C12 -12 4 -8 0 0Z"_html)
       << "\"/><circle class=\"alongside-map__own-middle\" r=\"5\" cy=\""_html
       << (mark.below ? 22 : -22) << "\"/><text class=\"alongside-map__own-word\" x=\""_html
       << mark.side * (18 + static_cast<int>(characters) * 5) << "\" y=\""_html
       << (mark.below ? 28 : -16) << "\">"_html << word << "</text></svg></svg>"_html;
}

}  // namespace alongside::opinions
