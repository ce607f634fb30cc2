// What stands beside words, asked for a whole page at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage {

/// Of one kind of contribution; `numbers` are those on a page.
std::vector<Aside> asides_beside(Read& read, const Request& request, const groups::Member& member,
                                 std::string_view kind, std::vector<std::int64_t> numbers);

/// Names by person, for a page that shows many.
class NamesOfPage {
 public:
  NamesOfPage(Transaction& transaction, std::vector<Id<people::Person>> ids);
  /// "" for somebody who is gone.
  std::string of(std::optional<Id<people::Person>> id) const;

 private:
  std::vector<people::Person> people_;
};

}  // namespace alongside::design_stage
