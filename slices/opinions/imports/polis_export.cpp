#include "slices/opinions/imports/polis_export.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "foundation/base/text.h"
#include "slices/opinions/imports/polis_votes.h"

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

Result<std::optional<Sign>> sign_by_participants(const SourceFile& file, const Votes& votes) {
  const auto participants = read_participants(file);
  if (!participants) return participants.problems();
  std::vector<Counts> counts(votes.voters.size());
  for (const RawVote& vote : votes.latest) count(counts[vote.voter], vote.sign);
  Distance distance;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto said = participants->find(votes.voters[i]);
    if (said != participants->end()) add_distance(distance, counts[i], said->second);
  }
  return clear_sign(distance);
}

Result<Sign> find_sign(const Export& files, const Comments& comments, const Votes& votes) {
  const auto is_zero = [](const RawVote& vote) { return vote.sign == 0; };
  if (std::ranges::all_of(votes.latest, is_zero)) return Sign::plus_is_agree;
  if (const auto sign = sign_by_comments(comments, votes)) return *sign;
  if (files.participants) {
    const auto sign = sign_by_participants(*files.participants, votes);
    if (!sign) return sign.problems();
    if (*sign) return **sign;
  }
  return Problem{"sign",
                 say("The files do not show whether 1 or -1 stands for agree. Ask whoever exported "
                     "them, and say which it is.")};
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
    conversation.statements.push_back({comment.id, std::move(comment.text)});
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
        {participant, *places[vote.comment], vote_of(vote.sign, conversation.summary.sign)});
  }
  conversation.participants = static_cast<std::int64_t>(conversation.participant_ids.size());
}

// ---- summary.csv ----

std::optional<Problem> read_summary(const SourceFile& file, Conversation& conversation) {
  CsvReader reader(file.content);
  CsvRow row;
  while (reader.next(row)) {
    if (row.fields.size() < 2) continue;
    std::string value = row.fields[1];
    for (std::size_t i = 2; i < row.fields.size(); ++i) value.append(",").append(row.fields[i]);
    if (row.fields[0] == "topic") conversation.topic = tidied_line(repaired_utf8(value));
    if (row.fields[0] == "conversation-description") {
      conversation.description = tidied(repaired_utf8(value));
    }
  }
  if (!reader.problem()) return std::nullopt;
  return Problem{
      file.field,
      say("{file}, line {line}: this line cannot be read. Check the double quotes in "
          "it, or leave this file out.",
          {{"file", file.name}, {"line", static_cast<std::int64_t>(reader.problem()->line)}})};
}

void summarise(Comments& comments, const Votes& votes, Conversation& conversation) {
  Summary& summary = conversation.summary;
  summary.repaired_statements = comments.repaired;
  summary.joined_lines = comments.joined_lines;
  summary.superseded_votes = votes.superseded;
  summary.unknown_votes = votes.unknown;
  summary.without_times = votes.without_times;
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
  }
  Result<Comments> read = read_comments(files.comments);
  if (!read) return read.problems();
  Comments comments = std::move(read).take();
  const Result<Votes> votes = read_votes(files.votes, comments.rows, progress);
  if (!votes) return votes.problems();
  conversation.summary.sign = sign;
  if (sign == Sign::find) {
    const Result<Sign> found = find_sign(files, comments, *votes);
    if (!found) return found.problems();
    conversation.summary.sign = *found;
  }
  summarise(comments, *votes, conversation);
  if (conversation.statements.empty()) {
    return Problem{files.comments.field,
                   say("{file}: every statement in it was rejected, so there is nothing to bring "
                       "in. Choose another file.",
                       {{"file", files.comments.name}})};
  }
  return conversation;
}

std::vector<Message> sentences(const Summary& summary) {
  std::vector<Message> said{
      say_many("{count} statement came in.", "{count} statements came in.", summary.statements),
      say_many("{count} person took part.", "{count} people took part.", summary.participants),
      say_many("{count} answer came in.", "{count} answers came in.", summary.answers)};
  const auto add = [&](std::int64_t count, Message message) {
    if (count > 0) said.push_back(std::move(message));
  };
  add(summary.rejected_statements,
      say_many("{count} statement stayed out: the people who ran the conversation rejected it.",
               "{count} statements stayed out: the people who ran the conversation rejected them.",
               summary.rejected_statements));
  add(summary.empty_statements,
      say_many("{count} statement stayed out: it has no text.",
               "{count} statements stayed out: they have no text.", summary.empty_statements));
  add(summary.votes_on_those,
      say_many("{count} answer stayed out: its statement stayed out.",
               "{count} answers stayed out: their statements stayed out.", summary.votes_on_those));
  add(summary.participants_only_on_those,
      say_many("{count} person is not counted: they answered only statements that stayed out.",
               "{count} people are not counted: they answered only statements that stayed out.",
               summary.participants_only_on_those));
  add(summary.superseded_votes,
      say_many("{count} earlier answer stayed out: the person changed it, and the latest counts.",
               "{count} earlier answers stayed out: people changed them, and the latest counts.",
               summary.superseded_votes));
  add(summary.unknown_votes,
      say_many("{count} answer stayed out: its statement is not in comments.csv.",
               "{count} answers stayed out: their statements are not in comments.csv.",
               summary.unknown_votes));
  add(summary.repaired_statements,
      say_many("{count} statement had letters that cannot be read. They now show as �.",
               "{count} statements had letters that cannot be read. They now show as �.",
               summary.repaired_statements));
  add(summary.joined_lines,
      say_many("{count} line was joined to the statement before it: its text had no quotes.",
               "{count} lines were joined to the statements before them: the text had no quotes.",
               summary.joined_lines));
  add(summary.without_times,
      say("votes.csv has no times. Where somebody answered twice, the later line counts."));
  add(summary.sign_doubtful,
      say("Check the answers: the counts in comments.csv fit better if agree and disagree are the "
          "other way round."));
  said.push_back(summary.sign == Sign::minus_is_agree ? say("In the file -1 stood for agree.")
                                                      : say("In the file 1 stood for agree."));
  return said;
}

}  // namespace alongside::opinions::polis
