// What an author of words in nobody's name sees: agenda/item_pages.h.
#include "foundation/html/components.h"
#include "slices/meetings/agenda/item_pages.h"
#include "slices/meetings/path_parts.h"

namespace alongside::meetings::pages {

std::string words_code(const html::Frame& frame, const WordsCodePage& shown) {
  const html::PageHead head{.title = say("Your words are handed in"),
                            .breadcrumbs = crumbs_to_meeting(shown.member, shown.meeting)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Your words are handed in"));
    html::inset(html, [&] { html::written(html, shown.text); });
    html::paragraph(html, say("They are in nobody's name. With this code you can read them again "
                              "and take them back, as long as you are in this group:"));
    html << "<p class=\"alongside-code\"><strong>"_html << shown.code << "</strong></p>"_html;
    html::paragraph(html, say("Write it down now. We do not keep it, and cannot show it again."));
    html::link_button(html, Url(path_to_item(shown.meeting, shown.item.id)), say("Go on"));
  });
}

std::string own_words(const html::Frame& frame, const OwnWordsPage& shown) {
  const html::PageHead head{.title = say("Words in nobody's name"),
                            .breadcrumbs = crumbs_to_meeting(shown.member, shown.meeting),
                            .problems = &shown.problems};
  const std::string path = path_to(shown.meeting) + "/words";
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Words in nobody's name"));
    if (!shown.words) {
      html::post_form(html, Url(path + "/mine"), [&] {
        html::text_field(html, {.name = "code",
                                .label = html::Label{say("Your code")},
                                .value = shown.code,
                                .problems = &shown.problems,
                                .hint = say("You got it when you handed in your words."),
                                .autocomplete = "off",
                                .width_characters = 20});
        html::button(html, say("Show what I wrote"));
      });
      return;
    }
    html::inset(html, [&] { html::written(html, shown.words->text); });
    html::post_form(html, Url(path + "/withdraw"), [&] {
      html::hidden_field(html, "code", shown.code);
      html::button(html, say("Take it back"), html::ButtonStyle::warning);
    });
  });
}

}  // namespace alongside::meetings::pages
