// For tests: a new, migrated database for each test, on both engines.
//
//   class DecisionStorage : public OnBothDatabases {};
//   INSTANTIATE_ON_BOTH_DATABASES(DecisionStorage);
//   TEST_P(DecisionStorage, KeepsReasons) { database().write(...); }
//
// SQLite files lie in a temporary folder. PostgreSQL is found by ALONGSIDE_TEST_POSTGRESQL
// (script/test starts one); without it those tests say that they are skipped.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>

#include "foundation/db/database.h"

namespace alongside {

class DatabaseTemplate;

/// A database that is dropped at the end of its life.
class TemporaryDatabase {
 public:
  explicit TemporaryDatabase(Engine engine);
  /// A copy of the template, which costs as little as an empty database.
  explicit TemporaryDatabase(const DatabaseTemplate& source);
  ~TemporaryDatabase();
  TemporaryDatabase(const TemporaryDatabase&) = delete;
  TemporaryDatabase& operator=(const TemporaryDatabase&) = delete;
  Database& database() { return *database_; }
  const std::string& location() const { return location_; }
  /// Closes and opens it again, as a restart does.
  void reopen();
  /// False where no PostgreSQL was given.
  static bool available(Engine engine);

 private:
  std::string location_;
  std::unique_ptr<Database> database_;
};

/// A database that is filled once and then copied for each test that begins with the same content.
class DatabaseTemplate {
 public:
  DatabaseTemplate(Engine engine, const std::function<void(Database&)>& fill);
  ~DatabaseTemplate();
  DatabaseTemplate(const DatabaseTemplate&) = delete;
  DatabaseTemplate& operator=(const DatabaseTemplate&) = delete;
  Engine engine() const { return engine_; }
  const std::string& location() const { return location_; }

 private:
  Engine engine_;
  std::string location_;  // Closed: PostgreSQL copies no database that somebody uses.
};

class OnBothDatabases : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override;
  Database& database() { return temporary_->database(); }
  TemporaryDatabase& temporary() { return *temporary_; }

 private:
  std::unique_ptr<TemporaryDatabase> temporary_;
};

#define INSTANTIATE_ON_BOTH_DATABASES(suite)                                                  \
  INSTANTIATE_TEST_SUITE_P(                                                                   \
      Both, suite, testing::Values(alongside::Engine::sqlite, alongside::Engine::postgresql), \
      [](const auto& test) {                                                                  \
        return test.param == alongside::Engine::sqlite ? "sqlite" : "postgresql";             \
      })

}  // namespace alongside
