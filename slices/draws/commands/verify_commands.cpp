// Checking and drawing again from files alone: `verify_folder` and `draw_again` of
// select_commands.h.
#include "slices/draws/commands/select_commands.h"

#include <array>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <filesystem>

#include "foundation/base/json_value.h"
#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "foundation/files/read_file.h"
#include "foundation/words/words.h"
#include "slices/draws/search/written_lottery.h"
#include "slices/draws/setup/pool/pool_table.h"
#include "slices/lottery_proof/lottery_proof.h"

namespace alongside::draws {
namespace {

/// Of a large pool, the proof is some MB.
constexpr std::size_t most_draw_bytes = 512 * 1024 * 1024;

struct Folder {
  std::string probabilities, panels, certificate;
  std::optional<std::string> selected, remaining, lottery;

  lottery_proof::ProofFiles as_proof_files() const {
    return {.probabilities = probabilities,
            .panels = panels,
            .certificate = certificate,
            .selected = selected,
            .remaining = remaining,
            .lottery = lottery};
  }
};

Result<Folder> read_folder(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) {
    return Problem{"folder",
                   say("There is no folder {directory}.", {{"directory", path.string()}})};
  }
  Folder folder;
  Problems problems;
  const auto keep = [&](const auto& content, auto& place) {
    if (content) {
      place = *content;
    } else {
      problems.insert(problems.end(), content.problems().begin(), content.problems().end());
    }
  };
  keep(read_needed_file(path / "probabilities.csv", "folder", most_draw_bytes),
       folder.probabilities);
  keep(read_needed_file(path / "panels.csv", "folder", most_draw_bytes), folder.panels);
  keep(read_needed_file(path / "certificate.json", "folder", most_draw_bytes), folder.certificate);
  keep(read_file(path / "selected.csv", "folder", most_draw_bytes), folder.selected);
  keep(read_file(path / "remaining.csv", "folder", most_draw_bytes), folder.remaining);
  keep(read_file(path / "lottery.csv", "folder", most_draw_bytes), folder.lottery);
  if (!problems.empty()) return problems;
  return folder;
}

std::string text_in(const boost::json::value& certificate, std::string_view name) {
  const auto* object = certificate.if_object();
  const auto* text = object == nullptr ? nullptr : object->if_contains(name);
  const auto* string = text == nullptr ? nullptr : text->if_string();
  return string == nullptr ? "" : std::string(string->begin(), string->end());
}

/// Whether `path` is the file that the certificate names by its fingerprint.
std::optional<Problem> check_fingerprint(const std::string& certificate, const std::string& path,
                                         const std::string& field, Told& told) {
  if (path.empty()) return std::nullopt;
  const auto content = read_needed_file(path, field, most_pool_bytes);
  if (!content) return content.problems().front();
  const auto json = json_value(certificate);
  const std::string name = field == "people" ? "pool_fingerprint" : "features_fingerprint";
  const bool same = json && text_in(*json, name) == fingerprint(*content);
  told.said.push_back(
      same ? say("{file} is the file that the draw was made from.", {{"file", name_of_path(path)}})
           : say("Not right: {file} is not the file that the draw was made from.",
                 {{"file", name_of_path(path)}}));
  if (!same) told.outcome = Outcome::no;
  return std::nullopt;
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

Result<Told> verify_folder(const std::string& path, const std::string& people,
                           const std::string& features) {
  const auto folder = read_folder(path);
  if (!folder) return folder.problems();
  const auto checked = lottery_proof::check_lottery(folder->as_proof_files());
  Told told{.outcome = checked.right ? Outcome::done : Outcome::no, .said = checked.found};
  for (const Message& wrong : checked.wrong) {
    told.said.push_back(say("Not right: {what}", {{"what", Words::in("en")(wrong)}}));
  }
  if (const auto problem = check_fingerprint(folder->certificate, people, "people", told)) {
    return *problem;
  }
  if (const auto problem = check_fingerprint(folder->certificate, features, "features", told)) {
    return *problem;
  }
  if (told.outcome == Outcome::no) {
    told.said.push_back(say("Something is not right with this draw: see above."));
  } else if (checked.complete) {
    told.said.push_back(say("All is right."));
  } else {
    told.said.push_back(
        say("What is there is right. It is not proved that the lottery is the "
            "fairest one."));
    told.outcome = Outcome::not_proved;
  }
  return told;
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
