#include "slices/lottery/search/rounding_walk.h"

#include <algorithm>
#include <cmath>

namespace alongside::lottery {
namespace {

constexpr double near = 1e-9;
constexpr int is_row_sum = -1;

// Much of a search's time goes by in these two loops: four numbers at once. Each comes out the same
// as by itself, so that all machines find the same panels.
using Four = double __attribute__((vector_size(4 * sizeof(double))));
static_assert(sizeof(Four) == 4 * sizeof(double));

void add_to(std::vector<Four>& sum, const Four* part) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += part[i];
}

void take_from(Four* from, double factor, const std::vector<Four>& part) {
  for (std::size_t i = 0; i < part.size(); ++i) from[i] -= factor * part[i];
}

/// One variable per row is 'basic': it makes up for what the visited type does. At first that is
/// the row's own sum. The inverse of the basic columns is kept as the simplex method does.
class Basis {
 public:
  Basis(const WalkStart& start, const std::vector<double>& wish)
      : start_(start),
        wish_(wish),
        rows_(start.rows.size()),
        width_((rows_ + 3) / 4),
        inverse_(rows_ * width_),
        prices_(rows_, 0.0),
        basics_(rows_),
        direction_(width_) {
    for (std::size_t i = 0; i < rows_; ++i) {
      inverse_[i * width_ + i / 4][i % 4] = -1;
      const KeptRow& row = start.rows[i];
      basics_[i] = {is_row_sum, row.sum, row.least, row.most};
    }
  }

  /// What the whole wish gains with each more of the type.
  double gain(std::size_t type) const {
    double gain = wish_[type];
    for (const int row : start_.rows_of[type]) gain -= prices_[static_cast<std::size_t>(row)];
    return gain;
  }

  /// Moves the type's number as far as it goes; where something else reached its end first, the
  /// type takes its place among the basics.
  void visit(std::size_t type, double& number) {
    set_direction(type);
    const bool up = gain(type) >= 0;
    double step = up ? start_.most[type] - number : number - start_.least[type];
    const std::size_t leaving = first_at_its_end(up, step);
    for (std::size_t i = 0; i < rows_; ++i) basics_[i].value -= (up ? step : -step) * direction(i);
    number += up ? step : -step;
    if (leaving != rows_) enter(leaving, type, number);
  }

  void write(std::vector<double>& numbers) const {
    for (const Basic& basic : basics_) {
      if (basic.type != is_row_sum) numbers[static_cast<std::size_t>(basic.type)] = basic.value;
    }
  }

 private:
  struct Basic {
    int type = is_row_sum;
    double value = 0, least = 0, most = 0;
  };

  double direction(std::size_t row) const { return direction_[row / 4][row % 4]; }

  void set_direction(std::size_t type) {
    std::ranges::fill(direction_, Four{});
    for (const int row : start_.rows_of[type]) {
      add_to(direction_, inverse_.data() + static_cast<std::size_t>(row) * width_);
    }
  }

  /// The basic that ends the step, or `rows_`; of several the one that keeps the numbers steadiest.
  std::size_t first_at_its_end(bool up, double& step) const {
    std::size_t leaving = rows_;
    for (std::size_t i = 0; i < rows_; ++i) {
      const double falls = up ? direction(i) : -direction(i);
      if (std::abs(falls) < near) continue;
      const Basic& basic = basics_[i];
      const double room = falls > 0 ? basic.value - basic.least : basic.most - basic.value;
      const double reach = std::max(0.0, room) / std::abs(falls);
      const bool steadier =
          leaving != rows_ && reach < step + near && std::abs(falls) > std::abs(direction(leaving));
      if (reach < step - near || steadier) {
        step = std::min(step, reach);
        leaving = i;
      }
    }
    return leaving;
  }

  void enter(std::size_t leaving, std::size_t type, double number) {
    const double pivot = direction(leaving);
    const double price = gain(type) / pivot;
    for (std::size_t column = 0; column < rows_; ++column) {
      Four* of_column = inverse_.data() + column * width_;
      const double factor = of_column[leaving / 4][leaving % 4] / pivot;
      if (factor == 0) continue;
      prices_[column] += price * of_column[leaving / 4][leaving % 4];
      take_from(of_column, factor, direction_);
      of_column[leaving / 4][leaving % 4] = factor;
    }
    basics_[leaving] = {static_cast<int>(type), number, start_.least[type], start_.most[type]};
  }

  const WalkStart& start_;
  const std::vector<double>& wish_;
  std::size_t rows_;
  std::size_t width_;           // Of a column: the rows by fours.
  std::vector<Four> inverse_;   // By columns.
  std::vector<double> prices_;  // Of each row: the basics' wish, carried over.
  std::vector<Basic> basics_;
  std::vector<Four> direction_;
};

}  // namespace

std::vector<double> rounded_walk(const WalkStart& start, const std::vector<int>& order,
                                 const std::vector<double>& wish) {
  std::vector<double> numbers = start.numbers;
  Basis basis(start, wish);
  for (const int type : order) {
    basis.visit(static_cast<std::size_t>(type), numbers[static_cast<std::size_t>(type)]);
  }
  basis.write(numbers);
  for (std::size_t type = 0; type < numbers.size(); ++type) {
    numbers[type] = std::clamp(numbers[type], start.least[type], start.most[type]);
  }
  return numbers;
}

}  // namespace alongside::lottery
