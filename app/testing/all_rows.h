// Everything that a database holds, as bytes and as rows: to look for what should be gone.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "foundation/db/testing.h"

namespace alongside::testing_world {

inline std::string bytes_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline constexpr Sql whole_schema_sql{
    "SELECT schema_to_xml(current_schema(), true, true, '')::text"};

/// Every byte: of SQLite the files as they lie on the disk once they are closed, of PostgreSQL
/// every column of every table.
inline std::string all_bytes(TemporaryDatabase& temporary) {
  if (temporary.database().engine() == Engine::sqlite) {
    temporary.reopen();
    return bytes_of_file(temporary.location()) + bytes_of_file(temporary.location() + "-wal");
  }
  return temporary.database().read(
      [](Read& read) { return read.one<std::string>(whole_schema_sql); });
}

namespace detail_of_rows {

inline std::vector<std::string> asked(sqlite3* database, const std::string& sql) {
  std::vector<std::string> rows;
  sqlite3_stmt* statement = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sql;
  while (sqlite3_step(statement) == SQLITE_ROW) {
    std::string row;
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
      row += (row.empty() ? "" : " | ") + std::string(text == nullptr ? "NULL" : text);
    }
    rows.push_back(row);
  }
  sqlite3_finalize(statement);
  return rows;
}

inline std::vector<std::string> of_sqlite(const std::string& location) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open(location.c_str(), &database), SQLITE_OK);
  std::vector<std::string> rows;
  for (const std::string& table :
       asked(database, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
    for (const std::string& row : asked(database, "SELECT * FROM \"" + table + "\"")) {
      rows.push_back(table + ": " + row);
    }
  }
  sqlite3_close(database);
  return rows;
}

inline std::vector<std::string> of_postgresql(const std::string& xml) {
  std::vector<std::string> rows;
  std::string row;
  std::string line;
  for (const char c : xml) {
    if (c != '\n') {
      line += c;
      continue;
    }
    if (line.empty()) {
      rows.push_back(row);
      row.clear();
    }
    row += line;
    line.clear();
  }
  rows.push_back(row);
  return rows;
}

}  // namespace detail_of_rows

/// Every row of every table as text, in no order. Left out is what is made by chance: the tags of
/// those who back a name and are gone.
inline std::vector<std::string> all_rows(TemporaryDatabase& temporary) {
  std::vector<std::string> rows = temporary.database().engine() == Engine::sqlite
                                      ? detail_of_rows::of_sqlite(temporary.location())
                                      : detail_of_rows::of_postgresql(all_bytes(temporary));
  std::erase_if(rows, [](const std::string& row) {
    return row.starts_with("map_name_backings") || row.starts_with("<map_name_backings");
  });
  std::ranges::sort(rows);
  return rows;
}

}  // namespace alongside::testing_world
