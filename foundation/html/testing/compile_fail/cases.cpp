// Compiled with one macro at a time by compile_fail.cmake: each must be refused.
#include "foundation/html/components.h"

namespace alongside::html {

void cases(Html& html, const std::string& text) {
  html << "<p>"_html << say("Right") << text << "</p>"_html;
  text_field(html, {.name = "name", .label = Label{say("Name")}});
#ifdef LITERAL
  html << "wording outside the catalogue";
#endif
#ifdef TEXT_FROM_LITERAL
  paragraph(html, "wording outside the catalogue");
#endif
#ifdef MARKUP_AT_RUN_TIME
  html << Markup(std::string_view(text));
#endif
#ifdef MARKUP_AGGREGATE
  html << Markup{text};
#endif
#ifdef FIELD_WITHOUT_LABEL
  text_field(html, {.name = "name"});
#endif
#ifdef CHOICE_WITHOUT_LEGEND
  radios(html, {.name = "name"});
#endif
#ifdef MESSAGE_AT_RUN_TIME
  html << say(text.c_str());
#endif
}

}  // namespace alongside::html
