#include "slices/draws/commands/typed_commands.h"

#include <fmt/core.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <memory>

#include "foundation/base/deadline.h"
#include "foundation/rooms/stop_at_signal.h"
#include "foundation/words/words.h"
#include "slices/draws/commands/draw_settings.h"
#include "slices/draws/commands/public_commands.h"
#include "slices/draws/commands/select_commands.h"
#include "slices/draws/commands/table_file_commands.h"

namespace alongside::draws {
namespace {

constexpr int most_seconds = 30 * 24 * 60 * 60;

/// On a terminal alone: a log wants no half lines.
class ShownProgress {
 public:
  ~ShownProgress() {
    if (shown_) fmt::print(stderr, "\n");
  }
  void show(const lottery::Progress& progress) {
    if (isatty(STDERR_FILENO) == 0) return;
    static const std::map<lottery::Progress::Step, const char*> steps{
        {lottery::Progress::Step::chances, "Looking for the fairest chances"},
        {lottery::Progress::Step::panels, "Looking for panels"},
        {lottery::Progress::Step::weights, "Weighing the panels"},
        {lottery::Progress::Step::exact_search, "Searching exactly"},
        {lottery::Progress::Step::proof, "Proving it"}};
    shown_ = true;
    fmt::print(stderr, "\r\033[K{}", steps.at(progress.step));
    if (progress.done > 0) fmt::print(stderr, ": {}", progress.done);
    if (progress.total > 0) fmt::print(stderr, " of {}", progress.total);
  }

 private:
  bool shown_ = false;
};

int status_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::done:
      return 0;
    case Outcome::no:
      return 1;
    case Outcome::not_proved:
      break;
  }
  return 3;
}

int tell(const Result<Told>& told) {
  if (!told) refuse(told.problems());
  const Words& words = Words::in("en");
  for (const Message& line : told->said) fmt::print("{}\n", words(line));
  return status_of(told->outcome);
}

/// Asks to stop where the signal does, or when so many seconds are over; 0: never.
class TimeLimit {
 public:
  TimeLimit(const std::stop_token& signal, int seconds)
      : at_signal_(signal, [this] { source_.request_stop(); }) {
    if (seconds <= 0) return;
    deadline_.emplace(std::chrono::seconds(seconds));
    at_deadline_.emplace(deadline_->token(), [this] { source_.request_stop(); });
  }
  std::stop_token token() const { return source_.get_token(); }

 private:
  using Call = std::stop_callback<std::function<void()>>;
  std::stop_source source_;
  Call at_signal_;
  std::optional<Deadline> deadline_;
  std::optional<Call> at_deadline_;  // Last: it ends before what it is called by.
};

/// With all that a long search is told, and tells.
template <class Command>
int search(int seconds, const Command& command) {
  const StopAtSignal signal;
  const TimeLimit limit(signal.token(), seconds);
  Result<Told> told = [&] {
    ShownProgress shown;
    return command(
        SearchRun{.now = clock_now(),
                  .stop = limit.token(),
                  .progress = [&](const lottery::Progress& progress) { shown.show(progress); }});
  }();
  return tell(told);
}

int print_draw_again(const std::string& file, const std::string& seed,
                     const std::string& seed_file) {
  const auto drawn = draws::draw_again(file, seed, seed_file);
  if (!drawn) refuse(drawn.problems());
  tell_lines(drawn->said);
  for (const std::string& id : drawn->ids) fmt::print("{}\n", id);
  return 0;
}

/// Holds what is typed; lives as long as the command line.
class Lines : public std::enable_shared_from_this<Lines> {
 public:
  explicit Lines(ToRun& run) : run_(run.alone) {}

  void add_to(CLI::App& app) {
    CLI::App* select = app.add_subcommand(
        "select", "Draw a panel by a fair lottery, from CSV or .xlsx files; needs no database");
    select->footer(
        "Without a command below it, select draws: it needs --people, --features, --size, --out.\n"
        "Ctrl-C stops a long search, and writes what is found so far.\n"
        "Exit status: 0 done; 1 no panel meets the quotas, or a check found something wrong;\n"
        "2 a mistake in what was typed or in a file; 3 stopped, or not proved to be the fairest.\n"
        "docs/selection.md explains the files.");
    select->require_subcommand(0, 1);
    add_input(select);
    add_draw(select);
    select->callback([this, select, kept = shared_from_this()] {
      if (!select->get_subcommands().empty()) return;
      need(select, {"--people", "--features", "--size", "--out"});
      draw_.method = method();
      run_ = [this] {
        return search(seconds_,
                      [this](const SearchRun& run) { return select_panel(input_, draw_, run); });
      };
    });
    add_check(select);
    add_verify(select);
    add_public(select);
    add_replace(select);
    add_draw_again(select);
    add_workbook(select);
  }

 private:
  /// Not `required`, which would ask for them where a command below `select` stands, too.
  static void need(const CLI::App* command, std::initializer_list<const char*> names) {
    for (const char* name : names) {
      if (command->count(name) == 0) throw CLI::RequiredError(name);
    }
  }

  std::optional<lottery::Method> method() const {
    return method_.empty() ? std::nullopt : method_of_name(method_);
  }

  void add_input(CLI::App* command) {
    command->add_option("--people", input_.people, "CSV or .xlsx file of the pool: a row a person");
    command->add_option(
        "--features", input_.features,
        "CSV or .xlsx file of quotas: feature,value,min,max, perhaps min_flex,max_flex");
    command->add_option("--size", input_.seats, "How many seats the panel has");
    command->add_option("--id", input_.options.id_column,
                        "The column that tells people apart (else id, nationbuilder_id, or none)");
    command
        ->add_option("--same-address", input_.options.address_columns,
                     "Columns, with commas between: two people with the same in all of them are "
                     "never on one panel")
        ->delimiter(',');
  }

  void add_time_limit(CLI::App* command) {
    command
        ->add_option(
            "--time-limit", seconds_,
            "Seconds after which a search stops with what it has (else it goes on until it "
            "is done)")
        ->check(CLI::Range(1, most_seconds));
  }

  void add_draw(CLI::App* command) {
    add_time_limit(command);
    command->add_option("--method", method_, "What fair means (else leximin)")
        ->check(CLI::IsMember({"leximin", "maximin", "nash", "uniform"}));
    command->add_option("--seed", draw_.seed,
                        "Text that the draw follows from (else made by chance and printed)");
    command->add_option("--lottery", draw_.numbered,
                        "Also write a list of so many equally likely panels, and draw from it");
    command->add_option("--out", draw_.out, "Folder for the files; made where there is none");
    command->add_flag("--overwrite", draw_.overwrite,
                      "A draw that is in the folder already is taken away");
  }

  void add_check(CLI::App* select) {
    CLI::App* command = select->add_subcommand(
        "check", "Tell whether any panel meets the quotas, and else what would have to change");
    add_input(command);
    add_time_limit(command);
    command->callback([this, command] {
      need(command, {"--people", "--features", "--size"});
      run_ = [this] {
        return search(seconds_, [this](const SearchRun& run) { return check_quotas(input_, run); });
      };
    });
  }

  void add_verify(CLI::App* select) {
    CLI::App* command = select->add_subcommand(
        "verify", "Check the files of a draw: quotas, chances, proof; without what found them");
    command->add_option("DIR", folder_, "Folder that select wrote")->required();
    command->add_option("--people", input_.people, "Also check that the draw was made from this");
    command->add_option("--features", input_.features, "The same for the file of quotas");
    command->add_option("--size", input_.seats, "The same for the size of the panel");
    command
        ->add_option("--same-address", input_.options.address_columns,
                     "The same for the columns of addresses")
        ->delimiter(',');
    command->add_option("--id", input_.options.id_column, "The same for the column of ids");
    command->add_option("--method", method_, "The same for the method")
        ->check(CLI::IsMember({"leximin", "maximin", "nash", "uniform"}));
    command->add_option("--seed", draw_.seed, "The same for the seed");
    command->add_option("--fingerprint", fingerprint_,
                        "The same for the fingerprint of panels.csv or lottery.csv, as it was "
                        "published before the seed was made");
    command->callback([this] {
      run_ = [this] {
        return tell(verify_folder(folder_, {.people = input_.people,
                                            .features = input_.features,
                                            .seats = input_.seats,
                                            .options = input_.options,
                                            .method = method(),
                                            .seed = draw_.seed,
                                            .fingerprint = fingerprint_}));
      };
    });
  }

  void add_public(CLI::App* select) {
    CLI::App* command = select->add_subcommand(
        "public", "Check a draw that a group made in public, from the files of its page");
    command->add_option("FILE", public_.draw, "draw.json")->required();
    command->add_option("--root", public_.root,
                        "The fingerprint of the panels, as you wrote it down before the draw");
    command->add_option("--own", public_.own, "own-panels.json: the panels of one person");
    command->add_option("--all", public_.all, "all-panels.json: every panel, for an auditor");
    command->callback([this] { run_ = [this] { return tell(verify_public_draw(public_)); }; });
  }

  void add_replace(CLI::App* select) {
    CLI::App* command = select->add_subcommand(
        "replace", "Fill places that fell free by lottery, keeping the quotas over all");
    add_input(command);
    add_draw(command);
    command->add_option("--from", replace_.from,
                        "Folder of the draw, or of the last replacement: it remembers people, "
                        "quotas, size, rules, and who left");
    command->add_option("--selected", replace_.selected,
                        "CSV file of the panel as it was: selected.csv or whole_panel.csv");
    command->add_option("--free", replace_.free,
                        "Whose places are free: ids with commas between, or a file of ids");
    command->add_option("--not-available", replace_.not_available,
                        "Who else cannot be drawn: the same");
    command->callback([this, command] {
      need(command, {"--free", "--out"});
      draw_.method = method();
      run_ = [this] {
        return search(seconds_, [this](const SearchRun& run) {
          return replace_people(input_, replace_, draw_, run);
        });
      };
    });
  }

  void add_draw_again(CLI::App* select) {
    CLI::App* command = select->add_subcommand(
        "draw", "Draw from panels.csv or lottery.csv with a seed, and print who is on the panel");
    command->add_option("FILE", file_, "panels.csv or lottery.csv")->required();
    auto* seed = command->add_option_group("seed");
    seed->add_option("--seed", draw_.seed, "The seed, a text");
    seed->add_option("--seed-file", seed_file_, "A file; all its bytes are the seed");
    seed->require_option(1);
    command->callback(
        [this] { run_ = [this] { return print_draw_again(file_, draw_.seed, seed_file_); }; });
  }

  void add_workbook(CLI::App* select) {
    CLI::App* command = select->add_subcommand(
        "workbook", "Write one of the CSV files as .xlsx, for a spreadsheet: every cell is text");
    command->add_option("FILE", file_, "selected.csv, for example")->required();
    command->add_option("--out", draw_.out, "The file to write: selected.xlsx")->required();
    command->callback([this] { run_ = [this] { return tell(write_workbook(file_, draw_.out)); }; });
  }

  std::function<int()>& run_;
  SelectInput input_;
  DrawOptions draw_;
  ReplaceOptions replace_;
  PublicDrawFiles public_;
  std::string method_;
  int seconds_ = 0;
  std::string folder_, file_, seed_file_, fingerprint_;
};

}  // namespace

void add_commands(const CommandLine& line) {
  std::make_shared<Lines>(line.run)->add_to(line.app);
}

}  // namespace alongside::draws
