// The rooms of the house.
#pragma once

#include "foundation/rooms/room.h"

namespace alongside {

/// In the order in which a group's page and the page of permissions show them.
const Rooms& all_rooms();

}  // namespace alongside
