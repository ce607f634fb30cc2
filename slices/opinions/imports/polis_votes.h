// The three tables of a Polis export, row by row: parts of `polis_export.h`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions::polis {

/// How often +1 and -1, or agree and disagree, stand in one row.
struct Counts {
  std::int64_t plus = 0;
  std::int64_t minus = 0;
};

struct Comment {
  std::int64_t id = 0;
  std::string text;
  std::optional<Counts> counts;  // As the file says: only good for finding the sign.
  bool rejected = false;
  bool meta = false;
};

struct Comments {
  std::vector<Comment> rows;
  std::int64_t repaired = 0;
  std::int64_t joined_lines = 0;
  bool importance = false;  // A column counts it, and not all are 0.
  Letters letters = Letters::utf8;
};
Result<Comments> read_comments(const SourceFile& file);

struct RawVote {
  std::int64_t time = 0;
  std::uint32_t row = 0;      // Place in the file, for votes at the same time.
  std::uint32_t voter = 0;    // Place in `voters`.
  std::uint32_t comment = 0;  // Place in the comments.
  std::int8_t sign = 0;       // +1, 0, -1 as the file says.
  bool important = false;
};

struct Votes {
  std::vector<RawVote> latest;  // One for each voter and comment.
  std::vector<std::int64_t> voters;
  std::int64_t superseded = 0;
  std::int64_t unknown = 0;
  bool without_times = false;
  bool with_importance = false;  // There is a column that says whose it is.
};
Result<Votes> read_votes(const SourceFile& file, const std::vector<Comment>& comments,
                         const ReadProgress& progress);

/// `n-agree` and `n-disagree` of each participant, by their number; where the file has no such
/// columns, how often 1 and -1 stand in those of the statements.
Result<std::unordered_map<std::int64_t, Counts>> read_participants(const SourceFile& file);

}  // namespace alongside::opinions::polis
