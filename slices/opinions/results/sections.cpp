#include "slices/opinions/results/sections.h"

#include <algorithm>
#include <utility>

#include "foundation/base/numbers/chance_of_difference.h"

namespace alongside::opinions {
namespace {

template <class What, class Weight>
void keep_strongest(std::vector<Finding<What>>& findings, std::size_t most, Weight weight) {
  // Of equals the one that stands first, so that a live page does not shuffle them.
  std::ranges::sort(findings, [&](const auto& one, const auto& other) {
    const auto heavier = weight(other.what) <=> weight(one.what);
    return heavier != 0 ? heavier < 0 : one.statement < other.statement;
  });
  if (findings.size() > most) findings.resize(most);
}

/// Those that are more than chance explains, among all statements that were looked at.
std::vector<Finding<Difference>> beyond_chance_of_all(std::vector<Finding<Difference>> found,
                                                      std::size_t statements) {
  std::vector<double> chances;
  for (const auto& one : found) chances.push_back(one.what.by_chance);
  std::vector<Finding<Difference>> held;
  for (const std::size_t place : that_hold(chances, statements, level_of_differences)) {
    held.push_back(found[place]);
  }
  return held;
}

}  // namespace

Sections sections_of(const Results& results) {
  Sections sections;
  std::size_t looked_at = 0;
  for (std::size_t n = 0; n < results.statements.size(); ++n) {
    const StatementResult& result = results.statements[n];
    if (!result.enough) continue;
    ++looked_at;
    if (const auto what = common_ground(result.tally)) {
      sections.common_ground.push_back({n, *what});
    } else if (const auto apart = difference(result.tally)) {
      sections.differences.push_back({n, *apart});
    }
    if (const auto what = how_much_it_matters(result.tally)) {
      sections.what_matters.push_back({n, *what});
    }
    if (const auto what = voice_of_few(result.tally)) sections.voices_of_few.push_back({n, *what});
  }
  sections.differences = beyond_chance_of_all(std::move(sections.differences), looked_at);
  sections.common_ground_count = sections.common_ground.size();
  sections.differences_count = sections.differences.size();
  sections.voices_count = sections.voices_of_few.size();
  keep_strongest(sections.common_ground, statements_in_section,
                 [](const CommonGround& what) { return what.strength; });
  keep_strongest(sections.differences, statements_in_section,
                 [](const Difference& what) { return what.gap; });
  keep_strongest(sections.what_matters, statements_that_matter, [](double what) { return what; });
  keep_strongest(sections.voices_of_few, statements_in_section,
                 [](const Voice& what) { return -static_cast<int>(what.kind); });
  return sections;
}

}  // namespace alongside::opinions
