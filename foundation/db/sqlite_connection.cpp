#include "foundation/db/sqlite_connection.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace alongside::detail {
namespace {

// How long one process waits for the lock that another (a backup, an import) holds.
constexpr int busy_milliseconds = 10'000;

// Readers see most pages through `mmap`; the cache holds those that are still in the WAL alone.
constexpr const char* set_up_all =
    "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;"
    "PRAGMA mmap_size = 2147418112; PRAGMA trusted_schema = OFF;";
constexpr const char* sqlite_reader = "PRAGMA query_only = ON; PRAGMA cache_size = -4000;";
constexpr const char* sqlite_writer =
    "PRAGMA cache_size = -16000; PRAGMA journal_size_limit = 67108864;"
    // What was deleted is overwritten. Debian's SQLite does so by itself; others do not.
    "PRAGMA secure_delete = ON;";

CommandProblem cannot_open(const std::string& path, std::string_view reason) {
  return CommandProblem(fmt::format("Cannot open the database file {}: {}", path, reason));
}

std::string reason_of(sqlite3* handle, int code) {
  switch (code & 0xff) {
    case SQLITE_NOTADB:
      return "it is not a database";
    case SQLITE_CORRUPT:
      return "it is damaged";
    case SQLITE_FULL:
      return "the disk is full";
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return "it can only be read";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is using it";
    default:
      break;
  }
  const int error = handle == nullptr ? 0 : sqlite3_system_errno(handle);
  if (error == ENOSPC) return "the disk is full";
  return error != 0 ? std::strerror(error) : sqlite3_errstr(code);
}

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  int columns() const override { return sqlite3_column_count(statement_); }
  bool is_null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  std::int64_t integer(int column) const override {
    return sqlite3_column_int64(statement_, column);
  }
  double real(int column) const override { return sqlite3_column_double(statement_, column); }
  std::string_view text(int column) const override {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    if (text == nullptr) return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }

 private:
  sqlite3_stmt* statement_;
};

struct Reset {
  sqlite3_stmt* statement;
  ~Reset() { sqlite3_reset(statement); }
};

int bind_value(sqlite3_stmt* statement, int position, const Parameter& parameter) {
  const auto& value = parameter.value();
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return sqlite3_bind_int64(statement, position, *number);
  }
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    // Static: the parameters outlive the statement's run, and each run binds all of them anew.
    const char* data = text->data() == nullptr ? "" : text->data();
    return sqlite3_bind_text64(statement, position, data, text->size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  if (const auto* real = std::get_if<double>(&value)) {
    return sqlite3_bind_double(statement, position, *real);
  }
  return sqlite3_bind_null(statement, position);
}

/// Counting every allocation takes a lock that all threads share; nobody asks for the count.
void configure_library() {
  [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

}  // namespace

void make_sqlite_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) {
    ::close(file);
    return;
  }
  const int error = errno;
  if (::access(path.c_str(), R_OK) == 0 && (error == EACCES || error == EROFS)) {
    throw cannot_open(path, "it can only be read");
  }
  throw cannot_open(path, std::strerror(error));
}

SqliteConnection::SqliteConnection(const std::string& path, Access access) {
  configure_library();
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
  try {
    if (code != SQLITE_OK) throw cannot_open(path, reason_of(handle_, code));
    set_up(path, access);
  } catch (...) {
    sqlite3_close(handle_);
    throw;
  }
}

SqliteConnection::~SqliteConnection() {
  for (auto& [text, statement] : statements_) sqlite3_finalize(statement.handle);
  sqlite3_close(handle_);
}

void SqliteConnection::set_up(const std::string& path, Access access) {
  sqlite3_busy_timeout(handle_, busy_milliseconds);
  if (sqlite3_db_readonly(handle_, "main") == 1) throw cannot_open(path, "it can only be read");
  if (access == Access::write) {
    const std::string mode = pragma("PRAGMA journal_mode = WAL");
    const int code = sqlite3_extended_errcode(handle_);
    if (mode.empty()) throw cannot_open(path, reason_of(handle_, code));
    if (mode != "wal") throw cannot_open(path, "its file system cannot share memory");
  }
  const char* own = access == Access::write ? sqlite_writer : sqlite_reader;
  for (const char* text : {set_up_all, own}) {
    const int code = sqlite3_exec(handle_, text, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw cannot_open(path, reason_of(handle_, code));
  }
}

/// The first column of the first row, or nothing at a failure.
std::string SqliteConnection::pragma(const char* text) const {
  sqlite3_stmt* statement = nullptr;
  std::string value;
  if (sqlite3_prepare_v2(handle_, text, -1, &statement, nullptr) == SQLITE_OK &&
      sqlite3_step(statement) == SQLITE_ROW) {
    value = SqliteRow(statement).text(0);
  }
  sqlite3_finalize(statement);
  return value;
}

void SqliteConnection::fail(const char* sql) const {
  throw DatabaseFailed(fmt::format("SQLite: {} ({}), at: {}", sqlite3_errmsg(handle_),
                                   sqlite3_extended_errcode(handle_), shown_in_log(sql)));
}

SqliteConnection::Statement& SqliteConnection::prepared(Sql sql) {
  const auto found = statements_.find(sql.sqlite());
  if (found != statements_.end()) return found->second;
  Statement statement;
  const char* rest = nullptr;
  if (sqlite3_prepare_v3(handle_, sql.sqlite(), -1, SQLITE_PREPARE_PERSISTENT, &statement.handle,
                         &rest) != SQLITE_OK) {
    fail(sql.sqlite());
  }
  const int count = sqlite3_bind_parameter_count(statement.handle);
  for (int number = 1; number <= count; ++number) {
    // To SQLite `$1` is a name, and names are numbered as they appear in the text.
    const std::string name = "$" + std::to_string(number);
    statement.positions.push_back(sqlite3_bind_parameter_index(statement.handle, name.c_str()));
  }
  statement.changes_rows = sqlite3_stmt_readonly(statement.handle) == 0;
  return statements_.emplace(sql.sqlite(), std::move(statement)).first->second;
}

void SqliteConnection::bind(const Statement& statement, const Call& call) const {
  if (call.parameters.size() != statement.positions.size()) {
    throw std::logic_error("wrong number of parameters at: " + shown_in_log(call.sql.sqlite()));
  }
  refuse_unfit_text(call.parameters);
  for (std::size_t number = 0; number < call.parameters.size(); ++number) {
    const int position = statement.positions[number];
    if (bind_value(statement.handle, position, call.parameters[number]) != SQLITE_OK) {
      fail(call.sql.sqlite());
    }
  }
}

void SqliteConnection::run(Call& call) {
  const Statement& statement = prepared(call.sql);
  bind(statement, call);
  const Reset reset{statement.handle};
  const SqliteRow row(statement.handle);
  int code = sqlite3_step(statement.handle);
  for (; code == SQLITE_ROW; code = sqlite3_step(statement.handle)) {
    if (call.rows) call.rows(row);
  }
  if (code != SQLITE_DONE) fail(call.sql.sqlite());
  if (statement.changes_rows) call.changed = sqlite3_changes64(handle_);
}

void SqliteConnection::run(Sql sql) {
  const Statement& statement = prepared(sql);
  const int code = sqlite3_step(statement.handle);
  // Before the reset, which would take the place of the failure's text.
  if (code != SQLITE_DONE) {
    const Reset reset{statement.handle};
    fail(sql.sqlite());
  }
  sqlite3_reset(statement.handle);
}

void SqliteConnection::run_script(const std::string& script) {
  if (sqlite3_exec(handle_, script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail(script.c_str());
  }
}

std::string SqliteConnection::dangling_row() const {
  return pragma("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
}

bool SqliteConnection::in_transaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}

void SqliteSession::run(Call* calls, std::size_t count) {
  if (failed_) throw DatabaseFailed("an earlier statement of this transaction failed");
  // PostgreSQL cannot answer while it still sends rows; so that nobody relies on SQLite's.
  if (busy_) throw std::logic_error("a statement inside `each`");
  busy_ = true;
  try {
    for (Call* call = calls; call != calls + count; ++call) {
      planned_.count_statement();
      connection_.run(*call);
    }
  } catch (...) {
    failed_ = true;
    busy_ = false;
    throw;
  }
  busy_ = false;
}

}  // namespace alongside::detail
