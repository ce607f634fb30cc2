// Notes of an item with its marks, on any page.
#pragma once

#include <vector>

#include "foundation/html/html.h"
#include "slices/meetings/notes/note.h"

namespace alongside::meetings::pages {

struct NotesOfItem {
  const std::vector<Note>& notes;
  const std::vector<Mark>& marks;
  Id<Item> item;
};
void notes_of_item(Html& html, const NotesOfItem& shown);

}  // namespace alongside::meetings::pages
