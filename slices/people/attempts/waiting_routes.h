// The answer to somebody who has to wait.
#pragma once

#include <string>
#include <utility>

#include "foundation/http/response.h"

namespace alongside::people {

/// The form comes back with what to wait for (429, RFC 6585).
inline Response too_many_tries(std::string page) {
  return {.status = 429, .body = std::move(page)};
}

}  // namespace alongside::people
