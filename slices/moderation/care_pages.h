// One place for all that two members look after, and each person's own choice.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/components.h"
#include "slices/groups/groups.h"
#include "slices/moderation/decision.h"

namespace alongside::moderation {

struct WaitingMatter {
  std::string text;  // "" of what was taken out: not everybody reads it.
  std::string path;
  bool folded = false;   // It may be distressing, and who looks wants to skip that.
  bool waits = false;    // It is looked at first, and not by who looks.
  bool not_yet = false;  // Who looks has to answer first; `path` leads there.
};
struct DecisionShown {
  Outcome outcome = Outcome::stays;
  std::string words;
  std::string first, second;  // Names; "" where somebody removed their account.
  Instant on{};
};

struct CareShown {
  const groups::Member& member;
  std::vector<WaitingMatter> waiting;
  std::string next;  // "" where no more wait.
  std::vector<DecisionShown> decisions;
  html::Paging paging;
  bool two_sides = false;
  bool looks_first = false;  // At what waits to be shown.
};
std::string care_page(const html::Frame& frame, const CareShown& shown,
                      std::optional<Message> notice);
void decisions_list(Html& html, const std::vector<DecisionShown>& decisions);

/// What somebody said, as others look at it.
struct Quoted {
  std::string text;
  std::string note;     // Its content note; "" where it has none.
  bool folded = false;  // It is read only by who opens it.
};
void quoted(Html& html, const Quoted& said);

struct ReportShown {
  const groups::Member& member;
  Quoted said;
  std::string path, path_back;
  std::string worry;   // Chosen.
  bool check = false;  // The second step.
  Problems problems = {};
};
std::string report_page(const html::Frame& frame, const ReportShown& shown);

std::string choice_page(const html::Frame& frame, bool skips, std::optional<Message> notice);

}  // namespace alongside::moderation
