// A chart as a picture (SVG), with what its marks mean, and the table of its numbers. Marks differ
// in shape as well as in colour; lines in how they are dashed.
#pragma once

#include <string>

#include "foundation/html/html.h"
#include "slices/charting/chart/chart.h"

namespace alongside::charting {

/// As wide as its place: text keeps its size. Its sentences belong beside it as text.
void chart_picture(Html& html, const Chart& chart);
/// What the shapes mean that stand in it, and what happened around it, by its number.
void chart_key(Html& html, const Chart& chart);
/// All points, with why they stand out.
void chart_table(Html& html, const Chart& chart);

/// Each that gives some point its shape, and that shape.
Flags flags_in_picture(const Chart& chart);
void chart_shape(Html& html, Flag flag);

/// A picture by itself, with its styles, its finding above and its key below, for light and dark
/// screens and for paper.
std::string chart_svg_file(const Words& words, const Chart& chart);

}  // namespace alongside::charting
