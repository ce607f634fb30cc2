#include "slices/search/pages.h"

#include "foundation/html/components.h"

namespace alongside::search::pages {
namespace {

void pieces(Html& html, const Snippet& snippet) {
  for (const Piece& piece : snippet) {
    if (piece.marked) html << "<mark>"_html;
    html << piece.text;
    if (piece.marked) html << "</mark>"_html;
  }
}

void where(Html& html, const Result& result) {
  if (result.group.empty() && result.within.empty()) return;
  html << "<p class=\"alongside-found__where\">"_html;
  if (!result.within.empty()) html << say("Question: {question}", {{"question", result.within}});
  if (!result.within.empty() && !result.group.empty()) html << "<br>"_html;
  if (!result.group.empty()) html << say("Group: {group}", {{"group", result.group}});
  html << "</p>"_html;
}

void one_result(Html& html, const Result& result) {
  const bool titled = !result.title.empty();
  html << "<li class=\"alongside-found__one\"><p class=\"alongside-found__title\"><a href=\""_html
       << Url(result.path) << "\">"_html;
  pieces(html, titled ? result.title : result.text);
  html << "</a></p>"_html;
  if (titled && !result.text.empty()) {
    html << "<p class=\"alongside-found__text\">"_html;
    pieces(html, result.text);
    html << "</p>"_html;
  }
  where(html, result);
  html << "</li>"_html;
}

std::int64_t count_of(const Shown& shown) {
  std::size_t count = 0;
  for (const Section& section : shown.sections) count += section.results.size();
  return static_cast<std::int64_t>(count);
}

Message said_of_count(const Shown& shown) {
  const std::int64_t count = count_of(shown);
  if (shown.goes_before) return say_many("{count} more result", "{count} more results", count);
  if (shown.next) return say_many("The first {count} result", "The first {count} results", count);
  return say_many("{count} result", "{count} results", count);
}

Message title_of(const Shown& shown) {
  if (!shown.group) return say("Search");
  return say("Search {group}", {{"group", *shown.group}});
}

void form(Html& html, const Shown& shown, const Problems& problems) {
  html << "<div class=\"alongside-search\" role=\"search\">"_html;
  html::get_form(html, Url(shown.path), [&] {
    html::text_field(html, {.name = "q",
                            .label = html::Label{say("What are you looking for?")},
                            .value = shown.typed,
                            .problems = &problems,
                            .type = "search"});
    html::button(html, say("Search"));
  });
  html << "</div>"_html;
}

void what_can_be_searched(Html& html, const Shown& shown) {
  if (shown.group) {
    html::paragraph(html, say("You can find the group's questions, statements, draws of places "
                              "and files by their words, and members by their names."));
  } else if (shown.is_member) {
    html::paragraph(html, say("You can find groups that everybody can see. In your own groups you "
                              "can also find questions, statements, draws of places and files."));
  } else {
    html::paragraph(html, say("You can find groups that everybody can see. Sign in to search your "
                              "own groups too."));
  }
  html::paragraph(html, say("Nobody can search what people answered, or who they are behind a "
                            "statement without a name."));
}

void nothing_found(Html& html) {
  html::paragraph(html, say("You could try:"));
  html::bullets(html, {say("fewer words, because all of them must be there"),
                       say("another word for the same thing"), say("another spelling")});
}

void found(Html& html, const Shown& shown) {
  html << "<p role=\"status\" class=\"nhsuk-body-l\">"_html;
  if (count_of(shown) == 0) {
    html << say("Nothing was found");
  } else {
    html << said_of_count(shown);
  }
  html << "</p>"_html;
  if (count_of(shown) == 0 && !shown.goes_before) nothing_found(html);
  for (const Section& section : shown.sections) {
    html::h2(html, section.heading);
    html << "<ul class=\"alongside-found\">"_html;
    for (const Result& result : section.results) one_result(html, result);
    html << "</ul>"_html;
  }
  if (shown.next) html::action_link(html, Url(*shown.next), say("More results"));
}

std::vector<html::Crumb> way_here(const Shown& shown) {
  if (!shown.group) return {};
  return {{say("Groups"), Url("/groups")}, {*shown.group, Url(shown.group_path)}};
}

}  // namespace

std::string page(const html::Frame& frame, const Shown& shown, const Problems& problems) {
  const html::PageHead head{
      .title = title_of(shown), .breadcrumbs = way_here(shown), .problems = &problems};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title_of(shown));
    form(html, shown, problems);
    if (shown.asked) {
      found(html, shown);
    } else {
      what_can_be_searched(html, shown);
    }
    if (shown.group) html::link(html, Url("/search"), say("Search all your groups"));
  });
}

}  // namespace alongside::search::pages
