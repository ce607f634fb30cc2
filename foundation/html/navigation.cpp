#include "foundation/html/navigation.h"

#include "foundation/html/components.h"

namespace alongside::html {

void breadcrumb(Html& html, const std::vector<Crumb>& crumbs) {
  if (crumbs.empty()) return;
  html << "<nav class=\"nhsuk-breadcrumb\" aria-label=\""_html << say("Breadcrumb")
       << "\"><ol class=\"nhsuk-breadcrumb__list\">"_html;
  for (const Crumb& crumb : crumbs) {
    html << "<li class=\"nhsuk-breadcrumb__list-item\">"
            "<a class=\"nhsuk-breadcrumb__link\" href=\""_html
         << crumb.url << "\">"_html << crumb.text << "</a></li>"_html;
  }
  html << "</ol><a class=\"nhsuk-back-link\" href=\""_html << crumbs.back().url
       << "\"><span class=\"nhsuk-u-visually-hidden\">"_html << say("Back to") << " </span>"_html
       << crumbs.back().text << "</a></nav>"_html;
}

void back_link(Html& html, const Url& url, const Text& text) {
  html << "<a class=\"nhsuk-back-link\" href=\""_html << url << "\">"_html << text << "</a>"_html;
}

void error_summary(Html& html, const Problems& problems) {
  if (problems.empty()) return;
  html << "<div class=\"nhsuk-error-summary\" data-module=\"nhsuk-error-summary\">"
          "<div role=\"alert\"><h2 class=\"nhsuk-error-summary__heading\">"_html
       << say("There is a problem")
       << "</h2><div class=\"nhsuk-error-summary__body\">"
          "<ul class=\"nhsuk-list nhsuk-error-summary__list\">"_html;
  for (const Problem& problem : problems) {
    html << "<li>"_html;
    if (problem.field.empty()) {
      html << problem.message;
    } else {
      html << "<a href=\"#"_html << field_id(problem.field) << "\">"_html << problem.message
           << "</a>"_html;
    }
    html << "</li>"_html;
  }
  html << "</ul></div></div></div>"_html;
}

}  // namespace alongside::html
