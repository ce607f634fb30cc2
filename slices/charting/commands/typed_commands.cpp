#include "slices/charting/commands/typed_commands.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "foundation/files/new_file.h"
#include "foundation/words/words.h"
#include "slices/charting/chart/chart_csv.h"
#include "slices/charting/chart/chart_parts.h"
#include "slices/charting/commands/chart_report_commands.h"

namespace alongside::charting {
namespace {

/// Holds what is typed; lives as long as the command line.
struct TypedChart {
  std::string kind, decimal, svg, better = "higher";
  std::optional<double> target;
  bool json = false, csv = false;
  ChartAsked asked;
};

void write_svg(const std::string& path, const Chart& chart) {
  NewFile file(path);
  file.write(chart_svg_file(Words::in("en"), chart));
  file.finish();
}

int print_chart(const TypedChart& typed) {
  ChartAsked asked = typed.asked;
  asked.kind = *kind_named(typed.kind);
  if (!typed.decimal.empty()) {
    asked.decimal = typed.decimal == "comma" ? DecimalSign::comma : DecimalSign::point;
  }
  if (typed.target) asked.target = Target{*typed.target, typed.better == "higher"};
  const Result<MadeChart> made = chart_of_file(asked);
  if (!made) refuse(made.problems());
  if (!typed.svg.empty()) write_svg(typed.svg, made->chart);
  if (typed.json) {
    fmt::print("{}", report_json(*made));
  } else if (typed.csv) {
    tell_lines(made->notes);
    fmt::print("{}", chart_csv(made->chart));
  } else {
    fmt::print("{}", report_text(*made));
  }
  return 0;
}

constexpr const char* chart_footer =
    "Kinds:\n"
    "  xmr           what to expect while things stay as they are: mean, limits, what stands out\n"
    "  run           a run chart: median, shifts, trends, crossings\n"
    "  its           before and after a change: an interrupted time series\n"
    "The rules of each, with their names and sources, stand in docs/charts.md.\n"
    "Exit status: 0 made; 2 a mistake in what was typed or in the file.";

}  // namespace

void add_commands(const CommandLine& line) {
  const auto typed = std::make_shared<TypedChart>();
  CLI::App* command = line.app.add_subcommand(
      "chart", "Make a chart of numbers over time that lie in a file; needs no database");
  command->footer(chart_footer);
  command->add_option("KIND", typed->kind, "Which chart")
      ->required()
      ->check(CLI::IsMember({"xmr", "run", "its"}));
  command
      ->add_option("FILE", typed->asked.file,
                   "The numbers: a CSV or .xlsx file with the columns date, value and note")
      ->required();
  command->add_option("--title", typed->asked.measure, "What was counted (else its heading)");
  command->add_option("--new-limits", typed->asked.new_limits,
                      "xmr: work limits out anew from a time on, as in '2026-03=We moved'");
  command->add_option("--target", typed->target, "xmr: a number to reach");
  command->add_option("--better", typed->better, "Which way is better (else higher)")
      ->check(CLI::IsMember({"higher", "lower"}));
  command->add_option("--change", typed->asked.change,
                      "its: when the change was (else at the only note)");
  command->add_option("--decimal", typed->decimal, "The sign before decimals (else found out)")
      ->check(CLI::IsMember({"comma", "point"}));
  command->add_option("--svg", typed->svg,
                      "Write the picture to this file, which is not there yet");
  command->add_flag("--csv", typed->csv, "The table as CSV");
  command->add_flag("--json", typed->json, "JSON for programs");
  command->callback(
      [typed, &run = line.run] { run.alone = [typed] { return print_chart(*typed); }; });
}

}  // namespace alongside::charting
