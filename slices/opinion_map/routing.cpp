#include "slices/opinion_map/routing.h"

#include <algorithm>
#include <cmath>

namespace alongside::opinion_map {
namespace {

/// Of the mean gain, for statements that would tell nothing more of this person.
constexpr double least_share_of_mean = 0.25;
// Found by simulation: bench/routing.cpp.
constexpr double gain_power = 1.5;
constexpr double heard_power = 0.75;

/// Symmetric, two by two.
struct Spread {
  double xx = 1, xy = 0, yy = 1;

  double along(const Point& pull) const {
    return xx * pull.x * pull.x + 2 * xy * pull.x * pull.y + yy * pull.y * pull.y;
  }
};

/// What is still open of a person's place after their answers.
Spread spread_after(const std::vector<StatementToAsk>& statements) {
  Spread known;
  for (const StatementToAsk& one : statements) {
    if (!one.answered) continue;
    known.xx += one.pull.x * one.pull.x;
    known.xy += one.pull.x * one.pull.y;
    known.yy += one.pull.y * one.pull.y;
  }
  const double determinant = known.xx * known.yy - known.xy * known.xy;
  return {known.yy / determinant, -known.xy / determinant, known.xx / determinant};
}

}  // namespace

std::vector<Point> pulls_of(const Frame& frame, const Evidence& evidence) {
  constexpr double least_noise = 1e-6;
  const double noise = std::max(least_noise, 1 - evidence.first_share - evidence.second_share);
  const auto count = static_cast<double>(frame.columns.size());
  const double first = std::sqrt(count * evidence.first_share / noise);
  const double second = std::sqrt(count * evidence.second_share / noise);
  std::vector<Point> pulls;
  for (const Frame::Column& column : frame.columns) {
    pulls.push_back({first * column.loading.x, second * column.loading.y});
  }
  return pulls;
}

std::vector<double> worth_of(const std::vector<StatementToAsk>& statements) {
  const Spread open = spread_after(statements);
  std::vector<double> gains(statements.size());
  double sum = 0, known = 0;
  for (std::size_t j = 0; j < statements.size(); ++j) {
    if (!statements[j].on_map || statements[j].answered) continue;
    gains[j] = std::log1p(open.along(statements[j].pull)) / 2;
    sum += gains[j];
    ++known;
  }
  const double mean = sum > 0 ? sum / known : 1;
  std::vector<double> worth(statements.size());
  for (std::size_t j = 0; j < statements.size(); ++j) {
    if (statements[j].answered) continue;
    const double gain = statements[j].on_map ? gains[j] : mean;
    const auto heard = static_cast<double>(statements[j].heard);
    worth[j] = std::pow(gain + least_share_of_mean * mean, gain_power) /
               std::pow(1.0 + heard, heard_power);
  }
  return worth;
}

}  // namespace alongside::opinion_map
