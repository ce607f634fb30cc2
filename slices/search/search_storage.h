// The index in the database: which entries have which words.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "foundation/base/instant.h"
#include "foundation/db/database.h"
#include "slices/search/entry.h"
#include "slices/search/query.h"

namespace alongside::search {

struct Asked {
  Query query;                       // Not empty.
  std::vector<std::int64_t> scopes;  // Not empty.
  std::int64_t before = 0;           // Entries below this id.
  std::int64_t most = 0;
};
/// Ids of entries that have all words, in falling order. However common the words are and however
/// many entries there are, it reads a bounded number of them.
std::vector<std::int64_t> find_entries(Transaction& transaction, const Asked& asked);

/// Those of `ids` that are there, findable_at_a_time at most.
std::vector<Entry> entries_of(Transaction& transaction, const std::vector<std::int64_t>& ids);
std::vector<std::int64_t> entries_after(Transaction& transaction, std::int64_t id,
                                        std::int64_t most);

/// In the place of what was there under its id.
void keep_entry(Write& write, const Entry& entry);
void forget_entry(Write& write, std::int64_t id);

/// When all that can be found was last read; long ago where it never was.
Instant last_read(Transaction& transaction);
void say_read(Write& write, Instant now);

/// How many entries were taken away since the index was last tidied: SQLite's keeps their words
/// until then (PostgreSQL's is tidied by its own vacuum).
std::int64_t stale_entries(Transaction& transaction);
enum class Tidying { begin, go_on };
/// One short step of tidying; false where nothing was left to do.
bool tidy_a_little(Write& write, Tidying tidying);
/// `seen` of them were there when tidying began.
void say_tidied(Write& write, std::int64_t seen);

}  // namespace alongside::search
