// How soon answers are due, and publishing them.
#pragma once

#include <string>

#include "slices/groups/groups.h"

namespace alongside::fates {

struct SettingsShown {
  const groups::Member& member;
  std::string weeks;
  bool publishes = false;
  bool published_before = false;
  Problems problems = {};
};
std::string settings_page(const html::Frame& frame, const SettingsShown& shown);
/// Said once more before anything is published: it stays.
std::string publish_page(const html::Frame& frame, const groups::Member& member,
                         const Problems& problems);

}  // namespace alongside::fates
