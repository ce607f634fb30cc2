// The part of the public page that moves: the same for everybody who watches.
#pragma once

#include <string>

#include "foundation/html/html.h"
#include "slices/draws/public/watched_draw.h"

namespace alongside::draws {

inline constexpr std::string_view watched_id = "watched-draw";

void watch_content(Html& html, const WatchedDraw& watched);
std::string live_watch(const Words& words, const WatchedDraw& watched);

/// How far the search is, in words; what is known of it alone.
void search_progress(Html& html, const LotterySearch& run);

/// "11 in 1,000", or "less than 1 in 1,000".
Message said_of_chance(std::int64_t chance);

/// Of those who fit on a panel: "none" where one of them has no chance.
Message said_of_smallest_chance(const FoundLottery& lottery);

/// For a draw with dice or balls. Where the list of panels is public, people compare it.
void how_to_draw_by_hand(Html& html, bool list_is_public);

/// Numbers of the pool, one beside the other.
void number_list(Html& html, const Message& title, const std::vector<std::int64_t>& numbers);

/// A fingerprint below its name.
void print_line(Html& html, const Message& name, std::string_view print);

/// A fingerprint or another text for machines, which breaks anywhere.
void code_text(Html& html, std::string_view text);

}  // namespace alongside::draws
