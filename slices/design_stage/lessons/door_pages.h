// The page on which two members decide who can read a group's lessons.
#pragma once

#include <optional>
#include <string>

#include "foundation/html/page.h"
#include "slices/design_stage/lessons/lesson_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage::pages {

struct DoorShown {
  const groups::Member& member;
  bool open = false;
  bool proposed = false;
  bool own = false;         // Proposed by who looks.
  std::string proposed_by;  // "" where they are gone.
  Instant proposed_at{};
  Problems problems;
};
std::string lesson_door(const html::Frame& frame, const DoorShown& shown,
                        std::optional<Message> notice);

}  // namespace alongside::design_stage::pages
