#include "slices/files/file_storage.h"

#include "foundation/work/jobs.h"

namespace alongside::files {
namespace {

/// As the columns stand; `from_row` fills flat structs.
struct Flat {
  Id<File> id;
  Kind kind = Kind::jpeg;
  std::string name;
  std::string description;
  std::int64_t bytes = 0;
  std::int64_t width = 0;
  std::int64_t height = 0;
  Id<StoredFile> large;
  std::optional<Id<StoredFile>> thumbnail;
};

StoredRow row_of(Flat flat) {
  return {.file = {.id = flat.id,
                   .kind = flat.kind,
                   .name = std::move(flat.name),
                   .description = std::move(flat.description),
                   .bytes = flat.bytes,
                   .width = flat.width,
                   .height = flat.height},
          .large = flat.large,
          .thumbnail = flat.thumbnail};
}

std::optional<StoredRow> row_of(std::optional<Flat> flat) {
  if (!flat) return std::nullopt;
  return row_of(*std::move(flat));
}

std::vector<StoredRow> rows_of(std::vector<Flat> flats) {
  std::vector<StoredRow> rows;
  for (Flat& flat : flats) rows.push_back(row_of(std::move(flat)));
  return rows;
}

std::int64_t day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now).time_since_epoch().count();
}

constexpr Sql find_in_group_sql{
    "SELECT id, kind, name, description, bytes, width, height, large, thumbnail FROM files "
    "WHERE id = $1 AND group_id = $2"};
constexpr Sql find_held_sql{
    "SELECT id, kind, name, description, bytes, width, height, large, thumbnail FROM files "
    "WHERE id = $1 AND held_by = $2 AND holder = $3 AND group_id IS NULL"};
constexpr Sql find_anywhere_sql{
    "SELECT id, kind, name, description, bytes, width, height, large, thumbnail FROM files "
    "WHERE id = $1"};
constexpr Sql rows_held_sql{
    "SELECT id, kind, name, description, bytes, width, height, large, thumbnail FROM files "
    "WHERE held_by = $1 AND holder = $2 ORDER BY id"};
constexpr Sql rows_of_group_sql{
    "SELECT id, kind, name, description, bytes, width, height, large, thumbnail FROM files "
    "WHERE group_id = $1 ORDER BY id LIMIT $2"};
constexpr Sql held_in_group_sql{
    "SELECT id, kind, name, description, bytes, width, height FROM files "
    "WHERE held_by = $1 AND holder = $2 AND group_id = $3 ORDER BY id"};

}  // namespace

std::optional<StoredRow> find_in_group(Transaction& transaction, Id<groups::Group> group,
                                       Id<File> file) {
  return row_of(transaction.maybe<Flat>(find_in_group_sql, file, group));
}

std::optional<StoredRow> find_held(Transaction& transaction, const Holder& holder, Id<File> file) {
  return row_of(transaction.maybe<Flat>(find_held_sql, file, holder.kind, holder.number));
}

std::optional<StoredRow> find_anywhere(Transaction& transaction, Id<File> file) {
  return row_of(transaction.maybe<Flat>(find_anywhere_sql, file));
}

std::vector<StoredRow> rows_held(Transaction& transaction, const Holder& holder) {
  return rows_of(transaction.all<Flat>(rows_held_sql, holder.kind, holder.number));
}

std::vector<StoredRow> rows_of_group(Transaction& transaction, Id<groups::Group> group,
                                     std::int64_t most) {
  return rows_of(transaction.all<Flat>(rows_of_group_sql, group, most));
}

std::vector<File> held(Transaction& transaction, const groups::Member& member,
                       const Holder& holder) {
  return transaction.all<File>(held_in_group_sql, holder.kind, holder.number, member.group.id);
}

File find(Transaction& transaction, const groups::Member& member, Id<File> file) {
  auto row = find_in_group(transaction, member.group.id, file);
  if (!row) throw NotFound();
  return std::move(row->file);
}

constexpr Sql insert_file_sql{
    "INSERT INTO files (id, group_id, held_by, holder, kind, name, description, bytes, width, "
    "height, large, thumbnail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
void insert_row(Write& write, const StoredRow& row, const Keeping& keeping) {
  const File& file = row.file;
  write.run(insert_file_sql, file.id, keeping.group, keeping.held_by.kind, keeping.held_by.number,
            file.kind, file.name, file.description, file.bytes, file.width, file.height, row.large,
            row.thumbnail);
  if (keeping.group) ask_for(write, {.kind = "words_of_files", .number = file.id.number});
}

constexpr Sql delete_file_sql{"DELETE FROM files WHERE id = $1"};
void delete_row(Write& write, Id<File> file) {
  write.run(delete_file_sql, file);
  ask_for(write, {.kind = "words_of_files", .number = file.number});
}

constexpr Sql bytes_today_sql{
    "SELECT COALESCE(SUM(bytes), 0) FROM file_days WHERE person_id = $1 AND day = $2"};
constexpr Sql bytes_of_group_sql{"SELECT COALESCE(SUM(bytes), 0) FROM files WHERE group_id = $1"};
Used used(Transaction& transaction, Id<people::Person> person,
          std::optional<Id<groups::Group>> group, Instant now) {
  const auto [today, of_group] = transaction.together(
      one<std::int64_t>(bytes_today_sql, person, day_of(now)),
      one<std::int64_t>(bytes_of_group_sql, group.value_or(Id<groups::Group>{})));
  return {.person_today = today, .group = of_group};
}

constexpr Sql count_bytes_sql{
    "INSERT INTO file_days (day, person_id, bytes) VALUES ($1, $2, $3) "
    "ON CONFLICT (day, person_id) DO UPDATE SET bytes = file_days.bytes + excluded.bytes"};
constexpr Sql forget_other_days_sql{"DELETE FROM file_days WHERE day < $1"};
void count_bytes(Write& write, Id<people::Person> person, std::int64_t bytes, Instant now) {
  write.run(forget_other_days_sql, day_of(now));
  write.run(count_bytes_sql, day_of(now), person, bytes);
}

constexpr Sql forget_earlier_days_sql{
    "DELETE FROM file_days WHERE day < $1 AND person_id IN "
    "(SELECT person_id FROM file_days WHERE day < $1 LIMIT $2)"};
std::int64_t forget_earlier_days(Write& write, Instant now, std::int64_t most) {
  return write.run(forget_earlier_days_sql, day_of(now), most);
}

constexpr Sql forget_counts_sql{"DELETE FROM file_days WHERE person_id = $1"};
void forget_counts(Write& write, Id<people::Person> person) {
  write.run(forget_counts_sql, person);
}

}  // namespace alongside::files
