#include "foundation/html/portrait.h"

namespace alongside::html {
namespace {

constexpr unsigned portrait_colours = 6;  // assets/styles/_portrait.scss
constexpr int small_points = 48;
constexpr int large_points = 96;

unsigned colour_of(std::string_view name) {
  unsigned sum = 0;
  for (const char c : name) sum = sum * 31 + static_cast<unsigned char>(c);
  return sum % portrait_colours + 1;
}

void size_class(Html& html, const PortraitShown& shown) {
  if (shown.size == PortraitShown::Size::large) html << " alongside-portrait--large"_html;
}

}  // namespace

void portrait(Html& html, const PortraitShown& shown) {
  const int points = shown.size == PortraitShown::Size::large ? large_points : small_points;
  if (shown.picture) {
    html << "<img class=\"alongside-portrait"_html;
    size_class(html, shown);
    html << "\" src=\""_html << *shown.picture << "\" alt=\""_html << shown.description
         << "\" width=\""_html << points << "\" height=\""_html << points
         << "\" loading=\"lazy\" decoding=\"async\">"_html;
    return;
  }
  html << "<span class=\"alongside-portrait alongside-portrait--"_html << colour_of(shown.name);
  size_class(html, shown);
  html << "\" aria-hidden=\"true\">"_html << shown.initials << "</span>"_html;
}

void photograph(Html& html, const PhotographShown& shown) {
  html << "<img class=\"alongside-photograph\" src=\""_html << shown.url << "\" alt=\""_html
       << shown.description << "\""_html;
  if (shown.width > 0 && shown.height > 0) {
    html << " width=\""_html << shown.width << "\" height=\""_html << shown.height << "\""_html;
  }
  html << " decoding=\"async\">"_html;
}

}  // namespace alongside::html
