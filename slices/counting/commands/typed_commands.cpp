#include "slices/counting/commands/typed_commands.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "slices/counting/commands/count_commands.h"

namespace alongside::counting {
namespace {

std::string footer() {
  std::string text = "Methods:\n";
  for (const NamedMethod& one : methods()) {
    text += fmt::format("  {:<13} {}\n", one.name, one.about);
  }
  return text +
         "The rules of each, ties too, stand in docs/counting.md.\n"
         "Exit status: 0 counted; 2 a mistake in what was typed or in the file.";
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  for (const NamedMethod& one : methods()) names.emplace_back(one.name);
  return names;
}

int print_count(const CountAsked& asked) {
  const Result<std::string> report = count_file(asked);
  if (!report) refuse(report.problems());
  fmt::print("{}", *report);
  return 0;
}

/// Holds what is typed; lives as long as the command line.
struct Typed {
  std::string method;
  CountAsked asked;
};

}  // namespace

void add_commands(const CommandLine& line) {
  const auto typed = std::make_shared<Typed>();
  CLI::App* command = line.app.add_subcommand(
      "count", "Count ballots or a budget vote that lie in a file; needs no database");
  command->footer(footer());
  command->add_option("METHOD", typed->method, "How it is counted")
      ->required()
      ->check(CLI::IsMember(method_names()));
  command->add_option("FILE", typed->asked.file, "The ballots: a BLT, .pb, CSV or .xlsx file")
      ->required();
  command->add_option("--seats", typed->asked.seats, "How many are elected, or come first")
      ->check(CLI::Range(1, 1000));
  command->add_option("--seed", typed->asked.seed,
                      "Text that the lot follows from, where there is a tie (else the order of the "
                      "file)");
  command->add_option("--most", typed->asked.most_score, "The highest score (else 5)")
      ->check(CLI::Range(1, 1000));
  command->add_option("--dots", typed->asked.dots, "How many dots each has (else not checked)")
      ->check(CLI::Range(1, 1000000));
  command->add_option("--in-high", typed->asked.delphi.in_least_high,
                      "Delphi: in with so many per cent who rate 7 to 9 (else 70)");
  command->add_option("--in-low", typed->asked.delphi.in_below_low,
                      "Delphi: and fewer than so many who rate 1 to 3 (else 15)");
  command->add_option("--out-high", typed->asked.delphi.out_most_high,
                      "Delphi: out with at most so many who rate 7 to 9 (else 50)");
  command->add_flag("--json", typed->asked.json, "JSON for programs");
  command->callback([typed, &run = line.run] {
    typed->asked.method = *method_named(typed->method);
    run.alone = [typed] { return print_count(typed->asked); };
  });
}

}  // namespace alongside::counting
