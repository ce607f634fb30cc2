#include "app/rooms.h"

#include "app/pages.h"

// A line a room. A later room may stand on earlier ones.
#define ALONGSIDE_ROOMS(ROOM) \
  ROOM(people)                \
  ROOM(groups)                \
  ROOM(helping)               \
  ROOM(files)                 \
  ROOM(opinions)              \
  ROOM(draws)                 \
  ROOM(search)                \
  ROOM(notices)               \
  ROOM(record)                \
  ROOM(counting)              \
  ROOM(charting)              \
  ROOM(outcomes)              \
  ROOM(fates)                 \
  ROOM(safety)                \
  ROOM(vouching)              \
  ROOM(moderation)            \
  ROOM(mail_links)            \
  ROOM(needs)                 \
  ROOM(passkeys)              \
  ROOM(meetings)              \
  ROOM(decisions)             \
  ROOM(formats)               \
  ROOM(design_stage)          \
  ROOM(actions)               \
  /* script/new-slice adds above this line */

#define DECLARE_ROOM(slice) \
  namespace slice {         \
  Room room();              \
  }
#define MAKE_ROOM(slice) slice::room(),

namespace alongside {

ALONGSIDE_ROOMS(DECLARE_ROOM)

const Rooms& all_rooms() {
  static const Rooms rooms{house_room(), ALONGSIDE_ROOMS(MAKE_ROOM)};
  return rooms;
}

}  // namespace alongside
