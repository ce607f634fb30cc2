// How far two divisions of the same people go together, corrected for chance: 1 where they are the
// same, 0 (on average) where they have nothing to do with each other, below where less than that.
//
//   Adjusted Rand index: pairs of people that both divisions put together
//     (L. Hubert and P. Arabie, 'Comparing partitions', Journal of Classification 2, 1985).
//       (sum C(n_ij) - E) / ((sum C(a_i) + sum C(b_j)) / 2 - E), where C(n) = n (n - 1) / 2 and
//       E = sum C(a_i) * sum C(b_j) / C(n)
//   Adjusted mutual information: what one division tells of the other
//     (N. X. Vinh, J. Epps and J. Bailey, 'Information theoretic measures for clusterings
//     comparison', Journal of Machine Learning Research 11, 2010), divided by the arithmetic mean
//     of the two entropies:
//       (MI - E[MI]) / ((H(a) + H(b)) / 2 - E[MI]), E[MI] when people are dealt at random into
//       parts of the same sizes.
//
// Where neither divides anybody both are 1, where only one does they are 0: as in scikit-learn.
#pragma once

#include <cstdint>
#include <vector>

namespace alongside::opinion_map {

/// [part in the one][part in the other]: people in both.
using PeopleTable = std::vector<std::vector<std::int64_t>>;

/// Of two divisions, with a part from 0 or -1 for each person in the same order. Who has no part in
/// one of the two is left out.
PeopleTable people_in_both(const std::vector<std::int32_t>& one,
                           const std::vector<std::int32_t>& other);

double adjusted_rand_index(const PeopleTable& people);
double adjusted_mutual_information(const PeopleTable& people);

double adjusted_rand_index(const std::vector<std::int32_t>& one,
                           const std::vector<std::int32_t>& other);
double adjusted_mutual_information(const std::vector<std::int32_t>& one,
                                   const std::vector<std::int32_t>& other);

/// In nats (natural logarithm): of the table as it is, and on average over all tables with the same
/// sums of rows and columns (hypergeometric).
double mutual_information(const PeopleTable& people);
double expected_mutual_information(const PeopleTable& people);

}  // namespace alongside::opinion_map
