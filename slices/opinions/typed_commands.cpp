#include "slices/opinions/typed_commands.h"

#include <fmt/core.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "foundation/base/stop.h"
#include "slices/opinions/map/files/map_commands.h"
#include "slices/opinions/opinions_commands.h"

namespace alongside::opinions {
namespace {

/// On a terminal alone: a log wants no half lines.
void show_progress(ImportPhase phase, std::int64_t done, std::int64_t total) {
  if (isatty(STDERR_FILENO) == 0 || total == 0) return;
  const char* what = phase == ImportPhase::reading ? "Reading" : "Saving";
  fmt::print(stderr, "\r{} {:3d}%{}", what, 100 * done / total, done == total ? "\n" : "");
}

/// The number alone on the output, for scripts; the rest on the error stream, for people.
int tell(const Result<Imported>& imported) {
  if (!imported) refuse(imported.problems());
  tell_lines(imported->summary);
  fmt::print("{}\n", imported->question.number);
  return 0;
}

polis::Sign sign_of(const std::string& sign) {
  static const std::map<std::string, polis::Sign> signs{
      {"find", polis::Sign::find},
      {"plus-is-agree", polis::Sign::plus_is_agree},
      {"minus-is-agree", polis::Sign::minus_is_agree}};
  return signs.at(sign);
}

void add_sign(CLI::App* command, std::string& sign) {
  command->add_option("--sign", sign, "What +1 means in votes.csv")
      ->check(CLI::IsMember({"find", "plus-is-agree", "minus-is-agree"}));
}

struct TypedImport {
  std::string source;  // A folder (polis) or a file (results).
  std::string sign = "find";
  ImportOptions options;
};

void add_polis(CLI::App* import, ToRun& run, const std::shared_ptr<TypedImport>& typed) {
  CLI::App* polis = import->add_subcommand(
      "polis", "A folder with an export of the Polis software; prints the question's number");
  polis->add_option("DIR", typed->source, "Folder with comments.csv and votes.csv")->required();
  add_sign(polis, typed->sign);
  polis->add_option("--side", typed->options.side, "The side its people count for (else none)");
  polis->callback([&run, typed] {
    run.with_database = [typed](Database& database) {
      typed->options.sign = sign_of(typed->sign);
      return tell(import_polis_directory(database, typed->source, typed->options, clock_now(),
                                         show_progress));
    };
  });
}

void add_results_import(CLI::App* import, ToRun& run, const std::shared_ptr<TypedImport>& typed) {
  CLI::App* results =
      import->add_subcommand("results", "A CSV of results; prints the question's number");
  results->add_option("FILE", typed->source, "CSV that a results page gave")->required();
  results->callback([&run, typed] {
    run.with_database = [typed](Database& database) {
      return tell(import_results_file(database, typed->source, typed->options, clock_now()));
    };
  });
}

void add_import(const CommandLine& line) {
  CLI::App* import = line.app.add_subcommand("import", "Bring a conversation or results in");
  import->require_subcommand(1);
  const auto typed = std::make_shared<TypedImport>();
  add_polis(import, line.run, typed);
  add_results_import(import, line.run, typed);
  for (CLI::App* command : import->get_subcommands({})) {
    command
        ->add_option("--group", typed->options.group, "The group's name; made where there is none")
        ->required();
    command->add_option("--title", typed->options.title,
                        "The question (else the conversation's topic)");
  }
}

struct TypedMap {
  std::string sign = "find";
  MapFilesOptions options;
};

int map_files(TypedMap& typed) {
  typed.options.sign = sign_of(typed.sign);
  const auto said =
      write_map_files(typed.options, clock_now(), [](std::int64_t done, std::int64_t total) {
        show_progress(ImportPhase::reading, done, total);
      });
  if (!said) refuse(said.problems());
  tell_lines(*said);
  return 0;
}

void add_map(const CommandLine& line) {
  const auto typed = std::make_shared<TypedMap>();
  CLI::App* command = line.app.add_subcommand(
      "map", "Draw the opinion map of an export of the Polis software; needs no database");
  command->add_option("DIR", typed->options.directory, "Folder with comments.csv and votes.csv")
      ->required();
  command
      ->add_option("--out", typed->options.out,
                   "Folder for participants.csv, statements.csv, map.json and report.html; made "
                   "where there is none")
      ->required();
  add_sign(command, typed->sign);
  command->add_option("--sides", typed->options.sides,
                      "CSV file participant,side: the side that each voter-id counts for");
  command->add_option("--seed", typed->options.seed,
                      "Another seed, another draw of chance (else 1)");
  command->callback(
      [&run = line.run, typed] { run.alone = [typed] { return map_files(*typed); }; });
}

int print_results_csv(Database& database, std::int64_t question) {
  const auto csv =
      database.read([&](Read& read) { return results_csv(read, Id<Question>{question}); });
  if (!csv) throw CommandProblem(fmt::format("there is no question {}", question));
  std::fwrite(csv->data(), 1, csv->size(), stdout);
  return 0;
}

void add_results(const CommandLine& line) {
  struct Typed {
    std::int64_t question = 0;
    bool csv = false;
  };
  const auto typed = std::make_shared<Typed>();
  CLI::App* command = line.app.add_subcommand("results", "Print a question's results");
  command->add_option("NUMBER", typed->question, "The question's number")->required();
  command->add_flag("--csv", typed->csv, "As CSV, as the page gives it")->required();
  command->callback([&run = line.run, typed] {
    run.with_database = [typed](Database& database) {
      return print_results_csv(database, typed->question);
    };
  });
}

}  // namespace

void add_commands(const CommandLine& line) {
  add_import(line);
  add_map(line);
  add_results(line);
}

}  // namespace alongside::opinions
