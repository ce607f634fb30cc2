// Every table of a database with all of its rows, as both engines know them: for copies of
// everything (foundation/backup). Nothing else reads a table without knowing it.
//
// Table and column names come from the database's own catalogue; nothing from outside becomes SQL.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "foundation/db/database.h"

namespace alongside {

struct TableColumn {
  enum class Kind : std::int64_t { integer, real, text };
  std::string name;
  Kind kind = Kind::integer;
};

struct Table {
  std::string name;
  std::vector<TableColumn> columns;  // By name.
  std::vector<std::string> key;      // The primary key, in its order.
};

/// As the database holds it; NULL is monostate.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Values = std::vector<Value>;  // In the order of the table's columns.

/// Of the program, without what the database keeps for itself (the words of SQLite's indexes) and
/// without columns that it reckons. A table stands after those that its rows point to.
std::vector<Table> tables_of(Transaction& transaction);

/// In the order of the key, so that the order tells nothing of when they were written.
void each_row(Transaction& transaction, const Table& table,
              const std::function<void(const Values&)>& use);

/// `values` has those of whole rows, one after another.
void insert_rows(Write& write, const Table& table, const std::vector<Values>& rows);

bool is_empty(Transaction& transaction, const Table& table);

/// Takes away all rows.
void empty_table(Write& write, const Table& table);

/// The last number that the table gave by itself; nothing where it gives none, or gave none yet.
std::optional<std::int64_t> last_given_number(Transaction& transaction, const Table& table);

}  // namespace alongside
