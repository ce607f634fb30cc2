#include "slices/draws/commands/table_file_commands.h"

#include <filesystem>

#include "foundation/files/read_file.h"
#include "foundation/files/whole_files.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {

Result<PlainText> read_table_file(const std::string& path, const std::string& field) {
  const auto content = read_needed_file(path, field, most_pool_bytes);
  if (!content) return content.problems();
  ReadText read = plain_text_of({field, name_of_path(path), *content});
  if (!read.plain) return Problem{field, *std::move(read.problem)};
  return *std::move(read.plain);
}

Result<Told> write_workbook(const std::string& file, const std::string& out) {
  const auto table = read_table_file(file, "file");
  if (!table) return table.problems();
  std::error_code error;
  if (std::filesystem::exists(out, error)) {
    return Problem{"out", say("{file} is there already. Name another one with --out.",
                              {{"file", name_of_path(out)}})};
  }
  const std::filesystem::path path(out);
  const auto problem =
      write_whole(path.has_parent_path() ? path.parent_path() : ".",
                  {{path.filename().string(), workbook_of_csv("Table", table->text)}});
  if (problem) return *problem;
  return Told{.outcome = Outcome::done,
              .said = {say("{file} is written.", {{"file", name_of_path(out)}})}};
}

}  // namespace alongside::draws
