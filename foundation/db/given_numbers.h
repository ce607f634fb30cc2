// Numbers that a table gave before, and that a backup put back in place does not know of.
#pragma once

#include <cstdint>
#include <string_view>

#include "foundation/db/database.h"

namespace alongside {

/// No new row of `table` gets `number` or one below it: it was somebody's. Of tables whose `id` is
/// `{{id}}` in their migration.
void never_give_again(Write& write, std::string_view table, std::int64_t number);

}  // namespace alongside
