// nhsuk-frontend's responsive table: on a phone each row stands as a list of its cells, each after
// the heading of its column, so that nothing has to be scrolled sideways. Fields may stand in it.
#pragma once

#include <vector>

#include "foundation/html/components.h"

namespace alongside::html {

/// `rows` writes `stacked_row`s.
void stacked_table(Html& html, const Text& caption, const std::vector<Column>& columns,
                   const Content& rows);

/// `cells` writes `stacked_cell`s; the first of a row says what the row is about.
void stacked_row(Html& html, const Content& cells);
void stacked_heading(Html& html, const Column& column, const Text& text);
void stacked_cell(Html& html, const Column& column, const Content& content);
void stacked_cell(Html& html, const Column& column, const Text& text);

}  // namespace alongside::html
