#include "slices/formats/commands/document_commands.h"

#include <fmt/format.h>

#include <algorithm>

#include "foundation/base/json_writer.h"
#include "foundation/base/text.h"
#include "foundation/files/read_file.h"
#include "foundation/files/whole_files.h"
#include "foundation/words/words.h"
#include "slices/formats/source/language.h"
#include "slices/formats/source/picture_tasks.h"
#include "slices/formats/source/read_markdown.h"

namespace alongside::formats {
namespace {

namespace fs = std::filesystem;

Problems problems_of(const DocumentAsked& asked) {
  Problems problems;
  const std::vector<std::string> known = names_of_forms(true);
  for (const std::string& form : asked.forms) {
    if (std::ranges::find(known, form) == known.end()) {
      problems.push_back({"formats", say("There is no format “{form}”. There are: {known}.",
                                         {{"form", tidied_line(repaired_utf8(form))},
                                          {"known", fmt::format("{}", fmt::join(known, ", "))}})});
    }
  }
  if (!asked.language.empty() && !is_language_tag(asked.language)) {
    problems.push_back({"language", say("Write the language by its short name, as “en”, “cy” or "
                                        "“ar”.")});
  }
  return problems;
}

/// Without its ending, if that is one of Markdown.
std::string stem_of(const fs::path& file) {
  const fs::path name = file.filename();
  const std::string ending = name.extension().string();
  const bool known = ending == ".md" || ending == ".markdown" || ending == ".txt";
  return known ? name.stem().string() : name.string();
}

Result<ReadDocument> read_with_pictures(const DocumentAsked& asked) {
  const auto content = read_needed_file(asked.file, "file", most_markdown_bytes);
  if (!content) return content.problems();
  const SourceFile file{"file", name_of_path(asked.file), *content};
  Result<ReadDocument> read = read_markdown(file, asked.language);
  if (!read) return read.problems();
  ReadDocument whole = std::move(read).take();
  const Problems problems =
      bring_pictures(file, fs::path(asked.file).parent_path(), whole.document);
  if (!problems.empty()) return problems;
  return whole;
}

}  // namespace

Result<WrittenDocument> write_document(const DocumentAsked& asked, Instant now) {
  if (Problems problems = problems_of(asked); !problems.empty()) return problems;
  const Result<ReadDocument> read = read_with_pictures(asked);
  if (!read) return read.problems();
  Making making{.document = read->document, .now = now};
  if (!asked.programs.empty()) making.program_folders = {asked.programs};
  const auto made = make_forms(making, asked.forms.empty() ? names_of_forms(false) : asked.forms);
  WrittenDocument written{.about = read->document.about, .notes = read->notes};
  std::vector<WholeFile> files;
  for (const MadeForm& form : made) {
    for (const FormFile& file : form.made.files) {
      files.push_back({stem_of(asked.file) + file.ending, file.bytes});
      written.files.push_back({.form = std::string(form.form),
                               .name = files.back().name,
                               .bytes = file.bytes.size(),
                               .seconds = form.seconds});
    }
    if (form.made.problem) {
      written.not_made.emplace_back(std::string(form.form), *form.made.problem);
    }
  }
  if (const auto problem = make_folder(asked.out)) return *problem;
  if (const auto problem = write_whole(asked.out, files)) return *problem;
  return written;
}

std::string written_json(const WrittenDocument& written) {
  const Words& words = Words::in("en");
  JsonWriter json;
  json.text("title", written.about.title);
  json.text("language", written.about.language);
  json.text("licence", written.about.licence);
  json.text("version", written.about.version);
  json.list("files", [&] {
    for (const WrittenFile& file : written.files) {
      json.item([&] {
        json.text("format", file.form);
        json.text("file", file.name);
        json.number("bytes", static_cast<std::int64_t>(file.bytes));
        json.real("seconds", file.seconds);
      });
    }
  });
  json.list("not_made", [&] {
    for (const auto& [form, why] : written.not_made) {
      json.item([&] {
        json.text("format", form);
        json.text("why", words(why));
      });
    }
  });
  json.list("notes", [&] {
    for (const Message& note : written.notes) json.item(words(note));
  });
  return json.written();
}

std::string written_text(const WrittenDocument& written) {
  std::string text;
  for (const WrittenFile& file : written.files) {
    text += fmt::format("{:<40} {:>10} bytes {:>7.1f} s\n", file.name, file.bytes, file.seconds);
  }
  return text;
}

}  // namespace alongside::formats
