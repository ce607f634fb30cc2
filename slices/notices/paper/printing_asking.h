// What is still to be printed for somebody.
#pragma once

#include <vector>

#include "slices/notices/passing/way_asking.h"

namespace alongside::notices {

/// Of their notices, 50 at most: those that they have not read, are not over, and that they want on
/// paper by now.
std::vector<KeptNotice> still_to_print(Transaction& transaction,
                                       const std::vector<NoticeKind>& kinds,
                                       Id<people::Person> person,
                                       const std::vector<std::int64_t>& notices);

}  // namespace alongside::notices
