#include <gtest/gtest.h>

#include "foundation/db/testing.h"

namespace alongside {
namespace {

class DatabaseTest : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().run_script("CREATE TABLE things (id BIGINT PRIMARY KEY, name TEXT, size BIGINT)");
  }
};
INSTANTIATE_ON_BOTH_DATABASES(DatabaseTest);

struct Thing {
  std::int64_t id;
  std::optional<std::string> name;
  std::optional<std::int64_t> size;
};

constexpr Sql add_sql{"INSERT INTO things (id, size, name) VALUES ($1, $3, $2)"};
constexpr Sql find_sql{"SELECT id, name, size FROM things WHERE id = $1"};
constexpr Sql list_sql{"SELECT id, name, size FROM things ORDER BY id"};

TEST_P(DatabaseTest, KeepsWhatWasCommitted) {
  database().write([](Write& write) {
    EXPECT_EQ(write.run(add_sql, 1, "one", 10), 1);
    EXPECT_EQ(write.run(add_sql, 2, nullptr, std::optional<int>()), 1);
    write.commit();
  });
  const auto things = database().read([](Read& read) { return read.all<Thing>(list_sql); });
  ASSERT_EQ(things.size(), 2U);
  EXPECT_EQ(things[0].name, "one");
  EXPECT_EQ(things[0].size, 10);
  EXPECT_FALSE(things[1].name);
  EXPECT_FALSE(things[1].size);
}

TEST_P(DatabaseTest, RollsBackUnlessCommitted) {
  database().write([](Write& write) { write.run(add_sql, 1, "one", 10); });
  EXPECT_FALSE(database().read([](Read& read) { return read.maybe<Thing>(find_sql, 1); }));
}

}  // namespace
}  // namespace alongside
