#include "slices/needs/sealed_needs.h"

#include <vector>

#include "foundation/base/csv.h"

namespace alongside::needs {
namespace {

constexpr std::size_t filled_up_to_bytes = 1024;
// A row of `needs` is language, words, items; one of what is shared is "all", or "some" and items.
constexpr std::size_t needs_fields = 3;
constexpr const char* needs_mark = "needs";
constexpr const char* all_mark = "all";
constexpr const char* some_mark = "some";

std::string purpose_of(PersonId person) {
  return "access needs " + std::to_string(person.number);
}

std::string purpose_of(PersonId person, Id<groups::Group> group) {
  return "access needs shared " + std::to_string(person.number) + "/" +
         std::to_string(group.number);
}

/// What stands behind the row is passed over when it is read.
std::string filled_row(const std::vector<std::string>& fields) {
  std::string text;
  append_csv_row(text, fields);
  text.resize((text.size() / filled_up_to_bytes + 1) * filled_up_to_bytes, ' ');
  return text;
}

std::vector<std::string> row_in(const std::optional<std::string>& text) {
  CsvRow row;
  if (!text) return {};
  CsvReader reader(*text);
  if (!reader.next(row)) return {};
  return std::move(row.fields);
}

}  // namespace

std::string sealed_needs(const SecretKey& key, PersonId person, const Needs& needs) {
  std::vector<std::string> fields{needs_mark, needs.language, needs.words};
  fields.insert(fields.end(), needs.items.begin(), needs.items.end());
  return seal(key, purpose_of(person), filled_row(fields));
}

std::optional<Needs> opened_needs(const SecretKey& key, PersonId person, std::string_view sealed) {
  const auto fields = row_in(unseal(key, purpose_of(person), sealed));
  if (fields.size() < needs_fields || fields[0] != needs_mark) return std::nullopt;
  return Needs{.items = {fields.begin() + needs_fields, fields.end()},
               .language = fields[1],
               .words = fields[2]};
}

std::string sealed_sharing(const SecretKey& key, PersonId person, Id<groups::Group> group,
                           const Sharing& sharing) {
  std::vector<std::string> fields{sharing.what == Sharing::What::all ? all_mark : some_mark};
  fields.insert(fields.end(), sharing.items.begin(), sharing.items.end());
  return seal(key, purpose_of(person, group), filled_row(fields));
}

std::optional<Sharing> opened_sharing(const SecretKey& key, PersonId person,
                                      Id<groups::Group> group, std::string_view sealed) {
  const auto fields = row_in(unseal(key, purpose_of(person, group), sealed));
  if (fields.empty() || (fields[0] != all_mark && fields[0] != some_mark)) return std::nullopt;
  const bool all = fields[0] == all_mark;
  return Sharing{.what = all ? Sharing::What::all : Sharing::What::some,
                 .items = {fields.begin() + 1, fields.end()}};
}

}  // namespace alongside::needs
