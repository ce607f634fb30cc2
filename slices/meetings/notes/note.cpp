#include "slices/meetings/notes/note.h"

#include <algorithm>

#include "foundation/base/typed_text.h"

namespace alongside::meetings {

Message said(MarkKind kind) {
  switch (kind) {
    case MarkKind::agreed:
      return say("Agreed");
    case MarkKind::open:
      return say("Still open");
    case MarkKind::differently:
      return say("Somebody sees it differently");
    case MarkKind::to_do:
      return say("To do");
    case MarkKind::change:
      return say("A change to the notes is asked for");
  }
  return say("Agreed");
}

Result<std::string> accept_note(const std::string& text, std::int64_t versions) {
  Problems problems;
  if (versions >= limits::most_versions) {
    problems.push_back({"", say("These notes were saved too often to be changed once more")});
  }
  check_typed({.field = "notes",
               .text = text,
               .most = limits::note_characters,
               .if_empty = say("Write what was said")},
              problems);
  if (!problems.empty()) return problems;
  return text;
}

Result<NewMark> accept_mark(const MarkForm& form, std::int64_t there) {
  Problems problems;
  if (there >= limits::most_marks) {
    problems.push_back({"", say("This meeting has all the marks it can hold")});
  }
  const auto kind = std::ranges::find(mark_kinds, form.kind, &NamedMark::name);
  if (kind == mark_kinds.end()) problems.push_back({"kind", say("Choose what it is")});
  const bool differs = form.kind == "differently";
  check_typed({.field = "text",
               .text = form.text,
               .most = limits::about_characters,
               .if_empty = differs ? say("Say how you see it, and why") : say("Write what it is")},
              problems);
  check_typed({.field = "who", .text = form.who, .most = limits::title_characters}, problems);
  check_typed({.field = "by_when", .text = form.by_when, .most = limits::title_characters},
              problems);
  if (form.kind == "to_do" && form.who.empty()) {
    problems.push_back({"who", say("Say who sees to it")});
  }
  if (!problems.empty()) return problems;
  const bool to_do = kind->kind == MarkKind::to_do;
  return NewMark{.kind = kind->kind,
                 .text = form.text,
                 .who = to_do ? form.who : "",
                 .by_when = to_do ? form.by_when : ""};
}

}  // namespace alongside::meetings
