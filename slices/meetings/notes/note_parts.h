// Notes of an item with its marks, on any page.
#pragma once

#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/html.h"
#include "slices/meetings/notes/note.h"

namespace alongside::meetings::pages {

inline const std::vector<Aside> no_asides;

struct NotesOfItem {
  const std::vector<Note>& notes;
  const std::vector<Mark>& marks;
  Id<Item> item;
  // None in what is live: that is the same for everybody who reads it.
  const std::vector<Aside>& note_asides = no_asides;
  const std::vector<Aside>& mark_asides = no_asides;
};
void notes_of_item(Html& html, const NotesOfItem& shown);

}  // namespace alongside::meetings::pages
