// What a count found, the same in text and in JSON: winners, rounds, ties.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/message.h"

namespace alongside::counting {

/// One thing that a round says of an option: {"votes", "369.00000"}.
struct Figure {
  std::string name;
  std::string value;
};

struct ReportLine {
  std::string option;
  std::vector<Figure> figures;
};

struct ReportRound {
  Message what;               // "Ann is excluded; the papers go on."
  std::vector<Figure> facts;  // For JSON: {"excluded", "Ann"}.
  std::vector<ReportLine> lines;
  std::vector<std::string> elected;
};

struct ReportTie {
  std::size_t round = 0;
  std::vector<std::string> between;
  std::vector<std::string> taken;
  Message why;
  std::string by;  // "lot", "earlier round", "rule", "id"
};

struct Report {
  std::string method;
  std::string title;
  std::vector<Figure> facts;  // {"quota", "1922"}
  std::vector<std::string> winners;
  std::optional<std::vector<std::string>> winners_before_completion;  // Of budgets.
  std::vector<ReportRound> rounds;
  std::vector<ReportTie> ties;
};

std::string report_text(const Report& report);
std::string report_json(const Report& report);

}  // namespace alongside::counting
