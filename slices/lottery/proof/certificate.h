// The proof that a lottery is as fair as its method promises, to be checked without the solver.
//
// A panel counts x_t people of each type t, n_t at most; of each row r it has min_r to max_r.
// For any gains g_t (per seat of type t) and any multipliers y_r of rows, every panel has
//
//   sum_t g_t x_t <= B,
//   B = sum_r y_r (y_r > 0 ? max_r : min_r) + sum_t n_t max(0, g_t - sum of y_r over rows of t)
//
// so that B bounds what any lottery can give. That is linear programming duality, and checking it
// takes additions and multiplications of whole numbers alone. Where the bound of the linear
// relaxation is too high, the panels are divided: a proof is a tree whose leaves hold multipliers
// for narrower limits.
//
// Leximin (Flanigan, Goelz, Gupta, Hennig, Procaccia, 'Fair algorithms for selecting citizens'
// assemblies', Nature 2021): stage after stage. With v_t the values of those settled before, and
// the others free, a stage's gains show that the smallest chance among the free is at most
//
//   (B - sum over settled of n_t g_t v_t) / (sum over free of n_t g_t)
//
// which must be its value, up to `tolerance`; and that none of those it settles can have more while
// the other free ones have the value. Maximin: the stages of value 0 and the next one.
// Nash (product of chances as large as possible): the stages of value 0 and one more, with
// g_t = 1/p_t; B <= people in any panel.
// Uniform (chances as equal as possible: least sum of squares): the stages of value 0 and one more,
// with g_t = -p_t; B <= -sum of p squared.
// Who is settled at 0 is in no panel: for Nash and uniform, their n_t is 0.
//
// A search that was stopped has a certificate that is not complete: its stages bound what any
// lottery gives, and settle nobody where the lottery does not give it yet.
#pragma once

#include <cstdint>
#include <vector>

namespace alongside::lottery {

/// Chances and weights are whole numbers of this part of 1; so all of them are exact decimals.
inline constexpr std::int64_t chance_unit = 1'000'000'000'000;
/// Gains and multipliers are whole numbers of this part of 1; none is larger than
/// `most_multiplier`.
inline constexpr std::int64_t multiplier_unit = 1'000'000'000'000'000;
inline constexpr std::int64_t most_multiplier = 1'000 * multiplier_unit;
/// Of a chance: within so much of the best there is.
inline constexpr double tolerance = 1e-6;

enum class Method { leximin, maximin, nash, uniform };

struct Multiplier {
  int index = 0;           // Of a type, or of a row.
  std::int64_t value = 0;  // In parts of `multiplier_unit`.
  friend bool operator==(const Multiplier&, const Multiplier&) = default;
};

/// A node of a proof. `bound`: the multipliers show the bound within the limits of this node.
/// `empty`: they show that no panel is within them (the bound of gains 0 is below 0). The others
/// divide: at most `at_most` people of the type or row `index` in the node `left`, more in `right`.
struct ProofNode {
  enum class Kind { bound, empty, type, row } kind = Kind::bound;
  std::vector<Multiplier> rows;
  int index = 0;
  int at_most = 0;
  int left = 0;
  int right = 0;
  friend bool operator==(const ProofNode&, const ProofNode&) = default;
};
using Proof = std::vector<ProofNode>;  // Node 0 is the root; children come after their parents.

struct Stage {
  std::int64_t value = 0;         // In parts of `chance_unit`.
  std::vector<int> settled;       // Types that have this value from here on.
  std::vector<Multiplier> gains;  // Per seat of a type, 0 or more. Empty for nash and uniform.
  Proof proof;
  friend bool operator==(const Stage&, const Stage&) = default;
};

struct Certificate {
  Method method = Method::leximin;
  std::vector<Stage> stages;
  /// Every type is settled (leximin), or the one stage that there must be is there.
  bool complete = false;
  friend bool operator==(const Certificate&, const Certificate&) = default;
};

}  // namespace alongside::lottery
