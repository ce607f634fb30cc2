#include "slices/opinions/imports/polis_export.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <unordered_map>

#include "foundation/base/text.h"
#include "slices/opinions/imports/polis_votes.h"
#include "slices/opinions/questions/question_form.h"

namespace alongside::opinions::polis {
namespace {

// ---- The sign ----

/// How far the counts of the files are from the votes, read the one way and the other.
struct Distance {
  std::uint64_t plus_is_agree = 0;
  std::uint64_t minus_is_agree = 0;
};

void add_distance(Distance& distance, const Counts& votes, const Counts& said) {
  // Counts come from outside: bounded, so that no sum of them overflows.
  const auto apart = [](std::int64_t one, std::int64_t other) {
    const std::int64_t bounded = std::clamp<std::int64_t>(other, 0, most_votes);
    return static_cast<std::uint64_t>(std::abs(one - bounded));
  };
  distance.plus_is_agree += apart(votes.plus, said.plus) + apart(votes.minus, said.minus);
  distance.minus_is_agree += apart(votes.minus, said.plus) + apart(votes.plus, said.minus);
}

/// Nothing where the counts fit both ways about as well. People change votes after a count, so
/// the right way need not fit to the last one.
std::optional<Sign> clear_sign(const Distance& distance) {
  if (distance.plus_is_agree * 2 < distance.minus_is_agree) return Sign::plus_is_agree;
  if (distance.minus_is_agree * 2 < distance.plus_is_agree) return Sign::minus_is_agree;
  return std::nullopt;
}

void count(Counts& counts, std::int8_t sign) {
  if (sign > 0) ++counts.plus;
  if (sign < 0) ++counts.minus;
}

std::optional<Sign> sign_by_comments(const Comments& comments, const Votes& votes) {
  std::vector<Counts> counts(comments.rows.size());
  for (const RawVote& vote : votes.latest) count(counts[vote.comment], vote.sign);
  Distance distance;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (comments.rows[i].counts) add_distance(distance, counts[i], *comments.rows[i].counts);
  }
  return clear_sign(distance);
}

using CountsOfPeople = std::unordered_map<std::int64_t, Counts>;

std::vector<Counts> counts_of_voters(const Votes& votes) {
  std::vector<Counts> counts(votes.voters.size());
  for (const RawVote& vote : votes.latest) count(counts[vote.voter], vote.sign);
  return counts;
}

std::optional<Sign> sign_by_participants(const CountsOfPeople& participants, const Votes& votes) {
  const std::vector<Counts> counts = counts_of_voters(votes);
  Distance distance;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto said = participants.find(votes.voters[i]);
    if (said != participants.end()) add_distance(distance, counts[i], said->second);
  }
  return clear_sign(distance);
}

Problem sign_unclear() {
  return {"sign",
          say("The files do not show whether 1 or -1 stands for agree. Ask whoever exported them, "
              "and say which it is (on the command line: --sign plus-is-agree or --sign "
              "minus-is-agree).")};
}

Problem signs_disagree(const Export& files) {
  return {"sign",
          say("{comments} and {participants} do not agree on whether 1 or -1 stands for agree in "
              "{votes}. Ask whoever exported them, and say which it is (on the command line: "
              "--sign plus-is-agree or --sign minus-is-agree).",
              {{"comments", files.comments.name},
               {"participants", files.participants->name},
               {"votes", files.votes.name}})};
}

Result<Sign> find_sign(const Export& files, const Comments& comments, const Votes& votes,
                       const CountsOfPeople& participants) {
  const auto is_zero = [](const RawVote& vote) { return vote.sign == 0; };
  if (std::ranges::all_of(votes.latest, is_zero)) return Sign::plus_is_agree;
  const auto by_comments = sign_by_comments(comments, votes);
  const auto by_people = sign_by_participants(participants, votes);
  if (by_comments && by_people && *by_comments != *by_people) return signs_disagree(files);
  if (by_comments) return *by_comments;
  if (by_people) return *by_people;
  return sign_unclear();
}

/// People whose counts in the matrix are not those of their votes.
std::int64_t other_counts(const CountsOfPeople& participants, const Votes& votes, Sign sign) {
  const std::vector<Counts> counts = counts_of_voters(votes);
  std::int64_t others = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto said = participants.find(votes.voters[i]);
    if (said == participants.end()) continue;
    const bool turned = sign == Sign::minus_is_agree;
    const std::int64_t agree = turned ? counts[i].minus : counts[i].plus;
    const std::int64_t disagree = turned ? counts[i].plus : counts[i].minus;
    if (agree != said->second.plus || disagree != said->second.minus) ++others;
  }
  return others;
}

// ---- What stays out ----

enum class Standing { kept, rejected, empty };

Standing standing_of(const Comment& comment) {
  if (comment.rejected) return Standing::rejected;
  return comment.text.empty() ? Standing::empty : Standing::kept;
}

/// Fills the statements by `source_id`; returns for each comment its place among them.
std::vector<std::optional<std::uint32_t>> keep_statements(Comments& comments,
                                                          Conversation& conversation) {
  std::vector<std::size_t> order(comments.rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return comments.rows[i].id; });
  std::vector<std::optional<std::uint32_t>> places(comments.rows.size());
  for (const std::size_t i : order) {
    Comment& comment = comments.rows[i];
    const Standing standing = standing_of(comment);
    if (standing == Standing::rejected) ++conversation.summary.rejected_statements;
    if (standing == Standing::empty) ++conversation.summary.empty_statements;
    if (standing != Standing::kept) continue;
    places[i] = static_cast<std::uint32_t>(conversation.statements.size());
    conversation.statements.push_back({comment.id, std::move(comment.text), comment.meta});
    if (comment.meta) ++conversation.summary.meta_statements;
  }
  return places;
}

Vote vote_of(std::int8_t value, Sign sign) {
  return static_cast<Vote>(sign == Sign::minus_is_agree ? -value : value);
}

/// `votes.latest` comes by voter: each new voter with a kept vote is the next participant.
void keep_answers(const Votes& votes, const std::vector<std::optional<std::uint32_t>>& places,
                  Conversation& conversation) {
  conversation.answers.reserve(votes.latest.size());
  std::optional<std::uint32_t> current;
  for (const RawVote& vote : votes.latest) {
    if (!places[vote.comment]) {
      ++conversation.summary.votes_on_those;
      continue;
    }
    if (current != vote.voter) conversation.participant_ids.push_back(votes.voters[vote.voter]);
    current = vote.voter;
    const auto participant = static_cast<std::uint32_t>(conversation.participant_ids.size() - 1);
    conversation.answers.push_back(
        {participant, *places[vote.comment], vote_of(vote.sign, conversation.summary.sign),
         vote.important});
    if (vote.important) ++conversation.summary.important_answers;
  }
  conversation.participants = static_cast<std::int64_t>(conversation.participant_ids.size());
}

// ---- summary.csv ----

/// What stands between a name and its value, in which there may be more of other separators.
char separator_after_name(const ExportText& text) {
  const std::size_t first = text.text().find_first_of(",;\t\r\n");
  if (first == std::string_view::npos) return text.separator;
  const char separator = text.text()[first];
  return separator == '\r' || separator == '\n' ? text.separator : separator;
}

/// Our own export says which of them it guarded (polis_files.h).
void take_guards_away(std::string_view names, Conversation& conversation) {
  const auto unguard = [&](std::string_view name, std::string& text) {
    if (names.find(name) != std::string_view::npos && text.starts_with('\'')) text.erase(0, 1);
  };
  unguard("topic", conversation.topic);
  unguard("conversation-description", conversation.description);
}

std::optional<Problem> read_summary(const SourceFile& file, Conversation& conversation) {
  const ExportText text = export_text(file.content);
  CsvStyle style = text.style();
  style.separator = separator_after_name(text);
  CsvReader reader(text.text(), style);
  CsvRow row;
  while (reader.next(row)) {
    if (row.fields.size() < 2) continue;
    std::string value = row.fields[1];
    for (std::size_t i = 2; i < row.fields.size(); ++i) {
      value.append(1, style.separator).append(row.fields[i]);
    }
    const std::string name = column_name(row.fields[0]);
    if (name == "topic") conversation.topic = tidied_line(repaired_utf8(value));
    if (name == "conversation-description") {
      conversation.description = tidied(repaired_utf8(value));
    }
    if (name == "formula-guard") take_guards_away(value, conversation);
  }
  if (!reader.problem()) return std::nullopt;
  return Problem{
      file.field,
      say("{file}, line {line}: this line cannot be read. Check the double quotes in "
          "it, or leave this file out.",
          {{"file", file.name}, {"line", static_cast<std::int64_t>(reader.problem()->line)}})};
}

/// A topic that is longer than a question may be ends at a word, and stands whole before the
/// description.
void shorten_topic(Conversation& conversation) {
  if (character_count(conversation.topic) <= question_characters_most) return;
  conversation.description =
      conversation.topic +
      (conversation.description.empty() ? "" : "\n\n" + conversation.description);
  std::size_t end = 0, characters = 0;
  for (std::size_t i = 0; i < conversation.topic.size(); ++i) {
    if ((static_cast<unsigned char>(conversation.topic[i]) & 0xC0U) == 0x80U) continue;
    if (++characters == question_characters_most) end = i;
  }
  const std::size_t blank = conversation.topic.rfind(' ', end);
  conversation.topic.resize(blank == std::string::npos || blank < end / 2 ? end : blank);
  conversation.topic += "…";
  conversation.summary.title_shortened = true;
}

void summarise(Comments& comments, const Votes& votes, Conversation& conversation) {
  Summary& summary = conversation.summary;
  summary.repaired_statements = comments.repaired;
  summary.joined_lines = comments.joined_lines;
  summary.superseded_votes = votes.superseded;
  summary.unknown_votes = votes.unknown;
  summary.without_times = votes.without_times;
  summary.importance_left_out = comments.importance && !votes.with_importance;
  summary.windows_letters = comments.letters == Letters::windows_1252;
  const auto by_counts = sign_by_comments(comments, votes);
  summary.sign_doubtful = by_counts && *by_counts != summary.sign;
  keep_answers(votes, keep_statements(comments, conversation), conversation);
  summary.statements = static_cast<std::int64_t>(conversation.statements.size());
  summary.participants = conversation.participants;
  summary.answers = static_cast<std::int64_t>(conversation.answers.size());
  summary.participants_only_on_those =
      static_cast<std::int64_t>(votes.voters.size()) - conversation.participants;
}

}  // namespace

Result<Conversation> read_export(const Export& files, Sign sign, const ReadProgress& progress) {
  Conversation conversation;
  if (files.summary) {
    if (const auto problem = read_summary(*files.summary, conversation)) return *problem;
    shorten_topic(conversation);
  }
  Result<Comments> read = read_comments(files.comments);
  if (!read) return read.problems();
  Comments comments = std::move(read).take();
  const Result<Votes> votes = read_votes(files.votes, comments.rows, progress);
  if (!votes) return votes.problems();
  Result<CountsOfPeople> participants = CountsOfPeople();
  if (files.participants) participants = read_participants(*files.participants);
  if (!participants) return participants.problems();
  conversation.summary.sign = sign;
  if (sign == Sign::find) {
    const Result<Sign> found = find_sign(files, comments, *votes, *participants);
    if (!found) return found.problems();
    conversation.summary.sign = *found;
  }
  conversation.summary.other_counts =
      other_counts(*participants, *votes, conversation.summary.sign);
  summarise(comments, *votes, conversation);
  if (conversation.statements.empty()) {
    return Problem{files.comments.field,
                   say("{file}: every statement in it was rejected, so there is nothing to bring "
                       "in. Choose another file.",
                       {{"file", files.comments.name}})};
  }
  return conversation;
}

}  // namespace alongside::opinions::polis
