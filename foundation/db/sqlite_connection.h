// One SQLite connection, used by one thread at a time. Only the SQLite driver includes it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "foundation/db/driver.h"

struct sqlite3;
struct sqlite3_stmt;

namespace alongside::detail {

/// Throws CommandProblem where `path` is no file we can keep a database in; makes it, readable
/// by its owner alone, where there is none.
void make_sqlite_file(const std::string& path);

class SqliteConnection {
 public:
  enum class Access { read, write };
  /// Throws CommandProblem.
  SqliteConnection(const std::string& path, Access access);
  ~SqliteConnection();
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  /// Throws DatabaseFailed. Statements are prepared once and kept under their literal's address.
  void run(Call& call);
  void run(Sql sql);
  void run_script(const std::string& script);
  /// The table of a row that points to one that is not there; "" where all is well.
  std::string dangling_row() const;
  /// False when SQLite itself rolled back, which it does when the disk is full or fails.
  bool in_transaction() const;

 private:
  struct Statement {
    sqlite3_stmt* handle = nullptr;
    std::vector<int> positions;  // SQLite's number of $1, $2 ...
    bool changes_rows = false;
  };
  Statement& prepared(Sql sql);
  void bind(const Statement& statement, const Call& call) const;
  [[noreturn]] void fail(const char* sql) const;
  void set_up(const std::string& path, Access access);
  std::string pragma(const char* text) const;

  sqlite3* handle_ = nullptr;
  std::unordered_map<const char*, Statement> statements_;
};

/// A transaction's view of the connection.
class SqliteSession final : public Session {
 public:
  SqliteSession(SqliteConnection& connection, PlannedFailure& planned)
      : connection_(connection), planned_(planned) {}
  void run(Call* calls, std::size_t count) override;
  /// A statement failed: nothing may be committed, even where the body caught the exception.
  bool failed() const { return failed_; }

 private:
  SqliteConnection& connection_;
  PlannedFailure& planned_;
  bool failed_ = false;
  bool busy_ = false;
};

}  // namespace alongside::detail
