#include "slices/people/reading/reading_pages.h"

#include <algorithm>

#include "foundation/html/components.h"
#include "foundation/html/frame_parts.h"

namespace alongside::people {
namespace {

using html::Label;

/// Only where there is something to choose.
void language_field(Html& html, const html::ReadingWishes& wishes) {
  if (Words::languages().size() < 2) return;
  html::Choice choice{.name = "language",
                      .legend = Label{say("Language")},
                      .options = {{"", say("The one this community uses")}},
                      .chosen = {wishes.language}};
  for (const Language& language : Words::languages()) {
    choice.written_options.push_back({language.code, language.name_in_own});
  }
  html::radios(html, choice);
}

void text_field(Html& html, const html::ReadingWishes& wishes) {
  html::radios(html, {.name = "text",
                      .legend = Label{say("Size of the words")},
                      .options = {{"100", say("Usual")},
                                  {"125", say("Larger")},
                                  {"150", say("Large")},
                                  {"200", say("Twice as large")}},
                      .chosen = {std::to_string(wishes.text_percent)}});
}

void look_fields(Html& html, const html::ReadingWishes& wishes) {
  html::radios(
      html,
      {.name = "colours",
       .legend = Label{say("Colours")},
       .options = {{"usual", say("Usual"), say("Dark words on warm paper.")},
                   {"dark", say("Dark"), say("Light words on a dark ground.")},
                   {"strong", say("Strong contrast"), say("White and yellow words on black.")}},
       .chosen = {std::string(html::name_of(wishes.colours))}});
  html::radios(html, {.name = "spacing",
                      .legend = Label{say("Space between words and lines")},
                      .options = {{"usual", say("Usual")}, {"wide", say("Wide")}},
                      .chosen = {wishes.spacing == html::Spacing::wide ? "wide" : "usual"}});
  html::radios(html, {.name = "motion",
                      .legend = Label{say("Things that move by themselves")},
                      .options = {{"usual", say("As my device says")}, {"none", say("Keep still")}},
                      .chosen = {wishes.motion == html::Motion::none ? "none" : "usual"}});
}

Message kept_where(const ReadingPage& page) {
  return page.kept == ReadingPage::Kept::with_person
             ? say("This is kept with your account, for every device. Nobody else sees it.")
             : say("This is kept in this browser. When you have an account, it is kept there.");
}

}  // namespace

std::string reading_html(const html::Frame& frame, const ReadingPage& page) {
  const html::PageHead head{.title = say("Language and reading"), .notice = page.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Language and reading"));
    html::paragraph(html, say("Choose how pages look to you. You can change it at any time."));
    html::post_form(html, std::string(html::reading_path), [&] {
      html::hidden_field(html, "next", page.next);
      language_field(html, page.wishes);
      text_field(html, page.wishes);
      look_fields(html, page.wishes);
      html::hint(html, kept_where(page));
      html::button_row(html, [&] {
        html::button(html, say("Save"));
        html::link(html, page.next, say("Go back to where you were"));
      });
    });
  });
}

}  // namespace alongside::people
