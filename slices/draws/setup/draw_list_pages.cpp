#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/draw_pages.h"
#include "slices/draws/wording_parts.h"

namespace alongside::draws {
namespace {

void item_card(Html& html, const SelectionListPage& data, const SelectionItem& item) {
  html::card(html, item.title, Url(path_to(data.member.group.id, item.id)), [&] {
    html << "<p>"_html << say_many("{count} place", "{count} places", item.seats);
    if (item.people > 0) {
      html << " "_html << say_many("among {count} person", "among {count} people", item.people);
    }
    html << "</p><p>"_html << said_of_step(item.step) << "</p>"_html;
  });
}

}  // namespace

std::string selection_list_page(const html::Frame& frame, const SelectionListPage& data) {
  const html::PageHead head{.title = say("Draws of places"),
                            .breadcrumbs = groups::crumbs(data.member)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Draws of places"));
    html::paragraph(html, say("When there are more people than places, a draw decides. It is made "
                              "so that the people chosen look like the people you serve, and so "
                              "that everybody's chance is as equal as that allows."));
    if (data.selections.items.empty()) html::paragraph(html, say("There are no draws yet."));
    for (const SelectionItem& item : data.selections.items) item_card(html, data, item);
    const std::int64_t pages =
        (data.selections.total + selections_on_page - 1) / selections_on_page;
    if (data.may_organise) {
      html::link_button(html, path_to_selections(data.member.group.id) + "/new",
                        say("Start a draw"));
    }
    html::pagination(
        html,
        {.page = data.page, .pages = pages, .path = path_to_selections(data.member.group.id)});
  });
}

}  // namespace alongside::draws
