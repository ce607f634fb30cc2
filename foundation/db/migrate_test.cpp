#include "foundation/db/migrate.h"

#include <algorithm>
#include <set>
#include <thread>

#include "foundation/db/testing.h"

namespace alongside::migrate_test {
namespace {

embedded::File file(std::string_view name, std::string_view text) {
  return {name, text.data(), text.data() + text.size()};
}

const std::vector<embedded::File>& own_files() {
  // Not in the order of their numbers; the later one needs the earlier.
  static const std::vector<embedded::File> files{
      file("b/migrations/9002_leaves.sql",
           "CREATE TABLE leaves (tree_id BIGINT NOT NULL REFERENCES trees (id), "
           "number BIGINT NOT NULL, PRIMARY KEY (tree_id, number)) {{rows_by_key}};\n"
           "CREATE TABLE kinds (id {{key}}, name TEXT NOT NULL);\n"),
      file("a/migrations/9001_trees.sql",
           "-- It's a tree.\nCREATE TABLE trees (id {{id}}, name TEXT NOT NULL);\n"
           "INSERT INTO trees (name) VALUES ('oak');")};
  return files;
}

/// The program's own migrations and those of the test.
std::vector<embedded::File> with_own() {
  std::vector<embedded::File> files(embedded::migrations.begin(), embedded::migrations.end());
  files.insert(files.end(), own_files().begin(), own_files().end());
  return files;
}

constexpr Sql list_applied{"SELECT name FROM migrations ORDER BY name"};
constexpr Sql list_trees{"SELECT name FROM trees ORDER BY id"};

class MigrateTest : public OnBothDatabases {
 protected:
  std::vector<std::string> texts(Sql sql) {
    return database().read([&](Read& read) { return read.all<std::string>(sql); });
  }
};
INSTANTIATE_ON_BOTH_DATABASES(MigrateTest);

TEST_P(MigrateTest, HasAppliedTheEmbeddedOnes) {
  EXPECT_TRUE(missing_migrations(database()).empty());
  EXPECT_TRUE(migrate(database()).empty());
}

TEST_P(MigrateTest, AppliesWhatIsMissingInOrderAndOnce) {
  const auto files = with_own();
  const std::vector<std::string> names{"9001_trees", "9002_leaves"};
  EXPECT_EQ(missing_migrations(database(), files), names);
  EXPECT_EQ(migrate(database(), files), names);
  EXPECT_TRUE(migrate(database(), files).empty());
  EXPECT_EQ(texts(list_trees), std::vector<std::string>{"oak"});
  const auto applied = texts(list_applied);
  EXPECT_EQ(applied.size(), files.size());
  EXPECT_TRUE(std::ranges::includes(applied, names));
}

TEST_P(MigrateTest, MakesTheKeysThatWereAskedFor) {
  migrate(database(), with_own());
  database().write([](Write& write) {
    static constexpr Sql add_tree{"INSERT INTO trees (name) VALUES ($1) RETURNING id"};
    static constexpr Sql add_leaf{"INSERT INTO leaves (tree_id, number) VALUES ($1, $2)"};
    static constexpr Sql add_kind{"INSERT INTO kinds (id, name) VALUES ($1, $2)"};
    EXPECT_EQ(write.one<int>(add_tree, "ash"), 2);
    EXPECT_EQ(write.run(add_leaf, 2, 1), 1);
    EXPECT_EQ(write.run(add_kind, 9'000'000'000'000, "kind"), 1);
    write.commit();
  });
  EXPECT_THROW(database().write([](Write& write) {
    static constexpr Sql add_leaf{"INSERT INTO leaves (tree_id, number) VALUES ($1, $2)"};
    write.run(add_leaf, 99, 1);
    write.commit();
  }),
               DatabaseFailed);
}

TEST_P(MigrateTest, RefusesANewerDatabaseAndChangesNothing) {
  migrate(database(), with_own());
  const auto before = texts(list_applied);
  auto files = with_own();
  files.pop_back();
  files.push_back(file("c/migrations/9003_more.sql", "CREATE TABLE more (id {{id}})"));
  EXPECT_THROW(missing_migrations(database(), files), CommandProblem);
  try {
    migrate(database(), files);
    FAIL();
  } catch (const CommandProblem& problem) {
    EXPECT_NE(std::string(problem.what()).find("newer version"), std::string::npos);
    EXPECT_NE(std::string(problem.what()).find("9001_trees"), std::string::npos);
  }
  EXPECT_EQ(texts(list_applied), before);
}

TEST_P(MigrateTest, AFailingMigrationLeavesNothingBehind) {
  auto files = with_own();
  files.push_back(file("c/migrations/9003_more.sql",
                       "CREATE TABLE more (id {{id}}); CREATE TABLE trees (id {{id}});"));
  EXPECT_THROW(migrate(database(), files), CommandProblem);
  EXPECT_EQ(missing_migrations(database(), files), std::vector<std::string>{"9003_more"});
  files.pop_back();
  files.push_back(file("c/migrations/9003_more.sql", "CREATE TABLE more (id {{id}})"));
  EXPECT_EQ(migrate(database(), files), std::vector<std::string>{"9003_more"});
}

TEST_P(MigrateTest, SeveralProcessesMayMigrateAtOnce) {
  std::vector<embedded::File> files = with_own();
  std::vector<std::string> names;
  for (int number = 9100; number < 9120; ++number) {
    names.push_back("d/" + std::to_string(number) + "_table.sql");
  }
  std::vector<std::string> made;
  for (const std::string& name : names) {
    made.push_back("CREATE TABLE t" + name.substr(2, 4) + " (id {{id}})");
  }
  for (std::size_t i = 0; i < names.size(); ++i) files.push_back(file(names[i], made[i]));

  std::mutex mutex;
  std::vector<std::string> applied;
  {
    std::vector<std::jthread> processes;
    for (int process = 0; process < 4; ++process) {
      processes.emplace_back([&] {
        const auto own = Database::open({.location = temporary().location(), .readers = 1});
        const auto mine = migrate(*own, files);
        const std::lock_guard lock(mutex);
        applied.insert(applied.end(), mine.begin(), mine.end());
      });
    }
  }
  EXPECT_EQ(applied.size(), names.size() + own_files().size());
  EXPECT_EQ(std::set(applied.begin(), applied.end()).size(), applied.size());
  EXPECT_EQ(texts(list_applied).size(), files.size());
}

constexpr std::string_view rebuilt_trees =
    "CREATE TABLE trees_new (id {{id}}, name TEXT NOT NULL, height BIGINT NOT NULL,\n"
    "  grown_from BIGINT REFERENCES trees_new (id));\n"
    "INSERT INTO trees_new (id, name, height) SELECT id, name, 3 FROM trees;\n"
    "{{replace trees}};\nCREATE INDEX trees_by_height ON trees (height);\n";

/// Trees 1 and 2 stand, 3 is gone; each has a leaf that goes with it, and a nest that keeps it.
std::vector<embedded::File> with_trees(Database& database) {
  auto files = with_own();
  files.push_back(file("b/migrations/9003_nests.sql",
                       "CREATE TABLE twigs (id {{id}}, tree_id BIGINT NOT NULL REFERENCES trees "
                       "(id) ON DELETE CASCADE);\nCREATE TABLE nests (id {{key}}, twig_id BIGINT "
                       "REFERENCES twigs (id) ON DELETE SET NULL, tree_id BIGINT NOT NULL "
                       "REFERENCES trees (id));"));
  migrate(database, files);
  database.run_script(
      "INSERT INTO trees (name) VALUES ('ash'); INSERT INTO trees (name) VALUES ('elm');"
      "DELETE FROM trees WHERE name = 'elm';"
      "INSERT INTO leaves (tree_id, number) VALUES (1, 7);"
      "INSERT INTO twigs (tree_id) VALUES (1); INSERT INTO twigs (tree_id) VALUES (2);"
      "INSERT INTO nests (id, twig_id, tree_id) VALUES (5, 1, 2)");
  return files;
}

constexpr Sql count_all_sql{
    "SELECT (SELECT count(*) FROM leaves) * 100 + (SELECT count(*) FROM twigs) * 10 + "
    "(SELECT count(*) FROM nests WHERE twig_id = 1)"};

TEST_P(MigrateTest, ARebuiltTableKeepsWhatPointsToIt) {
  auto files = with_trees(database());
  files.push_back(file("a/migrations/9004_height.sql", rebuilt_trees));
  EXPECT_EQ(migrate(database(), files), std::vector<std::string>{"9004_height"});
  static constexpr Sql heights_sql{"SELECT sum(height) FROM trees"};
  EXPECT_EQ(database().read([](Read& read) { return read.one<int>(heights_sql); }), 6);
  EXPECT_EQ(database().read([](Read& read) { return read.one<int>(count_all_sql); }), 121);
  // The number of the tree that is gone does not come again.
  static constexpr Sql add_sql{
      "INSERT INTO trees (name, height, grown_from) VALUES ('yew', 1, 2) RETURNING id"};
  EXPECT_EQ(database().write([](Write& write) {
    const int id = write.one<int>(add_sql);
    write.commit();
    return id;
  }),
            4);
}

TEST_P(MigrateTest, ForeignKeysHoldAfterARebuild) {
  auto files = with_trees(database());
  files.push_back(file("a/migrations/9004_height.sql", rebuilt_trees));
  migrate(database(), files);
  EXPECT_THROW(database().run_script("INSERT INTO twigs (tree_id) VALUES (77)"), DatabaseFailed);
  EXPECT_THROW(database().run_script("DELETE FROM trees WHERE id = 2"), DatabaseFailed);
  database().run_script("DELETE FROM nests; DELETE FROM leaves; DELETE FROM trees WHERE id = 1");
  static constexpr Sql twigs_sql{"SELECT count(*) FROM twigs"};
  EXPECT_EQ(database().read([](Read& read) { return read.one<int>(twigs_sql); }), 1);
  temporary().reopen();
  EXPECT_THROW(database().run_script("INSERT INTO twigs (tree_id) VALUES (77)"), DatabaseFailed);
}

TEST_P(MigrateTest, ARebuildThatLeavesRowsBehindIsUndone) {
  auto files = with_trees(database());
  files.push_back(file("a/migrations/9004_height.sql",
                       "CREATE TABLE trees_new (id {{id}}, name TEXT NOT NULL);\n"
                       "INSERT INTO trees_new (id, name) SELECT id, name FROM trees WHERE id = 1;\n"
                       "{{replace trees}};"));
  EXPECT_THROW(migrate(database(), files), CommandProblem);
  EXPECT_EQ(missing_migrations(database(), files), std::vector<std::string>{"9004_height"});
  EXPECT_EQ(texts(list_trees), (std::vector<std::string>{"oak", "ash"}));
  EXPECT_EQ(database().read([](Read& read) { return read.one<int>(count_all_sql); }), 121);
}

TEST_P(MigrateTest, ATableMayBeRebuiltAgainAndAgain) {
  auto files = with_trees(database());
  files.push_back(file("a/migrations/9004_height.sql", rebuilt_trees));
  files.push_back(file("a/migrations/9005_again.sql", rebuilt_trees));
  EXPECT_EQ(migrate(database(), files).size(), 2U);
  EXPECT_EQ(database().read([](Read& read) { return read.one<int>(count_all_sql); }), 121);
}

TEST(MigrationText, SaysToEachDatabaseWhatIsForIt) {
  const std::string_view text = "a {{sqlite}}b{{postgresql}}c{{end}} d {{postgresql}}e{{end}}";
  EXPECT_EQ(migration_for(Engine::sqlite, text), "a b d ");
  EXPECT_EQ(migration_for(Engine::postgresql, text), "a c d e");
  EXPECT_THROW(migration_for(Engine::postgresql, "{{sqlite}} never ended"), std::logic_error);
}

class StatementTest : public OnBothDatabases {};
INSTANTIATE_ON_BOTH_DATABASES(StatementTest);

TEST_P(StatementTest, MayHaveATextForEachDatabase) {
  static constexpr Sql who_sql{for_sqlite("SELECT 'sqlite ' || $1 || sqlite_version()"),
                               for_postgresql("SELECT 'postgresql ' || $1 || version()")};
  const auto said = database().read([](Read& read) { return read.one<std::string>(who_sql, "x"); });
  EXPECT_TRUE(said.starts_with(GetParam() == Engine::sqlite ? "sqlite x3" : "postgresql xPost"));
}

TEST(EmbeddedMigrations, HaveNumbersOfTheirOwn) {
  std::set<std::string> numbers;
  for (const embedded::File& one : embedded::migrations) {
    const std::string_view name = one.name.substr(one.name.rfind('/') + 1);
    EXPECT_TRUE(std::ranges::all_of(name.substr(0, 4), [](char c) { return c >= '0' && c <= '9'; }))
        << one.name;
    EXPECT_EQ(name.substr(4, 1), "_") << one.name;
    EXPECT_TRUE(numbers.emplace(name.substr(0, 4)).second) << one.name;
  }
}

}  // namespace
}  // namespace alongside::migrate_test
