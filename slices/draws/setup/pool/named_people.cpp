#include "slices/draws/setup/pool/named_people.h"

#include <set>

#include "foundation/base/text.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {

std::unordered_map<std::string, int> places_of(const People& people) {
  std::unordered_map<std::string, int> places;
  for (std::size_t person = 0; person < people.rows.size(); ++person) {
    places.try_emplace(people.id(person), static_cast<int>(person));
  }
  return places;
}

std::vector<std::string> ids_in_list(std::string_view list) {
  std::vector<std::string> ids;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (std::string id = tidied_line(list.substr(0, end)); !id.empty()) ids.push_back(id);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return ids;
}

std::vector<std::string> ids_in_file(const SourceFile& file, const std::string& id_heading,
                                     Mistakes& mistakes) {
  std::vector<std::string> ids;
  const auto table = read_table(file, mistakes);
  if (!table) return ids;
  auto column = column_named(table->headings, id_heading);
  if (!column) column = column_named(table->headings, "id");
  if (!column && table->headings.size() > 1) {
    mistakes.tell(file, 1, missing_column(file, id_heading));
    return ids;
  }
  if (!column) ids.push_back(table->headings.front());  // No heading: an id like the others.
  for (const TableRow& row : table->rows) ids.push_back(tidied_line(row.cells[column.value_or(0)]));
  std::erase(ids, "");
  return ids;
}

std::vector<int> people_named(const std::vector<std::string>& ids, const People& people,
                              const SourceFile& file, Mistakes& mistakes) {
  const auto places = places_of(people);
  std::set<int> named;
  for (const std::string& id : ids) {
    const auto found = places.find(id);
    if (found != places.end()) {
      named.insert(found->second);
      continue;
    }
    mistakes.tell(file, 0,
                  say("{file}: nobody in the pool has the id “{id}”. Mend it, or take it out.",
                      {{"file", file.name}, {"id", repaired_utf8(id.substr(0, 200))}}));
  }
  return {named.begin(), named.end()};
}

}  // namespace alongside::draws
