// Results as CSV, out and in again elsewhere.
//
// Columns: `statement` (the id in the source, or ours), `text`, `agree`, `disagree`, `pass` (not
// sure and rather not say together), `not_sure`, `rather_not_say`, `matters`; then the last six
// again for each side, with its name before them ("Professional agree"). People without a side
// are the side "(no side)", and sides that are counted together have " + " between their names. A
// number that is hidden is `*`; a statement that too few people answered has empty cells.
//
// Spreadsheets run text that begins with = + - @ as a formula, so a `'` stands before it; reading
// takes exactly that `'` away again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "slices/opinions/imports/csv_table.h"
#include "slices/opinions/imports/polis_export.h"
#include "slices/opinions/results/results.h"

namespace alongside::opinions {

/// A group's own sides and people without one, and room for a source that has more.
inline constexpr std::size_t most_sides_of_results = 12;
inline constexpr std::int64_t most_of_one_count = 1'000'000'000;
inline constexpr std::size_t most_source_id_bytes = 100;

std::string results_csv(const Results& results);

struct CountedStatement {
  std::string source_id;
  std::string text;
  /// In the order of `CountedResults::sides`; nothing where the file does not show them all.
  std::vector<std::optional<Counts>> sides;
};

/// What was left out.
struct CountedSummary {
  std::int64_t statements = 0;
  std::int64_t answers = 0;
  std::int64_t unknown_counts = 0;  // A side's counts of one statement, hidden in the file.
  std::int64_t repaired_statements = 0;
};

struct CountedResults {
  std::vector<std::string> sides;  // "" are those without a side.
  std::vector<CountedStatement> statements;
  CountedSummary summary;
};

Result<CountedResults> read_results_csv(const SourceFile& file);

std::vector<Message> sentences(const CountedSummary& summary);

}  // namespace alongside::opinions
