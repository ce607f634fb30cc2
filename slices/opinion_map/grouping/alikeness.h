// How alike two people's answers are, or the answers to two statements.
//
// It is a share that can be said in one sentence: of the statements that both answered, to how many
// did they give the same answer? A pass ('not sure') is an answer like the two others: two people
// who both pass are the same there, and somebody who passes differs from who agrees as much as from
// who disagrees. So nobody counts as half alike, and each statement counts the same.
#pragma once

#include <cstdint>

#include "slices/opinion_map/answers.h"
#include "slices/opinion_map/grouping/seriation.h"

namespace alongside::opinion_map {

/// Of fewer answers that both gave nothing is said: two of two may well be chance.
inline constexpr std::int64_t shared_for_alikeness = 3;

struct Alikeness {
  std::int64_t same = 0;
  std::int64_t shared = 0;  // Answered by both people; or people who answered both statements.

  bool known() const { return shared >= shared_for_alikeness; }
  /// From 0 to 1; of what is known.
  double share() const { return static_cast<double>(same) / static_cast<double>(shared); }
  friend bool operator==(const Alikeness&, const Alikeness&) = default;
};

/// `one` and `other` are places in `Answers::people`.
Alikeness alikeness_of_people(const Answers& answers, std::size_t one, std::size_t other);

/// The same for all pairs: [one][other].
using AlikenessTable = std::vector<std::vector<Alikeness>>;
AlikenessTable alikeness_of_people(const Answers& answers);
/// Two statements are alike as far as people gave the same answer to both.
AlikenessTable alikeness_of_statements(const Answers& answers);

/// For seriation.h: 1 - share. Two of whom nothing is known are as far apart as the others are on
/// average, so that they are drawn neither together nor to the edges.
Distances distances_of(const AlikenessTable& table);

}  // namespace alongside::opinion_map
