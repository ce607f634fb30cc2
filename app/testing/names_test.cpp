// Every column that leads to a person, to a group or to a member of one is some room's to answer
// for: what becomes of its rows when the person or the group ends.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "app/rooms.h"
#include "foundation/db/migrate.h"
#include "foundation/db/testing.h"

namespace alongside::names_test {
namespace {

struct Column {
  std::string table;
  std::string name;

  friend auto operator<=>(const Column&, const Column&) = default;
};

std::string text_of(const Column& column) {
  return column.table + "." + column.name;
}

/// A composite key to a member counts with both of its columns.
constexpr Sql pointing_columns_sql{
    for_sqlite("SELECT tables.name, keys.\"from\" FROM sqlite_master AS tables "
               "JOIN pragma_foreign_key_list(tables.name) AS keys "
               "WHERE tables.type = 'table' AND keys.\"table\" IN ('people', 'groups', 'members')"),
    for_postgresql("SELECT child.relname::text, columns.attname::text FROM pg_constraint AS keys "
                   "JOIN pg_class AS child ON child.oid = keys.conrelid "
                   "JOIN pg_class AS parent ON parent.oid = keys.confrelid "
                   "JOIN pg_attribute AS columns ON columns.attrelid = keys.conrelid "
                   "AND columns.attnum = ANY(keys.conkey) WHERE keys.contype = 'f' "
                   "AND child.relnamespace = current_schema()::regnamespace "
                   "AND parent.relname IN ('people', 'groups', 'members')")};

/// Numbers called so, whether or not a key says where they lead; but for the choice of who sees
/// perspectives.
constexpr Sql called_columns_sql{
    for_sqlite(
        "SELECT tables.name, columns.name FROM sqlite_master AS tables "
        "JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table' "
        "AND columns.type = 'BIGINT' AND (columns.name IN ('person', 'person_id', 'group_id', "
        "'member_id') OR columns.name LIKE '%\\_by' ESCAPE '\\') "
        "AND columns.name <> 'perspectives_seen_by'"),
    for_postgresql(
        "SELECT table_name::text, column_name::text FROM information_schema.columns "
        "WHERE table_schema = current_schema() AND data_type = 'bigint' "
        "AND (column_name IN ('person', 'person_id', 'group_id', 'member_id') "
        "OR column_name LIKE '%\\_by' ESCAPE '\\') AND column_name <> 'perspectives_seen_by'")};

constexpr Sql all_columns_sql{
    for_sqlite("SELECT tables.name, columns.name FROM sqlite_master AS tables "
               "JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"),
    for_postgresql("SELECT table_name::text, column_name::text FROM information_schema.columns "
                   "WHERE table_schema = current_schema()")};

class Names : public OnBothDatabases {
 protected:
  std::set<Column> columns(Sql sql) {
    const auto rows = database().read([&](Read& read) { return read.all<Column>(sql); });
    return {rows.begin(), rows.end()};
  }
};
INSTANTIATE_ON_BOTH_DATABASES(Names);

std::set<Column> answered_for() {
  std::set<Column> answered;
  for (const Room& room : all_rooms()) {
    for (const NamingColumn& one : room.names) {
      const Column column{std::string(one.table), std::string(one.column)};
      EXPECT_TRUE(answered.insert(column).second) << "twice: " << text_of(column);
    }
  }
  return answered;
}

TEST_P(Names, AreAllAnsweredForBySomeRoom) {
  const std::set<Column> answered = answered_for();
  std::set<Column> naming = columns(pointing_columns_sql);
  EXPECT_TRUE(naming.contains({"members", "person_id"})) << "the test sees nothing";
  naming.merge(columns(called_columns_sql));
  for (const Column& column : naming) {
    EXPECT_TRUE(answered.contains(column))
        << "no room says what becomes of " << text_of(column) << ": Room::names";
  }
}

TEST_P(Names, AreOfColumnsThatAreThere) {
  const std::set<Column> there = columns(all_columns_sql);
  for (const Column& column : answered_for()) {
    EXPECT_TRUE(there.contains(column)) << "there is no " << text_of(column);
  }
}

/// The page 'Privacy' is made of what rooms say that they keep: all that leads to a person is
/// there.
TEST(Privacy, TellsOfEachTableThatLeadsToAPerson) {
  std::set<std::string_view> told;
  for (const Kept& one : kept_of(all_rooms())) {
    for (const std::string_view table : one.tables) {
      EXPECT_TRUE(told.insert(table).second) << table << " is told twice";
    }
  }
  std::set<std::string_view> leading{"people"};
  for (const Room& room : all_rooms()) {
    for (const NamingColumn& one : room.names) {
      if (one.column != "group_id" && one.column != "scope") leading.insert(one.table);
    }
  }
  for (const std::string_view table : leading) {
    EXPECT_TRUE(told.contains(table))
        << "no room says what it keeps in " << table << ": Room::kept";
  }
  for (const std::string_view table : told) {
    EXPECT_TRUE(leading.contains(table)) << table << " leads to nobody";
  }
}

bool names_person(const NamingColumn& one) {
  return one.column.ends_with("person_id") || one.column.ends_with("member_id") ||
         one.column.ends_with("_by");
}

TEST(RoomsThatNameSomebody, EraseThem) {
  for (const Room& room : all_rooms()) {
    EXPECT_TRUE(room.erase_person != nullptr || std::ranges::none_of(room.names, names_person))
        << room.name << " says not how a person is erased";
    const bool names_group = std::ranges::find(room.names, std::string_view("group_id"),
                                               &NamingColumn::column) != room.names.end();
    EXPECT_TRUE(room.erase_group != nullptr || !names_group)
        << room.name << " says not how a group is erased";
  }
}

/// Where a row goes, the database looks for what still points to it: by an index, or through the
/// whole table each time.
constexpr Sql keys_without_index_sql{
    for_sqlite("SELECT tables.name, keys.\"from\" FROM sqlite_master AS tables "
               "JOIN pragma_foreign_key_list(tables.name) AS keys "
               "WHERE tables.type = 'table' AND keys.seq = 0 AND keys.\"table\" IN ('people', "
               "'groups', 'members', 'constituencies', 'group_invitations', 'questions', "
               "'statements', 'participants', 'selections') "
               "AND NOT EXISTS (SELECT 1 FROM pragma_table_info(tables.name) AS columns "
               "WHERE columns.pk = 1 AND columns.name = keys.\"from\") "
               "AND NOT EXISTS (SELECT 1 FROM pragma_index_list(tables.name) AS indexes "
               "JOIN pragma_index_info(indexes.name) AS parts "
               "WHERE parts.seqno = 0 AND parts.name = keys.\"from\")"),
    for_postgresql(
        "SELECT child.relname::text, columns.attname::text FROM pg_constraint AS keys "
        "JOIN pg_class AS child ON child.oid = keys.conrelid "
        "JOIN pg_class AS parent ON parent.oid = keys.confrelid "
        "JOIN pg_attribute AS columns ON columns.attrelid = keys.conrelid "
        "AND columns.attnum = keys.conkey[1] WHERE keys.contype = 'f' "
        "AND child.relnamespace = current_schema()::regnamespace "
        "AND parent.relname IN ('people', 'groups', 'members', 'constituencies', "
        "'group_invitations', 'questions', 'statements', 'participants', 'selections') "
        "AND NOT EXISTS (SELECT 1 FROM pg_index AS indexes WHERE indexes.indrelid = keys.conrelid "
        "AND indexes.indkey[0] = keys.conkey[1])")};
TEST_P(Names, AreFoundByAnIndexWhenSomebodyGoes) {
  for (const Column& column : columns(keys_without_index_sql)) {
    ADD_FAILURE() << "no index begins with " << text_of(column);
  }
}

}  // namespace
}  // namespace alongside::names_test
