#include "slices/draws/commands/draw_memory_commands.h"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <map>

#include "foundation/base/csv.h"
#include "foundation/base/json_value.h"
#include "foundation/base/secrets.h"
#include "foundation/files/read_file.h"
#include "slices/draws/commands/table_file_commands.h"
#include "slices/draws/setup/pool/named_people.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

constexpr std::size_t most_memory_bytes = 64 * 1024 * 1024;

/// Files that a folder remembers by, as report.json knows them.
class FolderMemory {
 public:
  FolderMemory(const std::filesystem::path& folder, std::string field)
      : folder_(folder), field_(std::move(field)) {}

  Result<std::optional<RememberedDraw>> read() {
    const std::string settings_text = content("settings.json");
    const auto settings = read_settings(settings_text);
    if (!problems.empty()) return problems;
    if (!settings) return changed("settings.json");
    if (const auto problem = read_report()) return *problem;
    const std::string panel_file = settings->replacement ? "whole_panel.csv" : "selected.csv";
    RememberedDraw found{
        .settings = *settings, .files = {}, .panel = {}, .panel_file = panel_file, .seed = seed_};
    found.files = {.people_name = settings->people_name,
                   .features_name = settings->features_name,
                   .people_text = known("pool.csv"),
                   .features_text = known("quotas.csv"),
                   .options = settings->options,
                   .seats = settings->seats};
    const std::string panel = known(panel_file);
    known("settings.json");
    if (!problems.empty()) return problems;
    Mistakes mistakes;
    found.panel = ids_in_file(
        {field_, panel_file, panel},
        settings->options.id_column.empty() ? "id" : settings->options.id_column, mistakes);
    if (!mistakes.empty()) return mistakes.problems();
    return std::optional(std::move(found));
  }

 private:
  std::string content(const std::string& name) {
    const auto read = read_needed_file(folder_ / name, field_, most_memory_bytes);
    if (read) return *read;
    problems.insert(problems.end(), read.problems().begin(), read.problems().end());
    return {};
  }

  /// The file's content, where it is the one that report.json speaks of.
  std::string known(const std::string& name) {
    std::string text = content(name);
    const auto found = fingerprints_.find(name);
    if (problems.empty() && (found == fingerprints_.end() || found->second != fingerprint(text))) {
      problems.push_back(changed(name));
    }
    return text;
  }

  Problem changed(const std::string& name) const {
    return {field_, say("{file} in {folder} is not as the draw wrote it. Take the folder as it "
                        "came; alongside select verify tells more.",
                        {{"file", name}, {"folder", folder_.string()}})};
  }

  std::optional<Problem> read_report() {
    const auto value = json_value(content("report.json"));
    if (!problems.empty()) return problems.front();
    const auto* report = value ? value->if_object() : nullptr;
    const auto* prints = report == nullptr ? nullptr : report->if_contains("fingerprints");
    const auto* seed = report == nullptr ? nullptr : report->if_contains("seed");
    if (prints == nullptr || !prints->is_object() || seed == nullptr || !seed->is_string()) {
      return changed("report.json");
    }
    seed_ = seed->get_string();
    for (const auto& [name, print] : prints->get_object()) {
      if (print.is_string()) fingerprints_[std::string(name)] = print.get_string();
    }
    return std::nullopt;
  }

  const std::filesystem::path& folder_;
  std::string field_, seed_;
  std::map<std::string, std::string> fingerprints_;
  Problems problems;
};

bool same_columns(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::ranges::equal(one, other, {}, folded, folded);
}

/// As the number that it stands for: "7" and "07" draw the same.
bool was_used(const std::string& seed, const RememberedDraw& remembered) {
  std::vector<std::string> used = remembered.settings.earlier_seeds;
  used.push_back(remembered.seed);
  return std::ranges::count(used, lottery::seed_of(seed), lottery::seed_of) > 0;
}

/// What was typed for `field`, a file, must hold what the folder keeps of it.
void compare_file(const std::string& path, const std::string& field, const std::string& kept,
                  Problems& problems) {
  if (path.empty()) return;
  const auto content = read_table_file(path, field);
  if (!content) {
    problems.insert(problems.end(), content.problems().begin(), content.problems().end());
  } else if (content->text != kept) {
    problems.push_back({field, say("{file} is not the file that the panel was drawn from. Leave "
                                   "it out: the folder of the draw has its own.",
                                   {{"file", name_of_path(path)}})});
  }
}

}  // namespace

Result<std::optional<RememberedDraw>> remembered_draw(const std::filesystem::path& folder,
                                                      const std::string& field) {
  std::error_code error;
  if (!std::filesystem::exists(folder / "settings.json", error)) {
    return std::optional<RememberedDraw>();
  }
  return FolderMemory(folder, field).read();
}

Problems contradictions(const RememberedDraw& remembered, const SelectInput& input,
                        const DrawOptions& draw) {
  Problems problems;
  const DrawSettings& settings = remembered.settings;
  compare_file(input.people, "people", remembered.files.people_text, problems);
  compare_file(input.features, "features", remembered.files.features_text, problems);
  if (input.seats != 0 && input.seats != settings.seats) {
    problems.push_back({"size", say("The panel was drawn with {seats} seats. Leave --size out.",
                                    {{"seats", std::int64_t{settings.seats}}})});
  }
  const auto& typed = input.options;
  if (!typed.address_columns.empty() &&
      !same_columns(typed.address_columns, settings.options.address_columns)) {
    problems.push_back({"same-address", say("The panel was drawn with another rule for people of "
                                            "one address. Leave --same-address out.")});
  }
  if (!typed.id_column.empty() && folded(typed.id_column) != folded(settings.options.id_column)) {
    problems.push_back({"id", say("The panel was drawn with another column of ids. Leave --id "
                                  "out.")});
  }
  if (draw.method && *draw.method != settings.method) {
    problems.push_back({"method", say("The panel was drawn with the method “{method}”. Leave "
                                      "--method out.",
                                      {{"method", std::string(name_of(settings.method))}})});
  }
  if (!draw.seed.empty() && was_used(draw.seed, remembered)) {
    problems.push_back({"seed", say("This seed was used for an earlier draw of this panel, so who "
                                    "comes could be known before. Make a fresh one, or leave "
                                    "--seed out.")});
  }
  return problems;
}

}  // namespace alongside::draws
