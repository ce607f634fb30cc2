// Checking and drawing again from files alone: `verify_folder` and `draw_again` of
// select_commands.h.
#include "slices/draws/commands/select_commands.h"

#include "foundation/files/read_file.h"
#include "slices/draws/commands/checked_folder_commands.h"
#include "slices/draws/search/written_lottery.h"

namespace alongside::draws {
namespace {

std::optional<std::string_view> if_there(const FolderFiles& files, const std::string& name) {
  const auto file = files.find(name);
  if (file == files.end()) return std::nullopt;
  return file->second;
}

lottery_proof::Checked check_proof(const FolderFiles& files) {
  return lottery_proof::check_lottery({.probabilities = files.at("probabilities.csv"),
                                       .panels = files.at("panels.csv"),
                                       .certificate = files.at("certificate.json"),
                                       .selected = if_there(files, "selected.csv"),
                                       .remaining = if_there(files, "remaining.csv"),
                                       .lottery = if_there(files, "lottery.csv")});
}

Told told_of(FolderFindings findings, bool complete) {
  const bool right = findings.all_right(), open = findings.any_open();
  Told told{.outcome = right ? Outcome::done : Outcome::no, .said = findings.take()};
  if (!right) {
    told.said.push_back(say("Something is not right with this draw: see above."));
  } else if (!complete) {
    told.said.push_back(
        say("What is there is right. It is not proved that the lottery is the "
            "fairest one."));
    told.outcome = Outcome::not_proved;
  } else if (open) {
    told.said.push_back(say("What could be checked is right. See above for what could not."));
    told.outcome = Outcome::not_proved;
  } else {
    told.said.push_back(say("All is right."));
  }
  return told;
}

Result<std::string> seed_in(const std::string& seed, const std::string& seed_file) {
  if (!seed_file.empty()) return read_needed_file(seed_file, "seed-file", most_seed_bytes);
  if (!seed.empty() && seed.size() <= most_seed_bytes) return seed;
  return Problem{"seed", say("A seed is a text of at most {most} KB: --seed TEXT.",
                             {{"most", std::int64_t{most_seed_bytes / 1024}}})};
}

/// The index of the panel that the seed draws.
std::size_t drawn_of(const WrittenLottery& lottery, std::uint64_t seed) {
  if (!lottery.by_weight()) return lottery::drawn_number(lottery.panels.size(), seed);
  std::vector<lottery::Panel> panels;
  for (const std::int64_t weight : lottery.weights) panels.push_back({weight, {}});
  return lottery::drawn_panel(panels, seed);
}

}  // namespace

Result<Told> verify_folder(const std::string& path, const KnownOfDraw& known) {
  const auto files = read_folder(path);
  if (!files) return files.problems();
  return verify_files(*files, known);
}

Result<Told> verify_files(const FolderFiles& files, const KnownOfDraw& known) {
  FolderFindings findings;
  auto proof = check_proof(files);
  for (Message& message : proof.found) findings.right(std::move(message));
  for (Message& message : proof.wrong) findings.wrong(std::move(message));
  if (proof.stated) {
    const auto used = used_input(files, *proof.stated, findings);
    if (used) {
      const Problems problems = compare_known(known, files, *used, findings);
      if (!problems.empty()) return problems;
      if (proof.right) check_files(files, *used, *proof.stated, known, findings);
    }
  }
  return told_of(std::move(findings), proof.complete);
}

Result<DrawnAgain> draw_again(const std::string& file, const std::string& seed,
                              const std::string& seed_file) {
  const auto text = seed_in(seed, seed_file);
  if (!text) return text.problems();
  const auto content = read_needed_file(file, "file", most_draw_bytes);
  if (!content) return content.problems();
  Mistakes mistakes;
  const auto lottery = read_lottery({"file", name_of_path(file), *content}, mistakes);
  if (!lottery) return mistakes.problems();
  const std::size_t drawn = drawn_of(*lottery, lottery::seed_of(*text));
  const std::vector<Argument> all{{"number", static_cast<std::int64_t>(lottery->number(drawn))},
                                  {"panels", static_cast<std::int64_t>(lottery->panels.size())},
                                  {"file", name_of_path(file)}};
  DrawnAgain again{.said = {}, .ids = lottery->panels[drawn]};
  again.said.push_back(
      lottery->by_weight()
          ? say("The seed draws panel {number} of {file}, which has {panels} panels.", all)
          : say("The seed draws number {number} of {file}, a list of {panels} panels from 0 on.",
                all));
  return again;
}

}  // namespace alongside::draws
