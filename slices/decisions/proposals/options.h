// Options to choose from: part of a proposal's words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "slices/decisions/terms.h"

namespace alongside::decisions {

struct OptionWords {
  std::string name, about;

  friend bool operator==(const OptionWords&, const OptionWords&) = default;
};

/// As typed, a row each; rows in which nothing stands are left out. Problems are of the fields
/// `option-1`, `about-1` and so on. One alone is accepted: others may suggest more.
Result<std::vector<OptionWords>> accept_options(const std::vector<OptionWords>& typed);

/// What a remark of this kind suggests: its first line, and the rest.
OptionWords option_in(std::string_view remark);

/// As files name it, with its number, so that no name means anything else in a table.
std::string name_in_file(std::size_t number, const OptionWords& option);

}  // namespace alongside::decisions
