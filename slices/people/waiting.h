// What somebody is told who has to wait.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/base/result.h"
#include "foundation/http/response.h"

namespace alongside::people {

inline Problems wait_problems(std::string_view field, std::int64_t minutes) {
  return {{std::string(field),
           say_many("There were too many tries. Wait {count} minute, then try again",
                    "There were too many tries. Wait {count} minutes, then try again", minutes)}};
}

/// The form comes back with what to wait for (429, RFC 6585).
inline Response too_many_tries(std::string page) {
  return {.status = 429, .body = std::move(page)};
}

}  // namespace alongside::people
