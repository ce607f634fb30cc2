// The commands that bring conversations in, draw their maps and print results.
#include "app/commands.h"

#include <fmt/core.h>
#include <unistd.h>

#include <map>

#include "app/program.h"
#include "foundation/base/stop.h"
#include "foundation/work/jobs.h"
#include "slices/opinions/map/files/map_commands.h"
#include "slices/opinions/opinions_commands.h"

namespace alongside {
namespace {

using opinions::Imported;
using opinions::ImportPhase;

/// On a terminal alone: a log wants no half lines.
void show_progress(ImportPhase phase, std::int64_t done, std::int64_t total) {
  if (isatty(STDERR_FILENO) == 0 || total == 0) return;
  const char* what = phase == ImportPhase::reading ? "Reading" : "Saving";
  fmt::print(stderr, "\r{} {:3d}%{}", what, 100 * done / total, done == total ? "\n" : "");
}

/// The number alone on the output, for scripts; the rest on the error stream, for people.
int tell(const Result<Imported>& imported) {
  if (!imported) refuse(imported.problems());
  const Words& words = Words::in("en");
  for (const Message& line : imported->summary) fmt::print(stderr, "{}\n", words(line));
  fmt::print("{}\n", imported->question.number);
  return 0;
}

opinions::polis::Sign sign_of(const std::string& sign) {
  static const std::map<std::string, opinions::polis::Sign> signs{
      {"find", opinions::polis::Sign::find},
      {"plus-is-agree", opinions::polis::Sign::plus_is_agree},
      {"minus-is-agree", opinions::polis::Sign::minus_is_agree}};
  return signs.at(sign);
}

opinions::ImportOptions options_of(const ImportCommand& command) {
  return {.group = command.group,
          .title = command.title,
          .side = command.side,
          .sign = sign_of(command.sign)};
}

}  // namespace

void refuse(const Problems& problems) {
  const Words& words = Words::in("en");
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += "\n";
    text += words(problem.message);
  }
  throw CommandProblem(text);
}

int import_polis(const Settings& settings, const ImportCommand& command) {
  const auto database = open_database(settings);
  return tell(opinions::import_polis_directory(*database, command.source, options_of(command),
                                               clock_now(), show_progress));
}

int import_results(const Settings& settings, const ImportCommand& command) {
  const auto database = open_database(settings);
  return tell(
      opinions::import_results_file(*database, command.source, options_of(command), clock_now()));
}

int list_jobs(const Settings& settings) {
  const auto database = open_database(settings);
  const auto counts = database->read([](Read& read) { return job_counts(read); });
  if (counts.empty()) fmt::print("There are no jobs\n");
  for (const JobCounts& kind : counts) {
    fmt::print("{}: {} waiting, {} being done, {} of those that wait failed before, {} failed for "
               "good\n",
               kind.kind, kind.waiting, kind.held, kind.failing, kind.failed_for_good);
  }
  return 0;
}

int retry_jobs(const Settings& settings, const std::string& kind) {
  const auto database = open_database(settings);
  const auto retried = database->write([&](Write& write) {
    const std::int64_t count = retry_failed_jobs(write, kind);
    write.commit();
    return count;
  });
  fmt::print("Jobs that are tried again within a minute: {}\n", retried);
  return 0;
}

int map_files(const MapCommand& command) {
  const opinions::MapFilesOptions options{.directory = command.source,
                                          .out = command.out,
                                          .sides = command.sides,
                                          .sign = sign_of(command.sign),
                                          .seed = command.seed};
  const auto said =
      opinions::write_map_files(options, clock_now(), [](std::int64_t done, std::int64_t total) {
        show_progress(ImportPhase::reading, done, total);
      });
  if (!said) refuse(said.problems());
  const Words& words = Words::in("en");
  for (const Message& line : *said) fmt::print(stderr, "{}\n", words(line));
  return 0;
}

int print_results_csv(const Settings& settings, std::int64_t question) {
  const auto database = open_database(settings);
  const auto csv = database->read(
      [&](Read& read) { return opinions::results_csv(read, Id<opinions::Question>{question}); });
  if (!csv) throw CommandProblem(fmt::format("there is no question {}", question));
  std::fwrite(csv->data(), 1, csv->size(), stdout);
  return 0;
}

}  // namespace alongside
