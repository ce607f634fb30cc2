#include "slices/draws/commands/checked_folder_commands.h"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <iterator>

#include "foundation/base/csv.h"
#include "foundation/base/json_value.h"
#include "foundation/files/read_file.h"
#include "foundation/words/words.h"
#include "slices/draws/commands/free_places_commands.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

using lottery_proof::Stated;

constexpr const char* old_format = "alongside-selection-report-1";

/// probabilities.csv without what it adds to the pool.
std::string pool_in(const std::string& probabilities) {
  CsvReader reader(probabilities);
  std::string pool;
  std::size_t width = 0;
  for (CsvRow row; reader.next(row);) {
    if (width == 0) {
      const bool listed = !row.fields.empty() && row.fields.back() == "listed";
      width = row.fields.size() - std::min<std::size_t>(row.fields.size(), listed ? 2 : 1);
    }
    row.fields.resize(std::min(width, row.fields.size()));
    append_csv_row(pool, row.fields);
  }
  return pool;
}

std::string quotas_in(const Stated& stated) {
  std::string quotas = "feature,value,min,max\r\n";
  for (const auto& feature : stated.features) {
    for (const auto& quota : feature.values) {
      append_csv_row(quotas, {feature.name, quota.value, std::to_string(quota.min),
                              std::to_string(quota.max)});
    }
  }
  return quotas;
}

lottery::Method method_of(const Stated& stated) {
  switch (stated.method) {
    case lottery_proof::Method::leximin:
      return lottery::Method::leximin;
    case lottery_proof::Method::maximin:
      return lottery::Method::maximin;
    case lottery_proof::Method::nash:
      return lottery::Method::nash;
    case lottery_proof::Method::uniform:
      break;
  }
  return lottery::Method::uniform;
}

std::optional<std::string> text_of(const std::string& report, std::string_view field) {
  const auto value = json_value(report);
  const auto* object = value ? value->if_object() : nullptr;
  const auto* text = object == nullptr ? nullptr : object->if_contains(field);
  if (text == nullptr || !text->is_string()) return std::nullopt;
  return std::string(text->get_string());
}

std::optional<ReadInput> read_used(BroughtFiles files, FolderFindings& findings) {
  auto read = read_brought(std::move(files));
  if (read) return std::move(read).take();
  for (const Problem& problem : read.problems()) findings.wrong(problem.message);
  return std::nullopt;
}

std::optional<UsedInput> old_input(const FolderFiles& files, const Stated& stated,
                                   FolderFindings& findings) {
  UsedInput used{.settings = {.seats = stated.seats,
                              .method = method_of(stated),
                              .options = {stated.id_column, stated.address_columns},
                              .people_name = "probabilities.csv",
                              .features_name = "certificate.json"},
                 .is_old = true};
  auto whole = read_used({.people_name = "probabilities.csv",
                          .features_name = "certificate.json",
                          .people_text = pool_in(files.at("probabilities.csv")),
                          .features_text = quotas_in(stated),
                          .options = used.settings.options,
                          .seats = stated.seats},
                         findings);
  if (!whole) return std::nullopt;
  used.whole = *std::move(whole);
  used.old_replacement = text_of(files.at("report.json"), "kind") == "replacement";
  return used;
}

bool has_all(const FolderFiles& files, FolderFindings& findings) {
  bool all = true;
  for (const char* name : {"pool.csv", "quotas.csv", "settings.json"}) {
    if (files.contains(name)) continue;
    findings.wrong(say("{file} is missing.", {{"file", name}}));
    all = false;
  }
  return all;
}

}  // namespace

std::vector<Message> FolderFindings::take() {
  std::vector<Message> all = std::move(right_);
  std::ranges::move(open_, std::back_inserter(all));
  for (const Message& message : wrong_) {
    all.push_back(say("Not right: {what}", {{"what", Words::in("en")(message)}}));
  }
  return all;
}

Result<FolderFiles> read_folder(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) {
    return Problem{"folder",
                   say("There is no folder {directory}.", {{"directory", path.string()}})};
  }
  FolderFiles files;
  Problems problems;
  for (const char* name : draw_file_names) {
    auto content = read_file(path / name, "folder", most_draw_bytes);
    if (!content) {
      problems.insert(problems.end(), content.problems().begin(), content.problems().end());
    } else if (auto text = std::move(content).take()) {
      files.emplace(name, *std::move(text));
    }
  }
  for (const char* name : {"probabilities.csv", "panels.csv", "certificate.json", "report.json"}) {
    if (files.contains(name)) continue;
    problems.push_back(
        {"folder", say("There is no file {file}.", {{"file", (path / name).string()}})});
  }
  if (!problems.empty()) return problems;
  return files;
}

std::optional<UsedInput> used_input(const FolderFiles& files, const Stated& stated,
                                    FolderFindings& findings) {
  const auto format = text_of(files.at("report.json"), "format");
  const bool remembers = files.contains("settings.json") || files.contains("pool.csv");
  if (format == old_format && !remembers) return old_input(files, stated, findings);
  if (!has_all(files, findings)) return std::nullopt;
  const auto settings = read_settings(files.at("settings.json"));
  if (!settings) {
    findings.wrong(say("settings.json is not as a draw writes it."));
    return std::nullopt;
  }
  UsedInput used{.settings = *settings};
  auto whole = read_used({.people_name = settings->people_name,
                          .features_name = settings->features_name,
                          .people_text = files.at("pool.csv"),
                          .features_text = files.at("quotas.csv"),
                          .options = settings->options,
                          .seats = settings->seats},
                         findings);
  if (!whole) return std::nullopt;
  used.whole = *std::move(whole);
  if (!settings->replacement) return used;
  const auto panel = panel_change_of(used.whole.files.people, *settings);
  if (!panel || static_cast<int>(panel->staying().size()) >= settings->seats) {
    findings.wrong(
        say("settings.json names people who cannot be: of another pool, or not on the "
            "panel."));
    return std::nullopt;
  }
  used.free_places = free_places_of(used.whole, *panel);
  return used;
}

}  // namespace alongside::draws
