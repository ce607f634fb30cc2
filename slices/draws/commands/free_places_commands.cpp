#include "slices/draws/commands/free_places_commands.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

#include "foundation/files/read_file.h"
#include "slices/draws/commands/table_file_commands.h"
#include "slices/draws/setup/pool/named_people.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

std::vector<int> together(const std::vector<int>& one, const std::vector<int>& other) {
  std::vector<int> all;
  std::ranges::set_union(one, other, std::back_inserter(all));
  return all;
}

class PanelChangeReader {
 public:
  PanelChangeReader(const People& people, const ReplaceOptions& options)
      : people_(people), options_(options) {}

  Result<PanelChange> read(const NamedPanel& known) {
    PanelChange panel;
    if (known.selected.empty()) {
      const auto content = read_table_file(options_.selected, "selected");
      if (!content) return content.problems();
      panel.selected = in_file({"selected", name_of_path(options_.selected), content->text});
    } else {
      panel.selected =
          people_named(known.selected, people_, {"selected", known.selected_name, {}}, mistakes_);
    }
    panel.left_before =
        people_named(known.left_before, people_, {"from", "settings.json", {}}, mistakes_);
    panel.free = named("free", options_.free);
    panel.not_available = named("not-available", options_.not_available);
    if (problems_.empty() && mistakes_.empty()) tell_not_on_panel(panel);
    const Problems told = mistakes_.problems();
    problems_.insert(problems_.end(), told.begin(), told.end());
    if (!problems_.empty()) return problems_;
    return panel;
  }

 private:
  std::vector<int> in_file(const SourceFile& file) {
    const auto ids = ids_in_file(file, people_.headings[people_.id_column], mistakes_);
    return people_named(ids, people_, file, mistakes_);
  }

  /// `text` is a file where there is one of that name, and else a list.
  std::vector<int> named(const std::string& field, const std::string& text) {
    std::error_code error;
    if (text.empty()) return {};
    if (!std::filesystem::is_regular_file(text, error)) {
      return people_named(ids_in_list(text), people_, {field, "--" + field, {}}, mistakes_);
    }
    const auto content = read_table_file(text, field);
    if (content) return in_file({field, name_of_path(text), content->text});
    problems_.insert(problems_.end(), content.problems().begin(), content.problems().end());
    return {};
  }

  void tell_not_on_panel(const PanelChange& panel) {
    for (const int person : panel.free) {
      if (std::ranges::binary_search(panel.selected, person)) continue;
      problems_.push_back({"free", say("“{id}” is not on the panel, so that place is not free.",
                                       {{"id", people_.id(static_cast<std::size_t>(person))}})});
    }
    for (const int person : panel.not_available) {
      const bool stays = std::ranges::binary_search(panel.selected, person) &&
                         !std::ranges::binary_search(panel.free, person);
      if (!stays) continue;
      problems_.push_back(
          {"not-available", say("“{id}” is on the panel. If they leave, name them with --free.",
                                {{"id", people_.id(static_cast<std::size_t>(person))}})});
    }
  }

  const People& people_;
  const ReplaceOptions& options_;
  Mistakes mistakes_;
  Problems problems_;
};

/// The rows of these people alone.
People people_of(const People& all, const std::vector<int>& chosen) {
  People people = all;
  people.rows.clear();
  people.lines.clear();
  for (const int person : chosen) {
    people.rows.push_back(all.rows[static_cast<std::size_t>(person)]);
    people.lines.push_back(all.lines[static_cast<std::size_t>(person)]);
  }
  return people;
}

}  // namespace

std::vector<int> PanelChange::staying() const {
  std::vector<int> people;
  std::ranges::set_difference(selected, free, std::back_inserter(people));
  return people;
}

std::vector<int> PanelChange::all_who_left() const {
  return together(left_before, together(free, not_available));
}

std::vector<int> PanelChange::available(std::size_t pool) const {
  const std::vector<int> out = together(selected, all_who_left());
  std::vector<int> people;
  for (int person = 0; person < static_cast<int>(pool); ++person) {
    if (!std::ranges::binary_search(out, person)) people.push_back(person);
  }
  return people;
}

Result<PanelChange> read_panel_change(const People& people, const ReplaceOptions& options,
                                      const NamedPanel& named) {
  return PanelChangeReader(people, options).read(named);
}

std::optional<PanelChange> panel_change_of(const People& people, const DrawSettings& settings) {
  Mistakes mistakes;
  const SourceFile file{"settings", "settings.json", {}};
  const auto named = [&](const std::vector<std::string>& ids) {
    return people_named(ids, people, file, mistakes);
  };
  PanelChange panel{.selected = named(settings.panel_before),
                    .free = named(settings.free),
                    .not_available = named(settings.not_available),
                    .left_before = named(settings.left)};
  // Who left is everybody who is named here, and who left before.
  const bool all =
      std::ranges::includes(panel.left_before, together(panel.free, panel.not_available)) &&
      std::ranges::includes(panel.selected, panel.free);
  if (!mistakes.empty() || !all) return std::nullopt;
  return panel;
}

FreePlaces free_places_of(const ReadInput& whole, const PanelChange& panel) {
  FreePlaces free_places{.input = whole, .staying = panel.staying()};
  ReadInput& input = free_places.input;
  std::vector<int> available = panel.available(whole.files.pool.people());
  input.files.pool = lottery::pool_of_free_places(whole.files.pool, free_places.staying, available);
  input.files.people = people_of(whole.files.people, available);
  input.files.features.features = input.files.pool.features;
  return free_places;
}

std::optional<Problem> another_panel(const std::string& selected,
                                     const RememberedDraw& remembered) {
  if (selected.empty()) return std::nullopt;
  const auto content = read_table_file(selected, "selected");
  if (!content) return content.problems().front();
  Mistakes mistakes;
  const std::string& column = remembered.settings.options.id_column;
  const auto ids = ids_in_file({"selected", name_of_path(selected), content->text},
                               column.empty() ? "id" : column, mistakes);
  if (!mistakes.empty()) return mistakes.problems().front();
  if (std::set(ids.begin(), ids.end()) ==
      std::set(remembered.panel.begin(), remembered.panel.end())) {
    return std::nullopt;
  }
  return Problem{"selected",
                 say("{file} is not the panel that this folder ended with. That is "
                     "{panel}: name it, or the folder with --from.",
                     {{"file", name_of_path(selected)}, {"panel", remembered.panel_file}})};
}

}  // namespace alongside::draws
