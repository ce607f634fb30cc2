// The cells of a file of numbers over time, before anybody knows what they mean.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/base/source_file.h"

namespace alongside::charting {

struct SeriesRow {
  std::size_t line = 0;
  std::string when, value, note;  // Tidied.
};

struct SeriesTable {
  char separator = ',';
  std::string measure;          // The heading of the numbers, where it says more than "value".
  bool by_names = false;        // Else the columns were taken in their order.
  std::vector<SeriesRow> rows;  // Below the headings.
};

Result<SeriesTable> series_table(const SourceFile& file);

}  // namespace alongside::charting
