#include "slices/fates/published/public_pages.h"

namespace alongside::fates {
namespace {

void links(Html& html, const PublicListShown& shown) {
  html << "<ul class=\"alongside-fates\">"_html;
  for (const PublicLink& link : shown.links) {
    html << "<li class=\"alongside-fate\"><p class=\"alongside-fate__said\" dir=\"auto\">"
            "<a href=\""_html
         << Url(link.path) << "\">"_html << link.title << "</a></p>"_html;
    if (link.count) counts(html, *link.count);
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

std::vector<html::Crumb> crumbs() {
  return {{say("You said, we did"), Url("/changed")}};
}

}  // namespace

std::string public_list_page(const html::Frame& frame, const PublicListShown& shown) {
  const Text title = shown.title ? Text(*shown.title) : Text(say("You said, we did"));
  const html::PageHead head{.title = title,
                            .breadcrumbs = shown.title ? crumbs() : std::vector<html::Crumb>{}};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, shown.title
                              ? say("What people in this group said, and what became of it.")
                              : say("Groups that let everybody read what became of what people "
                                    "said to them."));
    if (shown.ended) {
      html::paragraph(html, say("This group has ended. What it published stays here."));
    }
    if (shown.links.empty()) html::paragraph(html, say("Nothing is published yet."));
    links(html, shown);
    html::pagination(html, shown.paging);
    if (!shown.csv.empty()) ways_to_keep(html, shown.csv);
  });
}

std::string public_whole_page(const html::Frame& frame, const PublicWholeShown& shown) {
  std::vector<html::Crumb> way = crumbs();
  way.push_back({shown.group, Url(shown.path_of_group)});
  const html::PageHead head{.title = shown.title, .breadcrumbs = std::move(way)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, shown.title);
    if (shown.count) counts(html, *shown.count);
    lines(html, shown.lines);
    if (!shown.next.empty()) html::action_link(html, shown.next, say("More of them"));
    ways_to_keep(html, shown.path + "/answers.csv");
  });
}

}  // namespace alongside::fates
