// The files that the Polis software exports of a conversation, with its names of columns:
//
//   summary.csv              topic, url, voters, voters-in-conv, comments, groups, description
//   comments.csv             comment-id, agrees, disagrees, passes, moderated, is-meta,
//                            formula-guard, comment-body
//   comment-groups.csv       comment-id, comment, total-votes, total-agrees ..., group-a-votes ...
//   votes.csv                comment-id, voter-id, vote, important
//   participants-votes.csv   participant, group-id, n-votes, n-agree, n-disagree, a column a
//   comment
//
// The last two are there for what was brought in from Polis alone, and people are numbered anew
// from 0, in their order there. What is not known here has no column (timestamp, datetime,
// author-id, n-comments), or no row (views, commenters). A number that is hidden is an empty cell.
// `moderated` is 1: what is exported is shown. A text that a spreadsheet would run as a formula has
// a `'` before it, and `formula-guard` says so: reading takes it away again.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "slices/opinions/exports/exported_question.h"

namespace alongside::opinions {

/// More are not made into files here: whoever has them has them as files. All are in memory at
/// once.
inline constexpr std::int64_t exported_votes_most = 100'000;
/// Cells of participants-votes.csv, of all who came in and all statements; a larger one is left
/// out. votes.csv says the same.
inline constexpr std::int64_t exported_cells_most = 5'000'000;

using NamedFiles = std::vector<std::pair<std::string, std::string>>;
NamedFiles polis_files(const ExportedQuestion& question);

}  // namespace alongside::opinions
