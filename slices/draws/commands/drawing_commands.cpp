#include "slices/draws/commands/drawing_commands.h"

#include <algorithm>
#include <filesystem>

#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "foundation/files/read_file.h"
#include "foundation/html/standalone_page.h"
#include "slices/draws/commands/draw_report_parts.h"
#include "slices/draws/search/lottery_files.h"
#include "slices/draws/setup/pool/pool_table.h"
#include "slices/draws/setup/quotas/quota_reach.h"
#include "slices/draws/setup/quotas/relaxation_words.h"

namespace alongside::draws {
namespace {

/// The search is always the same, so that the lottery can be published before the seed is made.
constexpr std::uint64_t search_seed = 1;

const Words& words() {
  return Words::in("en");
}

struct Seed {
  std::string text;
  bool given = false;
};

/// Digits, so that it can be read out and typed.
Seed seed_for(const DrawOptions& draw) {
  if (!draw.seed.empty()) return {draw.seed, true};
  return {std::to_string(random_seed()), false};
}

DrawnLottery draw_from(const ReadInput& input, lottery::FairLottery lottery,
                       const DrawOptions& draw, std::string_view seed) {
  DrawnLottery drawn{.lottery = std::move(lottery)};
  const std::uint64_t number = lottery::seed_of(seed);
  if (draw.numbered == 0) {
    drawn.drawn = lottery::drawn_panel(drawn.lottery.panels, number);
  } else {
    drawn.numbered =
        lottery::numbered_panels(input.files.pool, drawn.lottery, draw.numbered, search_seed);
    drawn.drawn = lottery::drawn_number(drawn.numbered.size(), number);
  }
  return drawn;
}

std::string certificate_of(const ReadInput& input, const lottery::FairLottery& lottery) {
  const PoolFiles& files = input.files;
  lottery::CertificateContext context{.seats = files.pool.seats,
                                      .people = files.pool.people(),
                                      .id_column = files.people.headings[files.people.id_column],
                                      .features = files.pool.features,
                                      .types = lottery::types_of(files.pool),
                                      .pool_fingerprint = input.people_fingerprint,
                                      .features_fingerprint = input.features_fingerprint};
  for (const std::size_t column : files.people.address_columns) {
    context.address_columns.push_back(files.people.headings[column]);
  }
  return lottery::json_of(lottery.certificate, context);
}

std::vector<int> others(std::size_t people, const std::vector<int>& chosen) {
  std::vector<int> left;
  for (int person = 0; person < static_cast<int>(people); ++person) {
    if (!std::ranges::binary_search(chosen, person)) left.push_back(person);
  }
  return left;
}

std::vector<WholeFile> tables_of(const PoolFiles& files, const DrawnLottery& drawn) {
  const std::vector<std::string> ids = ids_of(files.people);
  std::vector<int> panel = drawn.panel();
  std::ranges::sort(panel);
  std::vector<int> listed;
  if (!drawn.numbered.empty()) listed = lottery::times_on(ids.size(), drawn.numbered);
  std::vector<WholeFile> written{
      {"selected.csv", people_csv(files.people, panel)},
      {"remaining.csv", people_csv(files.people, others(ids.size(), panel))},
      {"probabilities.csv", probabilities_csv(files.people, drawn.lottery.chances, listed)},
      {"panels.csv", panels_csv(drawn.lottery.panels, ids)}};
  if (!listed.empty()) written.push_back({"lottery.csv", lottery_csv(drawn.numbered, ids)});
  return written;
}

/// What the report tells beside what is reckoned from pool and lottery.
void add_circumstances(const ReadInput& input, const Seed& seed, const SearchRun& run,
                       const std::vector<WholeFile>& written, DrawReport& report) {
  report.drawn_on = run.now;
  report.seed = seed.text;
  report.seed_given = seed.given;
  report.stopped = run.stop.stop_requested();
  report.fingerprints = {{input.people_name, input.people_fingerprint},
                         {input.features_name, input.features_fingerprint}};
  for (const WholeFile& file : written) {
    if (file.name != "panels.csv" && file.name != "lottery.csv") continue;
    report.fingerprints.emplace_back(file.name, fingerprint(file.content));
  }
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
  said.push_back(say("Drawn: {seats} of {people} people.",
                     {{"seats", std::int64_t{report.seats}}, {"people", report.people}}));
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

std::string page_of(const DrawReport& report) {
  const Message title = report.kind == DrawReport::Kind::draw
                            ? say("A panel drawn by lottery")
                            : say("Free places filled by lottery");
  return html::standalone_page(words(), title, [&](Html& html) { draw_report(html, report); });
}

Message reach_sentence(const ReadInput& input, const QuotaProblem& problem) {
  if (!problem.feature || input.files.features.lines.empty()) return problem.message;
  const std::size_t line = input.files.features.lines[*problem.feature][problem.value.value_or(0)];
  return say("{file}, line {line}: {problem}", {{"file", input.features_name},
                                                {"line", static_cast<std::int64_t>(line)},
                                                {"problem", words()(problem.message)}});
}

/// Neither a panel nor the proof that there is none.
Told told_unknown() {
  return {.outcome = Outcome::not_proved,
          .said = {say("Stopped before any panel was found. Nothing was written.")}};
}

}  // namespace

Result<ReadInput> read_input(const SelectInput& input) {
  if (input.seats < 1 || input.seats > lottery::most_seats) {
    return Problem{"size", say("A panel has 1 to {most} seats: --size N.",
                               {{"most", std::int64_t{lottery::most_seats}}})};
  }
  const auto people = read_needed_file(input.people, "people", most_pool_bytes);
  const auto features = read_needed_file(input.features, "features", most_pool_bytes);
  Problems problems;
  for (const auto* file : {&people, &features}) {
    if (!*file) problems.insert(problems.end(), file->problems().begin(), file->problems().end());
  }
  if (!problems.empty()) return problems;
  ReadInput read{.people_name = name_of_path(input.people),
                 .features_name = name_of_path(input.features),
                 .people_fingerprint = fingerprint(*people),
                 .features_fingerprint = fingerprint(*features)};
  Mistakes mistakes;
  auto files = read_pool({.people = {"people", read.people_name, *people},
                          .features = {"features", read.features_name, *features},
                          .seats = input.seats,
                          .options = input.options},
                         mistakes);
  if (!files) return mistakes.problems();
  read.files = *std::move(files);
  return read;
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

Result<Told> draw_into_folder(const ReadInput& input, const DrawOptions& draw, const SearchRun& run,
                              DrawReport::Kind kind, const MoreFiles& more) {
  if (const auto problem = make_folder(draw.out)) return *problem;
  const PoolFiles& files = input.files;
  if (!quotas_out_of_reach(files.pool).empty()) return told_infeasible(input, run);
  lottery::FairResult found = lottery::find_fair_lottery(
      files.pool,
      {.method = draw.method, .seed = search_seed, .stop = run.stop, .progress = run.progress});
  if (found.finding == lottery::Finding::no_panel) return told_infeasible(input, run);
  if (found.finding == lottery::Finding::unknown) return told_unknown();
  const Seed seed = seed_for(draw);
  const DrawnLottery drawn = draw_from(input, std::move(found.lottery), draw, seed.text);
  std::vector<WholeFile> written = tables_of(files, drawn);
  DrawReport report = report_of(files, drawn);
  add_circumstances(input, seed, run, written, report);
  report.kind = kind;
  written.push_back({"certificate.json", certificate_of(input, drawn.lottery)});
  written.push_back({"report.json", report_json(report)});
  written.push_back({"report.html", page_of(report)});
  if (more) {
    for (WholeFile& file : more(drawn.panel())) written.push_back(std::move(file));
  }
  if (const auto problem = write_whole(draw.out, written)) return *problem;
  return told_drawn(files, report, draw.out);
}

Told told_infeasible(const ReadInput& input, const SearchRun& run) {
  const lottery::Pool& pool = input.files.pool;
  Told told{.outcome = Outcome::no, .said = {}};
  for (const QuotaProblem& problem : quotas_out_of_reach(pool)) {
    told.said.push_back(reach_sentence(input, problem));
  }
  const lottery::Feasibility feasibility = lottery::check_feasibility(pool, run.stop);
  if (feasibility.feasible == lottery::Feasible::unknown) {
    if (told.said.empty()) told.outcome = Outcome::not_proved;
  }
  SaidFeasibility said = words_of(feasibility, pool);
  told.said.push_back(std::move(said.verdict));
  for (Message& change : said.changes) told.said.push_back(std::move(change));
  return told;
}

}  // namespace alongside::draws
