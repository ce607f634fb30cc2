#include "slices/design_stage/said_asking.h"

#include <algorithm>

namespace alongside::design_stage {

std::vector<Aside> asides_beside(Read& read, const Request& request, const groups::Member& member,
                                 std::string_view kind, std::vector<std::int64_t> numbers) {
  if (numbers.empty()) return {};
  return asides_of_each(
      rooms_of(request), read, member,
      {.kind = kind, .whole = member.group.id.number, .numbers = std::move(numbers)});
}

NamesOfPage::NamesOfPage(Transaction& transaction, std::vector<Id<people::Person>> ids) {
  if (ids.empty()) return;
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  people_ = people::people_named(transaction, ids);
}

std::string NamesOfPage::of(std::optional<Id<people::Person>> id) const {
  if (!id) return "";
  const auto found = std::ranges::find(people_, *id, &people::Person::id);
  return found == people_.end() ? "" : found->name;
}

}  // namespace alongside::design_stage
