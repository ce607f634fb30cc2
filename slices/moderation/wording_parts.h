// How worries and outcomes are said.
#pragma once

#include "foundation/base/message.h"
#include "slices/moderation/terms.h"

namespace alongside::moderation {

Message said(Worry worry);
/// As a choice: "It stays as it is".
Message said(Outcome outcome);
/// As it was decided: "It stays".
Message said_of_decision(Outcome outcome);

}  // namespace alongside::moderation
