// Words that somebody says for an item beforehand, in their name or in nobody's. They are shown
// when the meeting begins, all at once and in no order: when somebody wrote tells nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/meetings/meeting/meeting.h"

namespace alongside::meetings {

struct BeforehandWords {
  Id<BeforehandWords> id;
  Id<Item> item;
  std::string text;
  std::optional<Id<people::Person>> signed_by;
};

struct BeforehandForm {
  std::string text;
  std::string name;  // "mine" or "none".
};

struct NewWords {
  std::string text;
  bool sign = false;
};

/// What matters about the meeting.
struct BeforehandPlace {
  std::int64_t made_by_member = 0;
  std::int64_t made_in_all = 0;
};

/// Until the meeting begins.
bool takes_words(const Meeting& meeting, Instant now);
/// From when it begins on; of one that was called off, never.
bool shows_words(const Meeting& meeting, Instant now);

Result<NewWords> accept_words(const BeforehandForm& form, const Meeting& meeting,
                              const BeforehandPlace& place, Instant now);

}  // namespace alongside::meetings
