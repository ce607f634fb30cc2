#include "slices/draws/commands/select_commands.h"

#include "slices/draws/commands/drawing_commands.h"
#include "slices/draws/setup/quotas/quota_reach.h"
#include "slices/draws/setup/quotas/relaxation_words.h"

namespace alongside::draws {

Result<Told> select_panel(const SelectInput& input, const DrawOptions& draw, const SearchRun& run) {
  if (const Problems problems = problems_of(draw); !problems.empty()) return problems;
  const auto read = read_input(input);
  if (!read) return read.problems();
  return draw_into_folder({.whole = *read, .settings = settings_of(input, draw)}, draw, run);
}

Result<Told> check_quotas(const SelectInput& input, const SearchRun& run) {
  const auto read = read_input(input);
  if (!read) return read.problems();
  const lottery::Pool& pool = read->files.pool;
  if (!quotas_out_of_reach(pool).empty())
    return told_infeasible({.whole = *read, .settings = {}}, run);
  const lottery::Feasibility feasibility = lottery::check_feasibility(pool, run.stop);
  Told told{.outcome = Outcome::done, .said = {}};
  if (feasibility.feasible == lottery::Feasible::no) told.outcome = Outcome::no;
  if (feasibility.feasible == lottery::Feasible::unknown) told.outcome = Outcome::not_proved;
  for (const auto* notes : {&read->files.features.notes, &read->files.people.notes}) {
    told.said.insert(told.said.end(), notes->begin(), notes->end());
  }
  const SaidFeasibility said = words_of(feasibility, pool);
  for (Message& line : said.lines()) told.said.push_back(std::move(line));
  return told;
}

}  // namespace alongside::draws
