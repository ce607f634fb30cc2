#include "slices/opinions/exports/polis_files.h"

#include "foundation/base/csv.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions {
namespace {

using Cells = std::vector<std::string>;

std::string guarded(const std::string& text) {
  return polis::is_run_by_spreadsheets(text) ? "'" + text : text;
}

std::string yes_or_no(bool yes) {
  return yes ? "true" : "false";
}

void append_summary_row(std::string& file, const std::string& name, const std::string& value) {
  if (!value.empty()) append_csv_row(file, {name, guarded(value)});
}

std::string summary_file(const ExportedQuestion& question) {
  std::string file;
  append_summary_row(file, "topic", question.topic);
  append_summary_row(file, "url", question.url);
  append_summary_row(file, "voters", question.voters);
  append_summary_row(file, "voters-in-conv", question.voters_on_map);
  append_summary_row(file, "comments", std::to_string(question.statements.size()));
  append_summary_row(file, "groups", std::to_string(question.letters.size()));
  append_summary_row(file, "conversation-description", question.description);
  std::string names;
  if (guarded(question.topic) != question.topic) names += "topic";
  if (guarded(question.description) != question.description) {
    names += names.empty() ? "conversation-description" : " conversation-description";
  }
  append_summary_row(file, "formula-guard", names);
  return file;
}

std::string comments_file(const ExportedQuestion& question) {
  std::string file;
  append_csv_row(file, {"comment-id", "agrees", "disagrees", "passes", "moderated", "is-meta",
                        "formula-guard", "comment-body"});
  for (const ExportedStatement& statement : question.statements) {
    const std::string text = guarded(statement.text);
    append_csv_row(
        file, {statement.id, statement.all.agrees, statement.all.disagrees, statement.all.passes,
               "1", yes_or_no(statement.meta), yes_or_no(text != statement.text), text});
  }
  return file;
}

/// 'a' for the first letter.
std::string group_name(int letter) {
  std::string name = letter_text(letter);
  for (char& one : name) one = static_cast<char>(one - 'A' + 'a');
  return name;
}

void append_counts(Cells& cells, const ExportedCounts& counts) {
  cells.insert(cells.end(), {counts.votes, counts.agrees, counts.disagrees, counts.passes});
}

std::string comment_groups_file(const ExportedQuestion& question) {
  Cells headings{"comment-id",   "comment",         "total-votes",
                 "total-agrees", "total-disagrees", "total-passes"};
  for (const int letter : question.letters) {
    for (const std::string_view count : {"votes", "agrees", "disagrees", "passes"}) {
      headings.push_back("group-" + group_name(letter) + "-" + std::string(count));
    }
  }
  std::string file;
  append_csv_row(file, headings);
  for (const ExportedStatement& statement : question.statements) {
    if (!statement.on_map) continue;
    Cells cells{statement.id, guarded(statement.text)};
    append_counts(cells, statement.on_map_together);
    for (const ExportedCounts& group : statement.groups) append_counts(cells, group);
    append_csv_row(file, cells);
  }
  return file;
}

std::string votes_file(const ExportedQuestion& question, const ExportedVotes& votes) {
  std::string file;
  append_csv_row(file, {"comment-id", "voter-id", "vote", "important"});
  for (const ExportedVote& vote : votes.votes) {
    append_csv_row(file, {question.statements[vote.statement].id, std::to_string(vote.person),
                          std::to_string(vote.vote), vote.important ? "1" : "0"});
  }
  return file;
}

std::string participants_file(const ExportedQuestion& question, const ExportedVotes& votes) {
  constexpr std::size_t cells_before = 5;
  Cells headings{"participant", "group-id", "n-votes", "n-agree", "n-disagree"};
  for (const ExportedStatement& statement : question.statements) headings.push_back(statement.id);
  std::string file;
  append_csv_row(file, headings);
  auto vote = votes.votes.begin();
  for (std::size_t person = 0; person < votes.groups.size(); ++person) {
    Cells cells(headings.size());
    std::int64_t count = 0, agree = 0, disagree = 0;
    for (; vote != votes.votes.end() && vote->person == person; ++vote) {
      cells[cells_before + vote->statement] = std::to_string(vote->vote);
      ++count;
      if (vote->vote > 0) ++agree;
      if (vote->vote < 0) ++disagree;
    }
    cells[0] = std::to_string(person);
    if (votes.groups[person]) cells[1] = std::to_string(*votes.groups[person]);
    cells[2] = std::to_string(count);
    cells[3] = std::to_string(agree);
    cells[4] = std::to_string(disagree);
    append_csv_row(file, cells);
  }
  return file;
}

}  // namespace

NamedFiles polis_files(const ExportedQuestion& question) {
  NamedFiles files{{"summary.csv", summary_file(question)},
                   {"comments.csv", comments_file(question)}};
  if (!question.letters.empty()) {
    files.emplace_back("comment-groups.csv", comment_groups_file(question));
  }
  if (!question.votes) return files;
  files.emplace_back("votes.csv", votes_file(question, *question.votes));
  if (question.votes->a_row_each) {
    files.emplace_back("participants-votes.csv", participants_file(question, *question.votes));
  }
  return files;
}

}  // namespace alongside::opinions
