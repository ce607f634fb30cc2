// Filling places that fell free: `replace_people` of select_commands.h.
#include "slices/draws/commands/select_commands.h"

#include <algorithm>
#include <filesystem>

#include "foundation/files/read_file.h"
#include "slices/draws/commands/drawing_commands.h"
#include "slices/draws/search/lottery_files.h"
#include "slices/draws/setup/pool/named_people.h"
#include "slices/draws/setup/pool/pool_table.h"

namespace alongside::draws {
namespace {

/// Who is on the panel, whose places are free, and who cannot be drawn. All rising.
struct Panel {
  std::vector<int> selected, free, not_available;

  std::vector<int> staying() const {
    std::vector<int> people;
    std::ranges::set_difference(selected, free, std::back_inserter(people));
    return people;
  }
  std::vector<int> available(std::size_t pool) const {
    std::vector<int> people;
    for (int person = 0; person < static_cast<int>(pool); ++person) {
      if (std::ranges::binary_search(selected, person)) continue;
      if (!std::ranges::binary_search(not_available, person)) people.push_back(person);
    }
    return people;
  }
};

class PanelReader {
 public:
  PanelReader(const People& people, const ReplaceOptions& options)
      : people_(people), options_(options) {}

  Result<Panel> read() {
    const auto content = read_needed_file(options_.selected, "selected", most_pool_bytes);
    if (!content) return content.problems();
    Panel panel;
    panel.selected = in_file({"selected", name_of_path(options_.selected), *content});
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
    const auto content = read_needed_file(text, field, most_pool_bytes);
    if (content) return in_file({field, name_of_path(text), *content});
    problems_.insert(problems_.end(), content.problems().begin(), content.problems().end());
    return {};
  }

  void tell_not_on_panel(const Panel& panel) {
    for (const int person : panel.free) {
      if (std::ranges::binary_search(panel.selected, person)) continue;
      problems_.push_back({"free", say("“{id}” is not on the panel, so that place is not free.",
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

/// The draw of the free places, as a draw of its own.
ReadInput input_of_free_places(const ReadInput& whole, const Panel& panel) {
  ReadInput input = whole;
  std::vector<int> available = panel.available(whole.files.pool.people());
  input.files.pool = lottery::pool_of_free_places(whole.files.pool, panel.staying(), available);
  input.files.people = people_of(whole.files.people, available);
  input.files.features.features = input.files.pool.features;
  return input;
}

std::optional<Problem> nothing_to_fill(const ReadInput& whole, const Panel& panel) {
  const auto staying = static_cast<int>(panel.staying().size());
  if (staying < whole.files.pool.seats) return std::nullopt;
  return Problem{"free", say("{staying} people stay, and the panel has {seats} seats: no place is "
                             "free.",
                             {{"staying", std::int64_t{staying}},
                              {"seats", std::int64_t{whole.files.pool.seats}}})};
}

/// Ids of the smaller pool are looked up in the whole one.
std::string whole_panel_csv(const ReadInput& whole, const ReadInput& free_places,
                            const Panel& panel, const std::vector<int>& drawn) {
  const auto places = places_of(whole.files.people);
  std::vector<int> people = panel.staying();
  for (const int person : drawn) {
    people.push_back(places.at(free_places.files.people.id(static_cast<std::size_t>(person))));
  }
  std::ranges::sort(people);
  return people_csv(whole.files.people, people);
}

}  // namespace

Result<Told> replace_people(const SelectInput& input, const ReplaceOptions& replace,
                            const DrawOptions& draw, const SearchRun& run) {
  if (const Problems problems = problems_of(draw); !problems.empty()) return problems;
  const auto whole = read_input(input);
  if (!whole) return whole.problems();
  const auto panel = PanelReader(whole->files.people, replace).read();
  if (!panel) return panel.problems();
  if (const auto problem = nothing_to_fill(*whole, *panel)) return *problem;
  const ReadInput free_places = input_of_free_places(*whole, *panel);
  auto told = draw_into_folder(
      free_places, draw, run, DrawReport::Kind::replacement, [&](const std::vector<int>& drawn) {
        return std::vector<WholeFile>{
            {"whole_panel.csv", whole_panel_csv(*whole, free_places, *panel, drawn)}};
      });
  if (!told) return told.problems();
  Told result = std::move(told).take();
  const auto free_seats = std::int64_t{free_places.files.pool.seats};
  const auto first =
      result.outcome == Outcome::no
          ? say_many(
                "{count} place is free. The numbers below are for it alone: those who stay are "
                "counted already.",
                "{count} places are free. The numbers below are for these alone: those who "
                "stay are counted already.",
                free_seats)
          : say_many("{count} place is free.", "{count} places are free.", free_seats);
  result.said.insert(result.said.begin(), first);
  return result;
}

}  // namespace alongside::draws
