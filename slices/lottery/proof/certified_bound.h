// The bound of certificate.h, in whole numbers: what the solvers say is only believed as far as
// this shows it.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/lottery/proof/certificate.h"
#include "slices/lottery/search/polytope.h"

namespace alongside::lottery {

__extension__ using Wide = __int128;  // What multiplications of 64 bits make.

/// In parts of `multiplier_unit`; nothing beyond `most_multiplier`.
std::int64_t as_multiplier(double value);
inline double from_multiplier(std::int64_t value) {
  return static_cast<double>(value) / static_cast<double>(multiplier_unit);
}
inline double from_chance(std::int64_t value) {
  return static_cast<double>(value) / static_cast<double>(chance_unit);
}

/// Between which numbers the people of each type and row are, in a part of all panels.
struct Limits {
  std::vector<RowLimits> types;
  std::vector<RowLimits> rows;
};
Limits limits_of(const Polytope& polytope);

/// The sum of the multipliers of each type's rows.
std::vector<Wide> sums_of_types(const Polytope& polytope, const std::vector<Multiplier>& rows);

/// What no panel within `limits` gains more than, in parts of `multiplier_unit`. `gains` of each
/// type.
Wide bound_of(const Polytope& polytope, const Limits& limits,
              const std::vector<std::int64_t>& gains, const std::vector<Multiplier>& rows);

/// What is settled so far: the chance of each type in parts of `chance_unit`, or `free_type`.
inline constexpr std::int64_t free_type = -1;
using Settled = std::vector<std::int64_t>;

/// By how much the gains of the free types may add up to more than `value` for each, at the bound
/// (certificate.h): 0 or a little more where the value is the best there is. In parts of
/// `multiplier_unit` times parts of `chance_unit`.
Wide excess_over(const Polytope& polytope, const Settled& settled,
                 const std::vector<std::int64_t>& gains, Wide bound, std::int64_t value);

/// The most that the smallest chance of the free types can be, rounded down.
std::int64_t best_value(const Polytope& polytope, const Settled& settled,
                        const std::vector<std::int64_t>& gains, Wide bound);

/// Free types that are shown to have no more than the value, by so much of a chance, also where the
/// value is a little more than the best there is: solvers reckon with some ten digits.
std::vector<int> held_at_value(const Polytope& polytope, const Settled& settled,
                               const std::vector<std::int64_t>& gains, Wide excess, double within);

/// The stage that gains, and the proof that they are at most `bound`, show where a solver says that
/// the smallest chance of the free types is `said`. It settles nobody where they show too little.
Stage shown_stage(const Polytope& polytope, const Settled& settled,
                  const std::vector<std::int64_t>& gains, Proof proof, Wide bound, double said);

/// A chance of more than this is one of 1.
inline constexpr double sure = 1 - tolerance / 10;
/// The last stage where all that are left are on every panel: nobody's chance is more than 1,
/// whatever the rows.
Stage sure_stage(const Settled& settled);

std::vector<Multiplier> without_zeros(const std::vector<std::int64_t>& values);

}  // namespace alongside::lottery
