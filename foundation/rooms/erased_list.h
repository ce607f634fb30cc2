// The list of who and what was erased, as it is kept beside backups: a line each, `person,12,20421,
// stay` or `group,3,20430`, with the number, the day since 1970 and what became of signed words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"

namespace alongside::groups {

struct ErasedLine {
  enum class What { person, group } what = What::person;
  std::int64_t number = 0;
  std::int64_t day = 0;
  bool words_went = false;  // Of a person: what they had signed, too.

  friend bool operator==(const ErasedLine&, const ErasedLine&) = default;
};

std::string line_of(const ErasedLine& erased);
/// A problem of the line's number where one cannot be read: then nothing is erased.
Result<std::vector<ErasedLine>> read_erased_list(std::string_view text);

}  // namespace alongside::groups
