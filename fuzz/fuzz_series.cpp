// Files of numbers over time: what is read is made into each chart, and what is written of it is
// read again the same.
#include <cmath>

#include "foundation/base/text.h"
#include "foundation/words/words.h"
#include "fuzz/fuzz.h"
#include "slices/charting/charting.h"

namespace alongside::charting {
namespace {

void try_chart(const Chart& chart, const Series& series) {
  must(chart.points.size() == series.points.size());
  must(chart_svg_file(Words::in("en"), chart).ends_with("</svg>\n"));
}

void try_series(std::string_view text) {
  constexpr std::size_t few_points = 500;
  const auto read = read_series({"file", "numbers.csv", text});
  if (!read || read->series.points.size() > few_points) return;
  const Series& series = read->series;
  for (const Point& point : series.points) must(std::isfinite(point.value));
  try_chart(run_chart(series), series);
  const Chart chart = xmr_chart(series);
  try_chart(chart, series);
  const std::string csv = chart_csv(chart);
  const auto again = read_series({"file", "again.csv", csv}, DecimalSign::point);
  must(again && values_of(again->series) == values_of(series));
  if (series.points.size() > 1) {
    try_chart(before_and_after_chart(series, series.points.size() / 2), series);
  }
}

}  // namespace
}  // namespace alongside::charting

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace alongside;
  const std::string_view text = bytes_of(data, size);
  if (is_utf8(text)) charting::try_series(text);
  return 0;
}
