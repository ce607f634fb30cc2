// Conversations made up by lot of crowds of many kinds, to measure how often groups are found where
// there are none, and where there are: people along a line, in a plane, all alike, in groups.
// `gap_test.cpp` tries a few of each, bench/map_groups.cpp many.
#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <numbers>
#include <string>
#include <vector>

#include "foundation/base/random.h"
#include "slices/opinion_map/answers.h"

namespace alongside::opinion_map::crowds {

struct Size {
  std::size_t people = 100, statements = 30;
  double answered = 0.7;  // Share of the statements that each person answers.
};

using Crowd = std::function<std::vector<GivenResponse>(const Size&, std::uint64_t seed)>;

struct Named {
  std::string name;
  Crowd crowd;
};

inline double normal(Random& random) {
  const double length = std::sqrt(-2 * std::log(1 - random.unit()));
  return length * std::cos(2 * std::numbers::pi * random.unit());
}

/// From end to end alike, with the spread of `normal`.
inline double even(Random& random) {
  return std::sqrt(12.0) * (random.unit() - 0.5);
}

/// A tail to one side.
inline double skewed(Random& random) {
  return -std::log(1 - random.unit()) - 1;
}

/// Answers by lot; `agrees` is how likely a person agrees with a statement. One in ten passes.
template <class Agrees>
std::vector<GivenResponse> answers_by_lot(const Size& size, Random& random, const Agrees& agrees) {
  std::vector<GivenResponse> given;
  for (std::size_t person = 0; person < size.people; ++person) {
    for (std::size_t statement = 0; statement < size.statements; ++statement) {
      if (random.unit() >= size.answered) continue;
      const bool agree = random.unit() < agrees(person, statement);
      const Response response = random.unit() < 0.1 ? Response::pass
                                : agree             ? Response::agree
                                                    : Response::disagree;
      given.push_back(
          {static_cast<std::int64_t>(person), static_cast<std::int64_t>(statement), response});
    }
  }
  return given;
}

/// Nothing has to do with anything: each statement is agreed with by a share of all.
inline Crowd all_alike() {
  return [](const Size& size, std::uint64_t seed) {
    Random random(seed * 7919 + 1);
    std::vector<double> shares;
    for (std::size_t j = 0; j < size.statements; ++j) shares.push_back(0.1 + 0.8 * random.unit());
    return answers_by_lot(size, random, [&](std::size_t, std::size_t j) { return shares[j]; });
  };
}

/// People along `lines` lines of their own (1 or 2), by the logistic model (Birnbaum 1968): each
/// statement goes with one of them, `slope` times 0.5 to 1.5, and is harder or easier to agree with
/// by `shift`.
inline Crowd along(double (*place)(Random&), double slope, double shift, std::size_t lines = 1) {
  return [=](const Size& size, std::uint64_t seed) {
    Random random(seed * 7919 + 2);
    std::vector<double> places, slopes, shifts;
    for (std::size_t i = 0; i < lines * size.people; ++i) places.push_back(place(random));
    for (std::size_t j = 0; j < size.statements; ++j) {
      slopes.push_back((random.below(2) == 1 ? 1 : -1) * slope * (0.5 + random.unit()));
      shifts.push_back(shift * normal(random));
    }
    return answers_by_lot(size, random, [&](std::size_t i, std::size_t j) {
      return 1 / (1 + std::exp(-shifts[j] - slopes[j] * places[lines * i + j % lines]));
    });
  };
}

/// Along a line, evenly; the share of agreement goes straight from 5 to 95 in 100.
inline Crowd straight() {
  return [](const Size& size, std::uint64_t seed) {
    Random random(seed * 7919 + 3);
    std::vector<double> places, ways;
    for (std::size_t i = 0; i < size.people; ++i) places.push_back(2 * random.unit() - 1);
    for (std::size_t j = 0; j < size.statements; ++j) ways.push_back(random.below(2) == 1 ? 1 : -1);
    return answers_by_lot(size, random, [&](std::size_t i, std::size_t j) {
      return 0.5 + 0.45 * ways[j] * places[i];
    });
  };
}

/// Groups of these shares of all people. Each leans on each statement as a coin decides, and its
/// people answer so with a chance of `firmness`. `crossed`: of four, by two matters of their own.
inline Crowd groups(std::vector<double> shares, double firmness, bool crossed = false) {
  return [=](const Size& size, std::uint64_t seed) {
    Random random(seed * 7919 + 4);
    std::vector<std::vector<bool>> leans(shares.size());
    for (std::size_t j = 0; j < size.statements; ++j) {
      const bool turned = random.below(2) == 1;
      for (std::size_t group = 0; group < shares.size(); ++group) {
        const bool by_bit = ((group >> (j % 2)) & 1U) == 1;
        leans[group].push_back(crossed ? by_bit != turned : random.below(2) == 1);
      }
    }
    std::vector<std::size_t> of;
    double upto = 0;
    for (std::size_t group = 0; group < shares.size(); ++group) {
      upto += shares[group] * static_cast<double>(size.people);
      while (static_cast<double>(of.size()) + 0.5 < upto) of.push_back(group);
    }
    of.resize(size.people, shares.size() - 1);
    return answers_by_lot(size, random, [&](std::size_t i, std::size_t j) {
      return leans[of[i]][j] ? firmness : 1 - firmness;
    });
  };
}

inline std::vector<Named> without_groups() {
  return {{"all alike", all_alike()},
          {"a line, most in the middle", along(normal, 1, 1)},
          {"the same, steeper", along(normal, 2, 1)},
          {"the same, each statement halves people", along(normal, 2, 0)},
          {"a line, evenly", along(even, 1, 1)},
          {"the same, steeper", along(even, 2, 1)},
          {"a line, straight from 5% to 95%", straight()},
          {"a line with a long tail", along(skewed, 1.5, 1)},
          {"a plane, most in the middle", along(normal, 2, 1, 2)},
          {"a plane, evenly", along(even, 2, 1, 2)}};
}

inline std::vector<Named> with_groups(double firmness) {
  return {{"two", groups({0.5, 0.5}, firmness)},
          {"70 and 30 in 100", groups({0.7, 0.3}, firmness)},
          {"three", groups({0.34, 0.33, 0.33}, firmness)},
          {"four, crossed", groups({0.25, 0.25, 0.25, 0.25}, firmness, true)}};
}

}  // namespace alongside::opinion_map::crowds
