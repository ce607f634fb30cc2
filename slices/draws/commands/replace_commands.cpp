// Filling places that fell free: `replace_people` of select_commands.h.
#include "slices/draws/commands/select_commands.h"

#include <filesystem>

#include "slices/draws/commands/draw_memory_commands.h"
#include "slices/draws/commands/free_places_commands.h"
#include "slices/draws/setup/quotas/relaxation_words.h"

namespace alongside::draws {
namespace {

/// What was typed, or what the folder of the draw remembers of it.
struct Asked {
  BroughtFiles files;
  DrawSettings settings;  // Of the draw that is made now, so far.
  NamedPanel named;
  std::vector<Message> notes;
};

std::filesystem::path folder_of(const ReplaceOptions& replace) {
  if (!replace.from.empty()) return replace.from;
  const auto parent = std::filesystem::path(replace.selected).parent_path();
  return parent.empty() ? "." : parent;
}

Problems missing_words(const SelectInput& input, const ReplaceOptions& replace) {
  Problems problems;
  const auto need = [&](bool is_there, const char* field) {
    if (is_there) return;
    problems.push_back({field, say("--{option} is needed, or --from with the folder of a draw.",
                                   {{"option", std::string(field)}})});
  };
  need(!replace.selected.empty(), "selected");
  need(!input.people.empty(), "people");
  need(!input.features.empty(), "features");
  need(input.seats != 0, "size");
  return problems;
}

Result<Asked> asked_from_memory(RememberedDraw remembered, const SelectInput& input,
                                const ReplaceOptions& replace, const DrawOptions& draw) {
  Problems problems = contradictions(remembered, input, draw);
  if (const auto problem = another_panel(replace.selected, remembered)) {
    problems.push_back(*problem);
  }
  if (!problems.empty()) return problems;
  Asked asked{.files = std::move(remembered.files), .settings = remembered.settings};
  asked.named = {.selected_name = remembered.panel_file,
                 .selected = std::move(remembered.panel),
                 .left_before = remembered.settings.left};
  asked.settings.earlier_seeds.push_back(remembered.seed);
  return asked;
}

Result<Asked> asked_by_words(const SelectInput& input, const ReplaceOptions& replace,
                             const DrawOptions& draw) {
  if (const Problems problems = missing_words(input, replace); !problems.empty()) return problems;
  auto files = bring_files(input);
  if (!files) return files.problems();
  Asked asked{.files = std::move(files).take(), .settings = settings_of(input, draw)};
  asked.notes.push_back(
      say("{file} is not in the folder of a draw. So nobody knows who left "
          "before: name them with --not-available, or they can be drawn again.",
          {{"file", replace.selected}}));
  return asked;
}

Result<Asked> what_is_asked(const SelectInput& input, const ReplaceOptions& replace,
                            const DrawOptions& draw) {
  auto remembered = remembered_draw(folder_of(replace), replace.from.empty() ? "selected" : "from");
  if (!remembered) return remembered.problems();
  auto found = std::move(remembered).take();
  if (found) return asked_from_memory(*std::move(found), input, replace, draw);
  if (!replace.from.empty()) {
    return Problem{"from", say("{folder} is not the folder of a draw that remembers: it has no "
                               "settings.json. Use --selected, --people, --features and --size.",
                               {{"folder", replace.from}})};
  }
  return asked_by_words(input, replace, draw);
}

std::optional<Problem> nothing_to_fill(const ReadInput& whole, const PanelChange& panel) {
  const auto staying = static_cast<int>(panel.staying().size());
  const int seats = whole.files.pool.seats;
  if (staying < seats) return std::nullopt;
  return Problem{"free",
                 say_many("{count} person stays, and the panel has {seats} in all: no place "
                          "is free.",
                          "{count} people stay, and the panel has {seats} in all: no place "
                          "is free.",
                          staying, {{"seats", std::int64_t{seats}}})};
}

/// Where those who stay break a quota, nobody who comes can mend it.
Told told_staying(const ReadInput& whole, const PanelChange& panel, StayingProblems found,
                  const SearchRun& run) {
  Told told{.outcome = Outcome::no, .said = std::move(found.said)};
  if (found.needed.empty()) return told;
  const lottery::Pool& pool = whole.files.pool;
  const lottery::Pool mended = with_changes(pool, found.needed);
  std::vector<int> available = panel.available(pool.people());
  const std::vector<int> staying = panel.staying();
  const lottery::Pool rest = lottery::pool_of_free_places(mended, staying, available);
  const lottery::Feasibility also = lottery::check_feasibility(rest, run.stop);
  lottery::Feasibility change{.feasible = lottery::Feasible::no,
                              .smallest_change = std::move(found.needed)};
  for (const auto& more : of_whole_panel(also.smallest_change, rest, mended, staying)) {
    std::erase_if(change.smallest_change, [&](const lottery::ChangedQuota& one) {
      return one.feature == more.feature && one.value == more.value;
    });
    change.smallest_change.push_back(more);
  }
  const SaidFeasibility said = words_of(change, pool);
  for (Message& line : said.lines()) told.said.push_back(std::move(line));
  return told;
}

DrawSettings settings_of_replacement(const Asked& asked, const ReadInput& whole,
                                     const PanelChange& panel, const DrawOptions& draw) {
  const auto ids = [&](const std::vector<int>& people) {
    std::vector<std::string> all;
    for (const int person : people) {
      all.push_back(whole.files.people.id(static_cast<std::size_t>(person)));
    }
    return all;
  };
  DrawSettings settings = asked.settings;
  settings.replacement = true;
  settings.numbered = draw.numbered;
  settings.panel_before = ids(panel.selected);
  settings.free = ids(panel.free);
  settings.not_available = ids(panel.not_available);
  settings.left = ids(panel.all_who_left());
  return settings;
}

Message free_seats(const Told& told, std::int64_t seats) {
  if (told.outcome != Outcome::no) {
    return say_many("{count} place is free.", "{count} places are free.", seats);
  }
  return say_many(
      "{count} place is free. What is said of seats and people below is of it alone: those who "
      "stay "
      "are counted already.",
      "{count} places are free. What is said of seats and people below is of these alone: those "
      "who stay are counted already.",
      seats);
}

}  // namespace

Result<Told> replace_people(const SelectInput& input, const ReplaceOptions& replace,
                            const DrawOptions& draw, const SearchRun& run) {
  if (const Problems problems = problems_of(draw); !problems.empty()) return problems;
  auto asked = what_is_asked(input, replace, draw);
  if (!asked) return asked.problems();
  const auto whole = read_brought(asked->files);
  if (!whole) return whole.problems();
  const auto panel = read_panel_change(whole->files.people, replace, asked->named);
  if (!panel) return panel.problems();
  if (const auto problem = nothing_to_fill(*whole, *panel)) return *problem;
  StayingProblems staying = problems_of_staying(whole->files.pool, panel->staying());
  if (!staying.said.empty()) return told_staying(*whole, *panel, std::move(staying), run);
  const FreePlaces free_places = free_places_of(*whole, *panel);
  auto told = draw_into_folder({.whole = *whole,
                                .free_places = &free_places,
                                .settings = settings_of_replacement(*asked, *whole, *panel, draw)},
                               draw, run);
  if (!told) return told.problems();
  Told result = std::move(told).take();
  std::vector<Message> first = asked->notes;
  first.push_back(free_seats(result, free_places.input.files.pool.seats));
  result.said.insert(result.said.begin(), first.begin(), first.end());
  return result;
}

}  // namespace alongside::draws
