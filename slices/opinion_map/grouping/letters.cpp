#include "slices/opinion_map/grouping/letters.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace alongside::opinion_map {

std::vector<int> best_pairing(const Overlap& overlap, std::size_t groups_before) {
  // With five groups at most every order of the groups before can be tried.
  const std::size_t size = std::max(overlap.size(), groups_before);
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<std::size_t> best = order;
  std::int64_t most = -1;
  do {
    std::int64_t common = 0;
    for (std::size_t now = 0; now < overlap.size(); ++now) {
      if (order[now] < groups_before) common += overlap[now][order[now]];
    }
    if (common > most) {
      most = common;
      best = order;
    }
  } while (std::ranges::next_permutation(order).found);
  std::vector<int> pairing;
  for (std::size_t now = 0; now < overlap.size(); ++now) {
    pairing.push_back(best[now] < groups_before ? static_cast<int>(best[now]) : -1);
  }
  return pairing;
}

std::vector<int> letters_of(const Overlap& overlap, const std::vector<int>& letters_before,
                            const std::vector<std::int64_t>& people) {
  constexpr int none = -1;
  std::vector<int> letters(people.size(), none);
  const std::vector<int> pairing = best_pairing(overlap, letters_before.size());
  for (std::size_t now = 0; now < pairing.size(); ++now) {
    if (pairing[now] < 0) continue;
    const auto before = static_cast<std::size_t>(pairing[now]);
    if (overlap[now][before] > 0) letters[now] = letters_before[before];
  }
  std::vector<std::size_t> by_size(people.size());
  std::iota(by_size.begin(), by_size.end(), std::size_t{0});
  std::ranges::sort(by_size, {},
                    [&](std::size_t group) { return std::tuple(-people[group], group); });
  int next = 0;
  for (const std::size_t group : by_size) {
    if (letters[group] != none) continue;
    while (std::ranges::find(letters, next) != letters.end()) ++next;
    letters[group] = next;
  }
  return letters;
}

}  // namespace alongside::opinion_map
