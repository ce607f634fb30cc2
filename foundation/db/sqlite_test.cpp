// What is SQLite's alone: its file, and commits in groups.
#include <sys/resource.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <future>

#include "foundation/db/testing.h"

namespace alongside::sqlite_test {
namespace {

namespace fs = std::filesystem;

std::string problem_of_opening(const std::string& location) {
  try {
    Database::open({.location = location});
  } catch (const CommandProblem& problem) {
    return problem.what();
  }
  return "";
}

class SqliteTest : public testing::Test {
 protected:
  TemporaryDatabase temporary_{Engine::sqlite};
  Database& database() { return temporary_.database(); }
  fs::path folder() const { return fs::path(temporary_.location()).parent_path(); }
};

TEST_F(SqliteTest, MakesItsFilesForTheirOwnerAlone) {
  const fs::path path = folder() / "new.sqlite";
  const mode_t before = ::umask(0);
  const auto made = Database::open({.location = path});
  made->run_script("CREATE TABLE things (id BIGINT)");
  ::umask(before);
  for (const char* end : {"", "-wal", "-shm"}) {
    struct stat status{};
    ASSERT_EQ(::stat((path.string() + end).c_str(), &status), 0) << end;
    EXPECT_EQ(status.st_mode & 0777U, 0600U) << end;
  }
}

TEST_F(SqliteTest, SaysInOneLineWhyItCannotOpen) {
  EXPECT_NE(problem_of_opening("/no/such/folder/a.sqlite").find("No such file or directory"),
            std::string::npos);
  EXPECT_NE(problem_of_opening(folder()).find("Is a directory"), std::string::npos);
  const fs::path text = folder() / "text.txt";
  std::ofstream(text) << std::string(5000, 'x');
  EXPECT_NE(problem_of_opening(text).find("it is not a database"), std::string::npos);
  EXPECT_EQ(fs::file_size(text), 5000U);
}

TEST_F(SqliteTest, SaysThatAFileCanOnlyBeRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "everything can be written by root";
  const fs::path path = folder() / "fixed.sqlite";
  Database::open({.location = path});
  fs::permissions(path, fs::perms::owner_read);
  EXPECT_NE(problem_of_opening(path).find("it can only be read"), std::string::npos);
}

TEST_F(SqliteTest, AFullDiskFailsTheWriteAndNothingElse) {
  database().run_script("CREATE TABLE things (name TEXT)");
  database().run_script("PRAGMA max_page_count = 1");  // As many as there are already.
  static constexpr Sql add{"INSERT INTO things (name) VALUES ($1)"};
  static constexpr Sql count{"SELECT count(*) FROM things"};
  const std::string large(100'000, 'x');
  EXPECT_THROW(database().write([&](Write& write) {
    write.run(add, large);
    write.commit();
  }),
               DatabaseFailed);
  EXPECT_EQ(database().read([&](Read& read) { return read.one<int>(count); }), 0);
  database().run_script("PRAGMA max_page_count = 1000000");
  database().write([&](Write& write) {
    write.run(add, large);
    write.commit();
  });
  EXPECT_EQ(database().read([&](Read& read) { return read.one<int>(count); }), 1);
}

TEST_F(SqliteTest, AFailedCommitFailsEveryJobInIt) {
  database().run_script(
      "CREATE TABLE things (id BIGINT PRIMARY KEY);"
      "CREATE TABLE parts (thing_id BIGINT REFERENCES things (id) DEFERRABLE INITIALLY DEFERRED)");
  static constexpr Sql add_thing{"INSERT INTO things (id) VALUES ($1)"};
  static constexpr Sql add_orphan{"INSERT INTO parts (thing_id) VALUES ($1)"};
  std::promise<void> go;
  std::promise<std::exception_ptr> good;
  std::promise<std::exception_ptr> bad;
  const auto gone = go.get_future().share();
  database().submit_write([gone](Write&) { gone.wait(); }, {});
  database().submit_write(
      [](Write& write) {
        write.run(add_thing, 1);
        write.commit();
      },
      [&](std::exception_ptr failure) { good.set_value(std::move(failure)); });
  database().submit_write(
      [](Write& write) {
        write.run(add_orphan, 99);
        write.commit();
      },
      [&](std::exception_ptr failure) { bad.set_value(std::move(failure)); });
  go.set_value();
  EXPECT_THROW(std::rethrow_exception(good.get_future().get()), DatabaseFailed);
  EXPECT_THROW(std::rethrow_exception(bad.get_future().get()), DatabaseFailed);
  database().write([](Write& write) {
    EXPECT_EQ(write.one<int>(Sql{"SELECT count(*) FROM things"}), 0);
    write.run(add_thing, 1);
    write.commit();
  });
}

TEST_F(SqliteTest, ChecksTheNumberOfParameters) {
  static constexpr Sql two{"SELECT CAST($2 AS BIGINT) + CAST($1 AS BIGINT) * 10"};
  database().read([](Read& read) {
    EXPECT_EQ(read.one<int>(two, 1, 2), 12);
    EXPECT_THROW(read.one<int>(two, 1), std::logic_error);
  });
}

}  // namespace
}  // namespace alongside::sqlite_test
