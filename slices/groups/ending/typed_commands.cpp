#include "slices/groups/ending/typed_commands.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "foundation/files/read_file.h"
#include "slices/groups/ending/kept_list_storage.h"

namespace alongside::groups {
namespace {

int print_erased(Database& database) {
  fmt::print("{}", text_of(database.read([](Read& read) { return erased_list(read); })));
  return 0;
}

int erase_listed(Database& database, const std::string& file) {
  const auto text = read_needed_file(file, "FILE", most_list_bytes);
  if (!text) refuse(text.problems());
  const auto list = read_erased_list(*text);
  if (!list) refuse(list.problems());
  fmt::print("{}\n", erase_what_is_listed(database, *list));
  return 0;
}

}  // namespace

void add_commands(const CommandLine& line) {
  line.app
      .add_subcommand("erased",
                      "Print which people and groups were erased, by number and day, as the server "
                      "keeps it beside its key")
      ->callback([&run = line.run] { run.with_database = print_erased; });
  const auto file = std::make_shared<std::string>();
  CLI::App* again = line.app.add_subcommand(
      "erase-again",
      "After a backup was put back in place where the list beside the key is not to be had: erase "
      "whom and what another copy of the list names; prints how many are there again");
  again->add_option("FILE", *file, "What `alongside erased` printed last, or a copy of the list")
      ->required();
  again->callback([&run = line.run, file] {
    run.with_database = [file](Database& database) { return erase_listed(database, *file); };
  });
}

}  // namespace alongside::groups
