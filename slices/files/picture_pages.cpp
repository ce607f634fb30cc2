#include "slices/files/picture_pages.h"

#include "foundation/html/components.h"

namespace alongside::files {
namespace {

constexpr std::string_view taken = "image/jpeg,image/png,image/webp";

void picture_form(Html& html, const PicturePage& page, const Message& label,
                  const Message& description_hint, const Problems& problems) {
  html::upload_form(html, Url(page.path), [&] {
    html::file_field(
        html,
        {.name = "picture",
         .label = html::Label{label},
         .problems = &problems,
         .hint = say("A JPEG, PNG or WebP file of {most} MB or less. You can "
                     "bring {left} MB more today",
                     {{"most", most_picture_bytes / megabyte}, {"left", page.megabytes_left}}),
         .accept = taken});
    html::text_field(html, {.name = "description",
                            .label = html::Label{say("What does it show?")},
                            .value = page.form.description,
                            .problems = &problems,
                            .hint = description_hint});
    html::paragraph(html, say("We make the picture smaller, and take out what the camera wrote "
                              "into it, such as where you were."));
    html::button(html, say("Save"));
  });
}

void remove_form(Html& html, const PicturePage& page) {
  if (!page.has_picture) return;
  html::post_form(html, Url(page.path + "/remove"), [&] {
    html::button(html, say("Remove the picture"), html::ButtonStyle::secondary);
  });
}

}  // namespace

std::string own_picture_html(const html::Frame& frame, const PicturePage& page,
                             const html::PortraitShown& portrait, const Problems& problems) {
  const Message title = say("Your picture");
  const html::PageHead head{.title = title,
                            .breadcrumbs = page.breadcrumbs,
                            .problems = &problems,
                            .notice = page.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html << "<div class=\"alongside-person alongside-person--alone\">"_html;
    html::portrait(html, portrait);
    html << "<div class=\"alongside-person__words\">"_html;
    html << (page.has_picture
                 ? say("People in your groups see you like this. Nobody else does.")
                 : say("People in your groups see these letters. With a picture it is easier to "
                       "know each other again. It need not be your face."));
    html << "</div></div>"_html;
    picture_form(html, page, page.has_picture ? say("Another picture") : say("Choose a picture"),
                 say("For people who cannot see it. For example: me in a red hat, laughing. You "
                     "can leave this empty"),
                 problems);
    remove_form(html, page);
  });
}

std::string group_picture_html(const html::Frame& frame, const PicturePage& page,
                               const std::optional<html::PhotographShown>& picture,
                               const Problems& problems) {
  const Message title = say("The group's picture");
  const html::PageHead head{.title = title,
                            .breadcrumbs = page.breadcrumbs,
                            .problems = &problems,
                            .notice = page.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    if (picture) html::photograph(html, *picture);
    html::paragraph(html, say("Members see it at the top of the group's page. Ask everybody who "
                              "can be seen in it first."));
    picture_form(html, page, picture ? say("Another picture") : say("Choose a picture"),
                 say("For people who cannot see it. For example: six of us round a table in the "
                     "garden. You can leave this empty"),
                 problems);
    remove_form(html, page);
  });
}

}  // namespace alongside::files
