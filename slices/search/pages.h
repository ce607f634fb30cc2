// The page of a search: the field, what was found, and what to do where nothing was.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/search/snippet.h"

namespace alongside::search::pages {

struct Result {
  Snippet title;  // Empty where `text` says it all.
  Snippet text;
  std::string within;  // The question of a statement.
  std::string group;   // "" where it is clear which.
  std::string path;
};

/// Results of one kind, under its heading.
struct Section {
  Message heading;
  std::vector<Result> results;
};

struct Shown {
  std::string path;  // Of this search, without what is asked.
  /// Of the group that is searched; nothing where all are.
  std::optional<std::string> group;
  std::string group_path;
  bool is_member = false;  // Signed in: their groups are searched as well.
  std::string typed;
  bool asked = false;        // Something was typed.
  bool goes_before = false;  // Not the first page of results.
  std::vector<Section> sections;
  std::optional<std::string> next;  // Where the next results are.
};
std::string page(const html::Frame& frame, const Shown& shown, const Problems& problems);

}  // namespace alongside::search::pages
