// Engines that count votes: all that other slices may include.
#pragma once

#include "slices/counting/budget/equal_shares.h"       // IWYU pragma: export
#include "slices/counting/budget/pabulib_file.h"       // IWYU pragma: export
#include "slices/counting/ranked/blt_file.h"           // IWYU pragma: export
#include "slices/counting/ranked/instant_runoff.h"     // IWYU pragma: export
#include "slices/counting/ranked/transferable_vote.h"  // IWYU pragma: export
#include "slices/counting/scores/delphi.h"             // IWYU pragma: export
#include "slices/counting/scores/totals.h"             // IWYU pragma: export
