#include "slices/opinion_map/findings/representative.h"

#include <algorithm>

#include "slices/opinion_map/findings/proportions.h"

namespace alongside::opinion_map {
namespace {

struct Candidate {
  Representative representative;
  double metric = 0;
};

Counts all_but(std::size_t group, const std::vector<Counts>& counts) {
  Counts others;
  for (std::size_t other = 0; other < counts.size(); ++other) {
    if (other != group) others += counts[other];
  }
  return others;
}

/// The most telling first; of equals the statement that stands first.
std::vector<Candidate> candidates(std::size_t group,
                                  const std::vector<std::vector<Counts>>& counts) {
  std::vector<Candidate> found;
  for (std::size_t statement = 0; statement < counts.size(); ++statement) {
    const Counts others = all_but(group, counts[statement]);
    auto one = representative(counts[statement][group], others);
    if (!one) continue;
    one->statement = statement;
    found.push_back({*one, how_telling(counts[statement][group], others, one->leaning)});
  }
  std::ranges::sort(found, [](const Candidate& one, const Candidate& other) {
    if (one.metric != other.metric) return one.metric > other.metric;
    return one.representative.statement < other.representative.statement;
  });
  return found;
}

bool agrees(const Candidate& candidate) {
  return candidate.representative.leaning == Leaning::agree;
}

}  // namespace

std::optional<Representative> representative(const Counts& group, const Counts& others) {
  for (const Leaning leaning : {Leaning::agree, Leaning::disagree}) {
    const double z_share = z_of_share(group, leaning);
    const double z_difference = z_against_others(group, others, leaning);
    if (z_share <= z_of_90 || z_difference <= z_of_90) continue;
    return Representative{.leaning = leaning,
                          .share = smoothed_share(group, leaning),
                          .z_share = z_share,
                          .z_difference = z_difference};
  }
  return std::nullopt;
}

double how_telling(const Counts& group, const Counts& others, Leaning leaning) {
  const double share = smoothed_share(group, leaning);
  const double ratio = share / smoothed_share(others, leaning);
  return ratio * z_against_others(group, others, leaning) * share * z_of_share(group, leaning);
}

std::vector<Representative> representatives_of(std::size_t group,
                                               const std::vector<std::vector<Counts>>& counts) {
  const std::vector<Candidate> found = candidates(group, counts);
  const auto best_agreement = std::ranges::find_if(found, agrees);
  std::vector<Representative> agreements, disagreements;
  // The best agreement comes late where five disagreements tell more: one of these gives way.
  std::size_t free = representative_most - (best_agreement != found.end() ? 1 : 0);
  for (auto one = found.begin(); one != found.end(); ++one) {
    if (one != best_agreement && free == 0) continue;
    if (one != best_agreement) --free;
    (agrees(*one) ? agreements : disagreements).push_back(one->representative);
  }
  agreements.insert(agreements.end(), disagreements.begin(), disagreements.end());
  return agreements;
}

}  // namespace alongside::opinion_map
