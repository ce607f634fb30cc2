// A file of numbers over time: a line a point, with the columns `date`, `value` and, where there
// is one, `note`, by these names in several languages, else in this order.
#pragma once

#include <optional>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/base/source_file.h"
#include "slices/charting/series/series.h"
#include "slices/charting/series/written_number.h"

namespace alongside::charting {

struct ReadSeries {
  Series series;
  std::vector<Message> notes;  // What was read in another way than it stands, or left out.
};

/// `file` is plain text (foundation/tables/plain_text.h). Title lines above the headings and lines
/// without a number are passed over. Points come in the order of their days; where these are no
/// days, in that of the file. Problems name the line and what to do.
Result<ReadSeries> read_series(const SourceFile& file,
                               std::optional<DecimalSign> decimal_sign = {});

}  // namespace alongside::charting
