#include "foundation/db/every_table.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>

namespace alongside {

namespace detail {

/// Statements made of names of the catalogue. There are a few for each table, and a connection
/// keeps them under their address: so they stay for as long as the program runs.
class CatalogueSql {
 public:
  static Sql of(const std::string& text) {
    static std::mutex mutex;
    static std::set<std::string> texts;
    const std::lock_guard lock(mutex);
    return {Sql::OfCatalogue{}, texts.insert(text).first->c_str()};
  }
};

}  // namespace detail

namespace {

constexpr std::string_view own_table = "migrations";

/// What stands between quotation marks in our statements: letters, digits and `_` alone.
std::string quoted(const std::string& name) {
  const bool plain = std::ranges::all_of(
      name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
  if (!plain || name.empty()) throw std::logic_error("a table or column has an unusual name");
  return '"' + name + '"';
}

struct ColumnRow {
  std::string table, column, type;
  std::int64_t key = 0;  // Its place in the primary key, from 1; 0 where it is none of it.
};

// The words of a full-text index are tables of SQLite's own, and it makes them again.
constexpr Sql columns_sql{
    for_sqlite("SELECT tables.name, columns.name, columns.type, columns.pk "
               "FROM pragma_table_list() AS tables "
               "JOIN pragma_table_xinfo(tables.name) AS columns "
               "WHERE tables.schema = 'main' AND tables.type = 'table' "
               "AND tables.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND columns.hidden = 0 "
               "ORDER BY tables.name, columns.name"),
    for_postgresql(
        "SELECT columns.table_name::text, columns.column_name::text, columns.data_type::text, "
        "COALESCE((SELECT keys.ordinal_position FROM information_schema.table_constraints AS made "
        "JOIN information_schema.key_column_usage AS keys "
        "ON keys.constraint_name = made.constraint_name AND keys.table_schema = made.table_schema "
        "WHERE made.constraint_type = 'PRIMARY KEY' AND made.table_schema = columns.table_schema "
        "AND made.table_name = columns.table_name AND keys.column_name = columns.column_name), "
        "0)::bigint FROM information_schema.columns AS columns "
        "JOIN information_schema.tables AS tables ON tables.table_name = columns.table_name "
        "AND tables.table_schema = columns.table_schema AND tables.table_type = 'BASE TABLE' "
        "WHERE columns.table_schema = current_schema() AND columns.is_generated = 'NEVER' "
        "ORDER BY columns.table_name COLLATE \"C\", columns.column_name COLLATE \"C\"")};

struct PointerRow {
  std::string from, to;
};
constexpr Sql pointers_sql{
    for_sqlite("SELECT DISTINCT tables.name, pointers.\"table\" "
               "FROM pragma_table_list() AS tables "
               "JOIN pragma_foreign_key_list(tables.name) AS pointers "
               "WHERE tables.schema = 'main' AND tables.type = 'table'"),
    for_postgresql("SELECT DISTINCT conrelid::regclass::text, confrelid::regclass::text "
                   "FROM pg_constraint WHERE contype = 'f' "
                   "AND connamespace = current_schema()::regnamespace")};

TableColumn::Kind kind_of(std::string type) {
  std::ranges::transform(type, type.begin(), [](unsigned char c) { return std::tolower(c); });
  if (type.find("int") != type.npos) return TableColumn::Kind::integer;
  if (type.find("text") != type.npos) return TableColumn::Kind::text;
  if (type.find("real") != type.npos || type.find("double") != type.npos) {
    return TableColumn::Kind::real;
  }
  throw std::logic_error("a column has a type that no copy knows: " + type);
}

std::vector<Table> with_columns(const std::vector<ColumnRow>& rows) {
  std::vector<Table> tables;
  std::map<std::string, std::map<std::int64_t, std::string>> keys;
  for (const ColumnRow& row : rows) {
    if (row.table == own_table) continue;
    if (tables.empty() || tables.back().name != row.table) {
      tables.push_back({.name = row.table, .columns = {}, .key = {}});
    }
    tables.back().columns.push_back({row.column, kind_of(row.type)});
    if (row.key > 0) keys[row.table][row.key] = row.column;
  }
  for (Table& table : tables) {
    for (const auto& [place, column] : keys[table.name]) table.key.push_back(column);
  }
  return tables;
}

/// First those that point to nothing that is not there yet.
std::vector<Table> in_order(std::vector<Table> tables, const std::vector<PointerRow>& pointers) {
  std::vector<Table> ordered;
  std::set<std::string> there;
  while (!tables.empty()) {
    const auto next = std::ranges::find_if(tables, [&](const Table& table) {
      return std::ranges::all_of(pointers, [&](const PointerRow& one) {
        return one.from != table.name || one.to == table.name || there.contains(one.to);
      });
    });
    if (next == tables.end()) throw std::logic_error("tables point to each other in a circle");
    there.insert(next->name);
    ordered.push_back(std::move(*next));
    tables.erase(next);
  }
  return ordered;
}

template <class Names, class Name>
std::string joined(const Names& names, const Name& name) {
  std::string text;
  for (const auto& one : names) text += (text.empty() ? "" : ", ") + quoted(name(one));
  return text;
}

std::string column_list(const Table& table) {
  return joined(table.columns, [](const TableColumn& column) { return column.name; });
}

Value value_of(const Row& row, int column, TableColumn::Kind kind) {
  if (row.is_null(column)) return std::monostate{};
  switch (kind) {
    case TableColumn::Kind::integer:
      return row.integer(column);
    case TableColumn::Kind::real:
      return row.real(column);
    case TableColumn::Kind::text:
      return std::string(row.text(column));
  }
  return std::monostate{};
}

/// NULL has its column's type, so that PostgreSQL needs no statement of its own for it.
Parameter parameter_of(const Value& value, TableColumn::Kind kind) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (kind == TableColumn::Kind::integer) return std::optional<std::int64_t>();
  if (kind == TableColumn::Kind::real) return std::optional<double>();
  return std::optional<std::string_view>();
}

/// An engine's statement may have 65,535 parameters, and PostgreSQL's is prepared by its text.
constexpr std::size_t parameters_at_once = 900;

std::string insert_text(const Table& table, std::size_t rows) {
  std::string text = "INSERT INTO " + quoted(table.name) + " (" + column_list(table) + ") VALUES ";
  std::size_t place = 1;
  for (std::size_t row = 0; row < rows; ++row) {
    text += row == 0 ? "(" : ", (";
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      text += (column == 0 ? "$" : ", $") + std::to_string(place++);
    }
    text += ')';
  }
  return text;
}

void run(Write& write, const std::string& text, std::vector<Parameter> parameters) {
  write.together(Query<std::int64_t, detail::Expect::all>{detail::CatalogueSql::of(text),
                                                          std::move(parameters)});
}

}  // namespace

std::vector<Table> tables_of(Transaction& transaction) {
  const auto [columns, pointers] =
      transaction.together(all<ColumnRow>(columns_sql), all<PointerRow>(pointers_sql));
  return in_order(with_columns(columns), pointers);
}

void each_row(Transaction& transaction, const Table& table,
              const std::function<void(const Values&)>& use) {
  std::string text = "SELECT " + column_list(table) + " FROM " + quoted(table.name);
  if (!table.key.empty()) {
    text += " ORDER BY " + joined(table.key, [](const std::string& name) { return name; });
  }
  Values values(table.columns.size());
  transaction.each_row(detail::CatalogueSql::of(text), [&](const Row& row) {
    for (std::size_t n = 0; n < values.size(); ++n) {
      values[n] = value_of(row, static_cast<int>(n), table.columns[n].kind);
    }
    use(values);
  });
}

bool is_empty(Transaction& transaction, const Table& table) {
  bool empty = true;
  transaction.each_row(detail::CatalogueSql::of("SELECT 1 FROM " + quoted(table.name) + " LIMIT 1"),
                       [&](const Row&) { empty = false; });
  return empty;
}

void insert_rows(Write& write, const Table& table, const std::vector<Values>& rows) {
  const std::size_t most = std::max<std::size_t>(1, parameters_at_once / table.columns.size());
  for (std::size_t begin = 0; begin < rows.size();) {
    // Two texts a table: as many rows as go at once, and one.
    const std::size_t count = rows.size() - begin >= most ? most : 1;
    std::vector<Parameter> parameters;
    for (std::size_t row = begin; row < begin + count; ++row) {
      for (std::size_t n = 0; n < table.columns.size(); ++n) {
        parameters.push_back(parameter_of(rows[row][n], table.columns[n].kind));
      }
    }
    run(write, insert_text(table, count), std::move(parameters));
    begin += count;
  }
}

void empty_table(Write& write, const Table& table) {
  run(write, "DELETE FROM " + quoted(table.name), {});
}

// A table of SQLite that gives numbers has a row here from its first one on.
constexpr Sql given_number_sql{
    for_sqlite("SELECT seq FROM sqlite_sequence WHERE name = $1"),
    for_postgresql("SELECT last_value FROM pg_sequences WHERE schemaname = current_schema() "
                   "AND last_value IS NOT NULL AND quote_ident(schemaname) || '.' || "
                   "quote_ident(sequencename) = (SELECT pg_get_serial_sequence($1, column_name) "
                   "FROM information_schema.columns WHERE table_schema = current_schema() "
                   "AND table_name = $1 AND is_identity = 'YES')")};
std::optional<std::int64_t> last_given_number(Transaction& transaction, const Table& table) {
  return transaction.maybe<std::int64_t>(given_number_sql, table.name);
}

}  // namespace alongside
