// Conversations made up for tests: planted groups of opinion, or none. (Two axes tell three groups
// apart that lean as they like; four where they lean in two matters, `crossed`.)
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "foundation/base/random.h"
#include "slices/opinion_map/answers.h"

namespace alongside::opinion_map {

struct MadeUp {
  std::int64_t people = 120;
  std::int64_t statements = 30;
  std::int64_t groups = 2;   // 1: everybody alike, no structure.
  double answered = 0.7;     // Which share of the statements each person answers.
  double firmness = 0.85;    // How likely somebody answers as their group does.
  /// Two matters that have nothing to do with each other: on one half of the statements groups lean
  /// by the first bit of their number, on the other by the second.
  bool crossed = false;
  std::uint64_t seed = 1;
};

/// Person `p` is in planted group `p % groups`, and counts for the side of that number. A group
/// leans on each statement as a coin decides.
struct MadeUpConversation {
  std::vector<GivenResponse> given;
  std::vector<PersonSide> sides;
};

inline MadeUpConversation made_up(const MadeUp& wanted) {
  Random random(wanted.seed);
  std::vector<std::vector<bool>> leans(static_cast<std::size_t>(wanted.groups));
  for (std::size_t group = 0; group < leans.size(); ++group) {
    for (std::int64_t j = 0; j < wanted.statements; ++j) {
      const bool by_bit = ((group >> (2 * j < wanted.statements ? 0U : 1U)) & 1U) == 1;
      leans[group].push_back(wanted.crossed ? by_bit : random.below(2) == 1);
    }
  }
  MadeUpConversation made;
  for (std::int64_t person = 0; person < wanted.people; ++person) {
    const auto group = static_cast<std::size_t>(person % wanted.groups);
    made.sides.push_back({person, static_cast<SideNumber>(group)});
    for (std::int64_t j = 0; j < wanted.statements; ++j) {
      if (random.unit() >= wanted.answered) continue;
      const bool as_group = random.unit() < wanted.firmness;
      const bool agree = leans[group][static_cast<std::size_t>(j)] == as_group;
      const Response response = random.unit() < 0.1 ? Response::pass
                                : agree             ? Response::agree
                                                    : Response::disagree;
      made.given.push_back({person, j, response});
    }
  }
  return made;
}

}  // namespace alongside::opinion_map
