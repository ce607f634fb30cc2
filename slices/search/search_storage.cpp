#include "slices/search/search_storage.h"

#include <algorithm>

#include "foundation/db/rows_of_keys.h"
#include "slices/search/search.h"

namespace alongside::search {
namespace {

/// As many of the first entries of somebody's groups are looked at by PostgreSQL, one by one, the
/// same number of each group. What is common is among them; what is not is rare enough to be read
/// whole from the index of words. Statements have random numbers, so that these are a fair sample.
constexpr std::int64_t looked_at = 9000;
constexpr std::int64_t looked_at_in_group = 3000;
/// Of rarer words; no word of a fair sample comes near.
constexpr std::int64_t most_candidates = 20'000;

/// Pages of SQLite's index that one step of tidying writes.
constexpr std::int64_t pages_a_step = 64;

struct Looked {
  std::int64_t id = 0;  // Of an entry that was found, or from which on all were looked at.
  bool is_found = false;
};

// Each text leaves out the question in the other's language. FTS5 goes through entries by their
// ids, skips what is not in all lists, and stops; so it is never asked a second time. PostgreSQL
// would walk through everybody's entries for those of a few groups, so it is sent to each of them;
// what was not reached in one of them begins at `depth`.
constexpr Sql find_first_sql{
    for_sqlite("SELECT entries.id, 1 FROM search_words "
               "JOIN search_entries AS entries ON entries.id = search_words.rowid "
               "WHERE search_words MATCH $1 AND search_words.rowid < $4 "
               "AND $2 <> '' AND $3 <> '' AND $6 > 0 "
               "ORDER BY search_words.rowid DESC LIMIT $5"),
    for_postgresql("WITH scopes AS (SELECT named.scope::bigint AS scope "
                   "FROM unnest(string_to_array($3, ' ')) AS named (scope) WHERE $1 <> ''), "
                   "first AS MATERIALIZED (SELECT of_scope.id, of_scope.words, of_scope.place "
                   "FROM scopes CROSS JOIN LATERAL (SELECT entries.id, entries.words, "
                   "ROW_NUMBER() OVER (ORDER BY entries.id DESC) AS place "
                   "FROM search_entries AS entries "
                   "WHERE entries.scope = scopes.scope AND entries.id < $4 "
                   "ORDER BY entries.id DESC LIMIT $6) AS of_scope), "
                   "depth AS (SELECT COALESCE(MAX(id) FILTER (WHERE place = $6), 0) AS id "
                   "FROM first), "
                   "found AS (SELECT first.id FROM first JOIN depth ON first.id >= depth.id "
                   "WHERE first.words @@ $2::tsquery ORDER BY first.id DESC LIMIT $5) "
                   "SELECT id, 1::bigint FROM found UNION ALL SELECT id, 0::bigint FROM depth")};

// For PostgreSQL alone: see `find_first_sql`.
constexpr Sql find_rest_sql{
    for_sqlite("SELECT id FROM search_entries WHERE id = 0 AND $1 <> '' AND id < $2 AND $3 > 0 "
               "LIMIT $4"),
    for_postgresql("WITH found AS MATERIALIZED (SELECT id FROM search_entries "
                   "WHERE words @@ $1::tsquery AND id < $2 LIMIT $3) "
                   "SELECT id FROM found ORDER BY id DESC LIMIT $4")};

// How rare words are must be reckoned for these very words, and the table never be read whole. Of a
// group PostgreSQL takes the average to be its size: it would read all entries of a large one to
// sort them, where the index has their order. A sort that cannot be spared then seems so dear that
// PostgreSQL would compile the query to machine code, which takes longer than all else.
constexpr Sql plan_for_words_sql{
    for_sqlite("SELECT ''"),
    for_postgresql("SELECT set_config('plan_cache_mode', 'force_custom_plan', true) || "
                   "set_config('enable_seqscan', 'off', true) || "
                   "set_config('enable_sort', 'off', true) || set_config('jit', 'off', true)")};

std::string joined(const std::vector<std::int64_t>& scopes) {
  std::string text;
  for (const std::int64_t scope : scopes) {
    if (!text.empty()) text += ' ';
    text += std::to_string(scope);
  }
  return text;
}

}  // namespace

std::vector<std::int64_t> find_entries(Transaction& transaction, const Asked& asked) {
  const std::string words = tsquery_text(asked.query, asked.scopes);
  const auto scopes = static_cast<std::int64_t>(asked.scopes.size());
  const std::int64_t of_each = std::clamp<std::int64_t>(looked_at / scopes, 1, looked_at_in_group);
  transaction.one<std::string>(plan_for_words_sql);
  std::vector<std::int64_t> found;
  std::int64_t depth = 0;
  for (const Looked& row :
       transaction.all<Looked>(find_first_sql, fts5_text(asked.query, asked.scopes), words,
                               joined(asked.scopes), asked.before, asked.most, of_each)) {
    if (row.is_found) {
      found.push_back(row.id);
    } else {
      depth = row.id;
    }
  }
  const auto missing = asked.most - static_cast<std::int64_t>(found.size());
  if (missing > 0 && depth > 0) {
    const auto rest =
        transaction.all<std::int64_t>(find_rest_sql, words, depth, most_candidates, missing);
    found.insert(found.end(), rest.begin(), rest.end());
  }
  std::ranges::sort(found, std::greater());
  return found;
}

namespace {

constexpr auto entries_of_text =
    keys_text("SELECT id, group_id, scope, terms FROM search_entries WHERE id IN ");
constexpr Sql entries_of_sql{entries_of_text.data()};

}  // namespace

std::vector<Entry> entries_of(Transaction& transaction, const std::vector<std::int64_t>& ids) {
  return rows_of_keys<Entry>(transaction, entries_of_sql, ids);
}

constexpr Sql entries_after_sql{"SELECT id FROM search_entries WHERE id > $1 ORDER BY id LIMIT $2"};
std::vector<std::int64_t> entries_after(Transaction& transaction, std::int64_t id,
                                        std::int64_t most) {
  return transaction.all<std::int64_t>(entries_after_sql, id, most);
}

namespace {

// A trigger may not write to FTS5's table where schemas are not trusted (SQLite 3.40); so it is
// written here. In PostgreSQL the column `words` makes itself.
constexpr Sql drop_words_sql{
    for_sqlite("INSERT INTO search_words (search_words, rowid, terms) VALUES ('delete', $1, $2)"),
    for_postgresql("SELECT $1::bigint, $2::text")};
constexpr Sql count_stale_sql{"UPDATE search_state SET stale = stale + 1 WHERE id = 1"};
void drop_words(Write& write, const Entry& entry) {
  write.run(drop_words_sql, entry.id, entry.terms);
  write.run(count_stale_sql);
}

constexpr Sql find_entry_sql{"SELECT id, group_id, scope, terms FROM search_entries WHERE id = $1"};

}  // namespace

constexpr Sql save_entry_sql{
    "INSERT INTO search_entries (id, group_id, scope, terms) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (id) DO UPDATE SET group_id = excluded.group_id, scope = excluded.scope, "
    "terms = excluded.terms"};
constexpr Sql add_words_sql{for_sqlite("INSERT INTO search_words (rowid, terms) VALUES ($1, $2)"),
                            for_postgresql("SELECT $1::bigint, $2::text")};
void keep_entry(Write& write, const Entry& entry) {
  const auto before = write.maybe<Entry>(find_entry_sql, entry.id);
  if (before == entry) return;
  if (before) drop_words(write, *before);
  write.run(save_entry_sql, entry.id, entry.group, entry.scope, entry.terms);
  write.run(add_words_sql, entry.id, entry.terms);
}

constexpr Sql delete_entry_sql{"DELETE FROM search_entries WHERE id = $1"};
void forget_entry(Write& write, std::int64_t id) {
  const auto before = write.maybe<Entry>(find_entry_sql, id);
  if (!before) return;
  drop_words(write, *before);
  write.run(delete_entry_sql, id);
}

constexpr Sql entries_of_group_sql{
    "SELECT id FROM search_entries WHERE group_id = $1 ORDER BY id LIMIT $2"};
bool forget_group(Write& write, Id<groups::Group> group, std::int64_t most) {
  const auto ids = write.all<std::int64_t>(entries_of_group_sql, group, most);
  for (const std::int64_t id : ids) forget_entry(write, id);
  return !ids.empty();
}

constexpr Sql last_read_sql{"SELECT read_at FROM search_state WHERE id = 1"};
Instant last_read(Transaction& transaction) {
  return transaction.one<Instant>(last_read_sql);
}

constexpr Sql say_read_sql{"UPDATE search_state SET read_at = $1 WHERE id = 1"};
void say_read(Write& write, Instant now) {
  write.run(say_read_sql, now);
}

constexpr Sql stale_sql{"SELECT stale FROM search_state WHERE id = 1"};
std::int64_t stale_entries(Transaction& transaction) {
  return transaction.one<std::int64_t>(stale_sql);
}

// Below 0 all parts of the index are to become one, which alone drops the words of what is gone.
constexpr Sql merge_sql{
    for_sqlite("INSERT INTO search_words (search_words, rank) VALUES ('merge', $1)"),
    for_postgresql("SELECT $1::bigint")};
constexpr Sql changes_so_far_sql{for_sqlite("SELECT total_changes()"), for_postgresql("SELECT 0")};
bool tidy_a_little(Write& write, Tidying tidying) {
  const auto before = write.one<std::int64_t>(changes_so_far_sql);
  write.run(merge_sql, tidying == Tidying::begin ? -pages_a_step : pages_a_step);
  // The statement itself counts as one change (sqlite.org/fts5.html, 'merge').
  return write.one<std::int64_t>(changes_so_far_sql) - before >= 2;
}

constexpr Sql say_tidied_sql{"UPDATE search_state SET stale = stale - $1 WHERE id = 1"};
void say_tidied(Write& write, std::int64_t seen) {
  write.run(say_tidied_sql, seen);
}

}  // namespace alongside::search
