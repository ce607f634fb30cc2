// Which statement a person is asked next: the one that tells most about the map and has been heard
// least.
//
// What an answer tells: somebody's place theta has two coordinates, each beforehand normal with
// variance 1; their answer to statement j is a_j . theta and noise of variance 1. With a_j known
// (`pull`), every answer narrows what theta may be (Bayesian linear regression), and the answer to
// j would tell
//
//   gain_j = log(1 + a_j' V a_j) / 2,  V = (I + sum over answered statements of a a')^-1
//
// which is the information between answer and place (Lindley, 'On a measure of the information
// provided by an experiment', 1956; D-optimal design). Statements whose answers would only repeat
// what is known of the person gain little. What an answer tells of the statement itself falls with
// how often it was heard. A statement is drawn by lot with the weight
//
//   (gain_j + mean gain / 4) ^ 1.5 / (1 + heard_j) ^ 0.75
//
// so that every statement has a chance, and a new one, which counts with the mean gain, a large
// one. The numbers were found by simulation on real conversations (bench/routing.cpp): more weight
// on the gain finds the groups sooner and what they share later.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinion_map/map.h"

namespace alongside::opinion_map {

/// The pull of each column of a frame on a person's place, in units of the noise: the loading times
/// sqrt(S * share / (1 - first_share - second_share)), S statements, the share of its component.
std::vector<Point> pulls_of(const Frame& frame, const Evidence& evidence);

struct StatementToAsk {
  std::int64_t heard = 0;
  Point pull;           // 0, 0 where the statement is not on the map yet.
  bool on_map = false;
  bool answered = false;  // By the person who is asked.
};

/// The weight of each statement; 0 for those that the person answered.
std::vector<double> worth_of(const std::vector<StatementToAsk>& statements);

}  // namespace alongside::opinion_map
