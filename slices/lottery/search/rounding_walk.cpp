#include "slices/lottery/search/rounding_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace alongside::lottery {
namespace {

constexpr double near = 1e-9;
constexpr int is_row_sum = -1;
constexpr double endless = std::numeric_limits<double>::infinity();

// Much of a search's time goes by in these loops: two numbers at once. Each comes out the same as
// by itself, so that all machines find the same panels.
using Two = double __attribute__((vector_size(2 * sizeof(double))));

void add_to(std::vector<Two>& sum, const Two* part) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += part[i];
}

void take_from(Two* from, double factor, const std::vector<Two>& part) {
  for (std::size_t i = 0; i < part.size(); ++i) from[i] -= factor * part[i];
}

double at(const std::vector<Two>& numbers, std::size_t i) {
  return numbers[i / 2][i % 2];
}
void set(std::vector<Two>& numbers, std::size_t i, double number) {
  numbers[i / 2][i % 2] = number;
}

/// One variable per row is 'basic': it makes up for what the visited type does. At first that is
/// the row's own sum. The inverse of the basic columns is kept as the simplex method does.
class Basis {
 public:
  Basis(const RowsOfTypes& rows_of, const WalkStart& start, const std::vector<double>& wish)
      : rows_of_(rows_of),
        start_(start),
        wish_(wish),
        numbers_(start.numbers),
        rows_(start.rows.size()),
        width_((rows_ + 1) / 2),
        inverse_(rows_ * width_),
        prices_(rows_, 0.0),
        basics_(rows_, is_row_sum),
        value_(width_),
        least_(width_),
        most_(width_),
        direction_(width_),
        reach_(width_) {
    for (std::size_t i = 0; i < rows_; ++i) {
      set(inverse_, i * 2 * width_ + i, -1);
      set(value_, i, start.rows[i].sum);
      set(least_, i, start.rows[i].least);
      set(most_, i, start.rows[i].most);
    }
  }

  /// Moves the type's number as far as it goes; where something else reached its end first, the
  /// type takes its place among the basics.
  void visit(std::size_t type) {
    set_direction(type);
    const bool up = gain(type) >= 0;
    double& number = numbers_[type];
    double step = up ? start_.most[type] - number : number - start_.least[type];
    const std::size_t leaving = first_at_its_end(up, step);
    take_from(value_.data(), up ? step : -step, direction_);
    if (leaving == rows_) {
      number = up ? start_.most[type] : start_.least[type];
      return;
    }
    number += up ? step : -step;
    leave(leaving, up);
    enter(leaving, type);
  }

  /// Of each type, between least and most.
  std::vector<double> numbers() && {
    for (std::size_t i = 0; i < rows_; ++i) {
      if (basics_[i] != is_row_sum) numbers_[static_cast<std::size_t>(basics_[i])] = at(value_, i);
    }
    for (std::size_t type = 0; type < numbers_.size(); ++type) {
      numbers_[type] = std::clamp(numbers_[type], start_.least[type], start_.most[type]);
    }
    return std::move(numbers_);
  }

 private:
  /// What the whole wish gains with each more of the type.
  double gain(std::size_t type) const {
    double gain = wish_[type];
    for (const int row : rows_of_.of(type)) gain -= prices_[static_cast<std::size_t>(row)];
    return gain;
  }

  void set_direction(std::size_t type) {
    std::ranges::fill(direction_, Two{});
    for (const int row : rows_of_.of(type)) {
      add_to(direction_, inverse_.data() + static_cast<std::size_t>(row) * width_);
    }
  }

  /// How far the type may go for each basic.
  void set_reach(bool up) {
    const double sign = up ? 1 : -1;
    for (std::size_t i = 0; i < width_; ++i) {
      const Two falls = sign * direction_[i];
      const Two rises = -falls;
      const Two speed = falls > 0 ? falls : rises;
      const Two room = falls > 0 ? value_[i] - least_[i] : most_[i] - value_[i];
      const Two inside = room > 0 ? room : Two{};
      reach_[i] = speed < near ? Two{endless, endless} : inside / speed;
    }
  }

  /// The basic that ends the step, or `rows_`; of several the one that keeps the numbers steadiest.
  std::size_t first_at_its_end(bool up, double& step) {
    set_reach(up);
    double first = endless;
    for (std::size_t i = 0; i < rows_; ++i) first = std::min(first, at(reach_, i));
    if (first >= step - near) return rows_;
    step = first;
    std::size_t leaving = rows_;
    double steadiest = 0;
    for (std::size_t i = 0; i < rows_; ++i) {
      const double speed = std::abs(at(direction_, i));
      if (at(reach_, i) > first + near || speed <= steadiest) continue;
      steadiest = speed;
      leaving = i;
    }
    return leaving;
  }

  /// The basic has reached its end, and stays there.
  void leave(std::size_t place, bool up) {
    if (basics_[place] == is_row_sum) return;
    const bool falls = (at(direction_, place) > 0) == up;
    numbers_[static_cast<std::size_t>(basics_[place])] =
        falls ? at(least_, place) : at(most_, place);
  }

  void enter(std::size_t place, std::size_t type) {
    const double pivot = at(direction_, place);
    const double price = gain(type) / pivot;
    for (std::size_t column = 0; column < rows_; ++column) {
      Two* of_column = inverse_.data() + column * width_;
      const std::size_t in_place = column * 2 * width_ + place;
      const double before = at(inverse_, in_place);
      if (before == 0) continue;
      prices_[column] += price * before;
      take_from(of_column, before / pivot, direction_);
      set(inverse_, in_place, before / pivot);
    }
    basics_[place] = static_cast<int>(type);
    set(value_, place, numbers_[type]);
    set(least_, place, start_.least[type]);
    set(most_, place, start_.most[type]);
  }

  const RowsOfTypes& rows_of_;
  const WalkStart& start_;
  const std::vector<double>& wish_;
  std::vector<double> numbers_;
  std::size_t rows_;
  std::size_t width_;                      // Of a column: the rows by twos.
  std::vector<Two> inverse_;               // By columns.
  std::vector<double> prices_;             // Of each row: the basics' wish, carried over.
  std::vector<int> basics_;                // Types.
  std::vector<Two> value_, least_, most_;  // Of the basics.
  std::vector<Two> direction_, reach_;     // Of the basics, for the type that is visited.
};

}  // namespace

std::vector<double> rounded_walk(const RowsOfTypes& rows_of, const WalkStart& start,
                                 const std::vector<int>& order, const std::vector<double>& wish) {
  Basis basis(rows_of, start, wish);
  for (const int type : order) basis.visit(static_cast<std::size_t>(type));
  return std::move(basis).numbers();
}

}  // namespace alongside::lottery
