// The page that says what an export holds and what is left out, and the same as a text beside the
// files.
#pragma once

#include <string>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// What is different from question to question.
struct ExportParts {
  bool imported = false;   // Its numbers are public where it came from.
  std::int64_t votes = 0;  // Public ones: votes.csv.
  bool too_many = false;   // More of them than exported_votes_most.
  bool a_row_each = true;  // participants-votes.csv, too: no more cells than exported_cells_most.
  bool map = false;        // comment-groups.csv
  bool numbers_hidden = false;
};

std::vector<Message> what_is_in(const ExportParts& parts);
std::vector<Message> what_is_left_out(const ExportParts& parts);
/// Both, as about.txt.
std::string about_export(const Words& words, const ExportParts& parts);

struct ExportPage {
  const groups::Member& member;
  const Question& question;
  ExportParts parts;
  bool another_runs = false;  // Files of somebody else are being packed.
};
std::string export_page(const html::Frame& frame, const ExportPage& data);

}  // namespace alongside::opinions
