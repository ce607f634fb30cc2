#include "slices/meetings/notes/note_parts.h"

#include <algorithm>

#include "foundation/html/asides.h"
#include "foundation/html/components.h"

namespace alongside::meetings::pages {
namespace {

std::string_view colour_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::agreed:
      return "green";
    case MarkKind::open:
      return "yellow";
    case MarkKind::differently:
      return "orange";
    case MarkKind::to_do:
      return "blue";
    case MarkKind::change:
      return "grey";
  }
  return "grey";
}

void words_of_mark(Html& html, const Mark& mark) {
  html::tag(html, said(mark.kind), colour_of(mark.kind));
  html << " <span dir=\"auto\">"_html << mark.text << "</span>"_html;
  if (mark.kind == MarkKind::to_do) {
    html << " "_html
         << (mark.by_when.empty()
                 ? say("({who})", {{"who", mark.who}})
                 : say("({who}, by {when})", {{"who", mark.who}, {"when", mark.by_when}}));
  }
}

}  // namespace

void notes_of_item(Html& html, const NotesOfItem& shown) {
  const auto note = std::ranges::find(shown.notes, shown.item, &Note::item);
  if (note == shown.notes.end()) {
    html::hint(html, say("Nothing is written down yet."));
  } else {
    html::beside_words(html, shown.note_asides, note->id.number,
                       [&] { html::written(html, note->text); });
  }
  const auto is_here = [&](const Mark& mark) { return mark.item == shown.item && !mark.done; };
  if (std::ranges::none_of(shown.marks, is_here)) return;
  html << "<ul class=\"alongside-marks\">"_html;
  for (const Mark& mark : shown.marks) {
    if (!is_here(mark)) continue;
    html << "<li>"_html;
    html::beside_words(html, shown.mark_asides, mark.id.number, [&] { words_of_mark(html, mark); });
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

}  // namespace alongside::meetings::pages
