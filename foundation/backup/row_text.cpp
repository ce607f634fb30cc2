#include "foundation/backup/row_text.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "foundation/base/json_value.h"
#include "foundation/base/stop.h"

namespace alongside::backup {
namespace {

namespace json = boost::json;

json::value as_json(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* text = std::get_if<std::string>(&value)) {
    return json::string(json::string_view(text->data(), text->size()));
  }
  return nullptr;
}

[[noreturn]] void refuse(const Table& table) {
  throw CommandProblem(fmt::format("a row of {} in the backup cannot be read", table.name));
}

Value from_json(const json::value& value, const Table& table, TableColumn::Kind kind) {
  if (value.is_null()) return std::monostate{};
  switch (kind) {
    case TableColumn::Kind::integer:
      if (value.is_int64()) return value.get_int64();
      break;
    case TableColumn::Kind::real:
      if (value.is_double()) return value.get_double();
      if (value.is_int64()) return static_cast<double>(value.get_int64());
      break;
    case TableColumn::Kind::text:
      if (value.is_string()) {
        const json::string& text = value.get_string();
        return std::string(text.data(), text.size());
      }
      break;
  }
  refuse(table);
}

}  // namespace

std::string line_of(const Values& values) {
  json::array row;
  row.reserve(values.size());
  for (const Value& value : values) row.push_back(as_json(value));
  return json::serialize(row);
}

Values values_of(std::string_view line, const Table& table) {
  const auto row = json_value(line);
  if (!row || !row->is_array() || row->get_array().size() != table.columns.size()) refuse(table);
  Values values;
  values.reserve(table.columns.size());
  for (std::size_t n = 0; n < table.columns.size(); ++n) {
    values.push_back(from_json(row->get_array()[n], table, table.columns[n].kind));
  }
  return values;
}

}  // namespace alongside::backup
