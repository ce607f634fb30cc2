// The pages of outcomes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/charting/charting.h"
#include "slices/groups/groups.h"
#include "slices/outcomes/outcome.h"
#include "slices/outcomes/seen.h"

namespace alongside::outcomes::pages {

struct ListShown {
  const groups::Member& member;
  std::vector<Outcome> outcomes;
  bool may_agree = false;
  html::Paging paging;
};
std::string list(const html::Frame& frame, const ListShown& shown, std::optional<Message> notice);

std::string agree(const html::Frame& frame, const groups::Member& member, const OutcomeForm& form,
                  const Problems& problems);

struct ConclusionShown {
  Conclusion conclusion;
  std::string by;  // "" where they are gone.
};

struct OutcomeShown {
  const groups::Member& member;
  Outcome outcome;
  std::vector<Number> numbers;
  std::optional<charting::Chart> chart;
  std::vector<Event> events;
  std::vector<ConclusionShown> conclusions;
  bool may_say = false, may_conclude = false;
  // What was typed, where something of it has to be mended.
  NumberForm number;
  EventForm event;
  std::string conclusion;
  Problems problems;
  std::vector<Message> notes;  // On a file that was brought.
};
std::string outcome(const html::Frame& frame, const OutcomeShown& shown,
                    std::optional<Message> notice);

struct CorrectionShown {
  const groups::Member& member;
  Outcome outcome;
  Number number;
  std::vector<Number> of_day;  // With earlier ones, the latest first.
  CorrectionForm form;
  Problems problems;
};
std::string correction(const html::Frame& frame, const CorrectionShown& shown);

}  // namespace alongside::outcomes::pages
