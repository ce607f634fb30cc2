#include "slices/draws/commands/made_draw_commands.h"

#include <algorithm>

#include "foundation/base/secrets.h"
#include "foundation/html/standalone_page.h"
#include "slices/draws/commands/draw_report_parts.h"
#include "slices/draws/search/lottery_files.h"
#include "slices/draws/setup/pool/named_people.h"

namespace alongside::draws {
namespace {

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

/// Ids of the smaller pool are looked up in the whole one.
std::string whole_panel_csv(const ReadInput& whole, const FreePlaces& free_places,
                            const std::vector<int>& drawn) {
  const auto places = places_of(whole.files.people);
  std::vector<int> people = free_places.staying;
  for (const int person : drawn) {
    people.push_back(
        places.at(free_places.input.files.people.id(static_cast<std::size_t>(person))));
  }
  std::ranges::sort(people);
  return people_csv(whole.files.people, people);
}

std::string page_of(const DrawReport& report) {
  const Message title = report.kind == DrawReport::Kind::draw
                            ? say("A panel drawn by lottery")
                            : say("Free places filled by lottery");
  return html::standalone_page(Words::in("en"), title,
                               [&](Html& html) { draw_report(html, report); });
}

}  // namespace

std::string page_version() {
  constexpr std::size_t digits = 16;
  DrawReport sample{.panels = 1, .distribution = {{0, 1, 1}}, .quotas = {{"f", "v"}}};
  sample.fit_nowhere = {"1"};
  return fingerprint(page_of(sample)).substr(0, digits);
}

DrawnLottery draw_from(const lottery::Pool& pool, lottery::FairLottery lottery,
                       std::size_t numbered, std::string_view seed) {
  DrawnLottery drawn{.lottery = std::move(lottery)};
  const std::uint64_t number = lottery::seed_of(seed);
  if (numbered == 0) {
    drawn.drawn = lottery::drawn_panel(drawn.lottery.panels, number);
  } else {
    drawn.numbered = lottery::numbered_panels(pool, drawn.lottery, numbered, search_seed);
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
                                      .pool_fingerprint = fingerprint(input.people_text),
                                      .features_fingerprint = fingerprint(input.features_text)};
  for (const std::size_t column : files.people.address_columns) {
    context.address_columns.push_back(files.people.headings[column]);
  }
  return lottery::json_of(lottery.certificate, context);
}

MadeDraw made_draw(const ReadInput& whole, const FreePlaces* free_places,
                   const DrawSettings& settings, const DrawnLottery& drawn,
                   const std::string& certificate, const Circumstances& circumstances) {
  const ReadInput& input = free_places == nullptr ? whole : free_places->input;
  MadeDraw made{.report = report_of(input.files, drawn), .files = tables_of(input.files, drawn)};
  made.files.push_back({"certificate.json", certificate});
  made.files.push_back({"pool.csv", whole.people_text});
  made.files.push_back({"quotas.csv", whole.features_text});
  made.files.push_back({"settings.json", settings_json(settings)});
  if (free_places != nullptr) {
    made.files.push_back({"whole_panel.csv", whole_panel_csv(whole, *free_places, drawn.panel())});
  }
  DrawReport& report = made.report;
  report.kind = free_places == nullptr ? DrawReport::Kind::draw : DrawReport::Kind::replacement;
  report.drawn_on = circumstances.day;
  report.seed = circumstances.seed;
  report.seed_given = circumstances.seed_given;
  report.stopped = circumstances.stopped;
  report.others = circumstances.others;
  const bool same_name = whole.people_name == whole.features_name;
  report.inputs = {
      {whole.people_name, fingerprint(whole.people_text)},
      {whole.features_name + (same_name ? " (2)" : ""), fingerprint(whole.features_text)}};
  report.page_version = page_version();
  for (const WholeFile& file : made.files) {
    report.fingerprints.emplace_back(file.name, fingerprint(file.content));
  }
  made.files.push_back({"report.json", report_json(report)});
  DrawReport shown = report;
  shown.fingerprints.emplace_back("report.json", fingerprint(made.files.back().content));
  made.files.push_back({"report.html", page_of(shown)});
  return made;
}

}  // namespace alongside::draws
