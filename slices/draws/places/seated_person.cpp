#include "slices/draws/places/seated_person.h"

#include "slices/draws/places/letter_address.h"
#include "slices/draws/setup/pool/column_guesses.h"

namespace alongside::draws {
namespace {

void add(std::string& line, const std::string& part, std::string_view between) {
  if (part.empty()) return;
  if (!line.empty()) line += between;
  line += part;
}

/// What stands in the personal columns of this kind.
std::vector<std::string> cells_of(const PoolPerson& person, const std::vector<PoolColumn>& columns,
                                  ColumnKind kind) {
  std::vector<std::string> cells;
  std::size_t place = 0;
  for (const PoolColumn& column : columns) {
    if (column.kind == ColumnKind::feature) continue;
    const std::size_t here = place++;
    if (kind_in_use(column) != kind || here >= person.personal.size()) continue;
    if (!person.personal[here].empty()) cells.push_back(person.personal[here]);
  }
  return cells;
}

}  // namespace

SeatedPerson seated(const PoolPerson& person, const std::vector<PoolColumn>& columns,
                    const std::vector<StoredFeature>& features) {
  SeatedPerson made{.number = person.number};
  for (const std::string& part : cells_of(person, columns, ColumnKind::name)) {
    add(made.name, part, " ");
  }
  const auto others = address_places(columns);
  if (made.name.empty() && !others.empty() && others.front() < person.personal.size()) {
    made.name = person.personal[others.front()];
  }
  for (const ColumnKind kind : {ColumnKind::telephone, ColumnKind::email}) {
    for (std::string& cell : cells_of(person, columns, kind)) made.reach.push_back(std::move(cell));
  }
  for (std::size_t n = 0; n < features.size() && n < person.values.size(); ++n) {
    if (person.values[n] >= features[n].values.size()) continue;
    add(made.features, features[n].values[person.values[n]].name, ", ");
  }
  return made;
}

}  // namespace alongside::draws
