#include "slices/notices/paper/paper_pages.h"

#include "foundation/html/components.h"

namespace alongside::notices {
namespace {

void sheet(Html& html, const PaperShown& shown, const SheetShown& one) {
  html << "<section class=\"alongside-paper\">"_html;
  html::h2(html, say("For {name}", {{"name", one.person}}));
  html::paragraph(html, say("News from {group}:", {{"group", shown.group}}));
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  for (const ShownNotice& notice : one.notices) {
    html << "<li>"_html << notice.text << " ("_html << html.words().day(notice.told_at)
         << ")</li>"_html;
  }
  html << "</ul></section>"_html;
}

void printed_form(Html& html, const PaperShown& shown) {
  html << "<div class=\"alongside-no-print\">"_html;
  html::post_form(html, Url(shown.path_to_group + "/notices/paper"), [&] {
    for (const std::int64_t notice : shown.printed) {
      html::hidden_field(html, "notice", std::to_string(notice));
    }
    if (shown.sheets.empty()) {
      html::button(html, say("Take it off the list"));
    } else {
      html::hint(html, say("Print this page first. Then they leave this list."));
      html::button(html, say("I have printed these"));
    }
  });
  html << "</div>"_html;
}

}  // namespace

std::string paper_html(const html::Frame& frame, const PaperShown& shown) {
  const html::PageHead head{
      .title = say("News on paper"),
      .breadcrumbs = {{say("Groups"), Url("/groups")}, {shown.group, Url(shown.path_to_group)}},
      .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html << "<div class=\"alongside-no-print\">"_html;
    html::h1(html, say("News on paper"));
    if (shown.printed.empty()) {
      html::paragraph(html, say("Nobody waits for news on paper."));
    } else if (shown.sheets.empty()) {
      html::paragraph(html, say("What waited here was read already, or is over. There is nothing "
                                "to print."));
    } else {
      html::paragraph(html, say_many("{count} person wants the news of this group on paper. "
                                     "Print the sheet and hand it over.",
                                     "{count} people want the news of this group on paper. Print "
                                     "this page, a sheet for each, and hand them out.",
                                     static_cast<std::int64_t>(shown.sheets.size())));
    }
    html << "</div>"_html;
    for (const SheetShown& one : shown.sheets) sheet(html, shown, one);
    if (!shown.printed.empty()) printed_form(html, shown);
  });
}

}  // namespace alongside::notices
