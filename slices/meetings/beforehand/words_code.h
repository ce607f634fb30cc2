// The code with which an author withdraws words that are in nobody's name, and the pseudonym under
// which is counted how often somebody wrote. The code is shown once and kept nowhere: the database
// has a keyed fingerprint of it.
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/secrets.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings {

/// "ABCD-EFGH-JKLM", by lot: nothing of the author or of the words is in it. 60 bits.
std::string new_words_code();

/// What the database holds of a code, however it was typed.
std::string words_code_print(const SecretKey& key, Id<Meeting> meeting, std::string_view typed);

/// Without `key`, which is outside the database, it leads to nobody.
std::string words_maker_tag(const SecretKey& key, Id<Meeting> meeting, Id<people::Person> person);

}  // namespace alongside::meetings
