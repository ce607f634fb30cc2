// What a draw was and what came of it, reckoned once for report.json and report.html.
//
// report.json:
//   format            "alongside-selection-report-2"
//   kind              "draw", or "replacement": places that fell free were filled
//   drawn_on          the day, as YYYY-MM-DD in UTC
//   seats, people     of the panel and of the pool
//   method            "leximin", "maximin", "nash" or "uniform"
//   seed              the text; seed_given: false where the program made it up
//   drawn             which panel: number, of the file `from` ("panels.csv" or "lottery.csv")
//   certified         true: the proof is whole (certificate.json). false: `stopped` says why
//   settled_people    how many people's chances are proved to be as large as they can be
//   furthest_from_certified   by how much a chance misses the proof at most
//   chances           smallest, median, largest, of those who fit in a panel
//   distribution      list of from, to, people: chances from `from` up to `to`
//   panels            how many panels the lottery has; numbered: how many lottery.csv has, or 0
//   quotas            list of feature, value, min, max, pool (people who have the value), expected
//                     (on the panel on average, by the chances), panel (people on the one drawn)
//   address_columns   two people who have the same in all of these are never on one panel
//   fit_nowhere       ids of people who are in no panel that meets the quotas
//   left_out          how many others have no chance either: where the search was stopped, or by
//                     the method "uniform", which may leave somebody none
//   other_methods     list of method, smallest: what others give where this one leaves people out
//   page_version      of the program's wording and styles: with the same, report.html is the same
//   inputs            BLAKE2b-256 of the two files that were brought, by their names
//   fingerprints      the same of each other file of the folder but report.html, which has all of
//                     them and that of report.json
// Chances are decimals; they are exact in probabilities.csv.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "foundation/base/instant.h"
#include "slices/draws/commands/draw_settings.h"

namespace alongside::draws {

struct ReportedQuota {
  std::string feature, value;
  int min = 0;
  int max = 0;
  int pool = 0;
  double expected = 0;
  int panel = 0;
};

struct ChanceBand {
  double from = 0;
  double to = 0;
  std::int64_t people = 0;
};

/// What another method would give.
struct OtherMethod {
  std::string method;
  double smallest = 0;  // The smallest chance of those who fit in a panel.
};

struct DrawReport {
  enum class Kind { draw, replacement } kind = Kind::draw;
  Instant drawn_on;
  int seats = 0;
  std::int64_t people = 0;
  lottery::Method method = lottery::Method::leximin;
  std::string seed;
  bool seed_given = false;
  std::int64_t panels = 0;
  std::int64_t numbered = 0;
  std::int64_t drawn = 0;  // As panels.csv or lottery.csv count.
  bool certified = false;
  bool stopped = false;  // A signal ended the search.
  std::int64_t settled_people = 0;
  double furthest_from_certified = 0;
  double smallest = 0, median = 0, largest = 0;
  std::vector<ChanceBand> distribution;
  std::vector<ReportedQuota> quotas;
  std::vector<std::string> address_columns;
  std::vector<std::string> fit_nowhere;
  std::int64_t left_out = 0;
  std::vector<OtherMethod> others;
  std::string page_version;
  std::vector<std::pair<std::string, std::string>> inputs, fingerprints;  // By file, in order.
};

inline constexpr std::size_t chance_bands = 10;  // Where chances are not far apart.

struct DrawnLottery {
  lottery::FairLottery lottery;
  std::vector<std::vector<int>> numbered;  // Empty where none were asked for.
  std::size_t drawn = 0;                   // Index of the panel, in `numbered` where there are any.
  const std::vector<int>& panel() const {
    return numbered.empty() ? lottery.panels[drawn].people : numbered[drawn];
  }
};

/// All that is reckoned from pool and lottery; the caller adds the rest.
DrawReport report_of(const PoolFiles& files, const DrawnLottery& drawn);

std::string report_json(const DrawReport& report);

}  // namespace alongside::draws
