// What a question gives in the files of the Polis software (polis_files.h).
//
// Of a question that is answered here: what everybody who sees all of its results and its map sees
// anyway, and nothing else. It is made of `Results` and `ShownMap`, which hold nothing that was
// hidden; votes of single people are not in it (decision 0028). Of a question that was brought in
// from Polis: its votes too, which are public where they came from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/map/shown/shown_map.h"
#include "slices/opinions/results/results.h"

namespace alongside::opinions {

/// Each "" where it is hidden, or not known.
struct ExportedCounts {
  std::string votes, agrees, disagrees, passes;
  friend bool operator==(const ExportedCounts&, const ExportedCounts&) = default;
};

struct ExportedStatement {
  std::string id;
  std::string text;
  bool meta = false;
  ExportedCounts all;
  bool on_map = false;
  ExportedCounts on_map_together;
  std::vector<ExportedCounts> groups;  // By letter, where it is on the map.
};

/// A vote as the file has it: 1, 0 or -1.
struct ExportedVote {
  std::uint32_t person = 0;     // Place in `ExportedVotes::groups`.
  std::uint32_t statement = 0;  // Place in `ExportedQuestion::statements`.
  std::int8_t vote = 0;
  bool important = false;
};
struct ExportedVotes {
  std::vector<std::optional<int>> groups;  // Of each person: their letter, where they have a group.
  std::vector<ExportedVote> votes;         // By person, then statement.
  bool a_row_each = true;                  // participants-votes.csv, too.
};

struct ExportedQuestion {
  std::string topic, description, url;
  std::string voters, voters_on_map;
  std::vector<int> letters;  // Of the map's groups.
  std::vector<ExportedStatement> statements;
  std::optional<ExportedVotes> votes;  // Of what came from Polis alone.
};

struct QuestionToExport {
  const Results& results;
  const ShownMap* map = nullptr;    // Nothing where there is none.
  std::vector<Id<Statement>> meta;  // By id.
  std::string description;
  std::string url;
};
ExportedQuestion exported_question(const QuestionToExport& question);

/// Somebody's answer, as it is kept.
struct PublicAnswer {
  std::int64_t participant = 0;
  Id<Statement> statement;
  Answer answer = Answer::agree;
  bool matters = false;
};
/// `statements` in the order of the question's; `answers` by participant, then statement. Those to
/// other statements are left out. `map` and `frame` are those that are kept of the question, where
/// there are any.
ExportedVotes exported_votes(const std::vector<Id<Statement>>& statements,
                             const std::vector<PublicAnswer>& answers,
                             const opinion_map::OpinionMap* map, const opinion_map::Frame* frame);

}  // namespace alongside::opinions
