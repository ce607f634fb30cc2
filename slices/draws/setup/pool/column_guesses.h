// What a column of a pool is, by its heading: a guess that whoever brings the people can change.
#pragma once

#include <string_view>

#include "slices/draws/draw_record.h"

namespace alongside::draws {

/// `id`, `name`, `address`, `email` or `telephone`; else `personal`. "Surname", "Address line 2",
/// "PostCode", "Mobile"; a birthday, a date or a note is none of these.
ColumnKind guessed_kind(std::string_view heading);

/// What the column is for letters and telephone: as it was said when the people came in, or by its
/// heading.
ColumnKind kind_in_use(const PoolColumn& column);

/// A date, a birthday, a note: nothing that a letter could begin with, or a fax.
bool is_known_for_something_else(std::string_view heading);

}  // namespace alongside::draws
