#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/draw_pages.h"

namespace alongside::draws {
namespace {

void fields(Html& html, const SettingsPage& data) {
  html::text_field(html, {.name = "title",
                          .label = html::Label(say("Name of the draw")),
                          .value = data.form.title,
                          .problems = &data.problems,
                          .hint = say("For example: Panel for the new clinic")});
  html::text_area(html, {.name = "about",
                         .label = html::Label(say("What are the places for?")),
                         .value = data.form.about,
                         .problems = &data.problems,
                         .hint = say("Say what people will do, how long it takes, and what they "
                                     "get for it."),
                         .most_characters = int{about_characters_most}});
  html::text_field(html, {.name = "seats",
                          .label = html::Label(say("How many places are there?")),
                          .value = data.form.seats,
                          .problems = &data.problems,
                          .width_characters = 5});
  html::date_field(
      html, {.name = "deletes",
             .legend = html::Label(say("When will you delete what you know about people?")),
             .day = data.form.day,
             .month = data.form.month,
             .year = data.form.year,
             .problems = &data.problems,
             .hint = say("Names, addresses and answers of the people in the pool are deleted at "
                         "the end of that day. Choose a day after the letters are sent and free "
                         "places are filled, within two years.")});
}

}  // namespace

std::string settings_page(const html::Frame& frame, const SettingsPage& data) {
  const bool is_new = data.selection == nullptr;
  const Message title = is_new ? say("Start a draw") : say("Settings of the draw");
  const html::PageHead head{.title = title,
                            .breadcrumbs = is_new
                                               ? crumbs_to_selections(data.member)
                                               : crumbs_to_selection(data.member, *data.selection),
                            .problems = &data.problems};
  const std::string path = is_new ? path_to_selections(data.member.group.id) + "/new"
                                  : path_to(*data.selection) + "/settings";
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    if (is_new) {
      html::paragraph(html, say("First you say what the draw is for. Then you bring the people, "
                                "and see who is missing among them. Chance comes last."));
    }
    html::post_form(html, path, [&] {
      fields(html, data);
      html::button(html, is_new ? say("Start the draw") : say("Save"));
    });
  });
}

std::string deletion_page(const html::Frame& frame, const DeletionPage& data) {
  const Message title = say("Delete what you know about people");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_selection(data.member, data.selection)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("This deletes names, addresses and all other columns of the pool, "
                              "and who has which features."));
    html::bullets(html, {say("You can no longer write letters, or fill places that fall free"),
                         say("Counts, chances and fingerprints stay, so that the draw can still "
                             "be checked"),
                         say("It cannot be undone")});
    html::post_form(html, path_to(data.selection) + "/delete", [&] {
      html::button_row(html, [&] {
        html::button(html, say("Delete it now"), html::ButtonStyle::warning);
        html::link(html, path_to(data.selection), say("Keep it"));
      });
    });
  });
}

}  // namespace alongside::draws
