#include "slices/draws/sealed_person.h"

#include <limits>

#include "foundation/base/csv.h"
#include "foundation/base/text.h"

namespace alongside::draws {
namespace {

std::string purpose(const char* part, Id<Draw> selection, std::int64_t number) {
  return std::string("selection ") + part + " " + std::to_string(selection.number) + "/" +
         std::to_string(number);
}

/// One CSV row holds whatever people wrote.
std::optional<std::vector<std::string>> row_in(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  if (text->empty()) return std::vector<std::string>{};
  CsvRow row;
  CsvReader reader(*text);
  if (!reader.next(row)) return std::nullopt;
  return std::move(row.fields);
}

std::string row_of(const std::vector<std::string>& fields) {
  std::string text;
  // A lone empty field would be an empty line, which readers pass over.
  if (fields == std::vector<std::string>{""}) return "\"\"\r\n";
  if (!fields.empty()) append_csv_row(text, fields);
  return text;
}

}  // namespace

SealedPerson sealed(const SecretKey& key, Id<Draw> selection, const PoolPerson& person) {
  std::vector<std::string> places;
  for (const std::uint16_t value : person.values) places.push_back(std::to_string(value));
  const auto seal_part = [&](const char* part, std::string_view text) {
    return seal(key, purpose(part, selection, person.number), text);
  };
  SealedPerson parts{.features = seal_part("features", row_of(places)),
                     .personal = seal_part("personal", row_of(person.personal)),
                     .address = {}};
  if (person.address >= 0) parts.address = seal_part("address", std::to_string(person.address));
  return parts;
}

std::optional<std::vector<std::uint16_t>> opened_features(const SecretKey& key, Id<Draw> selection,
                                                          std::int64_t number,
                                                          std::string_view text) {
  const auto places = row_in(unseal(key, purpose("features", selection, number), text));
  if (!places) return std::nullopt;
  std::vector<std::uint16_t> values;
  for (const std::string& place : *places) {
    const auto value = whole_number(place);
    if (!value || *value < 0 || *value > std::numeric_limits<std::uint16_t>::max()) {
      return std::nullopt;
    }
    values.push_back(static_cast<std::uint16_t>(*value));
  }
  return values;
}

std::optional<std::vector<std::string>> opened_personal(const SecretKey& key, Id<Draw> selection,
                                                        std::int64_t number,
                                                        std::string_view text) {
  return row_in(unseal(key, purpose("personal", selection, number), text));
}

std::optional<int> opened_address(const SecretKey& key, Id<Draw> selection, std::int64_t number,
                                  std::string_view text) {
  const auto opened = unseal(key, purpose("address", selection, number), text);
  const auto address = opened ? whole_number(*opened) : std::nullopt;
  if (!address || *address < 0 || *address > std::numeric_limits<int>::max()) return std::nullopt;
  return static_cast<int>(*address);
}

}  // namespace alongside::draws
