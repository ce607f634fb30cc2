// Bars of shares, drawn as SVG: told apart by pattern as well as colour, so that they can be read
// without colour, printed in black and white, and in forced colours. The numbers belong into a
// table behind the bar.
#pragma once

#include <optional>
#include <vector>

#include "foundation/html/html.h"

namespace alongside::html {

/// How a part is filled. Answers: agree is solid, disagree striped, not sure dotted, rather not
/// say empty.
/// `withheld`: numbers that are too small to show.
enum class BarFill { solid, striped, dotted, empty, withheld };

struct BarPart {
  BarFill fill = BarFill::solid;
  double share = 0;  // Of the whole bar, from 0 to 1. All shares make 1 at most.
  Text label;        // As it is read aloud: "Agree 62%".
};

/// One horizontal bar over the whole width. Its accessible name is `title` and all labels.
void stacked_bar(Html& html, const Text& title, const std::vector<BarPart>& parts);

struct BarKey {
  BarFill fill = BarFill::solid;
  Text label;
};
/// What the patterns mean, once for several bars.
void bar_key(Html& html, const std::vector<BarKey>& keys);

/// A share with its interval on a line from 0 to 1: a bar, and a bracket from `low` to `high`; a
/// thick line at `mark`, where there is something to compare it with.
struct IntervalBar {
  double share = 0;
  double low = 0;
  double high = 0;
  std::optional<double> mark = {};
  Text label;  // As it is read aloud: "62%, likely between 50% and 73%".
};
void interval_bar(Html& html, const IntervalBar& bar);

}  // namespace alongside::html
