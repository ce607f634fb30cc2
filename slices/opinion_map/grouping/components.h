// The two principal components of the answers, and where they place a person.
//
// Each statement's column is centred on the mean of its answers; a missing answer stands at that
// mean, so it adds nothing and the matrix stays sparse. The components are the two eigenvectors of
// X'X with the largest eigenvalues, of length 1. A person is placed at
//
//   sqrt(S / n) * sum over their n answers of (answer - mean of the statement) * loading
//
// with S statements: who answered half of them would otherwise stand half as far from the middle.
// Both as the Polis software does it (Small et al. 2021; github.com/compdemocracy/polis, 'math').
// The eigenvectors are found by the implicitly restarted Lanczos method (Sorensen 1992; library
// Spectra), which asks for products with the sparse matrix alone. Cost: about 40 passes over the
// answers, whatever the number of people and statements.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinion_map/answers.h"
#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

/// Rows of a matrix as they are walked through again and again: `3 * statement + response + 1`,
/// one number an answer. A row may stand for several people (a resampling) or for nobody.
struct Rows {
  std::size_t statements = 0;
  std::vector<std::size_t> begins{0};  // One more than rows.
  std::vector<std::uint32_t> codes;
  std::vector<double> weights;  // Of each row: how many people it stands for.

  std::size_t count() const { return weights.size(); }
};

/// The rows of `people` (places in `answers.people`), each standing for one.
Rows rows_of(const Answers& answers, const std::vector<std::size_t>& people);

struct Components {
  std::vector<double> means;    // Of each statement; 0 where nobody answered.
  std::vector<Point> loadings;  // Of each statement: x of the first, y of the second.
  /// Shares of what varies that the two carry, from 0 to 1.
  double first_share = 0;
  double second_share = 0;
};

/// `start` is a guess of the loadings (of the map before) that saves time, or nothing. The sign of
/// a component is such that the sum of its loadings' cubes is not negative.
Components components_of(const Rows& rows, unsigned threads,
                         const std::vector<Point>* start = nullptr);

std::vector<Point> places_of(const Rows& rows, const Components& components);

/// Turns (and, where that fits better, mirrors) the loadings onto `before`, statement by statement:
/// the least sum of squared differences (orthogonal Procrustes, Schönemann 1966), so that a map
/// does not flip from one drawing to the next. Distances between people stay the same.
void turn_onto(Components& components, const std::vector<Point>& before);

}  // namespace alongside::opinion_map
