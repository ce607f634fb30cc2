// Whether everybody may read a group's lessons, in the database.
#pragma once

#include <vector>

#include "slices/design_stage/lessons/lesson_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

LessonDoor door_of(Transaction& transaction, Id<groups::Group> group);

/// That it shall be the other way.
void propose_other_door(Write& write, const groups::Member& member, Instant now);
/// It is the other way from now on.
void turn_door(Write& write, Id<groups::Group> group);
void drop_door_proposal(Write& write, Id<groups::Group> group);

struct DoorOfGroup {
  Id<groups::Group> group;
  LessonDoor door;
};
/// Of these groups, 50 at most, those in which a change is proposed.
std::vector<DoorOfGroup> doors_proposed(Transaction& transaction,
                                        const std::vector<std::int64_t>& groups);

}  // namespace alongside::design_stage
