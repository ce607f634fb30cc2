#include "slices/draws/commands/drawing_commands.h"

#include <algorithm>
#include <filesystem>

#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "foundation/files/read_file.h"
#include "slices/draws/commands/draw_report_parts.h"
#include "slices/draws/commands/table_file_commands.h"
#include "slices/draws/setup/pool/pool_table.h"
#include "slices/draws/setup/quotas/quota_reach.h"
#include "slices/draws/setup/quotas/relaxation_words.h"

namespace alongside::draws {
namespace {

struct Seed {
  std::string text;
  bool given = false;
};

/// Digits, so that it can be read out and typed.
Seed seed_for(const DrawOptions& draw) {
  if (!draw.seed.empty()) return {draw.seed, true};
  return {std::to_string(random_seed()), false};
}

Message ids_without_chance(const DrawReport& report) {
  std::string ids;
  const auto& all = report.fit_nowhere;
  for (std::size_t i = 0; i < std::min(all.size(), most_ids_named); ++i) {
    ids += (i > 0 ? ", " : "") + all[i];
  }
  if (all.size() <= most_ids_named) return say("Their ids: {ids}.", {{"ids", ids}});
  return say("Their ids: {ids} and {more} more, all in report.json.",
             {{"ids", ids}, {"more", static_cast<std::int64_t>(all.size() - most_ids_named)}});
}

std::vector<Message> summary_of(const DrawReport& report, const std::string& out) {
  std::vector<Message> said;
  said.push_back(say_many("Drawn: {seats} of {count} person.", "Drawn: {seats} of {count} people.",
                          report.people, {{"seats", std::int64_t{report.seats}}}));
  said.push_back(
      say("Chances: the smallest {smallest}, the one in the middle {median}, the largest "
          "{largest}.",
          {{"smallest", chance_text(report.smallest)},
           {"median", chance_text(report.median)},
           {"largest", chance_text(report.largest)}}));
  if (!report.fit_nowhere.empty()) {
    said.push_back(people_without_chance(report));
    // Of the free places of a panel it is true of most people.
    if (report.kind == DrawReport::Kind::draw) said.push_back(ids_without_chance(report));
  }
  said.push_back(proof_of(report));
  if (report.left_out > 0) said.push_back(people_left_out(report));
  for (const OtherMethod& other : report.others) said.push_back(other_method(other));
  said.push_back(report.seed_given
                     ? say("Seed: {seed}", {{"seed", report.seed}})
                     : say("Seed: {seed} (made by chance; draw again with it by --seed)",
                           {{"seed", report.seed}}));
  said.push_back(
      say("{folder} has all files of the draw. Begin with report.html.", {{"folder", out}}));
  return said;
}

Told told_drawn(const PoolFiles& files, const DrawReport& report, const std::string& out) {
  Told told{.outcome = report.certified ? Outcome::done : Outcome::not_proved,
            .said = files.features.notes};
  told.said.insert(told.said.end(), files.people.notes.begin(), files.people.notes.end());
  for (Message& message : summary_of(report, out)) told.said.push_back(std::move(message));
  return told;
}

Message reach_sentence(const ReadInput& input, const QuotaProblem& problem) {
  if (!problem.feature || input.files.features.lines.empty()) return problem.message;
  const std::size_t line = input.files.features.lines[*problem.feature][problem.value.value_or(0)];
  return say("{file}, line {line}: {problem}", {{"file", input.features_name},
                                                {"line", static_cast<std::int64_t>(line)},
                                                {"problem", Words::in("en")(problem.message)}});
}

double smallest_chance(const lottery::FairLottery& lottery) {
  std::int64_t smallest = lottery::chance_unit;
  for (std::size_t person = 0; person < lottery.chances.size(); ++person) {
    if (std::ranges::binary_search(lottery.fit_nowhere, static_cast<int>(person))) continue;
    smallest = std::min(smallest, lottery.chances[person]);
  }
  return static_cast<double>(smallest) / static_cast<double>(lottery::chance_unit);
}

/// What the others give, where `uniform` leaves people without a chance though they fit.
std::vector<OtherMethod> other_methods(const lottery::Pool& pool,
                                       const lottery::FairLottery& lottery, const SearchRun& run) {
  std::vector<OtherMethod> others;
  const bool leaves_out = lottery.certificate.method == lottery::Method::uniform &&
                          lottery.certificate.complete && smallest_chance(lottery) == 0;
  if (!leaves_out) return others;
  for (const auto method : {lottery::Method::leximin, lottery::Method::nash}) {
    const auto found =
        lottery::find_fair_lottery(pool, {.method = method, .seed = search_seed, .stop = run.stop});
    if (found.finding != lottery::Finding::found || !found.lottery.certificate.complete) continue;
    others.push_back({std::string(name_of(method)), smallest_chance(found.lottery)});
  }
  return others;
}

/// Neither a panel nor the proof that there is none.
Told told_unknown() {
  return {.outcome = Outcome::not_proved,
          .said = {say("Stopped before any panel was found. Nothing was written.")}};
}

/// Of an earlier draw that was overwritten: what this one has not.
void take_others_away(const std::filesystem::path& folder, const std::vector<WholeFile>& written) {
  for (const char* name : draw_file_names) {
    std::error_code error;
    if (std::ranges::find(written, name, &WholeFile::name) != written.end()) continue;
    std::filesystem::remove(folder / name, error);
  }
}

}  // namespace

Result<BroughtFiles> bring_files(const SelectInput& input) {
  if (input.seats < 1 || input.seats > lottery::most_seats) {
    return Problem{"size", say("A panel has 1 to {most} seats: --size N.",
                               {{"most", std::int64_t{lottery::most_seats}}})};
  }
  auto people = read_table_file(input.people, "people");
  auto features = read_table_file(input.features, "features");
  Problems problems;
  for (const auto* file : {&people, &features}) {
    if (!*file) problems.insert(problems.end(), file->problems().begin(), file->problems().end());
  }
  if (!problems.empty()) return problems;
  PlainText people_text = std::move(people).take();
  PlainText features_text = std::move(features).take();
  BroughtFiles files{.people_name = name_of_path(input.people),
                     .features_name = name_of_path(input.features),
                     .people_text = std::move(people_text.text),
                     .features_text = std::move(features_text.text),
                     .options = input.options,
                     .seats = input.seats,
                     .notes = std::move(people_text.notes)};
  files.notes.insert(files.notes.end(), features_text.notes.begin(), features_text.notes.end());
  return files;
}

Result<ReadInput> read_brought(BroughtFiles files) {
  ReadInput read{.files = {},
                 .people_name = std::move(files.people_name),
                 .features_name = std::move(files.features_name),
                 .people_text = std::move(files.people_text),
                 .features_text = std::move(files.features_text)};
  Mistakes mistakes;
  auto pool = read_pool({.people = {"people", read.people_name, read.people_text},
                         .features = {"features", read.features_name, read.features_text},
                         .seats = files.seats,
                         .options = files.options},
                        mistakes);
  if (!pool) return mistakes.problems();
  read.files = *std::move(pool);
  auto& notes = read.files.people.notes;
  notes.insert(notes.begin(), files.notes.begin(), files.notes.end());
  return read;
}

Result<ReadInput> read_input(const SelectInput& input) {
  auto files = bring_files(input);
  if (!files) return files.problems();
  return read_brought(std::move(files).take());
}

DrawSettings settings_of(const SelectInput& input, const DrawOptions& draw) {
  return {.seats = input.seats,
          .method = draw.method.value_or(lottery::Method::leximin),
          .options = input.options,
          .numbered = draw.numbered,
          .people_name = name_of_path(input.people),
          .features_name = name_of_path(input.features)};
}

Problems problems_of(const DrawOptions& draw) {
  Problems problems;
  if (draw.numbered > most_numbered_panels) {
    problems.push_back({"lottery", say("A numbered list has at most {most} panels: --lottery N.",
                                       {{"most", std::int64_t{most_numbered_panels}}})});
  }
  if (draw.seed.size() > most_seed_bytes || !is_utf8(draw.seed)) {
    problems.push_back({"seed", say("A seed is a text of at most {most} KB: --seed TEXT.",
                                    {{"most", std::int64_t{most_seed_bytes / 1024}}})});
  }
  return problems;
}

std::optional<Problem> holds_a_draw(const DrawOptions& draw) {
  if (draw.overwrite) return std::nullopt;
  for (const char* name : draw_file_names) {
    std::error_code error;
    if (!std::filesystem::exists(std::filesystem::path(draw.out) / name, error)) continue;
    return Problem{"out",
                   say("{folder} holds {file} already, and one folder holds one draw. Choose "
                       "another with --out, or take what is there away with --overwrite.",
                       {{"folder", draw.out}, {"file", name}})};
  }
  return std::nullopt;
}

Result<Told> draw_into_folder(const ToDraw& what, const DrawOptions& draw, const SearchRun& run) {
  if (const auto problem = make_folder(draw.out)) return *problem;
  if (const auto problem = holds_a_draw(draw)) return *problem;
  const ReadInput& input = what.input();
  const PoolFiles& files = input.files;
  if (!quotas_out_of_reach(files.pool).empty()) return told_infeasible(what, run);
  lottery::FairResult found =
      lottery::find_fair_lottery(files.pool, {.method = what.settings.method,
                                              .seed = search_seed,
                                              .stop = run.stop,
                                              .progress = run.progress});
  if (found.finding == lottery::Finding::no_panel) return told_infeasible(what, run);
  if (found.finding == lottery::Finding::unknown) return told_unknown();
  const std::string certificate = certificate_of(input, found.lottery);
  auto others = other_methods(files.pool, found.lottery, run);
  const Seed seed = seed_for(draw);
  const DrawnLottery drawn =
      draw_from(files.pool, std::move(found.lottery), draw.numbered, seed.text);
  const MadeDraw made = made_draw(what.whole, what.free_places, what.settings, drawn, certificate,
                                  {.day = noon_of(run.now),
                                   .seed = seed.text,
                                   .seed_given = seed.given,
                                   .stopped = run.stop.stop_requested(),
                                   .others = std::move(others)});
  if (const auto problem = holds_a_draw(draw)) return *problem;
  if (const auto problem = write_whole(draw.out, made.files)) return *problem;
  take_others_away(draw.out, made.files);
  return told_drawn(files, made.report, draw.out);
}

Told told_infeasible(const ToDraw& what, const SearchRun& run) {
  const ReadInput& input = what.input();
  const lottery::Pool& pool = input.files.pool;
  Told told{.outcome = Outcome::no, .said = {}};
  for (const QuotaProblem& problem : quotas_out_of_reach(pool)) {
    told.said.push_back(reach_sentence(input, problem));
  }
  lottery::Feasibility feasibility = lottery::check_feasibility(pool, run.stop);
  if (feasibility.feasible == lottery::Feasible::unknown) {
    if (told.said.empty()) told.outcome = Outcome::not_proved;
  }
  if (what.free_places != nullptr) {
    const auto of_whole = [&](std::vector<lottery::ChangedQuota>& changes) {
      changes = of_whole_panel(changes, pool, what.whole.files.pool, what.free_places->staying);
    };
    of_whole(feasibility.smallest_change);
    for (auto& way : feasibility.other_ways) of_whole(way);
  }
  const SaidFeasibility said = words_of(feasibility, what.whole.files.pool);
  for (Message& line : said.lines()) told.said.push_back(std::move(line));
  return told;
}

}  // namespace alongside::draws
