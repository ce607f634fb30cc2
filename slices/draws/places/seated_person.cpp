#include "slices/draws/places/seated_person.h"

#include <algorithm>

#include "foundation/base/csv.h"
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

/// Columns of features are named like them, and stand in another order.
std::string value_of(const PoolPerson& person, const std::vector<StoredFeature>& features,
                     const std::string& name) {
  const auto feature = std::ranges::find(features, name, &StoredFeature::name);
  const auto index = static_cast<std::size_t>(feature - features.begin());
  if (feature == features.end() || index >= person.values.size()) return "";
  const std::uint16_t value = person.values[index];
  return value < feature->values.size() ? feature->values[value].name : "";
}

}  // namespace

SeatedPerson seated(const PoolPerson& person, const std::vector<PoolColumn>& columns,
                    const std::vector<StoredFeature>& features) {
  SeatedPerson made{.number = person.number};
  for (const std::size_t place : name_places(columns)) {
    if (place < person.personal.size()) add(made.name, person.personal[place], " ");
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

std::string panel_csv(const std::vector<Place>& places, const std::vector<PoolPerson>& people,
                      const std::vector<PoolColumn>& columns,
                      const std::vector<StoredFeature>& features) {
  std::vector<std::string> row{"number"};
  for (const PoolColumn& column : columns) row.push_back(column.name);
  row.emplace_back("place");
  std::string csv;
  append_csv_row(csv, row);
  for (const PoolPerson& person : people) {
    const auto place = std::ranges::find(places, person.number, &Place::number);
    if (place == places.end()) continue;
    row.assign(1, std::to_string(person.number));
    auto own = person.personal.begin();
    for (const PoolColumn& column : columns) {
      const bool is_feature = column.kind == ColumnKind::feature;
      row.push_back(is_feature                     ? value_of(person, features, column.name)
                    : own == person.personal.end() ? ""
                                                   : *own++);
    }
    row.emplace_back(word_of(place->state));
    append_csv_row(csv, row);
  }
  return csv;
}

}  // namespace alongside::draws
