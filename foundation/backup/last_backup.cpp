#include "foundation/backup/last_backup.h"

namespace alongside::backup {

constexpr Sql last_backup_sql{
    "SELECT made_at, rows, bytes, encrypted FROM last_backup WHERE id = 1"};
std::optional<LastBackup> last_backup(Transaction& transaction) {
  return transaction.maybe<LastBackup>(last_backup_sql);
}

constexpr Sql note_backup_sql{
    "INSERT INTO last_backup (id, made_at, rows, bytes, encrypted) VALUES (1, $1, $2, $3, $4) "
    "ON CONFLICT (id) DO UPDATE SET made_at = excluded.made_at, rows = excluded.rows, "
    "bytes = excluded.bytes, encrypted = excluded.encrypted"};
void note_backup(Write& write, const LastBackup& made) {
  write.run(note_backup_sql, made.made_at, made.rows, made.bytes, made.encrypted);
}

}  // namespace alongside::backup
