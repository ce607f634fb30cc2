// Exports in Polis's files: what came in goes out and comes in again the same; what was answered
// here goes out as the pages show it, attacked by looking after each answer.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "foundation/files/folder_testing.h"
#include "slices/opinions/exports/export_asking.h"
#include "slices/opinions/exports/export_storage.h"
#include "slices/opinions/exports/polis_files.h"
#include "slices/opinions/map/map_tasks.h"
#include "slices/opinions/map/map_testing.h"
#include "slices/opinions/opinions_commands.h"
#include "slices/opinions/results/publishing_storage.h"
#include "slices/opinions/results/results_storage.h"

namespace alongside::opinions::export_test {
namespace {

const Instant export_time = instant_from_microseconds(1'790'000'000'000'000);

using Files = std::map<std::string, std::string>;

Files export_of(Database& database, Id<Question> id) {
  return database.read([&](Read& read) {
    const auto question = question_anywhere(read, id).value();
    const auto results = find_results(read, id).value();
    const auto asked = asked_export(read, question, results, "https://alongside.example");
    Files files;
    for (auto& [name, content] : polis_files(asked.question)) files[name] = std::move(content);
    return files;
  });
}

// ---- Rules ----

StatementResult result_of_counts(const std::vector<Counts>& rows, Showing showing) {
  ShownTally tally = shown_tally(rows, showing);
  const bool enough = has_results(tally);
  return {.statement = {1},
          .source_id = "",
          .text = "One",
          .enough = enough,
          .tally = std::move(tally)};
}

std::string comments_of(const StatementResult& result) {
  Results results{.question = {1}, .title = "What?", .participants = {.hidden = true}};
  results.statements.push_back(result);
  const auto exported = exported_question({.results = results, .description = {}, .url = "x"});
  for (const auto& [name, content] : polis_files(exported)) {
    if (name == "comments.csv") return content;
  }
  return "";
}

/// Whatever up to eight people said: two questions that look alike on the page are the same file.
TEST(PolisFiles, TellNoMoreOfFewPeopleThanThePageDoes) {
  for (const Showing showing : {Showing::from_three, Showing::from_eight}) {
    std::map<std::string, std::string> files;  // By what the page shows.
    int seen_again = 0;
    for (int people = 0; people <= 8; ++people) {
      for (int agree = 0; agree <= people; ++agree) {
        for (int disagree = 0; agree + disagree <= people; ++disagree) {
          const auto result = result_of_counts(
              {{.agree = agree, .disagree = disagree, .not_sure = people - agree - disagree}},
              showing);
          const ShownCounts& all = result.tally.all;
          std::string page;
          for (const ShownNumber& one :
               {all.agree, all.disagree, all.not_sure, all.rather_not_say}) {
            page += plain_text(one) + " ";
          }
          const auto [same, is_new] = files.emplace(page, comments_of(result));
          EXPECT_EQ(same->second, comments_of(result)) << page;
          seen_again += is_new ? 0 : 1;
          if (people < fewest_shown(showing)) {
            EXPECT_NE(comments_of(result).find("1,,,,1,false,false,One"), std::string::npos);
          }
        }
      }
    }
    EXPECT_GT(seen_again, 0);
  }
}

TEST(PolisFiles, GuardWhatASpreadsheetWouldRun) {
  ExportedQuestion question{.topic = "=1+1; a; b", .description = "-2", .url = "u"};
  question.statements = {{.id = "0", .text = "@home, \"now\""}, {.id = "1", .text = "'=odd"}};
  Files files;
  for (auto& [name, content] : polis_files(question)) files[name] = content;
  EXPECT_NE(files["comments.csv"].find("true,\"'@home, \"\"now\"\"\""), std::string::npos);
  EXPECT_NE(files["comments.csv"].find("false,'=odd"), std::string::npos);
  EXPECT_NE(files["summary.csv"].find("topic,'=1+1; a; b"), std::string::npos);
  EXPECT_FALSE(files.contains("votes.csv"));
  EXPECT_FALSE(files.contains("comment-groups.csv"));
}

// ---- What came in goes out ----

void put_into(const Folder& folder, const Files& files) {
  for (const auto& [name, content] : files) folder.write(name, content);
}

polis::Conversation read_files(const Files& files, polis::Sign sign = polis::Sign::find) {
  polis::Export all;
  all.comments.content = files.at("comments.csv");
  all.votes.content = files.at("votes.csv");
  if (files.contains("participants-votes.csv")) {
    all.participants =
        SourceFile{"participants", "participants-votes.csv", files.at("participants-votes.csv")};
  }
  if (files.contains("summary.csv")) {
    all.summary = SourceFile{"summary", "summary.csv", files.at("summary.csv")};
  }
  auto read = read_export(all, sign);
  if (!read) throw std::runtime_error(std::string(read.problems().front().message.text()));
  return std::move(read).take();
}

/// Answers of a person stand in no order.
std::string said_of(polis::Conversation conversation) {
  std::ranges::sort(conversation.answers, {}, [](const polis::ImportedAnswer& one) {
    return std::pair(one.participant, one.statement);
  });
  std::string said = conversation.topic + "\n" + conversation.description + "\n" +
                     std::to_string(conversation.participants) + "\n";
  for (const auto& one : conversation.statements) {
    said += std::to_string(one.source_id) + (one.meta ? " meta " : " ") + one.text + "\n";
  }
  for (const auto& one : conversation.answers) {
    said += std::to_string(one.participant) + " " + std::to_string(one.statement) + " " +
            std::to_string(static_cast<int>(one.vote)) + (one.matters ? " !" : "") + "\n";
  }
  return said;
}

Id<Question> bring_in(Database& database, const Files& files,
                      polis::Sign sign = polis::Sign::find) {
  const Folder folder;
  put_into(folder, files);
  const auto imported =
      import_polis_directory(database, folder.path(), {.group = "Open", .sign = sign}, export_time);
  if (!imported) {
    throw std::runtime_error(std::string(imported.problems().front().message.text()));
  }
  run_all_waiting(database, {map_job()}, export_time);
  return imported->question;
}

/// Out and in again: the same conversation, and then the same files byte by byte.
void expect_round_trip(Database& database, const Files& files,
                       polis::Sign sign = polis::Sign::find) {
  const Files out = export_of(database, bring_in(database, files, sign));
  ASSERT_TRUE(out.contains("votes.csv"));
  ASSERT_TRUE(out.contains("participants-votes.csv"));
  EXPECT_TRUE(said_of(read_files(out)) == said_of(read_files(files, sign)));
  const auto summary = read_files(out).summary;
  EXPECT_EQ(summary.rejected_statements + summary.superseded_votes + summary.unknown_votes +
                summary.repaired_statements + summary.joined_lines + summary.other_counts,
            0);
  EXPECT_FALSE(summary.sign_doubtful);
  Files again = export_of(database, bring_in(database, out));
  for (const char* name : {"comments.csv", "votes.csv"}) {
    EXPECT_TRUE(again[name] == out.at(name)) << name;
  }
}

class Exports : public OnBothDatabases {};
INSTANTIATE_ON_BOTH_DATABASES(Exports);

TEST_P(Exports, GiveBackWhatCameIn) {
  const Files files{
      {"comments.csv",
       "comment-id,agrees,disagrees,moderated,is-meta,comment-body\n"
       "4,2,1,1,false,\"=More, later\"\n7,0,0,-1,false,Rejected\n9,0,1,0,false,'=odd\n"
       "12,0,0,1,true,\"Two\nlines, \"\"quoted\"\"\"\n30,0,0,1,false,Nobody answered\n"},
      {"votes.csv",
       "timestamp,comment-id,voter-id,vote,important\n"
       "1,4,17,-1,0\n2,4,17,1,1\n3,4,2,1,0\n4,9,2,-1,0\n5,7,9,1,0\n6,12,2,0,0\n7,4,80,-1,1\n"},
      {"summary.csv", "topic,+Hours; days; weeks\nconversation-description,\"When?\nWhy?\"\n"}};
  expect_round_trip(database(), files);
}

TEST_P(Exports, GiveBackAnyConversation) {
  Random random(11);
  constexpr std::string_view letters = "ab'=+-@,;\"\n\t #";
  for (int round = 0; round < 12; ++round) {
    std::string comments = "comment-id,moderated,is-meta,comment-body\n";
    const auto statements = 1 + random.below(8);
    for (std::uint64_t id = 0; id < statements; ++id) {
      std::string text = "s" + std::to_string(id);
      if (random.below(2) == 0) text.clear();
      for (auto n = random.below(12); n > 0; --n) text += letters[random.below(letters.size())];
      text += std::to_string(id);
      std::string quoted;
      for (const char letter : text) quoted += letter == '"' ? "\"\"" : std::string(1, letter);
      comments += std::to_string(id * 3) + ",1," + (random.below(4) == 0 ? "true" : "false") +
                  ",\"" + quoted + "\"\n";
    }
    std::string votes = "timestamp,comment-id,voter-id,vote,important\n";
    // So that it is plain which number stands for agree.
    votes += "0,0,500,1,0\n";
    for (auto n = random.below(60); n > 0; --n) {
      votes += std::to_string(n) + "," + std::to_string(3 * random.below(statements)) + "," +
               std::to_string(random.below(9)) + "," +
               std::to_string(static_cast<int>(random.below(3)) - 1) + "," +
               std::to_string(random.below(2)) + "\n";
    }
    expect_round_trip(database(),
                      {{"comments.csv", comments},
                       {"votes.csv", votes},
                       {"summary.csv", "topic,Round " + std::to_string(round) + "\n"}},
                      polis::Sign::plus_is_agree);
  }
}

constexpr Sql came_in_sql{
    "UPDATE polis_imports SET answers = $2, participants = $3 WHERE question_id = $1"};
/// Whatever its size: what the page says is in the files is in them, and nothing else.
TEST_P(Exports, HoldWhatTheirPageSays) {
  const Files in{{"comments.csv", "comment-id,moderated,comment-body\n0,1,One\n1,1,Two\n"},
                 {"votes.csv", "timestamp,comment-id,voter-id,vote\n1,0,0,1\n2,1,0,1\n3,0,1,1\n"},
                 {"summary.csv", "topic,Hours\n"}};
  const auto id = bring_in(database(), in, polis::Sign::plus_is_agree);
  struct Size {
    std::int64_t votes, people;
    bool has_votes, has_rows;
  };
  for (const Size size : {Size{3, 2, true, true}, Size{exported_votes_most, 2, true, true},
                          Size{exported_votes_most + 1, 2, false, false},
                          Size{3, exported_cells_most / 2, true, true},
                          Size{3, exported_cells_most / 2 + 1, true, false}}) {
    database().write([&](Write& write) {
      write.run(came_in_sql, id, size.votes, size.people);
      write.commit();
    });
    const Files out = export_of(database(), id);
    EXPECT_EQ(out.contains("votes.csv"), size.has_votes);
    EXPECT_EQ(out.contains("participants-votes.csv"), size.has_rows);
    const auto parts = database().read(
        [&](Read& read) { return export_parts(read, question_anywhere(read, id).value()); });
    std::string said;
    for (const Message& line : what_is_in(parts)) said += line.text();
    for (const char* name : {"summary.csv", "comments.csv", "comment-groups.csv", "votes.csv",
                             "participants-votes.csv"}) {
      const std::string_view whole = name;
      // "votes.csv" is the end of the other's name.
      const bool is_said =
          said.find(whole == "votes.csv" ? std::string("votes.csv: ") : name) !=
              std::string::npos ||
          (whole == "votes.csv" && said.find("votes.csv and participants") != std::string::npos);
      EXPECT_EQ(is_said, out.contains(name)) << name;
    }
  }
}

std::filesystem::path polis_data() {
  const char* given = std::getenv("ALONGSIDE_DATA");
  return std::filesystem::path(given != nullptr ? given : "../shared/data");
}

Files files_in(const std::filesystem::path& folder) {
  Files files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream stream(entry.path(), std::ios::binary);
    files[entry.path().filename().string()] = {std::istreambuf_iterator<char>(stream),
                                               std::istreambuf_iterator<char>()};
  }
  return files;
}

/// Every conversation of Polis that is there: five real ones, and what was made up after reports.
TEST(ExportsOfRealConversations, GiveBackWhatCameIn) {
  int tried = 0;
  for (const char* part : {"polis", "reported/polis"}) {
    const auto folder = polis_data() / part;
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      const Files files = files_in(entry.path());
      if (!files.contains("comments.csv") || !files.contains("votes.csv")) continue;
      SCOPED_TRACE(entry.path().filename().string());
      const Files titled = [&] {
        Files with_topic = files;
        with_topic.try_emplace("summary.csv", "topic,What?\n");
        return with_topic;
      }();
      const auto sign = [&] {
        try {
          read_files(titled);
          return polis::Sign::find;
        } catch (const std::runtime_error&) {
          return polis::Sign::plus_is_agree;
        }
      }();
      try {
        read_files(titled, sign);
      } catch (const std::runtime_error&) {
        continue;  // Refused with a sentence: polis_readings_test.cpp.
      }
      TemporaryDatabase temporary(Engine::sqlite);
      expect_round_trip(temporary.database(), titled, sign);
      ++tried;
    }
  }
  if (tried == 0) GTEST_SKIP() << "no conversations: there is no folder " << polis_data();
}

// ---- What was answered here ----

class ExportsOfAnswers : public MapWorld {
 protected:
  Files files() { return export_of(database(), question); }
  void publish() {
    run_all_waiting(database(), {map_job(), results_job()}, now);
    database().write([&](Write& write) {
      publish_results(write, question, now + std::chrono::hours(30));
      write.commit();
    });
  }
  void answer_alone(std::size_t person, Answer given) {
    for (std::size_t n = 0; n < statements_count; ++n) answer(person, n, given);
  }
};
INSTANTIATE_ON_BOTH_DATABASES(ExportsOfAnswers);

TEST_P(ExportsOfAnswers, HoldNoVotesOfPeople) {
  answer_all(0, 30);
  close();
  publish();
  const Files out = files();
  EXPECT_FALSE(out.contains("votes.csv"));
  EXPECT_FALSE(out.contains("participants-votes.csv"));
  EXPECT_TRUE(out.contains("comments.csv"));
  EXPECT_THROW(database().read([&](Read& read) {
    return public_answers(read, *question_anywhere(read, question));
  }),
               NotFound);
  // Not even where somebody changed the row that says where it came from.
  auto claimed = database().read([&](Read& read) { return *question_anywhere(read, question); });
  claimed.source = "Polis";
  EXPECT_EQ(database().read([&](Read& read) { return public_votes(read, claimed); }).votes, 0);
  for (const auto& [name, content] : out) {
    for (std::size_t n = 0; n < people_count; ++n) {
      EXPECT_EQ(content.find(participant_tag(key, question, people[n])), std::string::npos) << name;
    }
  }
}

/// Somebody who looks after each answer sees a new file only where three people came in at once.
/// All are of one side, so that results and map take them in together.
TEST_P(ExportsOfAnswers, ChangeWithThreePeopleAtOnceAlone) {
  answer_all(0, 24);
  publish();
  Files before = files();
  int since = 0, changes = 0;
  for (std::size_t person = 24; person < people_count; person += 3) {
    answer_alone(person, person % 2 == 0 ? Answer::agree : Answer::disagree);
    publish();
    ++since;
    const Files after = files();
    if (after == before) continue;
    EXPECT_GE(since, 3) << "after person " << person;
    since = 0;
    ++changes;
    before = after;
  }
  EXPECT_GT(changes, 0);
}

}  // namespace
}  // namespace alongside::opinions::export_test
