#include "slices/groups/finding/findable_storage.h"

#include "foundation/db/rows_of_numbers.h"

namespace alongside::groups {

constexpr auto groups_to_find_text =
    rows_text<50, 1>("SELECT id, openness, name, purpose FROM groups WHERE id IN ");
constexpr Sql groups_to_find_sql{groups_to_find_text.data()};
std::vector<FoundGroup> groups_to_find(Transaction& transaction,
                                       const std::vector<std::int64_t>& numbers) {
  return rows_of_numbers<FoundGroup, 50>(transaction, groups_to_find_sql, numbers);
}

constexpr Sql groups_after_sql{"SELECT id FROM groups WHERE id > $1 ORDER BY id LIMIT $2"};
std::vector<std::int64_t> groups_after(Transaction& transaction, std::int64_t after,
                                       std::int64_t most) {
  return transaction.all<std::int64_t>(groups_after_sql, after, most);
}

}  // namespace alongside::groups
