// How something that somebody said stands on the pages of a group's beginning.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"

namespace alongside::design_stage {

struct SaidShown {
  std::int64_t number = 0;
  std::string text;
  std::string by;  // "" where they are gone.
  Instant at{};
  std::optional<std::string> taken_out;
  bool with_time = false;  // The time of the day beside the day.
};
/// Words, who and when; or why they were taken out. What other rooms say stands beside.
void said(Html& html, const SaidShown& shown, const std::vector<Aside>& asides);

/// "Nia, 30 November 2026"
Message by_and_when(const Words& words, const SaidShown& shown);

}  // namespace alongside::design_stage
