// Text that somebody typed into a field: there, and of a length.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "foundation/base/result.h"

namespace alongside {

struct TypedText {
  std::string_view field;
  std::string_view text;                 // Tidied: foundation/base/text.h.
  std::size_t most = 0;                  // Characters.
  std::optional<Message> if_empty = {};  // Where something must be typed.
  std::optional<Message> if_long = {};   // `{most}` is filled in; else a sentence for any field.
};

/// Nothing where the text is right.
std::optional<Problem> problem_of(const TypedText& typed);
/// The same, beside other problems of a form.
void check_typed(const TypedText& typed, Problems& problems);

}  // namespace alongside
