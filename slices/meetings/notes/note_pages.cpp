#include "slices/meetings/notes/note_pages.h"

#include "foundation/html/asides.h"
#include "foundation/html/components.h"
#include "slices/meetings/meeting/meeting_parts.h"
#include "slices/meetings/notes/note_parts.h"
#include "slices/meetings/path_parts.h"

namespace alongside::meetings::pages {
namespace {

class NotesPage {
 public:
  NotesPage(Html& html, const NotesShown& shown)
      : html_(html), shown_(shown), path_(path_to(shown.meeting)) {}

  void write() {
    html::h1(html_, say("Notes: {meeting}", {{"meeting", shown_.meeting.title}}));
    html::paragraph(html_, when_text(html_.words(), shown_.meeting));
    if (!shown_.run) return html::paragraph(html_, say("The meeting has not begun yet."));
    html::paragraph(html_, shown_.agreed()
                               ? say("The group agreed on these notes.")
                               : say("Everybody may ask for a change until the group agrees on "
                                     "these notes. Earlier versions are kept."));
    for (const Item& item : shown_.items) of_item(item);
    if (!shown_.agreed()) pen();
    if (shown_.has_pen() && !shown_.run->is_on()) agree();
  }

 private:
  void of_item(const Item& item) {
    html::section(html_, item.title, [&] {
      notes_of_item(html_,
                    {shown_.notes, shown_.marks, item.id, shown_.note_asides, shown_.mark_asides});
      html::beside_words(html_, shown_.to_do, item.id.number, [] {});
      html_ << "<p>"_html;
      html::link(html_, Url(path_to_item(shown_.meeting, item.id) + "/notes"),
                 shown_.has_pen() ? say("Write: {item}", {{"item", item.title}})
                                  : say("See it differently, or ask for a change: {item}",
                                        {{"item", item.title}}));
      html_ << "</p>"_html;
    });
  }

  void pen() {
    const bool own = shown_.has_pen();
    if (!own && shown_.run->pen_by) {
      html::hint(html_, say("Somebody else has the pen just now."));
      if (!may_take_pen(*shown_.run)) return;
      html::hint(html_, say("The meeting is over, so you may take it all the same."));
    }
    html::post_form(html_, Url(path_ + (own ? "/now/pen/free" : "/now/pen/take")), [&] {
      html::button(html_, own ? say("Hand on the pen") : say("I write the notes"),
                   html::ButtonStyle::secondary);
    });
  }

  void agree() {
    html::details(html_, say("The group agreed on these notes"), [&] {
      html::paragraph(html_, say("Do this when you went through them at the next meeting. After "
                                 "that they stay as they are."));
      html::post_form(html_, Url(path_ + "/notes/agree"),
                      [&] { html::button(html_, say("They are agreed")); });
    });
  }

  Html& html_;
  const NotesShown& shown_;
  std::string path_;
};

class WritePage {
 public:
  WritePage(Html& html, const WriteShown& shown)
      : html_(html), shown_(shown), path_(path_to_item(shown.meeting, shown.item.id)) {}

  void write() {
    html::h1(html_, say("Notes: {item}", {{"item", shown_.item.title}}));
    if (shown_.has_pen) {
      text();
    } else {
      notes_of_item(html_, {shown_.versions, shown_.marks, shown_.item.id, shown_.note_asides,
                            shown_.mark_asides});
    }
    if (!shown_.agreed || !shown_.mark.text.empty()) mark();
    if (shown_.has_pen) changes();
    versions();
  }

 private:
  void text() {
    html::post_form(html_, Url(path_ + "/notes"), [&] {
      html::text_area(html_, {.name = "notes",
                              .label = html::Label{say("What was said")},
                              .value = shown_.text,
                              .problems = &shown_.problems,
                              .hint = say("Everybody sees it at once. Write what was said, and "
                                          "not who said it."),
                              .rows = 10});
      html::button(html_, say("Save"));
    });
  }

  void mark() {
    html::section(html_, shown_.has_pen ? say("Add a mark") : say("Your part"), [&] {
      html::post_form(html_, Url(path_ + "/marks"), [&] {
        html::Choice kinds{.name = "kind",
                           .legend = html::Label{say("What is it?")},
                           .chosen = {shown_.mark.kind},
                           .problems = &shown_.problems,
                           .layout = html::Choice::Layout::small};
        for (const NamedMark& one : mark_kinds) {
          if (needs_pen(one.kind) && !shown_.has_pen) continue;
          kinds.options.push_back({std::string(one.name), said(one.kind)});
        }
        html::radios(html_, kinds);
        html::text_area(html_, {.name = "text",
                                .label = html::Label{say("In your words, with the reason")},
                                .value = shown_.mark.text,
                                .problems = &shown_.problems,
                                .rows = 3});
        if (shown_.has_pen) who_and_when();
        html::button(html_, say("Add it"), html::ButtonStyle::secondary);
      });
    });
  }

  void who_and_when() {
    html::text_field(html_, {.name = "who",
                             .label = html::Label{say("If it is to do: who?")},
                             .value = shown_.mark.who,
                             .problems = &shown_.problems});
    html::text_field(html_, {.name = "by_when",
                             .label = html::Label{say("By when? (optional)")},
                             .value = shown_.mark.by_when,
                             .problems = &shown_.problems});
  }

  void changes() {
    for (const Mark& one : shown_.marks) {
      if (one.kind != MarkKind::change || one.done) continue;
      html::inset(html_, [&] {
        html_ << "<p><strong>"_html << said(one.kind) << "</strong></p>"_html;
        html::beside_words(html_, shown_.mark_asides, one.id.number,
                           [&] { html::written(html_, one.text); });
        html::post_form(html_, Url(path_ + "/changes"), [&] {
          html::hidden_field(html_, "mark", std::to_string(one.id.number));
          html::button(html_, say("It is dealt with"), html::ButtonStyle::secondary);
        });
      });
    }
  }

  void versions() {
    if (shown_.versions.size() < 2) return;
    html::details(html_, say("Earlier versions"), [&] {
      for (std::size_t n = 1; n < shown_.versions.size(); ++n) {
        const Note& one = shown_.versions[n];
        html::hint(html_, html_.words().day_and_time(one.written_at));
        html::beside_words(html_, shown_.note_asides, one.id.number,
                           [&] { html::written(html_, one.text); });
      }
    });
  }

  Html& html_;
  const WriteShown& shown_;
  std::string path_;
};

}  // namespace

std::string notes(const html::Frame& frame, const NotesShown& shown,
                  std::optional<Message> notice) {
  const html::PageHead head{.title = say("Notes: {meeting}", {{"meeting", shown.meeting.title}}),
                            .breadcrumbs = crumbs_to_meeting(shown.member, shown.meeting),
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) { NotesPage(html, shown).write(); });
}

std::string write_notes(const html::Frame& frame, const WriteShown& shown,
                        std::optional<Message> notice) {
  std::vector<html::Crumb> crumbs = crumbs_to_meeting(shown.member, shown.meeting);
  crumbs.push_back({say("Notes"), Url(path_to(shown.meeting) + "/notes")});
  const html::PageHead head{.title = say("Notes: {item}", {{"item", shown.item.title}}),
                            .breadcrumbs = std::move(crumbs),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) { WritePage(html, shown).write(); });
}

}  // namespace alongside::meetings::pages
