#include "slices/opinion_map/findings/voices.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "slices/opinion_map/findings/proportions.h"

namespace alongside::opinion_map {
namespace {

struct FoundVoice {
  Voice voice;
  double apart = 0;       // From the share of everybody.
  std::size_t place = 0;  // In which it was found.
};

bool is_voice(const Counts& few, const Counts& all, Leaning leaning) {
  return few.answered() >= answers_for_voice && share_of(few, leaning) >= share_of_voice &&
         z_of_share(few, leaning) > z_of_90 && share_of(all, leaning) <= share_of_all_at_most;
}

/// Calls `found(part, leaning)` for each of `parts` that stands alone.
template <class Action>
void for_each_voice(const std::vector<Counts>& parts, const std::vector<std::int64_t>& people,
                    const Counts& all, std::int64_t people_of_all, const Action& found) {
  assert(parts.size() == people.size());
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (2 * people[part] >= people_of_all) continue;
    for (const Leaning leaning : {Leaning::agree, Leaning::disagree}) {
      if (is_voice(parts[part], all, leaning)) found(part, leaning);
    }
  }
}

}  // namespace

std::vector<Voice> voices_of(const std::vector<StatementOnMap>& statements,
                             const PeopleCounted& people) {
  std::vector<FoundVoice> found;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const StatementOnMap& on_map = statements[i];
    const auto apart = [&](const Counts& few, Leaning leaning) {
      return share_of(few, leaning) - share_of(on_map.all, leaning);
    };
    for_each_voice(on_map.groups, people.groups, on_map.all, people.all,
                   [&](std::size_t group, Leaning leaning) {
                     found.push_back({{.statement = i, .group = group, .leaning = leaning},
                                      apart(on_map.groups[group], leaning),
                                      found.size()});
                   });
    for_each_voice(on_map.sides, people.sides, on_map.all, people.all,
                   [&](std::size_t side, Leaning leaning) {
                     found.push_back({{.statement = i, .side = side, .leaning = leaning},
                                      apart(on_map.sides[side], leaning),
                                      found.size()});
                   });
  }
  std::ranges::sort(found, [](const FoundVoice& one, const FoundVoice& other) {
    return one.apart != other.apart ? one.apart > other.apart : one.place < other.place;
  });
  std::vector<Voice> voices;
  for (const FoundVoice& one : found) voices.push_back(one.voice);
  return voices;
}

}  // namespace alongside::opinion_map
