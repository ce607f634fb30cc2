// A search for a fair lottery in the background: a job (foundation/work), so that one node does it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/instant.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

enum class RunState : std::int64_t {
  running = 1,  // Waits, or a node works on it.
  found = 2,
  no_panel = 3,  // No panel meets the quotas.
  stopped = 4,   // Somebody stopped it; what was found so far was thrown away.
  too_long = 5,  // It ran for `longest_search`, and ended as if stopped.
};

/// Fields in the order of the columns in run_storage.cpp.
struct LotterySearch {
  std::int64_t round = 0;  // 0: for the first draw; 1, 2 ...: for replacements.
  std::int64_t tries = 0;
  RunState state = RunState::running;
  bool stop_asked = false;
  Instant asked_at{};
  int progress_step = -1;  // lottery::Progress::Step; -1 before it began.
  std::int64_t progress_done = 0;
  std::int64_t progress_total = 0;  // 0 where nobody knows.
  std::string smallest_change;      // Where there is no panel: text_of(...).
};

/// Progress is kept and a stop is looked for so often at most.
inline constexpr auto progress_pause = std::chrono::milliseconds(1000);

/// The pools that were published took seconds to a few minutes. Whoever has an account may ask for
/// a search, and those of others wait for it.
inline constexpr auto longest_search = std::chrono::minutes(10);

/// The smallest change of quotas that would do, as the database keeps it, and back: "1.0.3.5" a
/// quota, for feature, value, min and max, after "flex" or "beyond".
struct SmallestChange {
  std::vector<lottery::ChangedQuota> quotas;  // Empty: no change of quotas helps.
  bool within_flex = true;
};
std::string text_of(const SmallestChange& change);
SmallestChange smallest_change_of(std::string_view text);

}  // namespace alongside::draws
