// Numbers of the pool in what is published of a lottery: panels.csv and lottery.csv
// (lottery_files.h) have them as ids, so that everybody may have the files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "slices/lottery/lottery.h"

namespace alongside::draws {

/// So many panels are on the numbered list: three dice of ten sides draw one.
inline constexpr std::size_t numbered_panels_count = 1000;

/// The ids of everybody in the pool: the person with index n has the number n + 1.
std::vector<std::string> pool_ids(std::size_t people);

/// "3 17 20": the numbers of people, by their index, and back.
std::string numbers_text(const std::vector<int>& people);
std::vector<std::int64_t> numbers_in(std::string_view text);

/// Fingerprint of the salt, a line end and the text; of the text alone where there is no salt, as
/// was done earlier. Few numbers can be guessed and compared with a fingerprint without one.
std::string salted_print(std::string_view salt, std::string_view text);

/// Three digits: 7 is "007".
std::string panel_number(std::int64_t number);

/// The panels of a smaller pool, whose person n is `people[n]` of the whole pool.
std::vector<lottery::Panel> in_whole_pool(const std::vector<lottery::Panel>& panels,
                                          const std::vector<int>& people);

}  // namespace alongside::draws
