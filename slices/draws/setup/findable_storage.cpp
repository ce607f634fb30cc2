#include "slices/draws/setup/findable_storage.h"

#include "foundation/db/rows_of_numbers.h"

namespace alongside::draws {

constexpr auto draws_to_find_text =
    rows_text<50, 1>("SELECT id, group_id, title, about FROM selections WHERE id IN ");
constexpr Sql draws_to_find_sql{draws_to_find_text.data()};
std::vector<FoundDraw> draws_to_find(Transaction& transaction,
                                     const std::vector<std::int64_t>& numbers) {
  return rows_of_numbers<FoundDraw, 50>(transaction, draws_to_find_sql, numbers);
}

constexpr Sql draws_after_sql{"SELECT id FROM selections WHERE id > $1 ORDER BY id LIMIT $2"};
std::vector<std::int64_t> draws_after(Transaction& transaction, std::int64_t after,
                                      std::int64_t most) {
  return transaction.all<std::int64_t>(draws_after_sql, after, most);
}

}  // namespace alongside::draws
