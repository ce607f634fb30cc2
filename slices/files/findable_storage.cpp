#include "slices/files/findable_storage.h"

#include "foundation/db/rows_of_numbers.h"

namespace alongside::files {

constexpr auto files_to_find_text = rows_text<50, 1>(
    "SELECT id, group_id, name, description FROM files WHERE group_id IS NOT NULL AND id IN ");
constexpr Sql files_to_find_sql{files_to_find_text.data()};
std::vector<FoundFile> files_to_find(Transaction& transaction,
                                     const std::vector<std::int64_t>& numbers) {
  return rows_of_numbers<FoundFile, 50>(transaction, files_to_find_sql, numbers);
}

constexpr Sql files_after_sql{"SELECT id FROM files WHERE id > $1 ORDER BY id LIMIT $2"};
std::vector<std::int64_t> files_after(Transaction& transaction, std::int64_t after,
                                      std::int64_t most) {
  return transaction.all<std::int64_t>(files_after_sql, after, most);
}

}  // namespace alongside::files
