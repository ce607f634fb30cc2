// Whether the stages of a certificate prove that the lottery is as fair as its method promises.
//
// Leximin and maximin. Let v_t be the values of the types that were settled before, n_t how many
// people a type has, and B what no panel gains more than. Where the settled have their values, the
// smallest chance m of the free ones holds
//
//   sum over settled n_t g_t v_t + m * sum over free n_t g_t <= B
//
// so no lottery gives all free ones more than the stage's value plus
// (B - sum over settled n_t g_t v_t - value * sum over free n_t g_t) / sum over free n_t g_t;
// and a free type s has no more than its value plus the same difference over n_s g_s, while the
// other free ones have the value. Both must be within `tolerance` (exact_integers.h).
//
// Nash. The logarithm of the product of the chances p is concave: no lottery q has a geometric mean
// that is larger by more than a factor of B / people, with gains of 1 / p.
//
// Uniform. For any lottery q and any m, sum q^2 >= 2 sum m q - sum m^2 >= -2 B - sum m^2, with
// gains of -m; and m are the chances.
//
// Where the bound of a stage of value 0 is below the gain of one seat, nobody of the types that it
// settles is in any panel: from there on, they are out of all bounds.
#pragma once

#include "slices/lottery_proof/findings.h"
#include "slices/lottery_proof/types.h"

namespace alongside::lottery_proof {

/// True where the proof is whole.
bool check_stages(const Stated& stated, const People& people, const Types& types,
                  Findings& findings);

}  // namespace alongside::lottery_proof
