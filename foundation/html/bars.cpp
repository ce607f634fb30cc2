#include "foundation/html/bars.h"

#include <algorithm>
#include <cmath>

namespace alongside::html {
namespace {

/// A share as "12.34%": SVG takes percentages as they are, so that bars fit any width.
void percentage(Html& html, double share) {
  const double bounded = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0;
  const auto hundredths = std::llround(bounded * 10000);
  html << hundredths / 100 << "."_html << (hundredths % 100 < 10 ? "0"_html : ""_html)
       << hundredths % 100 << "%"_html;
}

Markup fill_class(BarFill fill) {
  switch (fill) {
    case BarFill::solid:
      return "solid"_html;
    case BarFill::striped:
      return "striped"_html;
    case BarFill::dotted:
      return "dotted"_html;
    case BarFill::empty:
      return "empty"_html;
    case BarFill::withheld:
      return "withheld"_html;
  }
  return "empty"_html;
}

/// Stripes and dots are a dashed line over the rectangle: a pattern would need an id, and ids
/// would meet twice when a live part is replaced.
void filled(Html& html, BarFill fill, double from, double share) {
  html << "<svg x=\""_html;
  percentage(html, from);
  html << "\" width=\""_html;
  percentage(html, share);
  html << "\" height=\"100%\" class=\"alongside-bar__"_html << fill_class(fill)
       << "\"><rect width=\"100%\" height=\"100%\"/>"_html;
  if (fill == BarFill::striped || fill == BarFill::dotted || fill == BarFill::withheld) {
    html << "<line x1=\"0\" x2=\"100%\" y1=\"50%\" y2=\"50%\"/>"_html;
  }
  html << "</svg>"_html;
}

void gap(Html& html, double at) {
  html << "<line class=\"alongside-bar__gap\" y1=\"0\" y2=\"100%\" x1=\""_html;
  percentage(html, at);
  html << "\" x2=\""_html;
  percentage(html, at);
  html << "\"/>"_html;
}

/// A line with a light edge, so that it is seen on the bar and beside it.
void mark(Html& html, double at) {
  for (const Markup name : {"alongside-bar__mark-edge"_html, "alongside-bar__mark"_html}) {
    html << "<line class=\""_html << name << "\" y1=\"0\" y2=\"100%\" x1=\""_html;
    percentage(html, at);
    html << "\" x2=\""_html;
    percentage(html, at);
    html << "\"/>"_html;
  }
}

}  // namespace

void stacked_bar(Html& html, const Text& title, const std::vector<BarPart>& parts) {
  html << "<svg class=\"alongside-bar\" role=\"img\" width=\"100%\" height=\"28\" "
          "xmlns=\"http://www.w3.org/2000/svg\"><title>"_html
       << title;
  Markup before = ": "_html;
  for (const BarPart& part : parts) {
    html << before << part.label;
    before = ", "_html;
  }
  html << "</title>"_html;
  double from = 0;
  for (const BarPart& part : parts) {
    if (part.share <= 0) continue;
    filled(html, part.fill, from, part.share);
    if (from > 0) gap(html, from);
    from += part.share;
  }
  html << "<rect class=\"alongside-bar__edge\" width=\"100%\" height=\"100%\"/></svg>"_html;
}

void bar_key(Html& html, const std::vector<BarKey>& keys) {
  html << "<ul class=\"alongside-bar-key\">"_html;
  for (const BarKey& key : keys) {
    html << "<li class=\"alongside-bar-key__item\"><svg class=\"alongside-bar\" width=\"28\" "
            "height=\"20\" aria-hidden=\"true\" focusable=\"false\" "
            "xmlns=\"http://www.w3.org/2000/svg\">"_html;
    filled(html, key.fill, 0, 1);
    html << "<rect class=\"alongside-bar__edge\" width=\"100%\" height=\"100%\"/></svg>"_html
         << key.label << "</li>"_html;
  }
  html << "</ul>"_html;
}

void interval_bar(Html& html, const IntervalBar& bar) {
  html << "<svg class=\"alongside-bar alongside-bar--interval\" role=\"img\" width=\"100%\" "
          "height=\"28\" xmlns=\"http://www.w3.org/2000/svg\"><title>"_html
       << bar.label << "</title>"_html;
  filled(html, BarFill::solid, 0, bar.share);
  html << "<rect class=\"alongside-bar__edge\" width=\"100%\" height=\"100%\"/>"
          "<line class=\"alongside-bar__interval\" y1=\"50%\" y2=\"50%\" x1=\""_html;
  percentage(html, bar.low);
  html << "\" x2=\""_html;
  percentage(html, bar.high);
  html << "\"/>"_html;
  for (const double end : {bar.low, bar.high}) {
    html << "<line class=\"alongside-bar__interval\" y1=\"25%\" y2=\"75%\" x1=\""_html;
    percentage(html, end);
    html << "\" x2=\""_html;
    percentage(html, end);
    html << "\"/>"_html;
  }
  if (bar.mark) mark(html, *bar.mark);
  html << "</svg>"_html;
}

}  // namespace alongside::html
