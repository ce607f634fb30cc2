#include "slices/people/own_data/data_tables.h"

#include <algorithm>
#include <boost/json.hpp>
#include <stdexcept>

#include "foundation/base/csv.h"
#include "foundation/base/json_value.h"

namespace alongside::people {
namespace {

namespace json = boost::json;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string field_of(const json::value& value);

std::string fields_of(const json::array& list) {
  std::string text;
  for (const json::value& one : list) text += (text.empty() ? "" : "; ") + field_of(one);
  return text;
}

std::string fields_of(const json::object& object) {
  std::string text;
  for (const auto& [name, value] : object) {
    text += (text.empty() ? "" : ", ") + spoken_name(name) + ": " + field_of(value);
  }
  return text;
}

std::string field_of(const json::value& value) {
  if (value.is_string()) return std::string(value.as_string());
  if (value.is_null()) return "";
  if (value.is_array()) return fields_of(value.as_array());
  if (value.is_object()) return fields_of(value.as_object());
  return json::serialize(value);
}

void append_row(std::string& csv, const std::vector<std::string>& fields) {
  append_csv_row(csv, fields, CsvFormulas::defuse);
}

std::vector<std::string> names_in(const json::array& list) {
  std::vector<std::string> names;
  for (const json::value& one : list) {
    if (!one.is_object()) continue;
    for (const auto& [key, value] : one.as_object()) {
      const std::string name(key);
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
  }
  return names;
}

std::string table_of(const json::array& list) {
  std::string csv(byte_order_mark);
  const auto names = names_in(list);
  if (names.empty()) {
    append_row(csv, {"value"});
    for (const json::value& one : list) append_row(csv, {field_of(one)});
    return csv;
  }
  append_row(csv, names);
  for (const json::value& one : list) {
    std::vector<std::string> row;
    for (const std::string& name : names) {
      const auto* value = one.is_object() ? one.as_object().if_contains(name) : nullptr;
      row.push_back(value == nullptr ? std::string() : field_of(*value));
    }
    append_row(csv, row);
  }
  return csv;
}

/// What stands by itself in `object`, and each list in it, however deep in objects.
void add_tables(std::vector<DataTable>& tables, const std::string& name,
                const json::object& object) {
  std::string alone(byte_order_mark);
  append_row(alone, {"name", "value"});
  bool is_empty = true;
  for (const auto& [key, value] : object) {
    const std::string below = (name.empty() ? "" : name + "-") + std::string(key);
    if (value.is_object()) {
      add_tables(tables, below, value.as_object());
    } else if (value.is_array()) {
      if (!value.as_array().empty()) tables.push_back({below + ".csv", table_of(value.as_array())});
    } else {
      append_row(alone, {std::string(key), field_of(value)});
      is_empty = false;
    }
  }
  if (!is_empty) tables.push_back({(name.empty() ? "account" : name) + ".csv", std::move(alone)});
}

}  // namespace

std::string spoken_name(std::string_view name) {
  std::string spoken(name);
  std::ranges::replace(spoken, '_', ' ');
  if (!spoken.empty() && spoken[0] >= 'a' && spoken[0] <= 'z') {
    spoken[0] = static_cast<char>(spoken[0] - 'a' + 'A');
  }
  return spoken;
}

std::vector<DataTable> data_tables(std::string_view text) {
  const auto value = json_value(text);
  if (!value || !value->is_object()) throw std::logic_error("own data are no object");
  std::vector<DataTable> tables;
  add_tables(tables, "", value->as_object());
  return tables;
}

}  // namespace alongside::people
