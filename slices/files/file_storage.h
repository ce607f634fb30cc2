// Files in the database: what they are, not their bytes (foundation/store).
#pragma once

#include <optional>
#include <vector>

#include "foundation/store/file_store.h"
#include "slices/files/files.h"

namespace alongside::files {

// What this slice itself lets hold a file.

/// The picture that a person is shown by.
inline Holder held_by_person(Id<people::Person> person) {
  return {"person", person.number};
}
/// The picture of a group.
inline Holder held_by_group(Id<groups::Group> group) {
  return {"group", group.number};
}

/// A file with where its bytes are.
struct StoredRow {
  File file;
  Id<StoredFile> large;
  std::optional<Id<StoredFile>> thumbnail;
};

std::optional<StoredRow> find_in_group(Transaction& transaction, Id<groups::Group> group,
                                       Id<File> file);
/// Held by that, in no group.
std::optional<StoredRow> find_held(Transaction& transaction, const Holder& holder, Id<File> file);
/// For what needs no member: a signed link, and letting go.
std::optional<StoredRow> find_anywhere(Transaction& transaction, Id<File> file);
std::vector<StoredRow> rows_held(Transaction& transaction, const Holder& holder);
std::vector<StoredRow> rows_of_group(Transaction& transaction, Id<groups::Group> group,
                                     std::int64_t most);

void insert_row(Write& write, const StoredRow& row, const Keeping& keeping);
void delete_row(Write& write, Id<File> file);

void count_bytes(Write& write, Id<people::Person> person, std::int64_t bytes, Instant now);
/// Of days before today; how many, `most` at most.
std::int64_t forget_earlier_days(Write& write, Instant now, std::int64_t most);
void forget_counts(Write& write, Id<people::Person> person);

}  // namespace alongside::files
