#include "foundation/backup/backup.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "foundation/backup/archive_file.h"
#include "foundation/backup/row_text.h"
#include "foundation/backup/table_print.h"
#include "foundation/base/secrets.h"
#include "foundation/base/stop.h"
#include "foundation/db/every_table.h"
#include "foundation/db/migrate.h"

namespace alongside::backup {
namespace {

/// A part of a table is in memory once for writing and once for reading.
constexpr std::size_t part_bytes = std::size_t{4} * 1024 * 1024;

constexpr std::string_view schema_name = "schema.txt", manifest_name = "manifest.json",
                           print_name = "manifest.print", key_name = "alongside.key",
                           note_name = "README.txt", tables_folder = "tables/";

constexpr std::string_view note =
    "This is a backup of a community that uses Alongside.\n\n"
    "To put it back:  alongside restore FILE\n"
    "To check it:     alongside verify FILE\n\n"
    "Each file in tables/ holds rows of one table, a line of JSON each. manifest.json says which\n"
    "columns they have, how many there are, and the fingerprint of each file.\n\n"
    "It holds what people said in confidence. Keep it where nobody else can read it.\n";

class Files {
 public:
  Files(ArchiveWriter& archive, std::vector<BackedUpFile>& listed)
      : archive_(archive), listed_(listed) {}
  void add(const std::string& name, std::string_view content) {
    archive_.add(name, content);
    listed_.push_back({name, static_cast<std::int64_t>(content.size()), fingerprint(content)});
  }

 private:
  ArchiveWriter& archive_;
  std::vector<BackedUpFile>& listed_;
};

std::string name_of_part(const std::string& table, int part) {
  return fmt::format("{}{}/{:06}.jsonl", tables_folder, table, part);
}

BackedUpTable write_table(Transaction& read, const Table& table, Files& files) {
  BackedUpTable written{.name = table.name, .print = {}, .columns = {}};
  for (const TableColumn& column : table.columns) written.columns.push_back(column.name);
  written.last_number = last_given_number(read, table).value_or(0);
  TablePrint print;
  std::string part;
  int parts = 0;
  const auto end_part = [&] {
    files.add(name_of_part(table.name, ++parts), part);
    part.clear();
  };
  each_row(read, table, [&](const Values& values) {
    const std::string line = line_of(values);
    print.add(line);
    part += line + "\n";
    if (part.size() >= part_bytes) end_part();
  });
  if (!part.empty()) end_part();
  written.rows = print.rows();
  written.print = print.text();
  return written;
}

std::string joined_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    lines.emplace_back(line);
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return lines;
}

Manifest write_archive(Transaction& read, Engine engine, const Making& making,
                       ArchiveWriter& archive) {
  Manifest manifest{.program = making.program,
                    .made_at = making.now,
                    .engine = engine == Engine::sqlite ? "sqlite" : "postgresql",
                    .migrations = applied_migrations(read),
                    .tables = {},
                    .left_out = {making.left_out.begin(), making.left_out.end()},
                    .files = {}};
  Files files(archive, manifest.files);
  files.add(std::string(note_name), note);
  files.add(std::string(schema_name), joined_lines(manifest.migrations));
  if (!making.key.empty()) files.add(std::string(key_name), making.key);
  for (const Table& table : tables_of(read)) {
    if (!making.left_out.contains(table.name)) {
      manifest.tables.push_back(write_table(read, table, files));
    }
  }
  const std::string said = manifest_text(manifest);
  archive.add(std::string(manifest_name), said);
  archive.add(std::string(print_name), fingerprint(said) + "\n");
  archive.finish();
  return manifest;
}

/// What was read, to be compared with what the manifest says.
struct Found {
  std::vector<BackedUpFile> files;
  std::map<std::string, TablePrint> tables;
};

std::string table_of_part(std::string_view name) {
  name.remove_prefix(tables_folder.size());
  return std::string(name.substr(0, name.find('/')));
}

void read_part(const ArchiveEntry& entry, const RowsOf& rows, Found& found) {
  const std::string table = table_of_part(entry.name);
  std::string_view left = entry.content;
  while (!left.empty()) {
    const std::string_view line = left.substr(0, left.find('\n'));
    left.remove_prefix(std::min(left.size(), line.size() + 1));
    found.tables[table].add(line);
    if (rows.row) rows.row(table, line);
  }
}

void compare(const Manifest& manifest, const Found& found) {
  const auto same = [](const BackedUpFile& one, const BackedUpFile& other) {
    return one.name == other.name && one.bytes == other.bytes && one.print == other.print;
  };
  if (!std::ranges::equal(manifest.files, found.files, same)) {
    throw CommandProblem("the backup's files are not those that its manifest names");
  }
  for (const BackedUpTable& table : manifest.tables) {
    const auto read = found.tables.find(table.name);
    const TablePrint print = read == found.tables.end() ? TablePrint() : read->second;
    if (print.rows() != table.rows || print.text() != table.print) {
      throw CommandProblem(
          fmt::format("the rows of {} are not those that its manifest names", table.name));
    }
  }
}

/// The first piece tells whether it is encrypted.
struct Opened {
  std::string first;
  age::Source source;

  std::string operator()(std::size_t most) {
    if (first.empty()) return source(most);
    return std::exchange(first, {});
  }
};

age::Source opened(Reading reading) {
  auto begun = std::make_shared<Opened>(Opened{reading.source(4096), std::move(reading.source)});
  age::Source plain = [begun](std::size_t most) { return (*begun)(most); };
  if (!age::is_age(begun->first)) return plain;
  if (!reading.secret) {
    throw CommandProblem(
        "the backup is encrypted: give --passphrase-file or --identity to open it");
  }
  auto decryption = std::make_shared<age::Decryption>(*reading.secret, plain);
  return [decryption](std::size_t) { return decryption->read(); };
}

}  // namespace

Manifest make_backup(Database& database, const Making& making, age::Sink sink) {
  std::optional<age::Encryption> encryption;
  if (making.secret) encryption.emplace(*making.secret, sink);
  ArchiveWriter archive(
      [&](std::string_view bytes) { encryption ? encryption->write(bytes) : sink(bytes); },
      making.now);
  Manifest manifest = database.read(
      [&](Read& read) { return write_archive(read, database.engine(), making, archive); });
  if (encryption) encryption->finish();
  return manifest;
}

ReadBackup read_backup(Reading reading, const RowsOf& rows) {
  ArchiveReader archive(opened(std::move(reading)));
  Found found;
  ReadBackup read;
  std::string manifest, print;
  while (auto entry = archive.next()) {
    if (!print.empty()) throw CommandProblem("something stands behind the backup's manifest");
    if (entry->name == manifest_name || entry->name == print_name) {
      (entry->name == print_name ? print : manifest) = std::move(entry->content);
      continue;
    }
    found.files.push_back({entry->name, static_cast<std::int64_t>(entry->content.size()),
                           fingerprint(entry->content)});
    if (entry->name == schema_name && rows.begin) rows.begin(lines_of(entry->content));
    if (entry->name == key_name) read.others.key = entry->content;
    if (entry->name.starts_with(tables_folder)) read_part(*entry, rows, found);
  }
  if (print.empty()) throw CommandProblem("the backup has no end: it was not finished");
  if (print != fingerprint(manifest) + "\n") throw CommandProblem(damaged_manifest);
  read.manifest = manifest_of(manifest);
  compare(read.manifest, found);
  return read;
}

}  // namespace alongside::backup
