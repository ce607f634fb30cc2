// What the record keeps of what two decide. Never that somebody reported, nor who.
#pragma once

#include <vector>

#include "foundation/base/declared/act_kind.h"
#include "slices/moderation/terms.h"

namespace alongside::moderation::acts {

inline const ActKind stays{"two_decided_stays", say("Two decided that something said stays")};
inline const ActKind noted{"two_decided_note", say("Two put a note before something said")};
inline const ActKind mended{"two_decided_words", say("Two decided on other words")};
inline const ActKind taken_out{"two_took_out", say("Two took out something that was said")};
inline const ActKind put_back{"two_put_back", say("Two put back something that was said")};
inline const ActKind kept_back{"two_kept_back",
                               say("Two kept something back before everybody was shown it")};

/// For the room.
inline std::vector<const ActKind*> all() {
  return {&stays, &noted, &mended, &taken_out, &put_back, &kept_back};
}
inline const ActKind& of(Outcome outcome) {
  return *all().at(static_cast<std::size_t>(outcome) - 1);
}

}  // namespace alongside::moderation::acts
