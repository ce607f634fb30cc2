#include "foundation/backup/manifest.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "foundation/base/json_value.h"
#include "foundation/base/json_writer.h"
#include "foundation/base/stop.h"

namespace alongside::backup {
namespace {

namespace json = boost::json;

void write_names(JsonWriter& writer, std::string_view name, const std::vector<std::string>& names) {
  writer.list(name, [&] {
    for (const std::string& one : names) writer.item(one);
  });
}

void write_table(JsonWriter& writer, const BackedUpTable& table) {
  writer.item([&] {
    writer.text("name", table.name);
    writer.number("rows", table.rows);
    writer.text("print", table.print);
    writer.number("last_number", table.last_number);
    write_names(writer, "columns", table.columns);
  });
}

void write_file(JsonWriter& writer, const BackedUpFile& file) {
  writer.item([&] {
    writer.text("name", file.name);
    writer.number("bytes", file.bytes);
    writer.text("print", file.print);
  });
}

std::string text_in(const json::object& object, std::string_view name) {
  const json::value& value = object.at(json::string_view(name.data(), name.size()));
  return {value.as_string().data(), value.as_string().size()};
}

std::vector<std::string> names_in(const json::object& object, std::string_view name) {
  std::vector<std::string> names;
  for (const json::value& one : object.at(json::string_view(name.data(), name.size())).as_array()) {
    names.emplace_back(one.as_string().data(), one.as_string().size());
  }
  return names;
}

Manifest read_manifest(const json::object& root) {
  Manifest manifest{
      .program = text_in(root, "program"),
      .made_at = instant_from_microseconds(root.at("made_at_microseconds").as_int64()),
      .engine = text_in(root, "engine"),
      .migrations = names_in(root, "migrations"),
      .tables = {},
      .left_out = names_in(root, "left_out"),
      .files = {}};
  for (const json::value& one : root.at("tables").as_array()) {
    const json::object& table = one.as_object();
    manifest.tables.push_back({.name = text_in(table, "name"),
                               .rows = table.at("rows").as_int64(),
                               .print = text_in(table, "print"),
                               .last_number = table.at("last_number").as_int64(),
                               .columns = names_in(table, "columns")});
  }
  for (const json::value& one : root.at("files").as_array()) {
    const json::object& file = one.as_object();
    manifest.files.push_back(
        {text_in(file, "name"), file.at("bytes").as_int64(), text_in(file, "print")});
  }
  return manifest;
}

}  // namespace

std::int64_t row_count(const Manifest& manifest) {
  std::int64_t rows = 0;
  for (const BackedUpTable& table : manifest.tables) rows += table.rows;
  return rows;
}

std::string manifest_text(const Manifest& manifest) {
  JsonWriter writer;
  writer.text("format", backup_format);
  writer.text("program", manifest.program);
  writer.instant("made_at", manifest.made_at);
  writer.number("made_at_microseconds", microseconds_of(manifest.made_at));
  writer.text("engine", manifest.engine);
  write_names(writer, "migrations", manifest.migrations);
  writer.list("tables", [&] {
    for (const BackedUpTable& table : manifest.tables) write_table(writer, table);
  });
  write_names(writer, "left_out", manifest.left_out);
  writer.list("files", [&] {
    for (const BackedUpFile& file : manifest.files) write_file(writer, file);
  });
  return writer.written();
}

Manifest manifest_of(std::string_view text) {
  const auto value = json_value(text);
  if (!value || !value->is_object()) throw CommandProblem(damaged_manifest);
  try {
    const std::string format = text_in(value->get_object(), "format");
    if (format != backup_format) {
      throw CommandProblem(
          fmt::format("the backup is in the form {}: a newer Alongside reads it", format));
    }
    return read_manifest(value->get_object());
  } catch (const std::invalid_argument&) {
    throw CommandProblem(damaged_manifest);
  } catch (const std::out_of_range&) {
    throw CommandProblem(damaged_manifest);
  }
}

}  // namespace alongside::backup
