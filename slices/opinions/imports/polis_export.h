// Reads what the Polis software exports of one conversation: `comments.csv`, `votes.csv`, and,
// where they are there, `participants-votes.csv` and `summary.csv`.
//
// Counts in the files are never trusted: everything is counted anew from `votes.csv`. Of several
// votes of one person on one comment the latest counts; of two at the same time the later line.
// Comments with `moderated` = -1 were rejected and stay out, with the votes on them; a person who
// voted on nothing else drops out. In Polis's open data +1 is agree; some exports of the live
// service have agree = -1, so the sign is given, or found by comparing with the counts.
//
// Comments marked as meta (`is-meta`) are about the conversation itself: they come in and shape no
// map, as the Polis software has it. `important` = 1 of a vote is *this matters to me*.
//
// Source of the format: https://compdemocracy.org/export and github.com/compdemocracy/openData.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "slices/opinions/imports/csv_table.h"

namespace alongside::opinions::polis {

// Ten times the largest conversations that are known.
inline constexpr std::size_t most_statements = 20'000;
inline constexpr std::size_t most_participants = 200'000;
inline constexpr std::size_t most_votes = 10'000'000;
inline constexpr std::size_t most_statement_characters = 2'000;

enum class Sign : std::int64_t { find = 0, plus_is_agree = 1, minus_is_agree = 2 };

struct Export {
  SourceFile comments{"comments", "comments.csv", {}};
  SourceFile votes{"votes", "votes.csv", {}};
  std::optional<SourceFile> participants;  // Field "participants".
  std::optional<SourceFile> summary;       // Field "summary".
};

enum class Vote : std::int8_t { disagree = -1, pass = 0, agree = 1 };

struct ImportedStatement {
  std::int64_t source_id = 0;  // `comment-id`
  std::string text;
  bool meta = false;  // About the conversation itself: shapes no map.
};

struct ImportedAnswer {
  std::uint32_t participant = 0;  // From 0 to `participants` - 1.
  std::uint32_t statement = 0;    // Place in `statements`.
  Vote vote = Vote::pass;
  bool matters = false;
};

/// What came in, and what was left out and why: fields in the order of `polis_imports`.
struct Counted {
  std::int64_t statements = 0;
  std::int64_t participants = 0;
  std::int64_t answers = 0;

  // Left out.
  std::int64_t rejected_statements = 0;
  std::int64_t empty_statements = 0;
  std::int64_t votes_on_those = 0;
  std::int64_t participants_only_on_those = 0;
  std::int64_t superseded_votes = 0;
  std::int64_t unknown_votes = 0;  // On comments that comments.csv does not have.

  // Mended or assumed.
  std::int64_t repaired_statements = 0;  // Broken UTF-8.
  std::int64_t joined_lines = 0;         // Line ends inside text that nobody quoted.
  bool without_times = false;            // The order of lines stood for the order in time.
  bool sign_doubtful = false;            // The counts speak for the other sign.
  Sign sign = Sign::plus_is_agree;       // Given or found.
};

/// What is said besides, in the same table.
struct SaidBesides {
  std::int64_t meta_statements = 0;     // That came in, and shape no map.
  std::int64_t important_answers = 0;   // That came in as 'this matters to me'.
  bool importance_left_out = false;     // comments.csv counts it, and votes.csv does not say whose.
  std::int64_t other_counts = 0;        // People whose counts in the matrix are not those of votes.
  bool windows_letters = false;         // The text was in Windows-1252.
  bool title_shortened = false;         // The topic is longer than a question may be.
};

struct Summary : Counted, SaidBesides {};

struct Conversation {
  std::string topic, description;             // Of summary.csv, or "".
  std::vector<ImportedStatement> statements;  // By `source_id`.
  std::int64_t participants = 0;
  std::vector<std::int64_t> participant_ids;  // `voter-id` of each.
  std::vector<ImportedAnswer> answers;
  Summary summary;
};

/// Whether a spreadsheet would take `text` for a formula. Our export puts a `'` before it, and
/// says so in the column `formula-guard` (polis_files.h): then reading takes it away.
inline bool is_run_by_spreadsheets(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

/// Called now and then while a file is read.
using ReadProgress = std::function<void(std::int64_t bytes_done, std::int64_t bytes_total)>;

Result<Conversation> read_export(const Export& files, Sign sign, const ReadProgress& progress = {});

/// The summary in sentences: what came in first, then what was left out and why.
std::vector<Message> sentences(const Summary& summary);

}  // namespace alongside::opinions::polis
