// A small table that the tests of this folder share.
#pragma once

#include <string>
#include <vector>

#include "foundation/db/testing.h"

namespace alongside {

struct Thing {
  std::int64_t id = 0;
  std::optional<std::string> name;
  std::optional<std::int64_t> size;

  friend bool operator==(const Thing&, const Thing&) = default;
};

inline constexpr Sql add_thing{"INSERT INTO things (id, size, name) VALUES ($1, $3, $2)"};
inline constexpr Sql find_thing{"SELECT id, name, size FROM things WHERE id = $1"};
inline constexpr Sql list_things{"SELECT id, name, size FROM things ORDER BY id"};
inline constexpr Sql count_things{"SELECT count(*) FROM things"};
inline constexpr Sql size_of_thing{"SELECT size FROM things WHERE id = $1"};
inline constexpr Sql resize_thing{"UPDATE things SET size = $2 WHERE id = $1"};
inline constexpr Sql remove_thing{"DELETE FROM things WHERE id = $1"};
inline constexpr Sql wrong_statement{"SELECT nothing FROM nowhere"};

class OnThings : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().run_script(
        "CREATE TABLE things (id BIGINT NOT NULL PRIMARY KEY, name TEXT, size BIGINT);"
        "CREATE TABLE numbers (value DOUBLE PRECISION)");
  }

  void add(std::int64_t id, const std::string& name, std::int64_t size) {
    database().write([&](Write& write) {
      write.run(add_thing, id, name, size);
      write.commit();
    });
  }
  std::int64_t count() {
    return database().read([](Read& read) { return read.one<std::int64_t>(count_things); });
  }
  std::optional<Thing> find(std::int64_t id) {
    return database().read([&](Read& read) { return read.maybe<Thing>(find_thing, id); });
  }
};

}  // namespace alongside
