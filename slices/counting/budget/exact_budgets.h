// What voters have left, exactly: whole numbers over one common denominator.
//
// Everybody begins with the same, and who can pays the same part of a project. So what is left is
// the beginning less the parts of some projects: sums of few numbers, which need no fractions.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace alongside::counting {

using Whole = boost::multiprecision::cpp_int;

/// A number of voters' money: `count` times the beginning, less parts.
struct SumOfBudgets {
  std::int64_t beginnings = 0;
  std::vector<std::int64_t> parts;  // By the number of the part: how often it is taken away.
};

/// Over the common denominator of ExactBudgets, times `below`.
struct ExactPart {
  Whole above;
  std::int64_t below = 1;
};

class ExactBudgets {
 public:
  /// Each has `above / below` in the beginning.
  ExactBudgets(const Whole& above, const Whole& below) : denominator_(below), beginning_(above) {}

  Whole value_of(const SumOfBudgets& sum) const {
    Whole value = beginning_ * sum.beginnings;
    for (std::size_t n = 0; n < sum.parts.size(); ++n) {
      if (sum.parts[n] != 0) value -= parts_[n] * sum.parts[n];
    }
    return value;
  }
  Whole of_amount(std::int64_t amount) const { return denominator_ * amount; }

  /// Notes the part that was paid; its number.
  std::size_t add_part(const ExactPart& part) {
    denominator_ *= part.below;
    beginning_ *= part.below;
    for (Whole& one : parts_) one *= part.below;
    parts_.push_back(part.above);
    shorten();
    return parts_.size() - 1;
  }
  std::size_t parts() const { return parts_.size(); }

 private:
  void shorten() {
    Whole common = gcd(denominator_, beginning_);
    for (const Whole& one : parts_) {
      if (common == 1) return;
      common = gcd(common, one);
    }
    if (common == 1) return;
    denominator_ /= common;
    beginning_ /= common;
    for (Whole& one : parts_) one /= common;
  }

  Whole denominator_;
  Whole beginning_;
  std::vector<Whole> parts_;
};

}  // namespace alongside::counting
