// The bar of a group's doors, on all of its pages: where somebody is, and the way to the rest.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/message.h"

namespace alongside {
class Html;
}

namespace alongside::html {

struct DoorLink {
  Message name;
  std::string path;
  bool here = false;  // The page stands behind it.
};

struct GroupBar {
  std::string group;
  std::string path;  // Of its first door.
  std::vector<DoorLink> doors;
  std::vector<DoorLink> at_hand = {};  // Beside the doors, on every page.
};
void group_bar(Html& html, const GroupBar& bar);

}  // namespace alongside::html
