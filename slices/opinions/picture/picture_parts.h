// Parts of the picture of a small group: its grid, who is near to whom, and what stands out.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/components.h"
#include "slices/opinions/picture/drawn_picture.h"

namespace alongside::opinions {

struct NamedPicture {
  const DrawnPicture& picture;
  const std::vector<std::string>& names;  // In the order of its people.
};

/// Statements by people, and what its marks mean.
void picture_grid(Html& html, const NamedPicture& named);

/// The person who looks first, then each of the others; and everybody with everybody as a table.
void picture_likeness(Html& html, const NamedPicture& named);

/// What all people shown agree on, and what splits them most evenly.
void picture_findings(Html& html, const NamedPicture& named);

/// Each statement in words: who agrees, who disagrees, who is not sure. The grid's rows lead here.
void picture_in_words(Html& html, const NamedPicture& named);

}  // namespace alongside::opinions
