#include "slices/draws/public/draw_parts.h"

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/permissions.h"

namespace alongside::draws {
namespace {

void draw_link(Html& html, const std::string& path, const Message& text) {
  html << "<li>"_html;
  html::link(html, path, text);
  html << "</li>"_html;
}

}  // namespace

void draw_links(Html& html, const groups::Member& member, const Draw& selection) {
  const std::string path = path_to(selection);
  const bool organises = groups::may(member, permissions::organise_draws);
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
  if (selection.step == Step::open || selection.step == Step::drawn) {
    draw_link(html, path_to_watch(selection), say("Watch the draw: the page for everybody"));
    draw_link(html, path + "/seed", say("Make the seed of the draw"));
  } else {
    draw_link(html, path + "/lottery", say("The lottery, before it is published"));
  }
  if (selection.step == Step::drawn) draw_link(html, path + "/places", say("Places"));
  if (organises && selection.step != Step::preparing) {
    draw_link(html, path + "/letters", say("Letters to everybody in the pool"));
  }
  html << "</ul>"_html;
}

}  // namespace alongside::draws
