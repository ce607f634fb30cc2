#include "slices/draws/setup/quotas/relaxation_words.h"

#include <algorithm>

namespace alongside::draws {
namespace {

using lottery::ChangedQuota;
using lottery::Feasibility;
using lottery::Feasible;
using lottery::Pool;
using lottery::Quota;

/// Whether any flex is narrower than from nobody to everybody.
bool has_flex(const Pool& pool) {
  return std::ranges::any_of(pool.features, [&](const lottery::Feature& feature) {
    return std::ranges::any_of(feature.values, [&](const Quota& quota) {
      return quota.min_flex > 0 || quota.max_flex < pool.seats;
    });
  });
}

Message verdict_of(const Feasibility& feasibility, const Pool& pool) {
  switch (feasibility.feasible) {
    case Feasible::yes:
      return say("There are panels that meet all quotas.");
    case Feasible::unknown:
      return say("The search was stopped before it was known whether any panel meets all quotas.");
    case Feasible::no:
      break;
  }
  if (feasibility.smallest_change.empty()) {
    return say(
        "No panel meets all quotas, and no change of quotas helps. Choose fewer seats, or "
        "find more people.");
  }
  if (!has_flex(pool)) {
    return say("No panel meets all quotas. The smallest change that would do:");
  }
  if (feasibility.within_flex) {
    return say(
        "No panel meets all quotas. The smallest change that would do stays within the "
        "flex:");
  }
  return say(
      "No panel meets all quotas, not even within the flex. The smallest change that would "
      "do:");
}

Message words_of_change(const ChangedQuota& change, const Pool& pool) {
  const lottery::Feature& feature = pool.features[change.feature];
  const Quota& quota = feature.values[change.value];
  const std::vector<Argument> all{{"feature", feature.name},
                                  {"value", quota.value},
                                  {"min", std::int64_t{change.min}},
                                  {"max", std::int64_t{change.max}},
                                  {"old_min", std::int64_t{quota.min}},
                                  {"old_max", std::int64_t{quota.max}}};
  if (change.max == quota.max) {
    return say("“{value}” of “{feature}”: at least {min} in place of {old_min}.", all);
  }
  if (change.min == quota.min) {
    return say("“{value}” of “{feature}”: at most {max} in place of {old_max}.", all);
  }
  return say("“{value}” of “{feature}”: {min} to {max} in place of {old_min} to {old_max}.", all);
}

}  // namespace

SaidFeasibility words_of(const Feasibility& feasibility, const Pool& pool) {
  SaidFeasibility said{.verdict = verdict_of(feasibility, pool), .changes = {}};
  for (const ChangedQuota& change : feasibility.smallest_change) {
    said.changes.push_back(words_of_change(change, pool));
  }
  for (const auto& way : feasibility.other_ways) {
    auto& changes = said.other_ways.emplace_back();
    for (const ChangedQuota& change : way) changes.push_back(words_of_change(change, pool));
  }
  return said;
}

std::vector<Message> SaidFeasibility::lines() const {
  std::vector<Message> all{verdict};
  all.insert(all.end(), changes.begin(), changes.end());
  for (const auto& way : other_ways) {
    all.push_back(say("Or:"));
    all.insert(all.end(), way.begin(), way.end());
  }
  return all;
}

Message range_text(int min, int max) {
  if (max == 0) return say("none");
  if (min == max) return say("exactly {min}", {{"min", std::int64_t{min}}});
  return say("{min} to {max}", {{"min", std::int64_t{min}}, {"max", std::int64_t{max}}});
}

}  // namespace alongside::draws
