#include "slices/groups/ending/kept_list_storage.h"

#include <set>

#include "foundation/base/secrets.h"
#include "foundation/base/stop.h"
#include "slices/groups/ending/ending_storage.h"
#include "slices/groups/groups.h"

namespace alongside::groups {
namespace {

constexpr Sql whose_list_sql{"SELECT community FROM erased_list WHERE id = 1"};
constexpr Sql name_list_sql{
    "INSERT INTO erased_list (id, community) VALUES (1, $1) "
    "ON CONFLICT (id) DO UPDATE SET community = excluded.community"};

using Known = std::set<std::pair<ErasedLine::What, std::int64_t>>;

Known known_of(const ErasedList& list) {
  Known known;
  for (const ErasedLine& line : list.lines) known.emplace(line.what, line.number);
  return known;
}

bool erase_once_more(Write& write, const ErasedLine& line) {
  if (line.what == ErasedLine::What::group) return erase_again(write, {line.number}, line.day);
  return people::erase_again(
      write, {.person = {line.number},
              .day = line.day,
              .signed_words = line.words_went ? SignedWords::go : SignedWords::stay});
}

/// What the database says of itself has been asked for already.
std::vector<ErasedLine> unknown_lines(Database& database, const ErasedList& list) {
  Known known = known_of(database.read([](Read& read) { return erased_list(read); }));
  std::vector<ErasedLine> unknown;
  for (const ErasedLine& line : list.lines) {
    if (known.emplace(line.what, line.number).second) unknown.push_back(line);
  }
  return unknown;
}

void refuse_list_of_others(Database& database, const std::string& path, const ErasedList& list) {
  const auto own =
      database.read([](Read& read) { return read.maybe<std::string>(whose_list_sql); });
  if (list.lines.empty() || own == list.community) return;
  throw CommandProblem(
      "the list of what was erased, " + path +
      ", is not known to this database, so nobody can tell whom its numbers mean. Where the "
      "database was put back from a backup of this community, run: alongside erase-again " +
      path + ". Where it is another community, move the file away.");
}

void write_list(Database& database, const std::string& path) {
  const ErasedList list = database.write([](Write& write) {
    if (!write.maybe<std::string>(whose_list_sql)) write.run(name_list_sql, random_token(18));
    write.commit();
    return erased_list(write);
  });
  write_kept_list(path, list);
}

}  // namespace

ErasedList erased_list(Transaction& transaction) {
  ErasedList list{transaction.maybe<std::string>(whose_list_sql).value_or(""), {}};
  for (const people::ErasedPerson& one : people::erased_people(transaction)) {
    list.lines.push_back({ErasedLine::What::person, one.person.number, one.day,
                          one.signed_words == SignedWords::go});
  }
  for (const ErasedGroup& one : erased_groups(transaction)) {
    list.lines.push_back({ErasedLine::What::group, one.group.number, one.day, false});
  }
  return list;
}

/// A write each: there may be many, and whoever begins again does no harm.
std::int64_t erase_what_is_listed(Database& database, const ErasedList& list) {
  std::int64_t there = 0;
  for (const ErasedLine& line : unknown_lines(database, list)) {
    there += database.write([&](Write& write) {
      write.commit();
      return erase_once_more(write, line) ? 1 : 0;
    });
  }
  if (list.community.empty()) return there;
  database.write([&](Write& write) {
    write.run(name_list_sql, list.community);
    write.commit();
  });
  return there;
}

std::int64_t erase_what_came_back(Database& database, const std::string& path) {
  const ErasedList list = kept_list(path);
  refuse_list_of_others(database, path, list);
  const std::int64_t there = erase_what_is_listed(database, list);
  write_list(database, path);
  return there;
}

}  // namespace alongside::groups
