// Who may do what in a group. A permission is declared by the room where it is used; rules ask it,
// and the page 'Who may do what' shows it, so that the page and the rule cannot differ.
#pragma once

#include "foundation/base/message.h"

namespace alongside {

enum class WhoMay {
  every_member,
  chair_or_facilitator,
  chair_facilitator_or_caretaker,  // The caretaker must be a member of the group too.
  chair_or_all_without_one,        // Nobody is stuck when the only chair leaves.
};

struct Permission {
  WhoMay who;
  Message what;  // Begins so that it follows "may": "ask the group a question".
};

}  // namespace alongside
