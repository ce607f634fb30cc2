// The whole test community, with what takes a while to make: backed up, put back and copied, from
// each engine to each.
#include "foundation/backup/backup.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/rooms.h"
#include "app/testing/world.h"
#include "foundation/backup/restore.h"
#include "foundation/base/random.h"
#include "foundation/base/stop.h"
#include "foundation/db/every_table.h"
#include "foundation/db/migrate.h"
#include "foundation/db/testing.h"

namespace alongside::backup::backup_test {
namespace {

using testing_world::made_once;

age::Source source_of(std::string text) {
  return [text = std::move(text), at = std::size_t{0}](std::size_t most) mutable {
    std::string out = text.substr(std::min(at, text.size()), most);
    at += out.size();
    return out;
  };
}

std::set<std::string> left_out() {
  return tables_left_out(all_rooms());
}

Making making() {
  return {.program = "alongside test",
          .now = testing_world::beginning(),
          .left_out = left_out(),
          .secret = std::nullopt,
          .key = ""};
}

std::string backed_up(Database& database, const Making& how) {
  std::string archive;
  make_backup(database, how, [&](std::string_view bytes) { archive += bytes; });
  return archive;
}

std::map<std::string, std::vector<Values>> all_rows(Database& database) {
  std::map<std::string, std::vector<Values>> rows;
  database.read([&](Read& read) {
    for (const Table& table : tables_of(read)) {
      each_row(read, table, [&](const Values& values) { rows[table.name].push_back(values); });
      std::ranges::sort(rows[table.name]);
    }
  });
  return rows;
}

struct FromTo {
  Engine from, to;
};
class WholeBackup : public testing::TestWithParam<FromTo> {
 protected:
  void SetUp() override {
    for (const Engine engine : {GetParam().from, GetParam().to}) {
      if (!TemporaryDatabase::available(engine)) GTEST_SKIP() << "no PostgreSQL was given";
    }
    source_.emplace(made_once(GetParam().from, true).database);
    target_.emplace(GetParam().to);
  }
  Database& source() { return source_->database(); }
  Database& target() { return target_->database(); }

  std::optional<TemporaryDatabase> source_, target_;
};
std::string name_of(const testing::TestParamInfo<FromTo>& test) {
  const auto engine = [](Engine one) { return one == Engine::sqlite ? "sqlite" : "postgresql"; };
  return std::string(engine(test.param.from)) + "_to_" + engine(test.param.to);
}
INSTANTIATE_TEST_SUITE_P(All, WholeBackup,
                         testing::Values(FromTo{Engine::sqlite, Engine::sqlite},
                                         FromTo{Engine::sqlite, Engine::postgresql},
                                         FromTo{Engine::postgresql, Engine::sqlite},
                                         FromTo{Engine::postgresql, Engine::postgresql}),
                         name_of);

void expect_same_rows(Database& one, Database& other) {
  const auto rows = all_rows(one), others = all_rows(other);
  std::size_t filled = 0;
  for (const auto& [table, values] : rows) {
    if (left_out().contains(table)) continue;
    ASSERT_TRUE(others.contains(table)) << table;
    EXPECT_EQ(values, others.at(table)) << table;
    ++filled;
  }
  EXPECT_GT(filled, 40U) << "a community with nothing in it shows nothing";
}

TEST_P(WholeBackup, IsPutBackRowByRow) {
  const std::string archive = backed_up(source(), making());
  const ReadBackup read = restore(target(), {std::nullopt, source_of(archive)}, left_out());
  expect_same_rows(source(), target());
  EXPECT_TRUE(missing_migrations(target()).empty());
  EXPECT_EQ(read.manifest.engine, GetParam().from == Engine::sqlite ? "sqlite" : "postgresql");
  for (const auto& [table, rows] : all_rows(target())) {
    if (left_out().contains(table)) {
      EXPECT_LE(rows.size(), 1U) << table;
    }
  }
}

TEST_P(WholeBackup, IsCopiedRowByRow) {
  EXPECT_GT(copy(source(), target(), left_out()), 100);
  expect_same_rows(source(), target());
}

/// A number that somebody had is never somebody else's.
TEST_P(WholeBackup, GivesNoNumberAgain) {
  static constexpr Sql add_sql{
      "INSERT INTO groups (form, openness, name, purpose, serves, ground_rules, started_at) "
      "VALUES (1, 1, 'One that ends', '', '', '', 0) RETURNING id"};
  static constexpr Sql end_sql{"DELETE FROM groups WHERE id = $1"};
  const auto add = [](Database& database) {
    return database.write([](Write& write) {
      const auto id = write.one<std::int64_t>(add_sql);
      write.commit();
      return id;
    });
  };
  const std::int64_t ended = add(source());
  source().write([&](Write& write) {
    write.run(end_sql, ended);
    write.commit();
  });
  restore(target(), {std::nullopt, source_of(backed_up(source(), making()))}, left_out());
  EXPECT_GT(add(target()), ended);
}

class BackupOf : public OnBothDatabases {};
INSTANTIATE_ON_BOTH_DATABASES(BackupOf);

TEST_P(BackupOf, AFullDatabaseIsNotOverwritten) {
  const TemporaryDatabase source(made_once(GetParam()).database);
  TemporaryDatabase copy(made_once(GetParam()).database);
  const std::string archive = backed_up(copy.database(), making());
  EXPECT_THROW(restore(copy.database(), {std::nullopt, source_of(archive)}, left_out()),
               CommandProblem);
}

TEST_P(BackupOf, HoldsTheKeyOnlyWhereWished) {
  TemporaryDatabase world(made_once(GetParam()).database);
  Making with = making();
  with.key = "the key's text";
  const auto read = [&](const Making& how) {
    return read_backup({std::nullopt, source_of(backed_up(world.database(), how))}, {}).others.key;
  };
  EXPECT_EQ(read(with), "the key's text");
  EXPECT_EQ(read(making()), "");
}

TEST_P(BackupOf, OpensWithItsSecretAlone) {
  TemporaryDatabase world(made_once(GetParam()).database);
  const age::KeyPair pair = age::new_key_pair();
  Making sealed = making();
  sealed.secret = age::Secret{age::recipient_of(pair.recipient), ""};
  const std::string archive = backed_up(world.database(), sealed);
  EXPECT_EQ(archive.find("Asha"), archive.npos);
  EXPECT_THROW(read_backup({std::nullopt, source_of(archive)}, {}), CommandProblem);
  const age::Secret identity{age::identity_of(pair.identity), ""};
  EXPECT_GT(read_backup({identity, source_of(archive)}, {}).manifest.tables.size(), 40U);
}

/// Whatever is changed, cut off or taken out of an archive is found before anything is served.
TEST_P(BackupOf, IsRefusedWhereAnythingWasChanged) {
  TemporaryDatabase world(made_once(GetParam()).database);
  const std::string archive = backed_up(world.database(), making());
  Random random(9);
  int refused = 0;
  const auto read_again = [](const std::string& text) {
    return manifest_text(read_backup({std::nullopt, source_of(text)}, {}).manifest);
  };
  const std::string written = read_again(archive);
  for (int round = 0; round < 200; ++round) {
    std::string changed = archive;
    const std::size_t at = random.below(archive.size());
    if (round % 4 == 0) {
      changed.resize(at);
    } else {
      changed[at] = static_cast<char>(changed[at] ^ (1 << random.below(8)));
    }
    try {
      // The time of a file in it may be another, say; but all that was read is what was written.
      EXPECT_EQ(read_again(changed), written) << at;
    } catch (const CommandProblem&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 150);
}

/// The tables that are made anew are named, and are tables.
TEST_P(BackupOf, LeavesOutWhatIsThereAlone) {
  TemporaryDatabase world(made_once(GetParam()).database);
  std::set<std::string> names;
  world.database().read([&](Read& read) {
    for (const Table& table : tables_of(read)) names.insert(table.name);
  });
  for (const std::string& table : left_out()) {
    EXPECT_TRUE(names.contains(table)) << table;
  }
  EXPECT_TRUE(left_out().contains("sessions"));
}

}  // namespace
}  // namespace alongside::backup::backup_test
