// What came out, by the rule that was chosen before the decision began. Whole numbers alone.
//
// In this order:
//   1. too_few           fewer than the quorum of all answered (who stood aside did answer).
//   2. too_few_of_side   the same for a side.
//   3. concerns          consent: somebody named a harm to what the group wants to do together.
//   4. failed            the share of those for it, of all who are for it or against it, is not
//                        there; or nobody is for it.
//   5. side_against      the share is there, and a side is against it: by Basis::each_side one that
//                        does not carry it by the same share, by Basis::all one in which more are
//                        against it than for it.
//   6. passed
// So no side is outvoted in silence, whichever rule was chosen.
//
// Of a secret decision the whole is known from `limits::fewest_for_secret` answers on: with fewer
// it is too few. What came out counts everybody, so how a large side
// stands would tell how the few beside it answered: where any side, or those who count for none,
// is of 1 to 7 answers, nothing is said of how any side stands, and no side is asked. Where each
// side had to be asked, it is then too few of a side.
#pragma once

#include <cstdint>
#include <vector>

#include "foundation/base/id.h"
#include "slices/decisions/terms.h"

namespace alongside::decisions {

struct Counted {
  std::int64_t members = 0;  // Who could answer.
  std::int64_t for_it = 0, against = 0, aside = 0;

  std::int64_t answered() const { return for_it + against + aside; }
};

struct CountedSide {
  Id<groups::Constituency> side;
  Counted people;
};

/// `all` is everybody, also those who count for no side.
struct CountedAnswers {
  Counted all;
  std::vector<CountedSide> sides;

  std::int64_t answered_without_side() const;
};

struct Rule {
  bool consent = false;  // Then basis and threshold are not asked.
  Voices voices = Voices::open;
  Basis basis = Basis::all;
  Threshold threshold = Threshold::more_than_half;
  std::int64_t quorum_all = 0, quorum_side = 0;  // Of a hundred.
};

/// Whether anything may be said of how these people stand.
bool is_known(const Rule& rule, const Counted& people);

/// For it, of those who are for it or against it; false where nobody is for it.
bool carries(const Counted& counted, Threshold threshold);

Verdict verdict_of(const Rule& rule, const CountedAnswers& answers);
/// Whether it may be told how sides stand: not where that tells how few people answered in secret.
bool tells_of_sides(const Rule& rule, const CountedAnswers& answers);
/// Of each side, in their order.
std::vector<Stands> stands_of_sides(const Rule& rule, const CountedAnswers& answers);
/// Whether two may pass it although a side was against it: not where each side was asked.
bool may_pass_knowingly(const Rule& rule, Verdict verdict);

}  // namespace alongside::decisions
