#include "slices/meetings/agenda/item_pages.h"

#include "foundation/html/asides.h"
#include "foundation/html/components.h"
#include "slices/meetings/path_parts.h"

namespace alongside::meetings::pages {
namespace {

void fields_of_item(Html& html, const ItemFormShown& shown) {
  constexpr int short_field = 5;
  html::text_field(html, {.name = "title",
                          .label = html::Label{say("What is it about?")},
                          .value = shown.form.title,
                          .problems = &shown.problems});
  html::Choice choice{.name = "purpose",
                      .legend = html::Label{say("What is it for?")},
                      .chosen = {shown.form.purpose},
                      .problems = &shown.problems};
  for (const NamedPurpose& one : purposes) {
    choice.options.push_back({std::string(one.name), said(one.purpose)});
  }
  html::radios(html, choice);
  html::text_field(html, {.name = "minutes",
                          .label = html::Label{say("How many minutes does it take?")},
                          .value = shown.form.minutes,
                          .problems = &shown.problems,
                          .width_characters = short_field});
  html::text_area(html, {.name = "about",
                         .label = html::Label{say("What should people know before? (optional)")},
                         .value = shown.form.about,
                         .problems = &shown.problems,
                         .rows = 4});
}

class ItemPage {
 public:
  ItemPage(Html& html, const ItemShown& shown)
      : html_(html), shown_(shown), path_(path_to_item(shown.meeting, shown.item.id)) {}

  void write() {
    html::h1(html_, shown_.item.title);
    html_ << "<p>"_html;
    html::tag(html_, said(shown_.item.purpose));
    html_ << " "_html << say_many("{count} minute", "{count} minutes", shown_.item.minutes)
          << "</p>"_html;
    if (shown_.item.came_back) {
      html::hint(html_, say("This was taken off the agenda. It stands here because words were said "
                            "for it."));
    }
    html::beside_words(html_, shown_.item_asides, shown_.item.id.number, [&] {
      if (!shown_.item.about.empty()) html::written(html_, shown_.item.about);
    });
    if (takes_words(shown_.meeting, shown_.now)) {
      say_beforehand();
      own();
    } else if (shows_words(shown_.meeting, shown_.now)) {
      said_beforehand();
    }
    if (shown_.may_change) change();
  }

 private:
  void say_beforehand() {
    html::section(html_, say("Say it beforehand"), [&] {
      html::paragraph(html_, say("Your words are read out when the meeting comes to this item."));
      html::post_form(html_, Url(path_ + "/words"), [&] {
        html::text_area(html_, {.name = "text",
                                .label = html::Label{say("What do you want to say?")},
                                .value = shown_.form.text,
                                .problems = &shown_.problems,
                                .rows = 5,
                                .most_characters = limits::words_characters});
        html::radios(html_, name_choice());
        html::hint(html_, say("All words are shown when the meeting begins, together and in no "
                              "order. Until then nobody sees that somebody wrote."));
        html::button(html_, say("Hand it in"));
      });
    });
  }

  html::Choice name_choice() const {
    return {.name = "name",
            .legend = html::Label{say("In whose name?")},
            .options = {{"mine", say("In my name")},
                        {"none", say("In nobody's name"),
                         say("We do not keep who wrote it. You get a code, with which you alone "
                             "can take it back.")}},
            .chosen = {shown_.form.name},
            .problems = &shown_.problems};
  }

  void own() {
    if (!shown_.words.empty()) {
      html::section(html_, say("What you wrote in your name"), [&] {
        for (const WordsShown& one : shown_.words) {
          html::inset(html_, [&] {
            html::written(html_, one.words.text);
            html::post_form(html_, Url(path_to(shown_.meeting) + "/words/withdraw"), [&] {
              html::hidden_field(html_, "words", std::to_string(one.words.id.number));
              html::button(html_, say("Take it back"), html::ButtonStyle::secondary);
            });
          });
        }
      });
    }
    html_ << "<p>"_html;
    html::link(html_, Url(path_to(shown_.meeting) + "/words/mine"),
               say("I have a code: show what I wrote"));
    html_ << "</p>"_html;
  }

  void said_beforehand() {
    html::section(html_, say("Said beforehand"), [&] {
      if (shown_.words.empty()) html::paragraph(html_, say("Nobody wrote anything beforehand."));
      for (const WordsShown& one : shown_.words) {
        const std::int64_t number = one.words.id.number;
        html::inset(html_, [&] {
          html::beside_words(html_, shown_.asides, number, [&] {
            html::written(html_, one.words.text);
            if (!one.by.empty()) html::hint(html_, say("By {name}", {{"name", one.by}}));
          });
        });
      }
      for (const std::string& reason : shown_.reasons) {
        html::hint(html_, say("Two members took words out: {reason}", {{"reason", reason}}));
      }
    });
  }

  void change() {
    html::details(html_, say("You proposed this: change it or take it off"), [&] {
      html_ << "<p>"_html;
      html::link(html_, Url(path_ + "/change"), say("Change this item"));
      html_ << "</p>"_html;
      html::post_form(html_, Url(path_ + "/take-off"), [&] {
        html::button(html_, say("Take it off the agenda"), html::ButtonStyle::secondary);
      });
    });
  }

  Html& html_;
  const ItemShown& shown_;
  std::string path_;
};

}  // namespace

std::string item_form(const html::Frame& frame, const ItemFormShown& shown) {
  const bool is_new = shown.item == nullptr;
  const Message title = is_new ? say("Propose an item") : say("Change this item");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_meeting(shown.member, shown.meeting),
                            .problems = &shown.problems};
  const std::string path = is_new ? path_to(shown.meeting) + "/items/new"
                                  : path_to_item(shown.meeting, shown.item->id) + "/change";
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("It stands on the agenda of the group, without a name."));
    html::post_form(html, Url(path), [&] {
      fields_of_item(html, shown);
      html::button(html, is_new ? say("Put it on the agenda") : say("Save"));
    });
  });
}

std::string item(const html::Frame& frame, const ItemShown& shown, std::optional<Message> notice) {
  const html::PageHead head{.title = shown.item.title,
                            .breadcrumbs = crumbs_to_meeting(shown.member, shown.meeting),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) { ItemPage(html, shown).write(); });
}

}  // namespace alongside::meetings::pages
