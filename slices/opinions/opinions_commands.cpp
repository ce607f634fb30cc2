// The commands of opinions_commands.h: files in, questions saved.
#include <filesystem>

#include "foundation/base/text.h"
#include "foundation/files/read_file.h"
#include "slices/opinions/imports/conversation_storage.h"
#include "slices/opinions/imports/import_files_commands.h"
#include "slices/opinions/imports/import_storage.h"
#include "slices/opinions/opinions_commands.h"
#include "slices/opinions/results/results_storage.h"

namespace alongside::opinions {
namespace {

struct FoundGroup {
  Id<groups::Group> id;
  bool made = false;
};

FoundGroup find_or_make_group(Write& write, const ImportOptions& options,
                              const std::vector<std::string>& sides, Instant now) {
  const auto group = groups::find_group_named(write, options.group);
  if (group) return {group->id};
  return {groups::add_group(write, {.name = options.group, .constituencies = sides}, now), true};
}

std::optional<Problem> problem_of_group_name(const ImportOptions& options) {
  if (options.group.empty()) return Problem{"group", say("Name the group: --group NAME.")};
  const auto most = static_cast<std::int64_t>(groups::limits::name_characters);
  if (is_utf8(options.group) && character_count(options.group) <= groups::limits::name_characters &&
      tidied_line(options.group) == options.group) {
    return std::nullopt;
  }
  return Problem{"group", say("The name of a group is one line of at most {most} characters.",
                              {{"most", most}})};
}

void add_group_message(Imported& imported, const FoundGroup& group, const ImportOptions& options) {
  imported.group = group.id;
  if (!group.made) return;
  imported.summary.push_back(
      say("There was no group “{name}”, so it was made.", {{"name", options.group}}));
}

struct BegunImport {
  Imported imported;
  ConversationImport import;
};

Result<BegunImport> begin_polis(Write& write, const ImportOptions& options,
                                const ImportedQuestion& question,
                                const polis::Conversation& conversation, Instant now) {
  const FoundGroup group = find_or_make_group(write, options, {}, now);
  const auto sides = groups::constituencies(write, group.id);
  const auto side = side_named(names_of_sides(sides), options.side);
  if (!side) return side.problems();  // Without `commit`: a group that was made is gone again.
  BegunImport begun{.imported = {},
                    .import = ConversationImport(write, group.id, question, side_at(sides, *side),
                                                 conversation, now)};
  add_group_message(begun.imported, group, options);
  begun.imported.question = begun.import.question();
  for (Message& message : polis::sentences(conversation.summary)) {
    begun.imported.summary.push_back(std::move(message));
  }
  write.commit();
  return begun;
}

/// The sides of a new group: those of the file, or the usual ones where it has none.
std::vector<std::string> named_sides(const CountedResults& results) {
  std::vector<std::string> names;
  for (const std::string& name : results.sides) {
    if (!name.empty()) names.push_back(name);
  }
  return names.size() >= groups::limits::fewest_sides ? names : std::vector<std::string>();
}

Result<Imported> save_results(Write& write, const ImportOptions& options, ImportedQuestion question,
                              CountedResults results, Instant now) {
  const FoundGroup group = find_or_make_group(write, options, named_sides(results), now);
  const auto sides = groups::constituencies(write, group.id);
  const auto places = match_sides(names_of_sides(sides), results);
  if (!places) return places.problems();
  std::vector<Id<groups::Constituency>> ids;
  for (const SidePlace place : *places) ids.push_back(side_at(sides, place));
  Imported imported;
  add_group_message(imported, group, options);
  imported.question = save_counts(write, group.id, question, ids, results, now);
  for (Message& message : sentences(results.summary)) {
    imported.summary.push_back(std::move(message));
  }
  write.commit();
  return imported;
}

}  // namespace

Result<Imported> import_polis_directory(Database& database, const std::string& directory,
                                        const ImportOptions& options, Instant now,
                                        const ImportProgress& progress) {
  if (const auto problem = problem_of_group_name(options)) return *problem;
  const Result<PolisFiles> files = read_polis_files(directory);
  if (!files) return files.problems();
  const auto report = [&](ImportPhase phase) {
    return [&progress, phase](std::int64_t done, std::int64_t total) {
      if (progress) progress(phase, done, total);
    };
  };
  const auto conversation =
      polis::read_export(files->as_export(), options.sign, report(ImportPhase::reading));
  if (!conversation) return conversation.problems();
  const std::string topic =
      conversation->topic.empty() ? name_of_path(directory) : conversation->topic;
  const auto question =
      question_to_import(options.title, topic, conversation->description, "Polis");
  if (!question) return question.problems();
  auto begun = database.write(
      [&](Write& write) { return begin_polis(write, options, *question, *conversation, now); });
  if (!begun) return begun.problems();
  begun->import.save_rows(database, report(ImportPhase::saving));
  database.write([&](Write& write) {
    begun->import.finish(write);
    write.commit();
  });
  return begun->imported;
}

Result<Imported> import_results_file(Database& database, const std::string& file,
                                     const ImportOptions& options, Instant now) {
  if (const auto problem = problem_of_group_name(options)) return *problem;
  const auto content = read_needed_file(file, "results", most_import_file_bytes);
  if (!content) return content.problems();
  const std::string name = std::filesystem::path(file).filename().string();
  const auto results = read_results_csv({"results", name, *content});
  if (!results) return results.problems();
  const std::string stem = tidied_line(repaired_utf8(std::filesystem::path(file).stem().string()));
  const auto question = question_to_import(options.title, stem, "", "CSV");
  if (!question) return question.problems();
  return database.write(
      [&](Write& write) { return save_results(write, options, *question, *results, now); });
}

std::optional<std::string> results_csv(Transaction& transaction, Id<Question> question) {
  const auto results = find_results(transaction, question);
  if (!results) return std::nullopt;
  return results_csv(*results);
}

}  // namespace alongside::opinions
