#include "slices/opinion_map/findings/agreement.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

namespace alongside::opinion_map {
namespace {

/// People in each part of both divisions; parts without people are left out.
struct Sizes {
  std::vector<std::int64_t> rows, columns;
  std::int64_t all = 0;
};

Sizes sizes_of(const PeopleTable& people) {
  Sizes sizes;
  std::vector<std::int64_t> columns(people.empty() ? 0 : people.front().size(), 0);
  for (const auto& row : people) {
    std::int64_t in_row = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
      in_row += row[column];
      columns[column] += row[column];
    }
    sizes.all += in_row;
    if (in_row > 0) sizes.rows.push_back(in_row);
  }
  std::ranges::copy_if(columns, std::back_inserter(sizes.columns),
                       [](std::int64_t size) { return size > 0; });
  return sizes;
}

double pairs_of(std::int64_t people) {
  const auto n = static_cast<double>(people);
  return n * (n - 1) / 2;
}

double pairs_of(const std::vector<std::int64_t>& parts) {
  double pairs = 0;
  for (const std::int64_t part : parts) pairs += pairs_of(part);
  return pairs;
}

double entropy(const std::vector<std::int64_t>& parts, std::int64_t all) {
  double sum = 0;
  for (const std::int64_t part : parts) {
    const double share = static_cast<double>(part) / static_cast<double>(all);
    sum -= share * std::log(share);
  }
  return sum;
}

/// What a cell of `both` people adds to mutual information.
double information(double both, double row, double column, double all) {
  return both > 0 ? both / all * std::log(all * both / (row * column)) : 0;
}

/// The numbers of one cell by their chance, from the likeliest outwards.
struct Expected {
  double row, column, all;
  double weights = 0, sum = 0;

  void add(double both, double weight) {
    weights += weight;
    sum += weight * information(both, row, column, all);
  }
};

/// Far less than the last digit of a sum of weights of which the greatest is 1.
constexpr double no_weight = 1e-22;

/// Weights are relative to the likeliest number, and are divided by their sum in the end: so there
/// is no need for factorials, and nothing is too small or too large for a double.
double expected_information(std::int64_t row, std::int64_t column, std::int64_t all) {
  Expected expected{static_cast<double>(row), static_cast<double>(column),
                    static_cast<double>(all)};
  const auto least = static_cast<double>(std::max<std::int64_t>(0, row + column - all));
  const auto most = static_cast<double>(std::min(row, column));
  const double likeliest = std::clamp(
      std::floor((expected.row + 1) * (expected.column + 1) / (expected.all + 2)), least, most);
  const double left_over = expected.all - expected.row - expected.column;
  expected.add(likeliest, 1);
  double weight = 1;
  for (double n = likeliest; n < most && weight > no_weight; ++n) {
    weight *= (expected.row - n) * (expected.column - n) / ((n + 1) * (left_over + n + 1));
    expected.add(n + 1, weight);
  }
  weight = 1;
  for (double n = likeliest; n > least && weight > no_weight; --n) {
    weight *= n * (left_over + n) / ((expected.row - n + 1) * (expected.column - n + 1));
    expected.add(n - 1, weight);
  }
  return expected.sum / expected.weights;
}

double expected_mutual_information(const Sizes& sizes) {
  double sum = 0;
  for (const std::int64_t row : sizes.rows) {
    for (const std::int64_t column : sizes.columns) {
      sum += expected_information(row, column, sizes.all);
    }
  }
  return sum;
}

}  // namespace

PeopleTable people_in_both(const std::vector<std::int32_t>& one,
                           const std::vector<std::int32_t>& other) {
  assert(one.size() == other.size());
  std::size_t rows = 0, columns = 0;
  for (const std::int32_t part : one) rows = std::max(rows, static_cast<std::size_t>(part + 1));
  for (const std::int32_t part : other) {
    columns = std::max(columns, static_cast<std::size_t>(part + 1));
  }
  PeopleTable people(rows, std::vector<std::int64_t>(columns, 0));
  for (std::size_t i = 0; i < one.size(); ++i) {
    if (one[i] < 0 || other[i] < 0) continue;
    ++people[static_cast<std::size_t>(one[i])][static_cast<std::size_t>(other[i])];
  }
  return people;
}

double adjusted_rand_index(const PeopleTable& people) {
  const Sizes sizes = sizes_of(people);
  double together = 0;
  for (const auto& row : people) together += pairs_of(row);
  const double rows = pairs_of(sizes.rows), columns = pairs_of(sizes.columns);
  const double all = pairs_of(sizes.all);
  const double by_chance = all > 0 ? rows * columns / all : 0;
  const double possible = (rows + columns) / 2 - by_chance;
  // Everybody together in both, or everybody alone in both.
  return possible > 0 ? (together - by_chance) / possible : 1;
}

double mutual_information(const PeopleTable& people) {
  std::vector<double> rows(people.size(), 0);
  std::vector<double> columns(people.empty() ? 0 : people.front().size(), 0);
  double all = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = 0; j < columns.size(); ++j) {
      const auto both = static_cast<double>(people[i][j]);
      rows[i] += both;
      columns[j] += both;
      all += both;
    }
  }
  double sum = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t j = 0; j < columns.size(); ++j) {
      sum += information(static_cast<double>(people[i][j]), rows[i], columns[j], all);
    }
  }
  return sum;
}

double expected_mutual_information(const PeopleTable& people) {
  return expected_mutual_information(sizes_of(people));
}

double adjusted_mutual_information(const PeopleTable& people) {
  const Sizes sizes = sizes_of(people);
  if (sizes.rows.size() <= 1 && sizes.columns.size() <= 1) return 1;
  if (sizes.rows.size() == 1 || sizes.columns.size() == 1) return 0;
  const double by_chance = expected_mutual_information(sizes);
  const double most = (entropy(sizes.rows, sizes.all) + entropy(sizes.columns, sizes.all)) / 2;
  // However people are dealt the divisions are the same: everybody is alone in both. What is left
  // of the difference is rounding.
  if (most - by_chance < 1e-12 * most) return 1;
  return (mutual_information(people) - by_chance) / (most - by_chance);
}

double adjusted_rand_index(const std::vector<std::int32_t>& one,
                           const std::vector<std::int32_t>& other) {
  return adjusted_rand_index(people_in_both(one, other));
}

double adjusted_mutual_information(const std::vector<std::int32_t>& one,
                                   const std::vector<std::int32_t>& other) {
  return adjusted_mutual_information(people_in_both(one, other));
}

}  // namespace alongside::opinion_map
