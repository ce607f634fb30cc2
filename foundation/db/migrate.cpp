#include "foundation/db/migrate.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace alongside {
constexpr Sql applied_sql{"SELECT name FROM migrations ORDER BY name"};
std::vector<std::string> applied_migrations(Transaction& transaction) {
  return transaction.all<std::string>(applied_sql);
}

namespace {

struct Migration {
  std::string name;
  std::string_view text;
};

/// `groups/migrations/0003_groups.sql` is called `0003_groups`.
std::string name_of(std::string_view file) {
  const std::size_t slash = file.rfind('/');
  if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
  if (file.ends_with(".sql")) file.remove_suffix(4);
  return std::string(file);
}

std::vector<Migration> in_order(std::span<const embedded::File> files) {
  std::vector<Migration> migrations;
  for (const embedded::File& file : files) {
    migrations.push_back({name_of(file.name), file.content()});
  }
  // The number has four digits and comes first, so the order of names is the order of numbers.
  std::ranges::sort(migrations, {}, &Migration::name);
  return migrations;
}

constexpr Sql has_sqlite_table_sql{
    "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'migrations'"};
constexpr Sql has_postgresql_table_sql{
    "SELECT count(*) FROM pg_catalog.pg_tables "
    "WHERE schemaname = current_schema() AND tablename = 'migrations'"};
bool has_migrations_table(Database& database) {
  const Sql sql =
      database.engine() == Engine::sqlite ? has_sqlite_table_sql : has_postgresql_table_sql;
  return database.read([&](Read& read) { return read.one<int>(sql) > 0; });
}

std::set<std::string> migrations_in(Database& database) {
  if (!has_migrations_table(database)) return {};
  const auto names = database.read([](Read& read) { return applied_migrations(read); });
  return {names.begin(), names.end()};
}

constexpr Sql make_table_sql{
    "CREATE TABLE IF NOT EXISTS migrations "
    "(name TEXT NOT NULL PRIMARY KEY, applied_at BIGINT NOT NULL)"};
void make_migrations_table(Database& database) {
  if (has_migrations_table(database)) return;
  try {
    database.write([](Write& write) {
      write.run(make_table_sql);
      write.commit();
    });
  } catch (const DatabaseFailed&) {
    // PostgreSQL lets two processes try at the same moment; then the other one made it.
    if (!has_migrations_table(database)) throw;
  }
}

void refuse_newer(const std::set<std::string>& applied, const std::vector<Migration>& known) {
  for (const std::string& name : applied) {
    if (std::ranges::find(known, name, &Migration::name) != known.end()) continue;
    throw CommandProblem(fmt::format(
        "The database was made by a newer version of Alongside (it holds {}): use that version",
        name));
  }
}

std::vector<Migration> missing(Database& database, std::span<const embedded::File> files) {
  std::vector<Migration> migrations = in_order(files);
  const std::set<std::string> applied = migrations_in(database);
  refuse_newer(applied, migrations);
  std::erase_if(migrations, [&](const Migration& one) { return applied.contains(one.name); });
  return migrations;
}

void replace_all(std::string& text, std::string_view word, std::string_view replacement) {
  std::size_t at = text.find(word);
  while (at != std::string::npos) {
    text.replace(at, word.size(), replacement);
    at = text.find(word, at + replacement.size());
  }
}

/// From `word` to the next of the words that end such a part, without both.
void keep_part(std::string& text, std::string_view word, bool kept) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
    const std::size_t next = text.find("{{", at + word.size());
    if (next == std::string::npos) throw std::logic_error("a migration lacks {{end}}");
    if (kept) {
      text.erase(at, word.size());
    } else {
      text.erase(at, next - at);
    }
  }
}

// A new table's numbers would begin after the highest that it holds, and one that a deleted row had
// would come again.
constexpr std::string_view replace_on_sqlite =
    "DELETE FROM sqlite_sequence WHERE name = 'THE_TABLE_new' AND "
    "EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'THE_TABLE');\n"
    "INSERT INTO sqlite_sequence (name, seq) "
    "SELECT 'THE_TABLE_new', seq FROM sqlite_sequence WHERE name = 'THE_TABLE';\n"
    "DROP TABLE THE_TABLE;\nALTER TABLE THE_TABLE_new RENAME TO THE_TABLE;\n";

// Each foreign key that points to the old table is made again, which checks every row.
constexpr std::string_view replace_on_postgresql = R"(DO $replace$
DECLARE
  pointing RECORD;
  again TEXT[] := '{}';
  numbered TEXT;
  command TEXT;
BEGIN
  FOR pointing IN SELECT conrelid::regclass AS child, conname, pg_get_constraintdef(oid) AS said
      FROM pg_constraint WHERE contype = 'f' AND confrelid = 'THE_TABLE'::regclass
      AND conrelid <> 'THE_TABLE'::regclass LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', pointing.child, pointing.conname);
    again := again || format('ALTER TABLE %s ADD CONSTRAINT %I %s',
      CASE pointing.child::text WHEN 'THE_TABLE_new' THEN 'THE_TABLE' ELSE pointing.child::text END,
      pointing.conname, pointing.said);
  END LOOP;
  FOR numbered IN SELECT attname FROM pg_attribute
      WHERE attrelid = 'THE_TABLE_new'::regclass AND attidentity <> '' LOOP
    PERFORM setval(pg_get_serial_sequence('THE_TABLE_new', numbered),
                   nextval(pg_get_serial_sequence('THE_TABLE', numbered)), false);
  END LOOP;
  DROP TABLE THE_TABLE;
  ALTER TABLE THE_TABLE_new RENAME TO THE_TABLE;
  FOREACH command IN ARRAY again LOOP
    EXECUTE command;
  END LOOP;
END $replace$;
)";

void put_replacements(std::string& text, std::string_view replacement) {
  constexpr std::string_view word = "{{replace ";
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) {
    const std::size_t end = text.find("}}", at);
    if (end == std::string::npos) throw std::logic_error("a migration's {{replace}} has no end");
    const std::string table = text.substr(at + word.size(), end - at - word.size());
    std::string commands(replacement);
    replace_all(commands, "THE_TABLE", table);
    text.replace(at, end + 2 - at, commands);
  }
}

/// False where another process was quicker.
bool apply(Database& database, const Migration& migration) {
  // The name goes in first: of two processes that come at the same time the second one waits
  // here, fails at the primary key, and so leaves the tables to the first.
  std::string quoted = migration.name;
  replace_all(quoted, "'", "''");
  const std::string script =
      fmt::format("INSERT INTO migrations (name, applied_at) VALUES ('{}', {});\n{}", quoted,
                  microseconds_of(clock_now()), migration_for(database.engine(), migration.text));
  const bool rebuilds = migration.text.find("{{replace ") != std::string_view::npos;
  try {
    if (rebuilds) {
      database.run_rebuild(script);
    } else {
      database.run_script(script);
    }
    return true;
  } catch (const DatabaseFailed& failure) {
    if (migrations_in(database).contains(migration.name)) return false;
    throw CommandProblem(fmt::format("Cannot bring the database up to date ({}): {}",
                                     migration.name, failure.what()));
  }
}

std::vector<std::string> names_of(const std::vector<Migration>& migrations) {
  std::vector<std::string> names;
  for (const Migration& migration : migrations) names.push_back(migration.name);
  return names;
}

}  // namespace

std::string migration_for(Engine engine, std::string_view text) {
  const bool sqlite = engine == Engine::sqlite;
  std::string script(text);
  keep_part(script, "{{sqlite}}", sqlite);
  keep_part(script, "{{postgresql}}", !sqlite);
  replace_all(script, "{{end}}", "");
  put_replacements(script, sqlite ? replace_on_sqlite : replace_on_postgresql);
  replace_all(script, "{{id}}",
              sqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT"
                     : "BIGINT PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY");
  replace_all(script, "{{key}}", sqlite ? "INTEGER PRIMARY KEY" : "BIGINT PRIMARY KEY");
  replace_all(script, "{{rows_by_key}}", sqlite ? "WITHOUT ROWID" : "");
  return script;
}

std::vector<std::string> migrate(Database& database, std::span<const embedded::File> files) {
  const std::vector<Migration> wanted = missing(database, files);
  std::vector<std::string> names;
  try {
    if (!wanted.empty()) make_migrations_table(database);
    for (const Migration& migration : wanted) {
      if (apply(database, migration)) names.push_back(migration.name);
    }
  } catch (const DatabaseFailed& failure) {
    throw CommandProblem(fmt::format("Cannot bring the database up to date: {}", failure.what()));
  }
  return names;
}

std::vector<std::string> migrate(Database& database) {
  return migrate(database, embedded::migrations);
}

std::vector<std::string> missing_migrations(Database& database,
                                            std::span<const embedded::File> files) {
  return names_of(missing(database, files));
}

std::vector<std::string> missing_migrations(Database& database) {
  return missing_migrations(database, embedded::migrations);
}

}  // namespace alongside
