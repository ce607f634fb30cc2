#include "foundation/db/database_clock.h"

namespace alongside {

constexpr Sql database_clock_sql{
    for_sqlite("SELECT CAST(strftime('%s', 'now') AS INTEGER)"),
    for_postgresql("SELECT EXTRACT(EPOCH FROM clock_timestamp())::bigint")};
Instant database_clock(Transaction& transaction) {
  constexpr std::int64_t microseconds = 1'000'000;
  return instant_from_microseconds(transaction.one<std::int64_t>(database_clock_sql) *
                                   microseconds);
}

}  // namespace alongside
