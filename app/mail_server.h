// The mail server that the settings name.
#pragma once

#include <optional>

#include "app/settings.h"
#include "foundation/post/smtp.h"

namespace alongside {

/// Nothing where none is set. Throws CommandProblem where it cannot be used, so that this is seen
/// at the start.
std::optional<MailServer> mail_server_of(const Settings& settings);

}  // namespace alongside
