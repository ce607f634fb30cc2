#include "foundation/db/given_numbers.h"

namespace alongside {
namespace {

constexpr Sql raise_number_sql{
    for_sqlite("UPDATE sqlite_sequence SET seq = $2 WHERE name = $1 AND seq < $2"),
    for_postgresql("SELECT setval(pg_get_serial_sequence($1, 'id'), "
                   "GREATEST($2, nextval(pg_get_serial_sequence($1, 'id'))))")};
/// SQLite has no such row before the table's first one.
constexpr Sql first_number_sql{
    for_sqlite("INSERT INTO sqlite_sequence (name, seq) SELECT $1, $2 "
               "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = $1)"),
    for_postgresql("SELECT $1::text, $2::bigint")};

}  // namespace

void never_give_again(Write& write, std::string_view table, std::int64_t number) {
  write.run(raise_number_sql, table, number);
  write.run(first_number_sql, table, number);
}

}  // namespace alongside
