// Keys that one room keeps beside the site's own, in the same file, a line each below it:
// "needs 64 hexadecimal digits". They can be turned over: a new one is put before the others, and
// the others are taken away once nothing is sealed with them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"

namespace alongside {

/// Of one room, the one of now first. `room` is one word. Throws CommandProblem.
std::vector<SecretKey> further_keys(const std::string& path, std::string_view room);

/// Makes one and puts it first. The file is written whole or not at all.
SecretKey add_further_key(const std::string& path, std::string_view room);

/// Takes all of the room away but the first.
void keep_first_further_key(const std::string& path, std::string_view room);

}  // namespace alongside
