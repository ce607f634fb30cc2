#include "slices/opinion_map/grouping/components.h"

#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <numeric>

#include "slices/opinion_map/testing/made_up.h"

namespace alongside::opinion_map::components_test {
namespace {

std::vector<std::size_t> everybody(const Answers& answers) {
  std::vector<std::size_t> people(answers.people.size());
  std::iota(people.begin(), people.end(), std::size_t{0});
  return people;
}

/// The centred matrix as a table with a cell for everything, row by weight.
Eigen::MatrixXd whole_matrix(const Answers& answers, const std::vector<double>& weights) {
  const auto people = static_cast<Eigen::Index>(answers.people.size());
  const auto statements = static_cast<Eigen::Index>(answers.statements.size());
  Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(people, statements);
  Eigen::VectorXd sums = Eigen::VectorXd::Zero(statements), counts = sums;
  const auto each = [&](const auto& use) {
    for (Eigen::Index i = 0; i < people; ++i) {
      for (const Entry& entry : answers.row(static_cast<std::size_t>(i))) {
        use(i, static_cast<Eigen::Index>(entry.statement), static_cast<double>(entry.response));
      }
    }
  };
  each([&](Eigen::Index i, Eigen::Index j, double value) {
    sums[j] += weights[static_cast<std::size_t>(i)] * value;
    counts[j] += weights[static_cast<std::size_t>(i)];
  });
  each([&](Eigen::Index i, Eigen::Index j, double value) {
    matrix(i, j) = (value - sums[j] / counts[j]) * std::sqrt(weights[static_cast<std::size_t>(i)]);
  });
  return matrix;
}

void expect_same_components(const Answers& answers, const std::vector<double>& weights) {
  Rows rows = rows_of(answers, everybody(answers));
  rows.weights = weights;
  const Components found = components_of(rows, 2);
  const Eigen::MatrixXd matrix = whole_matrix(answers, weights);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix.transpose() * matrix);
  const Eigen::Index last = solver.eigenvalues().size() - 1;
  const double all = solver.eigenvalues().sum();
  EXPECT_NEAR(found.first_share, solver.eigenvalues()[last] / all, 1e-9);
  EXPECT_NEAR(found.second_share, solver.eigenvalues()[last - 1] / all, 1e-9);
  double first = 0, second = 0;
  for (Eigen::Index j = 0; j <= last; ++j) {
    first += solver.eigenvectors()(j, last) * found.loadings[static_cast<std::size_t>(j)].x;
    second += solver.eigenvectors()(j, last - 1) * found.loadings[static_cast<std::size_t>(j)].y;
  }
  EXPECT_NEAR(std::abs(first), 1, 1e-7);
  EXPECT_NEAR(std::abs(second), 1, 1e-7);
}

TEST(OpinionMapComponents, AreThoseOfTheWholeMatrix) {
  for (const std::int64_t statements : {3, 12, 32, 33, 80}) {
    for (const std::int64_t groups : {1, 3}) {
      const Answers answers = answers_of(
          made_up({.people = 60, .statements = statements, .groups = groups, .seed = 7}).given);
      expect_same_components(answers, std::vector<double>(answers.people.size(), 1.0));
    }
  }
}

TEST(OpinionMapComponents, ARowMayStandForSeveralPeople) {
  const Answers answers = answers_of(made_up({.people = 50, .statements = 40, .seed = 9}).given);
  std::vector<double> weights;
  for (std::size_t i = 0; i < answers.people.size(); ++i) weights.push_back(double(i % 4));
  expect_same_components(answers, weights);
}

TEST(OpinionMapComponents, AreTheSameOnAnyNumberOfThreads) {
  const Answers answers =
      answers_of(made_up({.people = 20'000, .statements = 40, .answered = 0.3}).given);
  const Rows rows = rows_of(answers, everybody(answers));
  const Components one = components_of(rows, 1), four = components_of(rows, 4);
  EXPECT_EQ(one.loadings, four.loadings);
}

TEST(OpinionMapComponents, WithoutDifferencesThereIsNothing) {
  std::vector<GivenResponse> given;
  for (std::int64_t person = 0; person < 9; ++person) {
    for (std::int64_t j = 0; j < 40; ++j) given.push_back({person, j, Response::agree});
  }
  const Answers answers = answers_of(given);
  const Components found = components_of(rows_of(answers, everybody(answers)), 1);
  EXPECT_EQ(found.first_share, 0);
  EXPECT_EQ(found.loadings, std::vector<Point>(40));
}

// A map that was turned and mirrored comes back to where it was.
TEST(OpinionMapComponents, TurnOntoTheMapBefore) {
  const Answers answers = answers_of(made_up({.groups = 3}).given);
  const Components before = components_of(rows_of(answers, everybody(answers)), 1);
  Components turned = before;
  for (Point& loading : turned.loadings) {
    loading = {0.6 * loading.x - 0.8 * loading.y, -0.8 * loading.x - 0.6 * loading.y};
  }
  turn_onto(turned, before.loadings);
  for (std::size_t j = 0; j < before.loadings.size(); ++j) {
    EXPECT_NEAR(turned.loadings[j].x, before.loadings[j].x, 1e-9);
    EXPECT_NEAR(turned.loadings[j].y, before.loadings[j].y, 1e-9);
  }
}

TEST(OpinionMapComponents, WhoAnsweredHalfStandsAsFarOut) {
  Answers answers = answers_of({{1, 1, Response::agree},
                                {1, 2, Response::agree},
                                {2, 1, Response::agree},
                                {3, 1, Response::disagree},
                                {3, 2, Response::disagree}});
  Components components{.means = {0, 0}, .loadings = {{0.5, 0.1}, {0.5, -0.1}}};
  const auto places = places_of(rows_of(answers, everybody(answers)), components);
  EXPECT_DOUBLE_EQ(places[0].x, 1.0);
  EXPECT_DOUBLE_EQ(places[1].x, 0.5 * std::sqrt(2.0));
  EXPECT_DOUBLE_EQ(places[2].x, -1.0);
  EXPECT_DOUBLE_EQ(places[1].y, 0.1 * std::sqrt(2.0));
}

}  // namespace
}  // namespace alongside::opinion_map::components_test
