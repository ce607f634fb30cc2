#include "slices/charting/rules/flags.h"

namespace alongside::charting {

std::string_view name_of(Flag flag) {
  switch (flag) {
    case Flag::outside_limit:
      return "outside_limit";
    case Flag::seven_on_one_side:
      return "seven_on_one_side";
    case Flag::seven_point_trend:
      return "seven_point_trend";
    case Flag::two_of_three:
      return "two_of_three";
    case Flag::shift:
      return "shift";
    case Flag::trend:
      return "trend";
    case Flag::astronomical_point:
      break;
  }
  return "astronomical_point";
}

Message title_of(Flag flag) {
  switch (flag) {
    case Flag::outside_limit:
      return say("Outside a limit");
    case Flag::seven_on_one_side:
      return say("One of 7 or more in a row on one side of the mean");
    case Flag::seven_point_trend:
      return say("One of 7 or more that all go up, or all go down");
    case Flag::two_of_three:
      return say("One of 2 in 3 that are near the same limit");
    case Flag::shift:
      return say("One of 6 or more in a row on one side of the middle line");
    case Flag::trend:
      return say("One of 5 or more that all go up, or all go down");
    case Flag::astronomical_point:
      break;
  }
  return say("Far away from all others");
}

}  // namespace alongside::charting
