// The files of a draw made again and compared: `check_files` of checked_folder_commands.h.
#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <charconv>
#include <chrono>
#include <cmath>
#include <set>

#include "foundation/base/csv.h"
#include "foundation/base/json_value.h"
#include "foundation/base/secrets.h"
#include "slices/draws/commands/checked_folder_commands.h"
#include "slices/draws/search/written_lottery.h"
#include "slices/draws/setup/pool/named_people.h"

namespace alongside::draws {
namespace {

using boost::json::object;
using lottery_proof::Stated;

std::vector<OtherMethod> other_methods_in(const object& report) {
  std::vector<OtherMethod> others;
  const auto* list = report.if_contains("other_methods");
  if (list == nullptr || !list->is_array()) return others;
  for (const auto& one : list->get_array()) {
    const auto* fields = one.if_object();
    const auto* method = fields == nullptr ? nullptr : fields->if_contains("method");
    const auto* smallest = fields == nullptr ? nullptr : fields->if_contains("smallest");
    if (method == nullptr || smallest == nullptr || !method->is_string() ||
        !smallest->is_number()) {
      continue;
    }
    others.push_back({std::string(method->get_string()), smallest->to_number<double>()});
  }
  return others;
}

/// What report.json alone tells.
std::optional<Circumstances> circumstances_in(const object& report) {
  const auto* day = report.if_contains("drawn_on");
  const auto* seed = report.if_contains("seed");
  const auto* given = report.if_contains("seed_given");
  if (day == nullptr || !day->is_string() || day->get_string().size() != 10) return std::nullopt;
  if (seed == nullptr || !seed->is_string() || given == nullptr || !given->is_bool()) {
    return std::nullopt;
  }
  const std::string text(day->get_string());
  int year = 0;
  unsigned month = 0, of_month = 0;
  std::from_chars(text.data(), text.data() + 4, year);
  std::from_chars(text.data() + 5, text.data() + 7, month);
  std::from_chars(text.data() + 8, text.data() + 10, of_month);
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(of_month)};
  if (!date.ok()) return std::nullopt;
  const auto* stopped = report.if_contains("stopped");
  return Circumstances{.day = noon_of(std::chrono::sys_days(date)),
                       .seed = std::string(seed->get_string()),
                       .seed_given = given->get_bool(),
                       .stopped = stopped != nullptr && stopped->is_string() &&
                                  stopped->get_string() == "told to stop",
                       .others = other_methods_in(report)};
}

/// People of panels.csv or lottery.csv as the pool counts them.
std::optional<std::vector<std::vector<int>>> people_of(const WrittenLottery& written,
                                                       const People& people) {
  const auto places = places_of(people);
  std::vector<std::vector<int>> panels;
  for (const auto& ids : written.panels) {
    auto& panel = panels.emplace_back();
    for (const std::string& id : ids) {
      const auto place = places.find(id);
      if (place == places.end()) return std::nullopt;
      panel.push_back(place->second);
    }
    std::ranges::sort(panel);
  }
  return panels;
}

/// The certificate as far as the report needs it: without its proofs.
void take_claims(const Stated& stated, const UsedInput& used, lottery::FairLottery& lottery) {
  lottery.certificate.method = used.settings.method;
  lottery.certificate.complete = stated.complete;
  const bool by_stages = used.settings.method == lottery::Method::leximin ||
                         used.settings.method == lottery::Method::maximin;
  for (const auto& stage : stated.stages) {
    lottery.certificate.stages.push_back({.value = stage.value, .settled = stage.settled});
    for (const int type : stage.settled) {
      for (const int person : stated.types[static_cast<std::size_t>(type)]) {
        if (stage.value == 0) lottery.fit_nowhere.push_back(person);
        if (!by_stages) continue;
        const std::int64_t chance = lottery.chances[static_cast<std::size_t>(person)];
        lottery.furthest_from_certified = std::max(
            lottery.furthest_from_certified, std::abs(static_cast<double>(chance - stage.value) /
                                                      static_cast<double>(lottery::chance_unit)));
      }
    }
  }
  std::ranges::sort(lottery.fit_nowhere);
}

std::optional<lottery::FairLottery> lottery_in(const FolderFiles& files, const UsedInput& used,
                                               const Stated& stated, FolderFindings& findings) {
  Mistakes mistakes;
  const auto written = read_lottery({"folder", "panels.csv", files.at("panels.csv")}, mistakes);
  const auto panels = written ? people_of(*written, used.input().files.people)
                              : std::optional<std::vector<std::vector<int>>>();
  if (!panels || !written->by_weight()) {
    findings.wrong(say("panels.csv is not of this pool."));
    return std::nullopt;
  }
  lottery::FairLottery lottery;
  lottery.chances.assign(used.input().files.pool.people(), 0);
  for (std::size_t i = 0; i < panels->size(); ++i) {
    lottery.panels.push_back({written->weights[i], (*panels)[i]});
    for (const int person : (*panels)[i]) {
      lottery.chances[static_cast<std::size_t>(person)] += written->weights[i];
    }
  }
  take_claims(stated, used, lottery);
  return lottery;
}

Message other_quota(const std::string& feature, const std::string& value,
                    const std::string& certified, const std::string& used) {
  return say(
      "certificate.json has {certified} for “{value}” of “{feature}”, and the quotas have "
      "{used}.",
      {{"certified", certified}, {"value", value}, {"feature", feature}, {"used", used}});
}

std::string limits_text(int min, int max) {
  return std::to_string(min) + " to " + std::to_string(max);
}

void compare_quotas(const Stated& stated, const lottery::Pool& pool, FolderFindings& findings) {
  bool same = stated.features.size() == pool.features.size();
  for (std::size_t feature = 0; same && feature < pool.features.size(); ++feature) {
    const auto& one = stated.features[feature];
    const auto& other = pool.features[feature];
    same = one.name == other.name && one.values.size() == other.values.size();
    for (std::size_t i = 0; same && i < other.values.size(); ++i) {
      same = one.values[i].value == other.values[i].value;
      if (!same) break;
      if (one.values[i].min == other.values[i].min && one.values[i].max == other.values[i].max) {
        continue;
      }
      findings.wrong(other_quota(other.name, other.values[i].value,
                                 limits_text(one.values[i].min, one.values[i].max),
                                 limits_text(other.values[i].min, other.values[i].max)));
    }
  }
  if (!same) {
    findings.wrong(say("certificate.json has other features or values than the quotas have."));
  }
}

void compare_certificate(const Stated& stated, const UsedInput& used, FolderFindings& findings) {
  const PoolFiles& files = used.input().files;
  const auto expect = [&](bool is_so, const char* field) {
    if (is_so) return;
    findings.wrong(say("“{field}” in certificate.json is not that of the draw.",
                       {{"field", std::string(field)}}));
  };
  expect(stated.seats == files.pool.seats, "seats");
  expect(static_cast<std::size_t>(stated.people) == files.pool.people(), "people");
  expect(stated.id_column == files.people.headings[files.people.id_column], "id_column");
  compare_quotas(stated, files.pool, findings);
  std::vector<std::string> addresses;
  for (const std::size_t column : files.people.address_columns) {
    addresses.push_back(files.people.headings[column]);
  }
  expect(stated.address_columns == addresses, "address_columns");
  std::vector<std::vector<int>> types;
  for (const lottery::Type& type : lottery::types_of(files.pool)) types.push_back(type.people);
  expect(stated.types == types, "types");
  if (used.is_old) return;
  expect(stated.pool_fingerprint == fingerprint(used.whole.people_text), "pool_fingerprint");
  expect(stated.features_fingerprint == fingerprint(used.whole.features_text),
         "features_fingerprint");
  const auto method = method_of_name(name_of(used.settings.method));
  expect(method && static_cast<int>(stated.method) == static_cast<int>(*method), "method");
}

/// Names the fields that differ.
void tell_fields(const std::string& name, const object& is, const object& should,
                 const std::set<std::string>* fields, FolderFindings& findings) {
  for (const auto& [key, value] : should) {
    const std::string field(key);
    if (fields != nullptr && !fields->contains(field)) continue;
    const auto* there = is.if_contains(key);
    if (there != nullptr && *there == value) continue;
    findings.wrong(say("“{field}” in {file} is not what the draw comes to.",
                       {{"field", field}, {"file", name}}));
  }
}

std::int64_t first_different_line(const std::string& one, const std::string& other) {
  const auto [end, end_of_other] = std::ranges::mismatch(one, other);
  return 1 + std::count(one.begin(), end, '\n');
}

void compare_file(const std::string& name, const std::string& is, const std::string& should,
                  FolderFindings& findings) {
  if (is == should) return;
  findings.wrong(say("{file}, line {line}: this is not what the draw comes to.",
                     {{"file", name}, {"line", first_different_line(is, should)}}));
}

const object* object_in(const std::optional<boost::json::value>& value) {
  return value ? value->if_object() : nullptr;
}

void compare_report(const std::string& is, const std::string& should, FolderFindings& findings) {
  if (is == should) return;
  const auto value = json_value(is), made = json_value(should);
  const std::size_t field_count = object_in(value)->size();
  if (field_count != object_in(made)->size()) {
    findings.wrong(say("report.json has more or fewer fields than a report has."));
  }
  tell_fields("report.json", *object_in(value), *object_in(made), nullptr, findings);
  if (*value == *made) findings.wrong(say("report.json is not written as a draw writes it."));
}

void compare_page(const FolderFiles& files, const std::string& should, const object& report,
                  FolderFindings& findings) {
  const auto page = files.find("report.html");
  if (page == files.end())
    return findings.wrong(say("{file} is missing.", {{"file", "report.html"}}));
  if (page->second == should) return;
  const auto* version = report.if_contains("page_version");
  const bool same_version =
      version != nullptr && version->is_string() && version->get_string() == page_version();
  if (same_version ||
      page->second.find(fingerprint(files.at("report.json"))) == std::string::npos) {
    return findings.wrong(say("report.html does not say what report.json says."));
  }
  findings.open(
      say("report.html was made by another version of this program, so its words were not "
          "compared. Read report.json in its place."));
}

/// Old reports: those fields that had the same meaning.
void compare_old_report(const object& is, const std::string& should, FolderFindings& findings) {
  static const std::set<std::string> fields{"seats",           "people",     "method",   "drawn",
                                            "certified",       "panels",     "numbered", "quotas",
                                            "address_columns", "fit_nowhere"};
  tell_fields("report.json", is, *object_in(json_value(should)), &fields, findings);
}

void compare_all(const FolderFiles& files, const UsedInput& used, const MadeDraw& made,
                 const object& report, FolderFindings& findings) {
  std::set<std::string> names;
  for (const WholeFile& file : made.files) {
    names.insert(file.name);
    const auto there = files.find(file.name);
    if (file.name == "report.html") {
      if (!used.is_old) compare_page(files, file.content, report, findings);
    } else if (file.name == "report.json") {
      if (used.is_old) compare_old_report(report, file.content, findings);
      if (!used.is_old) compare_report(there->second, file.content, findings);
    } else if (there != files.end()) {
      compare_file(file.name, there->second, file.content, findings);
    } else if (!used.is_old || file.name == "selected.csv" || file.name == "remaining.csv") {
      findings.wrong(say("{file} is missing.", {{"file", file.name}}));
    }
  }
  for (const auto& [name, content] : files) {
    if (names.contains(name) || (used.is_old && name == "whole_panel.csv")) continue;
    findings.wrong(say("{file} does not belong to this draw.", {{"file", name}}));
  }
}

/// What earlier versions wrote is taken as it is: they made the list in another way.
std::optional<DrawnLottery> old_draw(const FolderFiles& files, const UsedInput& used,
                                     lottery::FairLottery lottery, const std::string& seed,
                                     FolderFindings& findings) {
  const auto list = files.find("lottery.csv");
  if (list == files.end()) return draw_from(used.input().files.pool, std::move(lottery), 0, seed);
  Mistakes mistakes;
  const auto written = read_lottery({"folder", "lottery.csv", list->second}, mistakes);
  auto panels = written ? people_of(*written, used.input().files.people) : std::nullopt;
  if (!panels || written->by_weight()) {
    findings.wrong(say("lottery.csv is not of this pool."));
    return std::nullopt;
  }
  DrawnLottery drawn{.lottery = std::move(lottery), .numbered = *std::move(panels)};
  drawn.drawn = lottery::drawn_number(drawn.numbered.size(), lottery::seed_of(seed));
  return drawn;
}

void tell_drawn_again(const FolderFiles& files, const DrawnLottery& drawn, const MadeDraw& made,
                      const std::string& seed, FolderFindings& findings) {
  const bool by_weight = drawn.numbered.empty();
  const std::vector<Argument> all{{"seed", seed},
                                  {"number", made.report.drawn},
                                  {"file", by_weight ? "panels.csv" : "lottery.csv"}};
  const auto selected = std::ranges::find(made.files, "selected.csv", &WholeFile::name);
  const auto there = files.find("selected.csv");
  if (there != files.end() && there->second == selected->content) {
    return findings.right(
        say("The draw was done again: the seed “{seed}” draws number {number} of {file}, and these "
            "are the people of selected.csv.",
            all));
  }
  findings.wrong(
      say("The seed “{seed}” draws number {number} of {file}, and selected.csv has other "
          "people, or says something else of them.",
          all));
}

void compare_seed(const std::string& seed, const object& report, FolderFindings& findings) {
  const auto* text = report.if_contains("seed");
  if (text != nullptr && text->is_string() && std::string(text->get_string()) == seed) return;
  findings.wrong(say("The seed of the draw is another one than “{seed}”.", {{"seed", seed}}));
}

}  // namespace

void check_files(const FolderFiles& files, const UsedInput& used, const Stated& stated,
                 const KnownOfDraw& known, FolderFindings& findings) {
  const auto value = json_value(files.at("report.json"));
  const object* report = object_in(value);
  if (!known.seed.empty() && report != nullptr) compare_seed(known.seed, *report, findings);
  const auto circumstances = report == nullptr ? std::nullopt : circumstances_in(*report);
  if (!circumstances) return findings.wrong(say("report.json is not as a draw writes it."));
  compare_certificate(stated, used, findings);
  if (!findings.all_right()) return;
  auto lottery = lottery_in(files, used, stated, findings);
  if (!lottery) return;
  std::optional<DrawnLottery> drawn;
  if (used.is_old) {
    drawn = old_draw(files, used, *std::move(lottery), circumstances->seed, findings);
  } else {
    drawn = draw_from(used.input().files.pool, *std::move(lottery), used.settings.numbered,
                      circumstances->seed);
  }
  if (!drawn) return;
  const MadeDraw made =
      made_draw(used.whole, used.free_places ? &*used.free_places : nullptr, used.settings, *drawn,
                files.at("certificate.json"), *circumstances);
  tell_drawn_again(files, *drawn, made, circumstances->seed, findings);
  compare_all(files, used, made, *report, findings);
  if (findings.all_right() && !used.is_old) {
    findings.right(say("Every file is what the draw comes to."));
  }
}

}  // namespace alongside::draws
