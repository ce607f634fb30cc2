// What each column of a file of people is: guessed, shown to whoever brings it, and said by them.
// So that nothing is sealed unseen that the panel should be drawn by.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "slices/draws/draw_record.h"
#include "slices/draws/setup/pool/pool_files.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {

/// A feature of a panel has few values: a column with more is something else.
inline constexpr std::size_t most_values_of_column = 60;

struct ShownColumn {
  std::string heading;
  std::vector<std::string> examples;  // The first few that are not the same.
  ColumnKind guess = ColumnKind::personal;
  bool has_quotas = false;  // A feature of the file of features: that is settled.
};
/// `features` are those that were brought beside it. Without any, a column with few values that is
/// nothing else is guessed to be one.
std::vector<ShownColumn> shown_columns(const Table& people, const Features& features);

/// Of the headings: what was said is of these columns.
std::string columns_print(const std::vector<ShownColumn>& columns);

/// The field of a column: `kind-3`. Its values are words of kinds.
std::string kind_field(std::size_t column);
std::string_view word_of(ColumnKind kind);

struct PickedColumns {
  std::vector<ColumnKind> kinds;  // Of each column.
  bool same_address = false;      // Two of one address are not both drawn.

  /// By their headings.
  std::map<std::string, ColumnKind> by_heading(const std::vector<ShownColumn>& columns) const;
};
/// `words` as they were sent, "" for a guess that nobody changed. Problems are of the fields.
Result<PickedColumns> accept_columns(const std::vector<ShownColumn>& columns,
                                     const std::vector<std::string>& words, bool same_address);

PeopleOptions options_of(const std::vector<ShownColumn>& columns, const PickedColumns& picked);

/// The features that were picked, each with all its values and open quotas (0 to `seats`), after
/// those of `features`. Problems are of the fields.
Result<Features> with_picked(Features features, const Table& people,
                             const std::vector<ShownColumn>& columns, const PickedColumns& picked,
                             int seats);

}  // namespace alongside::draws
