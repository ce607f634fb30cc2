#include "slices/decisions/pages/method_parts.h"

#include "slices/decisions/deciding/method.h"

namespace alongside::decisions::pages {
namespace {

/// Drawn in the colour of the text, so that they are seen in each mode. They say nothing that the
/// sentences beside them do not say.
Markup drawn(DecisionMethod method) {
  switch (method) {
    case DecisionMethod::consent:
      return "<circle cx=\"24\" cy=\"24\" r=\"16\"/><circle cx=\"60\" cy=\"24\" r=\"16\"/>"
             "<circle cx=\"96\" cy=\"24\" r=\"16\"/>"
             "<path d=\"M17 24l5 6 10-12M53 24l5 6 10-12M89 24l5 6 10-12\"/>"_html;
    case DecisionMethod::scale:
      return "<path d=\"M10 24h100\"/><path class=\"full\" d=\"M4 24a6 6 0 1 0 12 0a6 6 0 1 0-12 "
             "0M29 24a6 6 0 1 0 12 0a6 6 0 1 0-12 0\"/><circle cx=\"60\" cy=\"24\" r=\"6\"/>"
             "<circle cx=\"85\" cy=\"24\" r=\"6\"/><circle cx=\"110\" cy=\"24\" r=\"6\"/>"_html;
    case DecisionMethod::yes_no:
      return "<circle cx=\"24\" cy=\"24\" r=\"16\"/><path d=\"M17 24l5 6 10-12\"/>"
             "<circle cx=\"60\" cy=\"24\" r=\"16\"/><path d=\"M54 18l12 12M66 18l-12 12\"/>"
             "<circle cx=\"96\" cy=\"24\" r=\"16\"/><path d=\"M88 24h16\"/>"_html;
    case DecisionMethod::scores:
      return "<rect class=\"full\" x=\"4\" y=\"4\" width=\"100\" height=\"9\"/>"
             "<rect class=\"full\" x=\"4\" y=\"19\" width=\"60\" height=\"9\"/>"
             "<rect class=\"full\" x=\"4\" y=\"34\" width=\"20\" height=\"9\"/>"
             "<path d=\"M4 2v43\"/>"_html;
    case DecisionMethod::dots:
      return "<path d=\"M4 13h112M4 28h112M4 43h112\"/>"
             "<circle class=\"full\" cx=\"12\" cy=\"7\" r=\"4\"/>"
             "<circle class=\"full\" cx=\"26\" cy=\"7\" r=\"4\"/>"
             "<circle class=\"full\" cx=\"40\" cy=\"7\" r=\"4\"/>"
             "<circle class=\"full\" cx=\"12\" cy=\"37\" r=\"4\"/>"
             "<circle class=\"full\" cx=\"26\" cy=\"37\" r=\"4\"/>"_html;
    case DecisionMethod::ranking:
      return "<rect x=\"44\" y=\"6\" width=\"32\" height=\"38\"/>"
             "<rect x=\"6\" y=\"18\" width=\"32\" height=\"26\"/>"
             "<rect x=\"82\" y=\"28\" width=\"32\" height=\"16\"/>"
             "<path d=\"M57 18l4-3v16M18 27q8-6 8 0q0 3-8 8h9M94 32h8l-4 4q6 3-4 5\"/>"_html;
  }
  return ""_html;
}

}  // namespace

std::vector<DecisionMethod> methods_offered() {
  return {DecisionMethod::consent, DecisionMethod::scale, DecisionMethod::yes_no,
          DecisionMethod::scores,  DecisionMethod::dots,  DecisionMethod::ranking};
}

void method_explained(Html& html, DecisionMethod method, int level) {
  html::heading(html, level, level > 2 ? html::Size::small : html::Size::medium,
                decisions::name_of(method));
  html << "<svg class=\"alongside-way-to-decide\" width=\"120\" height=\"48\" "
          "viewBox=\"0 0 120 48\" aria-hidden=\"true\" focusable=\"false\" "
          "xmlns=\"http://www.w3.org/2000/svg\">"_html
       << drawn(method) << "</svg>"_html;
  for (const Message& one : explained(method)) html::paragraph(html, one);
}

}  // namespace alongside::decisions::pages
