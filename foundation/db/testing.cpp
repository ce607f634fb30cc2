#include "foundation/db/testing.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <random>
#include <stdexcept>

#include "foundation/db/migrate.h"

namespace alongside {
namespace {

/// Nobody else's on this machine or this server: tests of several checkouts run side by side.
std::string new_name() {
  static std::random_device device;
  return fmt::format("alongside_test_{}_{:08x}{:08x}", ::getpid(), device(), device());
}

std::string server() {
  const char* location = std::getenv("ALONGSIDE_TEST_POSTGRESQL");
  return location == nullptr ? "" : location;
}

/// The server's address with another database's name.
std::string location_of(const std::string& name) {
  std::string location = server();
  const std::size_t query = location.find('?');
  const std::string options = query == std::string::npos ? "" : location.substr(query);
  location = location.substr(0, query);
  const std::size_t path = location.find('/', location.find("://") + 3);
  return location.substr(0, path) + "/" + name + options;
}

/// One connection for the whole process, outside any transaction, as CREATE DATABASE wants it.
void on_server(const std::string& sql) {
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  static const std::unique_ptr<PGconn, Finish> connection(PQconnectdb(server().c_str()));
  PGresult* result = PQexec(connection.get(), sql.c_str());
  const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
  PQclear(result);
  if (!done) throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
}

// Few connections: on PostgreSQL each costs a test some 10 ms.
std::unique_ptr<Database> open(const std::string& location) {
  return Database::open({.location = location, .readers = 2, .writers = 2});
}

std::string database_name(const std::string& location) {
  const std::string without_options = location.substr(0, location.find('?'));
  return without_options.substr(without_options.rfind('/') + 1);
}

std::string empty_sqlite() {
  const auto folder = std::filesystem::temp_directory_path() / new_name();
  std::filesystem::create_directory(folder);
  return folder / "alongside.sqlite";
}

std::string empty_postgresql() {
  const std::string name = new_name();
  // The order of C is SQLite's own, so tests of order hold on both.
  on_server(
      fmt::format("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' "
                  "LC_COLLATE 'C' LC_CTYPE 'C'",
                  name));
  return location_of(name);
}

std::string copy_of(Engine engine, const std::string& source) {
  if (engine == Engine::sqlite) {
    std::string file = empty_sqlite();
    std::filesystem::copy_file(source, file);
    return file;
  }
  const std::string name = new_name();
  on_server(fmt::format("CREATE DATABASE {} TEMPLATE {}", name, database_name(source)));
  return location_of(name);
}

void drop(Engine engine, const std::string& location) {
  if (engine == Engine::sqlite) {
    std::error_code ignored;
    std::filesystem::remove_all(std::filesystem::path(location).parent_path(), ignored);
    return;
  }
  try {
    on_server(fmt::format("DROP DATABASE {} WITH (FORCE)", database_name(location)));
  } catch (const std::exception&) {  // The server was ended first.
  }
}

/// Migrated once a process.
const DatabaseTemplate& migrated(Engine engine) {
  const auto nothing_more = [](Database&) {};
  if (engine == Engine::sqlite) {
    static const DatabaseTemplate sqlite(Engine::sqlite, nothing_more);
    return sqlite;
  }
  static const DatabaseTemplate postgresql(Engine::postgresql, nothing_more);
  return postgresql;
}

}  // namespace

DatabaseTemplate::DatabaseTemplate(Engine engine, const std::function<void(Database&)>& fill)
    : engine_(engine),
      location_(engine == Engine::sqlite ? empty_sqlite() : empty_postgresql()) {
  const auto database = open(location_);
  migrate(*database);
  fill(*database);
}

DatabaseTemplate::~DatabaseTemplate() { drop(engine_, location_); }

TemporaryDatabase::TemporaryDatabase(Engine engine) : TemporaryDatabase(migrated(engine)) {}

TemporaryDatabase::TemporaryDatabase(const DatabaseTemplate& source)
    : location_(copy_of(source.engine(), source.location())), database_(open(location_)) {}

TemporaryDatabase::~TemporaryDatabase() {
  const Engine engine = database_->engine();
  database_.reset();
  drop(engine, location_);
}

void TemporaryDatabase::reopen() {
  database_.reset();
  database_ = open(location_);
}

bool TemporaryDatabase::available(Engine engine) {
  return engine == Engine::sqlite || !server().empty();
}

void OnBothDatabases::SetUp() {
  if (!TemporaryDatabase::available(GetParam())) {
    GTEST_SKIP() << "ALONGSIDE_TEST_POSTGRESQL names no PostgreSQL server";
  }
  temporary_ = std::make_unique<TemporaryDatabase>(GetParam());
}

}  // namespace alongside
