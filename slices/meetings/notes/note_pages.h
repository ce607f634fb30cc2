// Pages of notes: those of a whole meeting, and where the one with the pen writes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/page.h"
#include "slices/groups/groups.h"
#include "slices/meetings/agenda/item.h"
#include "slices/meetings/notes/note.h"
#include "slices/meetings/running/run.h"

namespace alongside::meetings::pages {

struct NotesShown {
  const groups::Member& member;
  const Meeting& meeting;
  std::optional<Run> run;
  std::vector<Item> items;
  std::vector<Note> notes;
  std::vector<Mark> marks;
  std::vector<Aside> note_asides, mark_asides;
  std::vector<Aside> to_do;  // Beside items: what is done about them.

  bool has_pen() const { return run && run->pen_by == member.person(); }
  bool agreed() const { return run && run->notes_agreed_at.has_value(); }
};
std::string notes(const html::Frame& frame, const NotesShown& shown, std::optional<Message> notice);

struct WriteShown {
  const groups::Member& member;
  const Meeting& meeting;
  const Item& item;
  bool has_pen = false, agreed = false;
  std::vector<Note> versions;  // The latest first.
  std::vector<Mark> marks;     // Of this item.
  std::vector<Aside> note_asides, mark_asides;
  std::string text;
  MarkForm mark;
  Problems problems;
};
std::string write_notes(const html::Frame& frame, const WriteShown& shown,
                        std::optional<Message> notice);

}  // namespace alongside::meetings::pages
