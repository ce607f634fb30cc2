// Finds the lottery over panels that is as fair as a method promises, with its proof.
//
// 1. People who cannot be told apart become types. 2. The best chances over the linear relaxation
// of the rows, with the multipliers that prove them. 3. Panels whose average is that point, by
// rounding it many times, and weights by least squares: then the relaxation's proof is the
// lottery's. 4. Where the relaxation promises what no panels give: column generation, with proofs
// by dividing. The first three are enough for nearly all real pools.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

#include "slices/lottery/pool.h"
#include "slices/lottery/proof/certificate.h"

namespace alongside::lottery {

struct Panel {
  std::int64_t weight = 0;  // Its chance to be drawn, in parts of `chance_unit`; all make 1.
  std::vector<int> people;  // Rising.
};

struct FairLottery {
  std::vector<Panel> panels;
  std::vector<std::int64_t> chances;  // Of each person, from the panels; parts of `chance_unit`.
  std::vector<int> fit_nowhere;       // People who are in no panel that meets the quotas.
  Certificate certificate;
  /// By how much the chances miss the certificate's values at most.
  double furthest_from_certified = 0;
};

/// What is done now, for people who wait. `total` is 0 where nobody knows.
struct Progress {
  enum class Step { chances, panels, weights, exact_search, proof } step = Step::chances;
  std::int64_t done = 0;
  std::int64_t total = 0;
};

struct FairOptions {
  Method method = Method::leximin;
  /// Of the search alone: another seed may find other panels with the same chances.
  std::uint64_t seed = 1;
  /// Ends the search soon, with what is certified so far (`Certificate::complete` is false).
  std::stop_token stop;
  std::function<void(const Progress&)> progress;
};

enum class Finding { found, no_panel, unknown };

struct FairResult {
  /// `no_panel`: no panel meets all quotas (feasibility.h says what would do). `unknown`: stopped
  /// before a panel was found.
  Finding finding = Finding::unknown;
  FairLottery lottery;  // Where it was found.
};

/// The same pool, method and seed give the same lottery on the same build of the program.
FairResult find_fair_lottery(const Pool& pool, const FairOptions& options);

}  // namespace alongside::lottery
