#include "slices/groups/ending/typed_commands.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "foundation/base/stop.h"
#include "foundation/files/read_file.h"
#include "slices/groups/ending/ending_storage.h"
#include "slices/groups/ending/erased_list.h"

namespace alongside::groups {
namespace {

constexpr std::size_t most_list_bytes = 64 * 1024 * 1024;

int print_erased(Database& database) {
  const auto [people, groups] = database.read(
      [](Read& read) { return std::pair(people::erased_people(read), erased_groups(read)); });
  for (const people::ErasedPerson& one : people) {
    fmt::print("{}", line_of({ErasedLine::What::person, one.person.number, one.day,
                              one.signed_words == SignedWords::go}));
  }
  for (const ErasedGroup& one : groups) {
    fmt::print("{}", line_of({ErasedLine::What::group, one.group.number, one.day}));
  }
  return 0;
}

bool erase_once_more(Write& write, const ErasedLine& line) {
  if (line.what == ErasedLine::What::group) return erase_again(write, {line.number}, line.day);
  return people::erase_again(
      write, {.person = {line.number},
              .day = line.day,
              .signed_words = line.words_went ? SignedWords::go : SignedWords::stay});
}

/// A write each: there may be many, and whoever begins again does no harm.
int erase_what_is_listed(Database& database, const std::string& file) {
  const auto text = read_needed_file(file, "FILE", most_list_bytes);
  if (!text) refuse(text.problems());
  const auto lines = read_erased_list(*text);
  if (!lines) refuse(lines.problems());
  std::int64_t there = 0;
  for (const ErasedLine& line : *lines) {
    there += database.write([&](Write& write) {
      write.commit();
      return erase_once_more(write, line) ? 1 : 0;
    });
  }
  fmt::print("{}\n", there);
  return 0;
}

}  // namespace

void add_commands(const CommandLine& line) {
  line.app
      .add_subcommand("erased",
                      "Print which people and groups were erased, by number and day; "
                      "keep it beside the backups")
      ->callback([&run = line.run] { run.with_database = print_erased; });
  const auto file = std::make_shared<std::string>();
  CLI::App* again = line.app.add_subcommand(
      "erase-again",
      "After a backup was put back in place, and before the server begins: erase "
      "whom and what was erased since; prints how many are there again");
  again->add_option("FILE", *file, "What `alongside erased` printed last")->required();
  again->callback([&run = line.run, file] {
    run.with_database = [file](Database& database) {
      return erase_what_is_listed(database, *file);
    };
  });
}

}  // namespace alongside::groups
