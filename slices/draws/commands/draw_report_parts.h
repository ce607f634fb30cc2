// The report of a draw for people: what was drawn, what the chances were, how each quota was met,
// and how anybody can check it. It names people by id alone, and only those who fit in no panel.
#pragma once

#include "foundation/html/components.h"
#include "slices/draws/commands/draw_report.h"

namespace alongside::draws {

/// Everything below the page's frame, from its <h1> on.
void draw_report(Html& html, const DrawReport& report);

/// 0.0643 is "6.4%"; small ones have two digits that count: "0.042%".
std::string chance_text(double chance);

/// What the method makes of the chances, in a sentence.
Message aim_of(lottery::Method method);

/// What is proved of the chances, and what is not.
Message proof_of(const DrawReport& report);

/// That people have no chance because the search ended too early to find them a panel.
Message other_method(const OtherMethod& other);
Message people_left_out(const DrawReport& report);

/// How many people fit in no panel.
Message people_without_chance(const DrawReport& report);

}  // namespace alongside::draws
