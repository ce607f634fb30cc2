// Properties of the Polis reader: conversations made at random and written as CSV in every odd way
// come back equal to a model; broken files are refused or read, and never crash.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "foundation/base/random.h"
#include "slices/opinions/imports/polis_export.h"

namespace alongside::opinions::polis::polis_property_test {
namespace {

std::string random_text(Random& random) {
  static const std::vector<std::string> pieces{"a",  "word", " ",  ",",    "\"", "\n", "é",
                                               "'=", "-1",   "\t", "\r\n", ";",  "ਕ",  "0"};
  std::string text = "T";
  for (auto i = random.below(12); i > 0; --i) text += pieces[random.below(pieces.size())];
  return text + ".";
}

std::string as_tidied(const std::string& text) {
  std::string clean;
  for (const char c : text) {
    if (c != '\r') clean += c;
  }
  return clean;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

/// Quotes where it must, and elsewhere now and then.
std::string field(Random& random, const std::string& text) {
  const bool must = text.find_first_of(",\"\r\n") != text.npos;
  return must || random.below(3) == 0 ? quoted(text) : text;
}

struct Model {
  std::map<std::int64_t, std::string> statements;
  std::map<std::pair<std::int64_t, std::int64_t>, int> answers;  // Of voter and statement.
};

struct Made {
  std::string comments, votes;
  Model model;
};

using Row = std::map<std::string, std::string>;

std::string write_table(Random& random, std::vector<std::string> columns,
                        const std::vector<Row>& rows) {
  for (std::size_t i = columns.size(); i > 1; --i)
    std::swap(columns[i - 1], columns[random.below(i)]);
  const std::string line_end = random.below(2) == 0 ? "\n" : "\r\n";
  std::string out = random.below(4) == 0 ? "\xEF\xBB\xBF" : "";
  for (std::size_t i = 0; i < columns.size(); ++i) out += (i > 0 ? "," : "") + columns[i];
  out += line_end;
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      out +=
          (i > 0 ? "," : "") + field(random, row.contains(columns[i]) ? row.at(columns[i]) : "x");
    }
    out += line_end;
    if (random.below(10) == 0) out += line_end;
  }
  return out;
}

Made make(Random& random, bool minus_is_agree) {
  Made made;
  std::vector<Row> comments, votes;
  std::set<std::int64_t> rejected;
  const auto statements = static_cast<std::int64_t>(1 + random.below(8));
  for (std::int64_t id = 0; id < statements; ++id) {
    const std::string text = random_text(random);
    const bool is_rejected = id > 0 && random.below(4) == 0;
    if (is_rejected) rejected.insert(id);
    if (!is_rejected) made.model.statements[id * 3] = as_tidied(text);
    comments.insert(
        comments.begin() + static_cast<std::ptrdiff_t>(random.below(comments.size() + 1)),
        {{"comment-id", std::to_string(id * 3)},
         {"comment-body", text},
         {"moderated", is_rejected            ? "-1"
                       : random.below(2) == 0 ? "0"
                                              : "1"},
         {"timestamp", "1"}});
  }
  std::map<std::pair<std::int64_t, std::int64_t>, std::uint64_t> times;
  for (auto i = random.below(60); i > 0; --i) {
    const auto voter = static_cast<std::int64_t>(random.below(6));
    const auto statement = static_cast<std::int64_t>(random.below(10));
    const int vote = static_cast<int>(random.below(3)) - 1;
    const auto time = random.below(5);
    votes.push_back({{"timestamp", std::to_string(time)},
                     {"comment-id", std::to_string(statement * 3)},
                     {"voter-id", std::to_string(voter)},
                     {"vote", std::to_string(minus_is_agree ? -vote : vote)}});
    if (statement >= statements || rejected.contains(statement)) continue;
    const std::pair key{voter, statement * 3};
    if (times.contains(key) && time < times[key]) continue;
    times[key] = time;
    made.model.answers[key] = vote;
  }
  made.comments = write_table(
      random, {"timestamp", "comment-id", "moderated", "other", "comment-body"}, comments);
  made.votes =
      write_table(random, {"timestamp", "datetime", "comment-id", "voter-id", "vote"}, votes);
  return made;
}

Export export_of(const std::string& comments, const std::string& votes) {
  Export files;
  files.comments.content = comments;
  files.votes.content = votes;
  return files;
}

/// Participants have no names, so answers are compared as sorted lists of each person's own.
std::multiset<std::map<std::int64_t, int>> by_person(const Conversation& conversation) {
  std::map<std::uint32_t, std::map<std::int64_t, int>> people;
  for (const ImportedAnswer& answer : conversation.answers) {
    people[answer.participant][conversation.statements[answer.statement].source_id] =
        static_cast<int>(answer.vote);
  }
  std::multiset<std::map<std::int64_t, int>> all;
  for (const auto& [person, answers] : people) all.insert(answers);
  return all;
}

std::multiset<std::map<std::int64_t, int>> by_person(const Model& model) {
  std::map<std::int64_t, std::map<std::int64_t, int>> people;
  for (const auto& [key, vote] : model.answers) people[key.first][key.second] = vote;
  std::multiset<std::map<std::int64_t, int>> all;
  for (const auto& [person, answers] : people) all.insert(answers);
  return all;
}

TEST(PolisProperty, RandomConversationsComeBackEqual) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    Random random(seed);
    const bool minus_is_agree = random.below(2) == 0;
    const Made made = make(random, minus_is_agree);
    const auto conversation =
        read_export(export_of(made.comments, made.votes),
                    minus_is_agree ? Sign::minus_is_agree : Sign::plus_is_agree);
    ASSERT_TRUE(conversation) << made.comments << made.votes;
    std::map<std::int64_t, std::string> statements;
    for (const auto& statement : conversation->statements) {
      statements[statement.source_id] = statement.text;
    }
    EXPECT_EQ(statements, made.model.statements);
    EXPECT_EQ(by_person(*conversation), by_person(made.model));
  }
}

TEST(PolisProperty, EveryVoteIsBroughtInOrAccountedFor) {
  for (std::uint64_t seed = 1000; seed < 1200; ++seed) {
    Random random(seed);
    const Made made = make(random, false);
    const auto conversation =
        read_export(export_of(made.comments, made.votes), Sign::plus_is_agree);
    ASSERT_TRUE(conversation);
    std::int64_t rows = 0;
    CsvReader reader(made.votes);
    for (CsvRow row; reader.next(row);) ++rows;
    const Summary& summary = conversation->summary;
    EXPECT_EQ(rows - 1, summary.answers + summary.votes_on_those + summary.superseded_votes +
                            summary.unknown_votes);
  }
}

TEST(PolisProperty, BrokenFilesNeverCrash) {
  for (std::uint64_t seed = 2000; seed < 3000; ++seed) {
    Random random(seed);
    Made made = make(random, false);
    std::string& file = random.below(2) == 0 ? made.comments : made.votes;
    if (random.below(3) == 0) file.resize(random.below(file.size() + 1));
    for (auto i = random.below(8); i > 0 && !file.empty(); --i) {
      file[random.below(file.size())] = static_cast<char>(random.below(256));
    }
    const auto result = read_export(export_of(made.comments, made.votes), Sign::find);
    if (!result) {
      EXPECT_FALSE(result.problems().front().message.text().empty());
    }
  }
}

}  // namespace
}  // namespace alongside::opinions::polis::polis_property_test
