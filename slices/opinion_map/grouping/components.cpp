#include "slices/opinion_map/grouping/components.h"

#include <Spectra/SymEigsSolver.h>
#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "foundation/base/parallel.h"

namespace alongside::opinion_map {
namespace {

constexpr std::size_t responses = 3;
constexpr std::size_t rows_in_block = 8192;
/// With so few statements the whole matrix is solved at once.
constexpr Eigen::Index dense_statements = 32;
constexpr double tolerance = 1e-10;
constexpr Eigen::Index restarts = 1000;

double value_of(std::size_t response) {
  return static_cast<double>(response) - 1;
}

/// X'X of the centred rows, as a product with a vector. For each statement and response what it
/// adds to a row is reckoned once; a pass is then one number to look up for an answer.
class Product {
 public:
  using Scalar = double;

  Product(const Rows& rows, const std::vector<double>& means, unsigned threads)
      : rows_(rows), means_(means), threads_(threads) {}

  Eigen::Index rows() const { return static_cast<Eigen::Index>(rows_.statements); }
  Eigen::Index cols() const { return rows(); }

  void perform_op(const double* in, double* out) const {
    std::vector<double> adds(responses * rows_.statements);
    for (std::size_t i = 0; i < adds.size(); ++i) {
      adds[i] = (value_of(i % responses) - means_[i / responses]) * in[i / responses];
    }
    // Blocks of rows, each with sums of its own, are added in their order: the same result on any
    // number of threads.
    const std::size_t blocks = (rows_.count() + rows_in_block - 1) / rows_in_block;
    std::vector<std::vector<double>> sums(blocks);
    in_parallel(blocks, threads_, [&](std::size_t block) { sums[block] = sums_of(block, adds); });
    for (std::size_t j = 0; j < rows_.statements; ++j) out[j] = 0;
    for (const std::vector<double>& sum : sums) {
      for (std::size_t i = 0; i < sum.size(); ++i) {
        out[i / responses] += sum[i] * (value_of(i % responses) - means_[i / responses]);
      }
    }
  }

 private:
  std::vector<double> sums_of(std::size_t block, const std::vector<double>& adds) const {
    std::vector<double> sums(adds.size());
    const std::size_t end = std::min(rows_.count(), (block + 1) * rows_in_block);
    for (std::size_t row = block * rows_in_block; row < end; ++row) {
      double along = 0;
      for (std::size_t i = rows_.begins[row]; i < rows_.begins[row + 1]; ++i) {
        along += adds[rows_.codes[i]];
      }
      along *= rows_.weights[row];
      for (std::size_t i = rows_.begins[row]; i < rows_.begins[row + 1]; ++i) {
        sums[rows_.codes[i]] += along;
      }
    }
    return sums;
  }

  const Rows& rows_;
  const std::vector<double>& means_;
  const unsigned threads_;
};

struct Totals {
  std::vector<double> means;
  double variation = 0;  // Sum of squares of the centred matrix.
};

Totals totals_of(const Rows& rows) {
  std::vector<double> counts(responses * rows.statements);
  for (std::size_t row = 0; row < rows.count(); ++row) {
    for (std::size_t i = rows.begins[row]; i < rows.begins[row + 1]; ++i) {
      counts[rows.codes[i]] += rows.weights[row];
    }
  }
  Totals totals{.means = std::vector<double>(rows.statements)};
  for (std::size_t j = 0; j < rows.statements; ++j) {
    const double disagree = counts[responses * j], agree = counts[responses * j + 2];
    const double all = disagree + agree + counts[responses * j + 1];
    if (all == 0) continue;
    totals.means[j] = (agree - disagree) / all;
    totals.variation += agree + disagree - all * totals.means[j] * totals.means[j];
  }
  return totals;
}

struct Axes {
  Eigen::MatrixXd vectors;  // A column each, the largest first; fewer where there are no more.
  Eigen::VectorXd values;
};

Axes dense_axes(const Product& product) {
  const Eigen::Index size = product.rows();
  Eigen::MatrixXd whole(size, size);
  const Eigen::MatrixXd one = Eigen::MatrixXd::Identity(size, size);
  for (Eigen::Index i = 0; i < size; ++i) {
    product.perform_op(one.col(i).data(), whole.col(i).data());
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(whole);
  return {solver.eigenvectors().rowwise().reverse(), solver.eigenvalues().reverse()};
}

Eigen::VectorXd start_vector(Eigen::Index size, const std::vector<Point>* start) {
  Eigen::VectorXd vector(size);
  for (Eigen::Index i = 0; i < size; ++i) {
    // Without a guess anything that is orthogonal to nothing: no two alike.
    vector[i] = 1.0 + std::sin(static_cast<double>(i) + 1.0);
    if (start != nullptr) {
      const Point& guess = (*start)[static_cast<std::size_t>(i)];
      vector[i] = guess.x + 0.7 * guess.y + 1e-3 * vector[i];
    }
  }
  return vector;
}

Axes sparse_axes(Product& product, const std::vector<Point>* start) {
  constexpr Eigen::Index wanted = 2, basis = 20;
  Spectra::SymEigsSolver<Product> solver(product, wanted, std::min(basis, product.rows()));
  const Eigen::VectorXd first = start_vector(product.rows(), start);
  solver.init(first.data());
  solver.compute(Spectra::SortRule::LargestAlge, restarts, tolerance);
  return {solver.eigenvectors(), solver.eigenvalues()};
}

double sign_of(const Eigen::VectorXd& vector) {
  return vector.array().cube().sum() < 0 ? -1 : 1;
}

}  // namespace

Rows rows_of(const Answers& answers, const std::vector<std::size_t>& people) {
  Rows rows{.statements = answers.statements.size()};
  std::size_t entries = 0;
  for (const std::size_t person : people) entries += answers.row(person).size();
  rows.codes.reserve(entries);
  rows.begins.reserve(people.size() + 1);
  for (const std::size_t person : people) {
    for (const Entry& entry : answers.row(person)) {
      const auto response = static_cast<std::uint32_t>(static_cast<int>(entry.response) + 1);
      rows.codes.push_back(static_cast<std::uint32_t>(responses) * entry.statement + response);
    }
    rows.begins.push_back(rows.codes.size());
  }
  rows.weights.assign(people.size(), 1.0);
  return rows;
}

Components components_of(const Rows& rows, unsigned threads, const std::vector<Point>* start) {
  Totals totals = totals_of(rows);
  Components components{.means = std::move(totals.means),
                        .loadings = std::vector<Point>(rows.statements)};
  if (totals.variation <= 0) return components;
  Product product(rows, components.means, threads);
  const Axes axes =
      product.rows() <= dense_statements ? dense_axes(product) : sparse_axes(product, start);
  const auto share = [&](Eigen::Index axis) {
    return axis < axes.values.size() ? std::max(0.0, axes.values[axis] / totals.variation) : 0.0;
  };
  components.first_share = share(0);
  components.second_share = share(1);
  for (Eigen::Index axis = 0; axis < std::min<Eigen::Index>(2, axes.vectors.cols()); ++axis) {
    const Eigen::VectorXd vector = axes.vectors.col(axis) * sign_of(axes.vectors.col(axis));
    for (Eigen::Index j = 0; j < vector.size(); ++j) {
      Point& loading = components.loadings[static_cast<std::size_t>(j)];
      (axis == 0 ? loading.x : loading.y) = vector[j];
    }
  }
  return components;
}

std::vector<Point> places_of(const Rows& rows, const Components& components) {
  std::vector<Point> adds(responses * rows.statements);
  for (std::size_t i = 0; i < adds.size(); ++i) {
    const double value = value_of(i % responses) - components.means[i / responses];
    const Point& loading = components.loadings[i / responses];
    adds[i] = {value * loading.x, value * loading.y};
  }
  std::vector<Point> places(rows.count());
  for (std::size_t row = 0; row < rows.count(); ++row) {
    Point sum;
    const std::size_t begin = rows.begins[row], end = rows.begins[row + 1];
    for (std::size_t i = begin; i < end; ++i) {
      sum.x += adds[rows.codes[i]].x;
      sum.y += adds[rows.codes[i]].y;
    }
    const auto answered = static_cast<double>(std::max<std::size_t>(1, end - begin));
    const double scale = std::sqrt(static_cast<double>(rows.statements) / answered);
    places[row] = {scale * sum.x, scale * sum.y};
  }
  return places;
}

void turn_onto(Components& components, const std::vector<Point>& before) {
  Eigen::Matrix2d overlap = Eigen::Matrix2d::Zero();
  for (std::size_t j = 0; j < before.size(); ++j) {
    const Eigen::Vector2d now(components.loadings[j].x, components.loadings[j].y);
    overlap += now * Eigen::RowVector2d(before[j].x, before[j].y);
  }
  if (overlap.norm() == 0) return;
  const Eigen::JacobiSVD<Eigen::Matrix2d> svd(overlap, Eigen::ComputeFullU | Eigen::ComputeFullV);
  const Eigen::Matrix2d turn = svd.matrixU() * svd.matrixV().transpose();
  for (Point& loading : components.loadings) {
    const Eigen::RowVector2d turned = Eigen::RowVector2d(loading.x, loading.y) * turn;
    loading = {turned[0], turned[1]};
  }
}

}  // namespace alongside::opinion_map
