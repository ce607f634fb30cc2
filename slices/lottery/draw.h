// Chance at last: which panel it is. All of it can be replayed from what is published.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "slices/lottery/fair_lottery.h"

namespace alongside::lottery {

/// The seed that a text stands for: the first 8 bytes of its BLAKE2b-256, the first one highest.
/// A text of digits alone that fits is that number.
std::uint64_t seed_of(std::string_view text);

/// The index of the panel that `seed` draws: by weight. The same on every machine.
std::size_t drawn_panel(const std::vector<Panel>& panels, std::uint64_t seed);

/// Of `count` panels on a list, which number `seed` draws, from 0: all are equally likely.
std::size_t drawn_number(std::size_t count, std::uint64_t seed);

/// `count` panels, equally likely, whose chances are as near to the lottery's as so many panels
/// allow: for a draw by hand, with dice or balls. Each is one of the lottery's, by types; which of
/// several people of one type is on it goes round, in another order
/// each time.
std::vector<std::vector<int>> numbered_panels(const Pool& pool, const FairLottery& lottery,
                                              std::size_t count, std::uint64_t seed);

/// In how many of the numbered panels each person is.
std::vector<int> times_on(std::size_t people, const std::vector<std::vector<int>>& panels);

}  // namespace alongside::lottery
