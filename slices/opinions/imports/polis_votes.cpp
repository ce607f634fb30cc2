#include "slices/opinions/imports/polis_votes.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "foundation/base/text.h"

namespace alongside::opinions::polis {
namespace {

/// As `whole_number`, and with a `+` or spaces around it, or with `.0` behind it, as spreadsheets
/// and programs for statistics write whole numbers.
std::optional<std::int64_t> number_in(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.remove_prefix(1);
  const auto point = text.find('.');
  if (point != text.npos && point > 0 && point + 1 < text.size() &&
      text.find_first_not_of('0', point + 1) == text.npos) {
    text = text.substr(0, point);
  }
  return whole_number(text);
}

Problem not_a_number(const CsvTable& table, std::string_view column, std::string_view value) {
  const std::string shown = repaired_utf8(value.substr(0, 40));
  return table.problem_here(
      say("{file}, line {line}: the column “{column}” must hold a whole number, and it holds "
          "“{value}”. Mend this line, or export the file again.",
          table.place({{"column", std::string(column)}, {"value", shown}})));
}

// ---- comments.csv ----

struct CommentColumns {
  explicit CommentColumns(const CsvTable& table)
      : id(table.column("comment-id")),
        text(table.column("comment-body")),
        agrees(table.column("agrees")),
        disagrees(table.column("disagrees")),
        moderated(table.column("moderated")),
        meta(table.column("is-meta")),
        importance(table.column("importance")),
        guard(table.column("formula-guard")) {}
  std::optional<std::size_t> id, text, agrees, disagrees, moderated, meta, importance, guard;
};

/// Yes and no as programs write them; nothing where it is neither.
std::optional<bool> truth_in(std::string_view text) {
  const std::string word = column_name(text);
  for (const std::string_view yes : {"true", "t", "1", "1.0", "yes"}) {
    if (word == yes) return true;
  }
  for (const std::string_view no : {"", "false", "f", "0", "0.0", "no", "null", "none", "na"}) {
    if (word == no) return false;
  }
  return std::nullopt;
}

Problem no_truth(const CsvTable& table, std::string_view column, std::string_view value) {
  const std::string shown = repaired_utf8(value.substr(0, 40));
  return table.problem_here(
      say("{file}, line {line}: the column “{column}” must hold true or false, and it holds "
          "“{value}”. Mend this line, or export the file again.",
          table.place({{"column", std::string(column)}, {"value", shown}})));
}

/// A line end inside text that nobody quoted breaks a row in two. Every row of an export begins
/// with a number; a short row that does not is the rest of the text before it.
bool is_rest_of_text(const CsvTable& table, const CommentColumns& columns) {
  return *columns.text + 1 == table.headings().size() && *columns.text != 0 && table.is_short() &&
         !number_in(table.at(0));
}

void append_rest(const CsvTable& table, std::string& text) {
  text += '\n';
  for (std::size_t i = 0; i < table.headings().size() && !table.at(i).empty(); ++i) {
    if (i > 0) text += ',';
    text += table.at(i);
  }
}

Result<Comment> comment_in(const CsvTable& table, const CommentColumns& columns) {
  const auto id = number_in(table.at(columns.id));
  if (!id) return not_a_number(table, "comment-id", table.at(columns.id));
  Comment comment{.id = *id, .text = table.at(columns.text)};
  const auto agrees = number_in(table.at(columns.agrees));
  const auto disagrees = number_in(table.at(columns.disagrees));
  if (agrees && disagrees) comment.counts = Counts{*agrees, *disagrees};
  const std::string& moderated = table.at(columns.moderated);
  const auto moderation = number_in(moderated);
  if (!moderation && !moderated.empty()) return not_a_number(table, "moderated", moderated);
  comment.rejected = moderation == -1;
  const auto meta = truth_in(table.at(columns.meta));
  if (!meta) return no_truth(table, "is-meta", table.at(columns.meta));
  comment.meta = *meta;
  const bool guarded = truth_in(table.at(columns.guard)).value_or(false);
  if (guarded && comment.text.starts_with('\'')) comment.text.erase(0, 1);
  return comment;
}

/// Repairs and tidies the text when the whole of it has been read.
std::optional<Problem> finish_text(const CsvTable& table, std::size_t line, Comments& comments) {
  Comment& comment = comments.rows.back();
  std::size_t replaced = 0;
  comment.text = tidied(repaired_utf8(comment.text, &replaced));
  if (comment.rejected) return std::nullopt;
  if (replaced > 0) ++comments.repaired;
  const auto characters = character_count(comment.text);
  if (characters <= most_statement_characters) return std::nullopt;
  return table.problem_here(
      say("{file}, line {line}: this statement has {characters} characters, and {most} is the most "
          "that fits. Make it shorter.",
          {{"file", table.file_name()},
           {"line", static_cast<std::int64_t>(line)},
           {"characters", static_cast<std::int64_t>(characters)},
           {"most", static_cast<std::int64_t>(most_statement_characters)}}));
}

std::optional<Problem> twice(const CsvTable& table, const std::vector<Comment>& rows) {
  std::vector<std::int64_t> ids;
  for (const Comment& comment : rows) ids.push_back(comment.id);
  std::ranges::sort(ids);
  const auto found = std::ranges::adjacent_find(ids);
  if (found == ids.end()) return std::nullopt;
  return table.problem_here(
      say("{file}: two statements have the number {number}. Take one of them out.",
          table.place({{"number", std::to_string(*found)}})));
}

Problem too_many_statements(const CsvTable& table) {
  return table.problem_here(
      say("{file}, line {line}: there are more than {most} statements. Take some out.",
          table.place({{"most", static_cast<std::int64_t>(most_statements)}})));
}

// ---- votes.csv ----

struct VoteColumns {
  explicit VoteColumns(const CsvTable& table)
      : comment(table.column("comment-id")),
        voter(table.column("voter-id")),
        vote(table.column("vote")),
        time(table.column("timestamp")),
        important(table.column("important")) {
    for (const std::string_view other : {"importance", "high-priority"}) {
      if (!important) important = table.column(other);
    }
  }
  std::optional<std::size_t> comment, voter, vote, time, important;
};

struct VoteRow {
  std::int64_t time = 0;
  std::int64_t voter = 0;
  std::int64_t comment = 0;
  std::int8_t sign = 0;
  bool important = false;
};

Result<VoteRow> vote_in(const CsvTable& table, const VoteColumns& columns) {
  const auto comment = number_in(table.at(columns.comment));
  if (!comment) return not_a_number(table, "comment-id", table.at(columns.comment));
  const auto voter = number_in(table.at(columns.voter));
  if (!voter) return not_a_number(table, "voter-id", table.at(columns.voter));
  const auto vote = number_in(table.at(columns.vote));
  if (!vote || *vote < -1 || *vote > 1) {
    return table.problem_here(
        say("{file}, line {line}: a vote is 1, 0 or -1, and this one is “{value}”. Mend this line, "
            "or export the file again.",
            table.place({{"value", repaired_utf8(table.at(columns.vote).substr(0, 40))}})));
  }
  const auto time = columns.time ? number_in(table.at(columns.time)) : 0;
  if (!time) return not_a_number(table, "timestamp", table.at(columns.time));
  const auto important = truth_in(table.at(columns.important));
  if (!important) return no_truth(table, "important", table.at(columns.important));
  return VoteRow{*time, *voter, *comment, static_cast<std::int8_t>(*vote), *important};
}

/// Gives each different number a place, in the order they come.
class Places {
 public:
  std::uint32_t of(std::int64_t number) {
    const auto [found, is_new] =
        places_.try_emplace(number, static_cast<std::uint32_t>(numbers_.size()));
    if (is_new) numbers_.push_back(number);
    return found->second;
  }
  std::optional<std::uint32_t> find(std::int64_t number) const {
    const auto found = places_.find(number);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }
  std::size_t size() const { return numbers_.size(); }
  std::vector<std::int64_t> take() && { return std::move(numbers_); }

 private:
  std::unordered_map<std::int64_t, std::uint32_t> places_;
  std::vector<std::int64_t> numbers_;
};

void keep_latest(Votes& votes) {
  const auto key = [](const RawVote& vote) {
    return std::tuple(vote.voter, vote.comment, vote.time, vote.row);
  };
  std::ranges::sort(votes.latest, {}, key);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < votes.latest.size(); ++i) {
    const RawVote vote = votes.latest[i];
    const bool same = kept > 0 && votes.latest[kept - 1].voter == vote.voter &&
                      votes.latest[kept - 1].comment == vote.comment;
    if (same) {
      ++votes.superseded;
      --kept;
    }
    votes.latest[kept++] = vote;
  }
  votes.latest.resize(kept);
}

std::optional<Problem> beyond_limits(const CsvTable& table, std::size_t votes, std::size_t voters) {
  if (votes >= most_votes) {
    return table.problem_here(
        say("{file}, line {line}: there are more than {most} votes. Bring in a part of them.",
            table.place({{"most", static_cast<std::int64_t>(most_votes)}})));
  }
  if (voters > most_participants) {
    return table.problem_here(
        say("{file}, line {line}: more than {most} people voted. Bring in a part of them.",
            table.place({{"most", static_cast<std::int64_t>(most_participants)}})));
  }
  return std::nullopt;
}

std::optional<Problem> first_missing(const CsvTable& table,
                                     std::initializer_list<std::string_view> names) {
  if (table.problem()) return table.problem();
  for (const std::string_view name : names) {
    if (!table.column(name)) return table.missing_column(name);
  }
  return table.column_twice({"comment-id", "comment-body", "agrees", "disagrees", "moderated",
                             "is-meta", "voter-id", "vote", "timestamp", "participant", "n-agree",
                             "n-disagree"});
}

}  // namespace

Result<Comments> read_comments(const SourceFile& file) {
  CsvTable table(file, "comment-body");
  if (const auto missing = first_missing(table, {"comment-id", "comment-body"})) return *missing;
  const CommentColumns columns(table);
  Comments comments{.letters = table.letters()};
  std::size_t begun_on_line = 0;
  while (table.next()) {
    if (!comments.rows.empty() && is_rest_of_text(table, columns)) {
      append_rest(table, comments.rows.back().text);
      ++comments.joined_lines;
      continue;
    }
    if (!comments.rows.empty()) {
      if (const auto problem = finish_text(table, begun_on_line, comments)) return *problem;
    }
    Result<Comment> comment = comment_in(table, columns);
    if (!comment) return comment.problems();
    comments.importance = comments.importance || number_in(table.at(columns.importance)) > 0;
    if (comments.rows.size() == most_statements) return too_many_statements(table);
    comments.rows.push_back(std::move(comment).take());
    begun_on_line = table.line();
  }
  if (table.problem()) return *table.problem();
  if (comments.rows.empty()) {
    return table.problem_here(
        say("{file}: there are no statements in it. Choose the file again.", table.place()));
  }
  if (const auto problem = finish_text(table, begun_on_line, comments)) return *problem;
  if (const auto problem = twice(table, comments.rows)) return *problem;
  return comments;
}

Result<Votes> read_votes(const SourceFile& file, const std::vector<Comment>& comments,
                         const ReadProgress& progress) {
  CsvTable table(file);
  if (const auto missing = first_missing(table, {"comment-id", "voter-id", "vote"})) {
    return *missing;
  }
  const VoteColumns columns(table);
  Places known, voters;
  for (const Comment& comment : comments) known.of(comment.id);
  Votes votes;
  votes.without_times = !columns.time;
  votes.with_importance = columns.important.has_value();
  for (std::size_t rows = 0; table.next(); ++rows) {
    const Result<VoteRow> vote = vote_in(table, columns);
    if (!vote) return vote.problems();
    if (const auto problem = beyond_limits(table, rows, voters.size())) return *problem;
    if (progress && rows % 65'536 == 0) {
      progress(static_cast<std::int64_t>(table.bytes_read()),
               static_cast<std::int64_t>(file.content.size()));
    }
    const auto comment = known.find(vote->comment);
    if (!comment) {
      ++votes.unknown;
      continue;
    }
    votes.latest.push_back({vote->time, static_cast<std::uint32_t>(rows), voters.of(vote->voter),
                            *comment, vote->sign, vote->important});
  }
  if (table.problem()) return *table.problem();
  keep_latest(votes);
  votes.voters = std::move(voters).take();
  return votes;
}

namespace {

/// The columns of statements: their names are numbers.
std::vector<std::size_t> statement_columns(const CsvTable& table) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table.headings().size(); ++i) {
    if (number_in(table.headings()[i])) columns.push_back(i);
  }
  return columns;
}

struct ParticipantColumns {
  explicit ParticipantColumns(const CsvTable& table)
      : id(table.column("participant")),
        agree(table.column("n-agree")),
        disagree(table.column("n-disagree")),
        statements(agree && disagree ? std::vector<std::size_t>() : statement_columns(table)) {}
  std::optional<std::size_t> id, agree, disagree;
  std::vector<std::size_t> statements;  // Where the counts are not there.
};

std::optional<Counts> counts_in(const CsvTable& table, const ParticipantColumns& columns) {
  if (columns.agree && columns.disagree) {
    const auto agrees = number_in(table.at(columns.agree));
    const auto disagrees = number_in(table.at(columns.disagree));
    return agrees && disagrees ? std::optional(Counts{*agrees, *disagrees}) : std::nullopt;
  }
  Counts counts;
  for (const std::size_t column : columns.statements) {
    const auto vote = number_in(table.at(column));
    if (vote == 1) ++counts.plus;
    if (vote == -1) ++counts.minus;
  }
  return counts;
}

}  // namespace

Result<std::unordered_map<std::int64_t, Counts>> read_participants(const SourceFile& file) {
  CsvTable table(file);
  if (const auto missing = first_missing(table, {"participant"})) return *missing;
  const ParticipantColumns columns(table);
  std::unordered_map<std::int64_t, Counts> participants;
  while (table.next()) {
    const auto number = number_in(table.at(columns.id));
    if (!number) return not_a_number(table, "participant", table.at(columns.id));
    if (const auto counts = counts_in(table, columns)) participants[*number] = *counts;
    if (participants.size() > most_participants)
      return *beyond_limits(table, 0, participants.size());
  }
  if (table.problem()) return *table.problem();
  return participants;
}

}  // namespace alongside::opinions::polis
