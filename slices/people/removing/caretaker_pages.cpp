#include "slices/people/removing/caretaker_pages.h"

#include "foundation/html/components.h"

namespace alongside::people {

std::string caretakers_html(const html::Frame& frame, const CaretakersPage& shown,
                            const Problems& problems) {
  const html::PageHead head{.title = say("Caretakers"),
                            .breadcrumbs = {{say("Your account"), "/me"},
                                            {say("The community's settings"), "/community"}},
                            .problems = &problems,
                            .notice = shown.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Caretakers"));
    html::paragraph(html, say("Caretakers look after this community: its settings and its "
                              "invitations. They see no more of any group than its members show "
                              "them. It is good to be two, so that one can be away."));
    html::h2(html, say("Who they are"));
    html::bullets(html, std::vector<Text>(shown.names.begin(), shown.names.end()));
    html::h2(html, say("Ask somebody to be a caretaker"));
    html::paragraph(html, say("They say yes or no themselves, on their account's page."));
    html::post_form(html, "/community/caretakers", [&] {
      html::text_field(html, {.name = "name",
                              .label = html::Label{say("Their name")},
                              .value = shown.typed,
                              .problems = &problems,
                              .hint = say("As they sign in with it. Ask them first"),
                              .autocomplete = "off"});
      html::button(html, say("Ask them"));
    });
  });
}

}  // namespace alongside::people
