// What the record keeps of draws: from publishing on everybody can see them, and what led to it
// changes who has a chance.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"

namespace alongside::draws::acts {

inline const ActKind begun{"draw_begun", say("A draw of places was begun"), "draws"};
inline const ActKind pool_brought{"draw_pool_brought",
                                  say("The people who can be drawn were brought in"), "draws"};
inline const ActKind lottery_asked{"draw_lottery_asked", say("A fair lottery was looked for"),
                                   "draws"};
inline const ActKind published{"draw_published", say("A draw of places was published"), "draws"};
inline const ActKind turned_to_hand{
    "draw_turned_to_hand", say("A draw goes on by dice or balls, for too few made its number"),
    "draws"};
inline const ActKind drawn{"draw_drawn", say("Places were drawn"), "draws"};
inline const ActKind places_noted{"draw_places_noted", say("It was noted who takes a place"),
                                  "draws"};
inline const ActKind replacements_asked{"draw_replacements_asked",
                                        say("Drawing for places that are free was begun"), "draws"};
inline const ActKind deleted{"draw_people_deleted",
                             say("What was known of the people of a draw was deleted"), "draws"};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&begun, &pool_brought, &lottery_asked,      &published, &turned_to_hand,
          &drawn, &places_noted, &replacements_asked, &deleted};
}

}  // namespace alongside::draws::acts
