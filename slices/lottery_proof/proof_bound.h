// What no panel gains more than, as a proof of the certificate shows it.
//
// A panel has x_t people of each type t, at least l_t and at most u_t, and between min_r and max_r
// people in each row r. For gains g_t and any multipliers y_r,
//
//   sum g_t x_t = sum y_r (people in r) + sum (g_t - sum of the y_r of t's rows) x_t
//              <= sum y_r (y_r > 0 ? max_r : min_r)
//                 + sum d_t (d_t > 0 ? u_t : l_t),   d_t = g_t - sum of the y_r of t's rows
//
// A proof is a tree: an inner node divides all panels into those with at most so many people of a
// type (or row) and those with more. The bound is the largest one of its leaves; a leaf that shows
// a bound below 0 for gains of 0 has no panels in it.
//
// How large it gets: gains up to 1e32 (Nash; 1e18 otherwise), multipliers up to 1e18 each, at most
// 52 to a type and 51,001 in all, limits up to 1e5: sums stay below 2e37, 128 bits hold 1.7e38.
#pragma once

#include <optional>
#include <vector>

#include "slices/lottery_proof/exact_integers.h"
#include "slices/lottery_proof/findings.h"
#include "slices/lottery_proof/types.h"

namespace alongside::lottery_proof {

using Gains = std::vector<Whole>;  // Of each type, per seat, of `multiplier_unit`.

class Bounds {
 public:
  Bounds(const People& people, const Types& types, Findings& findings);

  /// Nothing where the proof proves nothing; why is said of stage `stage`, counted from 1. At most
  /// what everybody on one panel would gain.
  std::optional<Whole> of(const Gains& gains, const std::vector<Node>& proof, std::int64_t stage);

  /// From here on: nobody of this type is in any panel.
  void leave_out(std::size_t type) { counts_[type] = most_[type] = Limits{}; }

 private:
  bool is_tree(const std::vector<Node>& proof);
  bool has_right_places(const std::vector<Node>& proof) const;
  void narrow(const std::vector<Node>& proof, std::size_t leaf);
  void widen(const std::vector<Node>& proof, std::size_t leaf);
  bool take_multipliers(const std::vector<Multiplier>& rows);
  Whole bound(const Gains* gains, const std::vector<Multiplier>& rows) const;

  const People& people_;
  const Types& types_;
  Findings& findings_;
  std::vector<std::size_t> parents_;
  std::vector<Limits> rows_;               // Within the leaf that is looked at.
  std::vector<Limits> most_;               // Of each type, in any panel.
  std::vector<Limits> counts_;             // The same, within the leaf that is looked at.
  std::vector<std::int64_t> multipliers_;  // Of each row.
  bool has_panels_ = true;                 // The limits of the leaf do not contradict each other.
};

}  // namespace alongside::lottery_proof
