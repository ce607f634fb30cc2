#include "slices/draws/search/without_chance.h"

#include <algorithm>

#include "slices/draws/public/watched_draw.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {
namespace {

bool fits_nowhere(const lottery::FairLottery& lottery, std::size_t person) {
  return std::ranges::binary_search(lottery.fit_nowhere, static_cast<int>(person));
}

Message said_of_method(const FoundLottery& lottery) {
  const std::int64_t times = in_thousand(lottery.other_least.value_or(0));
  if (times == 0) {
    return say(
        "You cannot be drawn in this draw. You would fit on a panel, but the group chose a way "
        "that makes most chances alike and leaves you none. Please ask the group about it.");
  }
  return say(
      "You cannot be drawn in this draw. You would fit on a panel, but the group chose a way that "
      "makes most chances alike and leaves you none. With another way (leximin) everybody who fits "
      "would have a chance of {times} in 1,000 or more. Please ask the group about it.",
      {{"times", times}});
}

}  // namespace

NoChance why_no_chance(const FoundLottery& lottery, std::int64_t number, std::int64_t chance) {
  const auto nowhere = numbers_in(lottery.fit_nowhere);
  if (std::ranges::find(nowhere, number) != nowhere.end()) return NoChance::fits_nowhere;
  if (chance > 0) return NoChance::not_listed;
  return lottery.complete ? NoChance::by_method : NoChance::not_found;
}

Message said_of(NoChance why, const FoundLottery& lottery) {
  switch (why) {
    case NoChance::fits_nowhere:
      return say(
          "You cannot be drawn, because no group of people that meets the rules has room for "
          "you. This is not your doing.");
    case NoChance::by_method:
      return said_of_method(lottery);
    case NoChance::not_found:
      return say(
          "You cannot be drawn in this draw, because no panel with you was found before the search "
          "ended. Please ask the group about it.");
    case NoChance::not_listed:
      break;
  }
  return say(
      "You cannot be drawn in this draw. Your chance was less than 1 in 1,000, and as it fell, you "
      "are on none of the 1,000 panels.");
}

std::int64_t count_left_out(const lottery::FairLottery& lottery) {
  std::int64_t count = 0;
  for (std::size_t person = 0; person < lottery.chances.size(); ++person) {
    count += lottery.chances[person] == 0 && !fits_nowhere(lottery, person);
  }
  return count;
}

std::int64_t least_of_who_fits(const lottery::FairLottery& lottery) {
  std::int64_t least = lottery::chance_unit;
  for (std::size_t person = 0; person < lottery.chances.size(); ++person) {
    if (!fits_nowhere(lottery, person)) least = std::min(least, lottery.chances[person]);
  }
  return least;
}

}  // namespace alongside::draws
