#include "slices/meetings/calendar/calendar_pages.h"

#include "foundation/html/components.h"

namespace alongside::meetings::pages {

std::string calendar(const html::Frame& frame, bool has_address, const std::string& address) {
  const html::PageHead head{.title = say("Meetings in my calendar"), .breadcrumbs = {}};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Meetings in my calendar"));
    html::paragraph(html, say("Your phone or computer can show the meetings of all your groups. "
                              "When a meeting changes, your calendar follows."));
    if (!address.empty()) {
      html::text_field(html, {.name = "address",
                              .label = html::Label{say("Your address")},
                              .value = address,
                              .hint = say("Copy it now: it is not shown again. In your calendar, "
                                          "choose to add a calendar by its address.")});
    } else if (has_address) {
      html::paragraph(html, say("You have an address. We keep it in a form that nobody can read, "
                                "so we cannot show it again."));
    }
    html::warning(html, say("Keep it to yourself. Whoever has the address can read what your "
                            "meetings are called, when and where they are, and what was written "
                            "about them. So can the company that runs your calendar. Links and "
                            "phone numbers are not in it: each entry leads to the page that has "
                            "them."));
    html::post_form(html, Url("/me/calendar"), [&] {
      html::button(
          html,
          has_address ? say("Make a new address, and end the old one") : say("Make my address"),
          has_address ? html::ButtonStyle::secondary : html::ButtonStyle::primary);
    });
    if (!has_address) return;
    html::post_form(html, Url("/me/calendar/end"),
                    [&] { html::button(html, say("End my address"), html::ButtonStyle::warning); });
  });
}

}  // namespace alongside::meetings::pages
