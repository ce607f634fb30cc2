// What a room keeps of people, in words for them: the page 'Privacy' is made of it, so that it says
// what the program does. A test holds that each table which leads to a person is told there.
#pragma once

#include <string_view>
#include <vector>

#include "foundation/base/message.h"

namespace alongside {

/// Under which heading of the page it stands.
enum class KeptAbout { you, what_you_say, what_you_do, what_you_are_told, safety };

struct Kept {
  KeptAbout about = KeptAbout::you;
  Message what;                          // "Which groups you are in"
  Message seen;                          // Who sees it: "People in that group."
  Message until;                         // How long it stays: "Until you leave."
  std::vector<std::string_view> tables;  // Each in one row; of a person, so `Room::names` has it.
};

}  // namespace alongside
