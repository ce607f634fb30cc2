#include "slices/record/typed_commands.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "foundation/files/new_file.h"
#include "foundation/files/read_file.h"
#include "foundation/record/record_file.h"
#include "foundation/record/record_text.h"
#include "foundation/words/words.h"

namespace alongside::record {
namespace {

struct Typed {
  std::string file;
  std::vector<std::string> heads;
  std::string heads_file;
  std::string to;
  std::int64_t group = 0;
};

constexpr std::size_t most_bytes_of_heads = 1024 * 1024;

/// A line each; empty ones say nothing.
void add_heads_of_file(Typed& typed) {
  const auto text = read_needed_file(typed.heads_file, "--heads", most_bytes_of_heads);
  if (!text) refuse(text.problems());
  std::string_view left = *text;
  while (!left.empty()) {
    const auto end = left.find('\n');
    const std::string_view line = left.substr(0, end);
    if (!line.empty()) typed.heads.emplace_back(line);
    left.remove_prefix(end == left.npos ? left.size() : end + 1);
  }
}

int verify(Typed typed) {
  if (!typed.heads_file.empty()) add_heads_of_file(typed);
  std::vector<KeptHead> kept;
  for (const std::string& text : typed.heads) {
    const auto head = read_kept_head("--head", text);
    if (!head) refuse(head.problems());
    kept.push_back(*head);
  }
  const auto file = read_needed_file(typed.file, "FILE", most_record_bytes);
  if (!file) refuse(file.problems());
  const auto sound = check_record(*file, kept);
  if (!sound) {
    for (const Problem& problem : sound.problems()) {
      fmt::print("{}\n", Words::in("en")(problem.message));
    }
    return 1;
  }
  fmt::print("All is right: {} entries of '{}', none changed, missing, doubled or moved.\n",
             sound->entries, sound->chain);
  if (!sound->public_key.empty()) fmt::print("Signed with the key {}\n", sound->public_key);
  if (kept.empty()) {
    fmt::print(
        "Without --head this says nothing of somebody who has the site's key: they could leave out "
        "the end, or write all of it anew.\n");
  }
  return 0;
}

int export_record(Database& database, const Typed& typed) {
  RecordText text({typed.group});
  std::unique_ptr<NewFile> file;
  if (!typed.to.empty()) file = std::make_unique<NewFile>(typed.to);
  while (true) {
    const std::string piece = database.read([&](Read& read) { return text.next(read); });
    if (piece.empty()) break;
    if (file) {
      file->write(piece);
    } else {
      fmt::print("{}", piece);
    }
  }
  if (file) file->finish();
  return 0;
}

void add_verify(CLI::App* record, ToRun& run, const std::shared_ptr<Typed>& typed) {
  CLI::App* command = record->add_subcommand(
      "verify",
      "Find any change in a record, without the server; exit status 1 where there is one");
  command->add_option("FILE", typed->file, "The record, as the page or `record export` gave it")
      ->required();
  command->add_option("--head", typed->heads,
                      "A head that was kept elsewhere: the line, or the number and the 64 digits");
  command->add_option("--heads", typed->heads_file, "A file with such heads, a line each");
  command->callback([&run, typed] { run.alone = [typed] { return verify(*typed); }; });
}

void add_export(CLI::App* record, ToRun& run, const std::shared_ptr<Typed>& typed) {
  CLI::App* command = record->add_subcommand("export", "Print the community's record as a file");
  command->add_option("--group", typed->group, "The part of the group with this number");
  command->add_option("--to", typed->to, "A new file to write it to");
  command->callback([&run, typed] {
    run.with_database = [typed](Database& database) { return export_record(database, *typed); };
  });
}

}  // namespace

void add_commands(const CommandLine& line) {
  CLI::App* record =
      line.app.add_subcommand("record", "The record of acts: check it, write it out");
  record->require_subcommand(1);
  const auto typed = std::make_shared<Typed>();
  add_verify(record, line.run, typed);
  add_export(record, line.run, typed);
}

}  // namespace alongside::record
