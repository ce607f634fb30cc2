#include "slices/draws/commands/staying_people.h"

#include <algorithm>
#include <map>

namespace alongside::draws {
namespace {

using lottery::ChangedQuota;
using lottery::Pool;

/// By feature and value.
std::vector<std::vector<int>> counts_of(const Pool& pool, const std::vector<int>& people) {
  std::vector<std::vector<int>> counts;
  for (const lottery::Feature& feature : pool.features) {
    counts.emplace_back(feature.values.size(), 0);
  }
  for (const int person : people) {
    for (std::size_t feature = 0; feature < counts.size(); ++feature) {
      ++counts[feature][pool.value(static_cast<std::size_t>(person), feature)];
    }
  }
  return counts;
}

/// How many people live at an address where another one who stays lives, too.
std::int64_t sharing(const Pool& pool, const std::vector<int>& people) {
  std::map<int, std::int64_t> at;
  for (const int person : people) {
    if (!pool.addresses.empty()) ++at[pool.addresses[static_cast<std::size_t>(person)]];
  }
  std::int64_t all = 0;
  for (const auto& [address, count] : at) {
    if (address != lottery::lives_alone && count > 1) all += count;
  }
  return all;
}

}  // namespace

StayingProblems problems_of_staying(const Pool& whole, const std::vector<int>& staying) {
  StayingProblems found;
  const auto counts = counts_of(whole, staying);
  for (std::size_t feature = 0; feature < counts.size(); ++feature) {
    for (std::size_t value = 0; value < counts[feature].size(); ++value) {
      const lottery::Quota& quota = whole.features[feature].values[value];
      const int stay = counts[feature][value];
      if (stay <= quota.max) continue;
      found.needed.push_back({feature, value, quota.min, stay});
      found.said.push_back(say_many(
          "{count} person who stays has “{value}” of “{feature}”, and at most {max} may be "
          "on the panel.",
          "{count} people who stay have “{value}” of “{feature}”, and at most {max} may be "
          "on the panel.",
          stay,
          {{"value", quota.value},
           {"feature", whole.features[feature].name},
           {"max", std::int64_t{quota.max}}}));
    }
  }
  if (const std::int64_t people = sharing(whole, staying); people > 0) {
    found.said.push_back(
        say("{people} people who stay share an address with another one who stays, "
            "and two of one address may not be on the panel.",
            {{"people", people}}));
  }
  return found;
}

std::vector<ChangedQuota> of_whole_panel(const std::vector<ChangedQuota>& changes,
                                         const Pool& free_places, const Pool& whole,
                                         const std::vector<int>& staying) {
  const auto counts = counts_of(whole, staying);
  std::vector<ChangedQuota> all;
  for (const ChangedQuota& change : changes) {
    const lottery::Quota& part = free_places.features[change.feature].values[change.value];
    const lottery::Quota& quota = whole.features[change.feature].values[change.value];
    const int stay = counts[change.feature][change.value];
    all.push_back({change.feature, change.value,
                   change.min == part.min ? quota.min : change.min + stay,
                   change.max == part.max ? quota.max : change.max + stay});
  }
  return all;
}

Pool with_changes(Pool pool, const std::vector<ChangedQuota>& changes) {
  for (const ChangedQuota& change : changes) {
    lottery::Quota& quota = pool.features[change.feature].values[change.value];
    quota.min = change.min;
    quota.max = change.max;
    quota.min_flex = std::min(quota.min_flex, quota.min);
    quota.max_flex = std::max(quota.max_flex, quota.max);
  }
  return pool;
}

}  // namespace alongside::draws
