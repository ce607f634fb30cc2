#include "slices/formats/commands/typed_commands.h"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "foundation/base/instant.h"
#include "slices/formats/commands/document_commands.h"

namespace alongside::formats {
namespace {

/// Lives as long as the command line.
struct TypedDocument {
  DocumentAsked asked;
  bool json = false;
};

int print_document(const TypedDocument& typed) {
  const Result<WrittenDocument> written = write_document(typed.asked, clock_now());
  if (!written) refuse(written.problems());
  if (typed.json) {
    fmt::print("{}", written_json(*written));
  } else {
    fmt::print("{}", written_text(*written));
  }
  std::vector<Message> lines = written->notes;
  for (const auto& [form, why] : written->not_made) lines.push_back(why);
  tell_lines(lines);
  return written->not_made.empty() ? 0 : 1;
}

constexpr const char* document_footer =
    "Formats:\n"
    "  html          a web page in one file, to read and to print\n"
    "  pdf           a tagged PDF (needs chromium-headless-shell)\n"
    "  large-print   the same in 18 points (without that, a page to print)\n"
    "  epub          an e-book with what readers need to know of it\n"
    "  docx, odt     for Word and LibreOffice (need pandoc)\n"
    "  audio         MP3 with chapters (needs espeak-ng and lame)\n"
    "  opus          the same as Opus, smaller; made when it is named (needs opus-tools)\n"
    "  braille       BRF with 40 cells and 25 lines, contracted and uncontracted\n"
    "  text          for mail, 78 columns\n"
    "All but opus are made when none is named. docs/formats.md says how a file is written.\n"
    "Exit status: 0 made; 1 some could not be made; 2 a mistake in what was typed or in the file.";

}  // namespace

void add_commands(const CommandLine& line) {
  const auto typed = std::make_shared<TypedDocument>();
  CLI::App* command = line.app.add_subcommand(
      "document", "Make a document in every form that people read; needs no database");
  command->footer(document_footer);
  command
      ->add_option("FILE", typed->asked.file, "The text in Markdown, with its pictures beside it")
      ->required();
  command->add_option("--out", typed->asked.out, "The folder to write to")->required();
  command->add_option("--formats", typed->asked.forms, "Which, with commas between (else all)")
      ->delimiter(',');
  command->add_option("--language", typed->asked.language,
                      "The language of the text, as en or cy (else as the file says)");
  command->add_option("--programs", typed->asked.programs,
                      "Where other programs are (else /usr/local/bin and /usr/bin)");
  command->add_flag("--json", typed->json, "JSON for programs");
  command->callback(
      [typed, &run = line.run] { run.alone = [typed] { return print_document(*typed); }; });
}

}  // namespace alongside::formats
