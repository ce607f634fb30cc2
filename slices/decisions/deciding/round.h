// A round of deciding, as plain data: its plan, the sides in it, an answer, and two who pass it
// although a side was against it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foundation/base/id.h"
#include "slices/decisions/deciding/plan.h"

namespace alongside::decisions {

/// A round, from when it is planned on.
struct Round {
  Id<Round> id;
  std::int64_t number = 1;
  DecisionMethod method = DecisionMethod::consent;
  Voices voices = Voices::open;
  Basis basis = Basis::all;
  Threshold threshold = Threshold::more_than_half;
  std::int64_t quorum_all = 0, quorum_side = 0;
  std::int64_t places = 1, dots = 0;
  Instant opens_from{};
  std::optional<Id<ProposalText>> text;  // From here on: once it began.
  std::optional<Instant> started_at, closes_at;
  std::optional<Instant> closed_at;
  std::optional<Verdict> verdict;

  Plan plan() const {
    return {method, voices, basis, threshold, quorum_all, quorum_side, places, dots};
  }
  bool is_secret() const { return voices == Voices::secret; }
  bool takes_answers(Instant now) const {
    return started_at && !closed_at && closes_at && now < *closes_at;
  }
};

struct RoundSide {
  Id<groups::Constituency> side;
  std::string name;
  std::int64_t members = 0;
  Stands stands = Stands::unknown;
};

struct Ballot {
  Id<Ballot> id;
  std::optional<Id<people::Person>> said_by;
  std::int64_t side = 0;
  std::int64_t answer = 0;
  std::string reason;
  std::optional<std::string> removed_reason;
  std::string marks;  // Given to options: marks.h.
};

/// Two who pass it knowingly.
struct Knowing {
  std::optional<Id<people::Person>> first_by;
  std::int64_t first_side = 0;
  Instant first_at{};
  std::optional<Id<people::Person>> second_by;
  std::optional<Instant> second_at;
};

}  // namespace alongside::decisions
