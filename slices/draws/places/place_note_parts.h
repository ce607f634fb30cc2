// What people answered, noted by those who lead a draw: for one place or for many at once.
#pragma once

#include "foundation/html/html.h"
#include "slices/draws/places/place_pages.h"

namespace alongside::draws {

/// The places of the page with names and telephone, each with a box to tick, and what to note.
void note_form(Html& html, const PlacesPage& data);

}  // namespace alongside::draws
