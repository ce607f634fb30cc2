// People whom a lottery gives no chance, and why: not every one of them fits nowhere.
#pragma once

#include <cstdint>
#include <optional>

#include "foundation/base/message.h"
#include "slices/draws/search/lottery_record.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

enum class NoChance {
  fits_nowhere,  // Proved: no panel that meets the quotas has them.
  by_method,     // They fit, and the method `uniform` leaves them none.
  not_found,     // No panel with them was found before the search ended.
  not_listed,    // They have a chance so small that none of the 1,000 panels has them.
};

/// Of somebody who is on none of the numbered panels; `chance` is theirs in the lottery.
NoChance why_no_chance(const FoundLottery& lottery, std::int64_t number, std::int64_t chance);

/// What it says to them.
Message said_of(NoChance why, const FoundLottery& lottery);

/// How many of a lottery fit, or may fit, in a panel and have no chance.
std::int64_t count_left_out(const lottery::FairLottery& lottery);
/// Of those who fit in any panel, in parts of lottery::chance_unit; 0 where somebody is left out.
std::int64_t least_of_who_fits(const lottery::FairLottery& lottery);

}  // namespace alongside::draws
