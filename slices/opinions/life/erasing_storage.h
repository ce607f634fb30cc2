// What becomes of this slice's rows when a person or a group ends (foundation/rooms/ending.h).
#pragma once

#include "foundation/base/secrets.h"
#include "foundation/rooms/ending.h"
#include "slices/opinions/opinions.h"

namespace alongside::opinions {

/// Answers stay counted, under no pseudonym any more: nobody can come from them to the person, with
/// the key neither. Names that were backed stay backed. What was signed stays without the name, or
/// is taken out with its words, as the person chose.
Erased erase_person(Write& write, const SecretKey& key, const OfPerson& of, std::int64_t& reached);

/// The group's questions with all that hangs on them.
Erased erase_group(Write& write, const OfGroup& of, std::int64_t& reached);

}  // namespace alongside::opinions
