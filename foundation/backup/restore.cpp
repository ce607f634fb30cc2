#include "foundation/backup/restore.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "foundation/backup/row_text.h"
#include "foundation/backup/table_print.h"
#include "foundation/base/embedded.h"
#include "foundation/base/stop.h"
#include "foundation/db/every_table.h"
#include "foundation/db/given_numbers.h"
#include "foundation/db/migrate.h"

namespace alongside::backup {
namespace {

/// What one write puts in: a few milliseconds, as nobody else waits.
constexpr std::size_t rows_at_once = 2'000;
constexpr std::size_t bytes_at_once = std::size_t{8} * 1024 * 1024;

std::string title_of(std::string_view file) {
  file.remove_prefix(file.rfind('/') + 1);
  return std::string(file.substr(0, file.rfind(".sql")));
}

/// The tables as they were under `migrations`.
std::vector<Table> make_tables(Database& database, const std::vector<std::string>& migrations) {
  std::vector<embedded::File> files;
  for (const embedded::File& file : embedded::migrations) {
    if (std::ranges::find(migrations, title_of(file.name)) != migrations.end()) {
      files.push_back(file);
    }
  }
  if (files.size() != migrations.size()) {
    throw CommandProblem("it was made by a newer version of Alongside: use that version");
  }
  migrate(database, files);
  return database.read([](Read& read) { return tables_of(read); });
}

void need_empty(Database& database, const std::set<std::string>& left_out) {
  database.read([&](Read& read) {
    for (const Table& table : tables_of(read)) {
      if (left_out.contains(table.name)) continue;
      if (is_empty(read, table)) continue;
      throw CommandProblem(
          fmt::format("that database holds something already (in {}). Only an empty one is filled",
                      table.name));
    }
  });
}

/// Rows on their way into a database.
class RowsInto {
 public:
  RowsInto(Database& database, std::vector<Table> tables) : database_(database) {
    for (Table& table : tables) tables_.emplace(table.name, std::move(table));
  }
  const Table& table(const std::string& name) const {
    const auto found = tables_.find(name);
    if (found == tables_.end()) {
      throw CommandProblem(fmt::format("the backup has rows of {}, which is no table", name));
    }
    return found->second;
  }
  void add(const std::string& name, Values values, std::size_t bytes) {
    if (current_ != name) flush();
    current_ = name;
    rows_.push_back(std::move(values));
    bytes_ += bytes;
    if (rows_.size() >= rows_at_once || bytes_ >= bytes_at_once) flush();
  }
  void flush() {
    if (rows_.empty()) return;
    const bool first = begun_.insert(current_).second;
    database_.write([&](Write& write) {
      if (first) empty_table(write, table(current_));
      insert_rows(write, table(current_), rows_);
      write.commit();
    });
    rows_.clear();
    bytes_ = 0;
  }
  /// Tables of which no row came are empty.
  void finish(const std::vector<BackedUpTable>& all) {
    flush();
    database_.write([&](Write& write) {
      for (auto one = all.rbegin(); one != all.rend(); ++one) {
        if (!begun_.contains(one->name)) empty_table(write, table(one->name));
      }
      write.commit();
    });
  }

 private:
  Database& database_;
  std::map<std::string, Table> tables_;
  std::set<std::string> begun_;  // What a migration put into them is among the rows that come.
  std::string current_;
  std::vector<Values> rows_;
  std::size_t bytes_ = 0;
};

TablePrint print_of(Transaction& read, const Table& table) {
  TablePrint print;
  each_row(read, table, [&](const Values& values) { print.add(line_of(values)); });
  return print;
}

void compare_rows(Database& database, const Manifest& manifest) {
  database.read([&](Read& read) {
    const std::vector<Table> tables = tables_of(read);
    for (const BackedUpTable& said : manifest.tables) {
      const auto table = std::ranges::find(tables, said.name, &Table::name);
      if (table == tables.end() || print_of(read, *table).text() != said.print) {
        throw CommandProblem(fmt::format("the rows of {} came out differently", said.name));
      }
    }
  });
}

void give_no_number_again(Database& database, const std::vector<BackedUpTable>& tables) {
  database.write([&](Write& write) {
    for (const BackedUpTable& table : tables) {
      if (table.last_number > 0) never_give_again(write, table.name, table.last_number);
    }
    write.commit();
  });
}

}  // namespace

ReadBackup restore(Database& empty, Reading reading, const std::set<std::string>& left_out) {
  need_empty(empty, left_out);
  std::optional<RowsInto> into;
  const auto begin = [&](const std::vector<std::string>& migrations) {
    into.emplace(empty, make_tables(empty, migrations));
  };
  const auto row = [&](const std::string& table, std::string_view line) {
    if (!into) throw CommandProblem("the backup does not say how its tables are made");
    into->add(table, values_of(line, into->table(table)), line.size());
  };
  ReadBackup read = read_backup(std::move(reading), {begin, row});
  if (!into) throw CommandProblem("the backup does not say how its tables are made");
  into->finish(read.manifest.tables);
  give_no_number_again(empty, read.manifest.tables);
  compare_rows(empty, read.manifest);
  migrate(empty);
  return read;
}

std::int64_t copy(Database& from, Database& to, const std::set<std::string>& left_out) {
  need_empty(to, left_out);
  std::vector<BackedUpTable> copied;
  from.read([&](Read& read) {
    RowsInto into(to, make_tables(to, applied_migrations(read)));
    for (const Table& table : tables_of(read)) {
      if (left_out.contains(table.name)) continue;
      TablePrint print;
      each_row(read, table, [&](const Values& values) {
        const std::string line = line_of(values);
        print.add(line);
        into.add(table.name, values, line.size());
      });
      copied.push_back({.name = table.name,
                        .rows = print.rows(),
                        .print = print.text(),
                        .last_number = last_given_number(read, table).value_or(0),
                        .columns = {}});
    }
    into.finish(copied);
  });
  give_no_number_again(to, copied);
  compare_rows(to, {.tables = copied});
  migrate(to);
  std::int64_t rows = 0;
  for (const BackedUpTable& table : copied) rows += table.rows;
  return rows;
}

}  // namespace alongside::backup
