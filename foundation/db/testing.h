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

#include <memory>
#include <string>

#include "foundation/db/database.h"

namespace alongside {

/// A database that is dropped at the end of its life.
class TemporaryDatabase {
 public:
  explicit TemporaryDatabase(Engine engine);
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
