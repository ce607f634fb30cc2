#include "slices/safety/community/urgent_numbers_storage.h"

namespace alongside::safety {

constexpr Sql urgent_numbers_sql{
    "SELECT number, name FROM urgent_numbers WHERE language = $1 ORDER BY position"};
std::vector<UrgentNumber> urgent_numbers(Transaction& transaction, std::string_view language) {
  return transaction.all<UrgentNumber>(urgent_numbers_sql, language);
}

std::vector<UrgentNumber> urgent_numbers(Transaction& transaction, std::string_view language,
                                         std::string_view other) {
  auto [own, others] = transaction.together(all<UrgentNumber>(urgent_numbers_sql, language),
                                            all<UrgentNumber>(urgent_numbers_sql, other));
  return own.empty() ? others : own;
}

constexpr Sql forget_sql{"DELETE FROM urgent_numbers WHERE language = $1"};
constexpr Sql save_sql{
    "INSERT INTO urgent_numbers (language, position, number, name) VALUES ($1, $2, $3, $4)"};
void save_urgent_numbers(Write& write, std::string_view language,
                         const std::vector<UrgentNumber>& numbers) {
  write.run(forget_sql, language);
  std::int64_t position = 0;
  for (const UrgentNumber& one : numbers) {
    write.run(save_sql, language, ++position, one.number, one.name);
  }
}

}  // namespace alongside::safety
