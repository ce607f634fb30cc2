// Worries as those read them whom the group asked to be there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/safety/worries/worry_rule.h"

namespace alongside::safety::pages {

struct WorryLine {
  std::string path;
  Instant came_at{};
  std::optional<Instant> looked_at;
  std::optional<Instant> closed_at;
};
struct WorriesShown {
  std::vector<html::Crumb> crumbs;
  std::string path;
  std::vector<WorryLine> worries;
  std::int64_t page = 1;
  bool more = false;
  std::string receipt_path = {};  // "": of a group, whose own page leads there.
};
std::string worries(const html::Frame& frame, const WorriesShown& shown);

struct StepLine {
  Instant done_at{};
  std::string by;
  std::string what;  // "" where they opened it.
};
struct WorryShown {
  std::vector<html::Crumb> crumbs;
  WorryLine line;
  std::optional<Worry> worry;  // Nothing before this person opened it.
  std::vector<StepLine> steps;
  StepForm form;
  std::optional<Message> notice;
};
std::string worry(const html::Frame& frame, const WorryShown& shown, const Problems& problems);

}  // namespace alongside::safety::pages
