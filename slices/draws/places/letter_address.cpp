#include "slices/draws/places/letter_address.h"

#include <algorithm>

#include "foundation/base/folding.h"
#include "slices/draws/setup/pool/column_guesses.h"

namespace alongside::draws {
namespace {

bool begins_a_letter(ColumnKind kind) {
  return kind == ColumnKind::name || kind == ColumnKind::address;
}

std::vector<const PoolColumn*> kept(const std::vector<PoolColumn>& columns) {
  std::vector<const PoolColumn*> all;
  for (const PoolColumn& column : columns) {
    if (column.kind != ColumnKind::feature) all.push_back(&column);
  }
  return all;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

bool is_whole_name(std::string_view heading) {
  const std::string text = folded(heading);
  return text == "name" || text == "names" || holds(text, "full");
}

bool is_first_name(std::string_view heading) {
  const std::string text = folded(heading);
  return holds(text, "first") || holds(text, "fore") || holds(text, "given");
}

}  // namespace

bool is_name_or_address(std::string_view heading) {
  return begins_a_letter(guessed_kind(heading));
}

std::vector<std::size_t> address_places(const std::vector<PoolColumn>& columns) {
  const auto personal = kept(columns);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < personal.size(); ++i) {
    if (begins_a_letter(kind_in_use(*personal[i]))) places.push_back(i);
  }
  for (std::size_t i = 0; i < personal.size() && places.empty(); ++i) {
    if (kind_in_use(*personal[i]) != ColumnKind::personal) continue;
    if (!is_known_for_something_else(personal[i]->name)) places.push_back(i);
  }
  return places;
}

std::vector<std::size_t> name_places(const std::vector<PoolColumn>& columns) {
  const auto personal = kept(columns);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < personal.size(); ++i) {
    if (kind_in_use(*personal[i]) != ColumnKind::name) continue;
    if (is_whole_name(personal[i]->name)) return {i};
    places.push_back(i);
  }
  std::ranges::stable_partition(
      places, [&](std::size_t place) { return is_first_name(personal[place]->name); });
  return places;
}

std::string address_headings(const std::vector<PoolColumn>& columns) {
  const auto personal = kept(columns);
  std::string headings;
  for (const std::size_t place : address_places(columns)) {
    headings += (headings.empty() ? "" : ", ") + personal[place]->name;
  }
  return headings;
}

}  // namespace alongside::draws
