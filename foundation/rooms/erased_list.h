// The list of who and what was erased, kept outside the database, so that a backup that is put back
// in place cannot bring them back unnoticed. A line each: `person,12,20421,stay` or
// `group,3,20430`, with the number, the day since 1970 and what became of signed words; and
// `community,TOKEN`, whose list it is, for numbers mean somebody else in another database.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"

namespace alongside {

struct ErasedLine {
  enum class What { person, group } what = What::person;
  std::int64_t number = 0;
  std::int64_t day = 0;
  bool words_went = false;  // Of a person: what they had signed, too.

  friend bool operator==(const ErasedLine&, const ErasedLine&) = default;
};

struct ErasedList {
  std::string community;  // "": it does not say.
  std::vector<ErasedLine> lines;

  friend bool operator==(const ErasedList&, const ErasedList&) = default;
};

inline constexpr std::size_t most_list_bytes = 64 * 1024 * 1024;

std::string text_of(const ErasedList& list);
/// A problem of the line's number where one cannot be read: then nothing is erased. A last line
/// that was not written to its end counts for nothing.
Result<ErasedList> read_erased_list(std::string_view text);

// Of the file that a server keeps; all throw CommandProblem where it cannot be read or written.

/// Empty where there is no file yet.
ErasedList kept_list(const std::string& path);
void write_kept_list(const std::string& path, const ErasedList& list);
/// Written through to the disk before anything of them is erased. Nothing where `path` is "".
void add_to_erased_list(const std::string& path, const ErasedLine& erased);

}  // namespace alongside
