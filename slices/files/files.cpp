// Files come and go: their rows, their bytes, and what is counted, together.
#include "slices/files/files.h"

#include "foundation/http/signed_link.h"
#include "slices/files/file_storage.h"

namespace alongside::files {
namespace {

/// Bytes that were put and not kept are erased after an hour: a request that breaks off, and one
/// that is refused at the end, leave nothing.
struct Put {
  Id<StoredFile> large;
  std::optional<Id<StoredFile>> thumbnail;
};

Put put(FileStore& store, Database& database, const Accepted& accepted, Instant now) {
  Put put{.large = store.put(database, accepted.content, now), .thumbnail = {}};
  if (!accepted.thumbnail.empty()) put.thumbnail = store.put(database, accepted.thumbnail, now);
  return put;
}

std::int64_t bytes_of(const Accepted& accepted) {
  return static_cast<std::int64_t>(accepted.content.size() + accepted.thumbnail.size());
}

Problems not_allowed(Transaction& transaction, const Keeping& keeping, std::int64_t bytes,
                     Instant now) {
  return allowance_problems(keeping.field, used(transaction, keeping.person, keeping.group, now),
                            bytes);
}

void forget_bytes(Write& write, FileStore& store, const StoredRow& row) {
  store.forget(write, row.large);
  if (row.thumbnail) store.forget(write, *row.thumbnail);
}

void remove_rows(Write& write, const Site& site, const std::vector<StoredRow>& rows) {
  const auto store = database_file_store(site.key);
  for (const StoredRow& row : rows) {
    forget_bytes(write, *store, row);
    delete_row(write, row.file.id);
  }
}

}  // namespace

Result<Id<File>> keep(Database& database, const Request& request, const Accepted& accepted,
                      const Keeping& keeping, const std::function<void(Write&, Id<File>)>& then) {
  const std::int64_t bytes = bytes_of(accepted);
  Problems problems =
      database.read([&](Read& read) { return not_allowed(read, keeping, bytes, request.now); });
  if (!problems.empty()) return problems;
  const auto store = database_file_store(request.site->key);
  const Put stored = put(*store, database, accepted, request.now);
  const Id<File> id{random_id()};
  database.write([&](Write& write) {
    // Asked again: others may have brought something meanwhile.
    problems = not_allowed(write, keeping, bytes, request.now);
    if (!problems.empty()) return;
    store->keep(write, stored.large);
    if (stored.thumbnail) store->keep(write, *stored.thumbnail);
    insert_row(write,
               {.file = {.id = id,
                         .kind = accepted.kind,
                         .name = accepted.name,
                         .description = keeping.description,
                         .bytes = bytes,
                         .width = accepted.width,
                         .height = accepted.height},
                .large = stored.large,
                .thumbnail = stored.thumbnail},
               keeping);
    count_bytes(write, keeping.person, bytes, request.now);
    then(write, id);
    write.commit();
  });
  if (!problems.empty()) return problems;
  return id;
}

void remove(Write& write, const Site& site, Id<File> file) {
  if (auto row = find_anywhere(write, file)) remove_rows(write, site, {*std::move(row)});
}

void release(Write& write, const Site& site, const Holder& holder) {
  remove_rows(write, site, rows_held(write, holder));
}

void forget_person(Write& write, const Site& site, Id<people::Person> person) {
  people::remove_portrait(write, person);
  release(write, site, held_by_person(person));
  forget_counts(write, person);
}

bool erase_some_of_group(Write& write, const Site& site, Id<groups::Group> group) {
  groups::remove_picture(write, group);
  const std::vector<StoredRow> rows = rows_of_group(write, group, files_a_step);
  remove_rows(write, site, rows);
  return !rows.empty();
}

std::string signed_path_to(const Site& site, Id<File> file, Instant until) {
  return signed_link(site.key, "/files/" + std::to_string(file.number), until);
}

std::string path_to(Id<groups::Group> group, Id<File> file) {
  return groups::path_to(group) + "/files/" + std::to_string(file.number);
}

}  // namespace alongside::files
