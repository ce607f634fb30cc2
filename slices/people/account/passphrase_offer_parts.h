// Words that somebody may take for a passphrase, who would else think of one that many have.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace alongside::people {

/// Three of 2,048 words can stand in 8.6 thousand million ways: with ten tries in a quarter of an
/// hour (attempt_limits) nobody comes upon them.
inline constexpr int offered_words = 3;

/// The words of the list that `number` (of the whole range, each as likely) stands for.
std::string words_for(std::uint64_t number, const std::vector<std::string_view>& list);

/// New ones each time.
std::string offered_passphrase();

}  // namespace alongside::people
