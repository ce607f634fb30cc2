#include "foundation/html/group_bar.h"

#include "foundation/html/html.h"

namespace alongside::html {

void group_bar(Html& html, const GroupBar& bar) {
  html << "<nav class=\"alongside-doors\" aria-label=\""_html << say("This group")
       << "\"><div class=\"nhsuk-width-container alongside-doors__inside\">"
          "<a class=\"alongside-doors__group\" href=\""_html
       << Url(bar.path) << "\" dir=\"auto\">"_html << bar.group
       << "</a><ul class=\"alongside-doors__list\">"_html;
  for (const DoorLink& door : bar.doors) {
    html << "<li><a class=\"alongside-doors__link\" href=\""_html << Url(door.path) << "\""_html
         << (door.here ? " aria-current=\"true\""_html : ""_html) << ">"_html << door.name
         << "</a></li>"_html;
  }
  html << "</ul>"_html;
  for (const DoorLink& one : bar.at_hand) {
    html << "<a class=\"alongside-doors__at-hand\" href=\""_html << Url(one.path) << "\""_html
         << (one.here ? " aria-current=\"true\""_html : ""_html) << ">"_html << one.name
         << "</a>"_html;
  }
  html << "</div></nav>"_html;
}

}  // namespace alongside::html
