// Imports into the database: what comes in, that it is all or nothing, and results out and in.
#include <gtest/gtest.h>

#include <string>

#include "foundation/db/testing.h"
#include "foundation/files/folder_testing.h"
#include "slices/opinions/imports/conversation_storage.h"
#include "slices/opinions/imports/import_storage.h"
#include "slices/opinions/imports/unfinished_imports_tasks.h"
#include "slices/opinions/opinions_commands.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/results/results_storage.h"

namespace alongside::opinions::import_test {
namespace {

using namespace std::chrono_literals;

const Instant now = instant_from_microseconds(1'764'000'000'000'000);

class Imports : public OnBothDatabases {
 protected:
  void write_export() {
    folder_.write("comments.csv",
                  "comment-id,agrees,disagrees,moderated,comment-body\n"
                  "4,1,2,1,\"=More, later\"\n7,0,0,-1,Rejected\n9,0,0,0,'=odd\n");
    folder_.write("votes.csv",
                  "timestamp,comment-id,voter-id,vote\n"
                  "1,4,1,1\n2,4,2,-1\n3,4,3,-1\n4,9,1,0\n5,7,9,1\n");
    folder_.write("summary.csv", "topic,Opening hours\nconversation-description,When?\n");
  }
  std::int64_t number_of(Sql sql) {
    return database().read([&](Read& read) { return read.one<std::int64_t>(sql); });
  }
  std::int64_t questions_seen() {
    return database().read([](Read& read) {
      const auto group = groups::find_group_named(read, "Clinic");
      return group ? list_questions(read, group->id, now, 1).total : 0;
    });
  }
  Results results(Id<Question> question) {
    return *database().read([&](Read& read) { return find_results(read, question); });
  }
  std::string csv(Id<Question> question) {
    return *database().read([&](Read& read) { return results_csv(read, question); });
  }
  const Folder& folder() const { return folder_; }

 private:
  Folder folder_;
};
INSTANTIATE_ON_BOTH_DATABASES(Imports);

constexpr Sql questions_sql{"SELECT COUNT(*) FROM questions"};
constexpr Sql participants_sql{"SELECT COUNT(*) FROM participants"};
constexpr Sql tagged_sql{"SELECT COUNT(*) FROM participants WHERE person_tag IS NOT NULL"};
constexpr Sql answers_sql{"SELECT COUNT(*) FROM answers"};
constexpr Sql texts_sql{"SELECT COUNT(*) FROM statements WHERE text <> ''"};
constexpr Sql unfinished_sql{"SELECT COUNT(*) FROM questions WHERE coming_in_at > 0"};

TEST_P(Imports, BringInAConversationOfASide) {
  write_export();
  const auto imported = import_polis_directory(database(), folder().path(),
                                               {.group = "Clinic", .side = "Professional"}, now);
  ASSERT_TRUE(imported) << imported.problems().front().message.text();
  const Results found = results(imported->question);
  EXPECT_EQ(found.title, "Opening hours");
  ASSERT_EQ(found.sides.size(), 1U);
  EXPECT_EQ(found.sides[0].names.at(0), "Professional");
  EXPECT_EQ(found.sides[0].participants.number, 3);
  ASSERT_EQ(found.statements.size(), 2U);
  EXPECT_EQ(found.statements[0].source_id, "4");
  EXPECT_EQ(found.statements[0].tally.all.disagree.number, 2);
  EXPECT_EQ(found.statements[1].tally.all.not_sure.number, 1);
  EXPECT_EQ(number_of(participants_sql), 3);
  EXPECT_EQ(number_of(tagged_sql), 0);
  EXPECT_EQ(number_of(answers_sql), 4);
}

TEST_P(Imports, IntoAGroupThatIsThereAddToIt) {
  write_export();
  const auto first = import_polis_directory(database(), folder().path(), {.group = "Clinic"}, now);
  const auto second = import_polis_directory(database(), folder().path(), {.group = "Clinic"}, now);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->group, second->group);
  EXPECT_EQ(first->summary.size(), second->summary.size() + 1);
}

TEST_P(Imports, ChangeNothingWhenSomethingIsWrong) {
  write_export();
  const auto options = ImportOptions{.group = "Clinic", .side = "Nobody"};
  const auto unknown_side = import_polis_directory(database(), folder().path(), options, now);
  ASSERT_FALSE(unknown_side);
  EXPECT_EQ(unknown_side.problems().front().field, "side");
  folder().write("votes.csv", "timestamp,comment-id,voter-id,vote\n1,4,1,1\n2,4,2,7\n");
  const auto broken = import_polis_directory(database(), folder().path(), {.group = "Clinic"}, now);
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.problems().front().field, "votes");
  EXPECT_EQ(number_of(questions_sql), 0);
  EXPECT_FALSE(
      database().read([](Read& read) { return groups::find_group_named(read, "Clinic"); }));
}

TEST_P(Imports, ChangeNothingWhenTheDatabaseFailsHalfWay) {
  write_export();
  database().write([](Write& write) {
    groups::add_group(write, {.name = "Clinic"}, now);
    write.commit();
  });
  int failures = 0;
  for (int statements = 0;; ++statements) {
    database().fail_after(statements);
    try {
      static_cast<void>(
          import_polis_directory(database(), folder().path(), {.group = "Clinic"}, now));
      break;
    } catch (const DatabaseFailed&) {
      ++failures;
    }
    EXPECT_EQ(questions_seen(), 0) << "after " << statements << " statements";
  }
  database().fail_after(-1);  // What was planned and not reached.
  EXPECT_GT(failures, 10);
  EXPECT_EQ(questions_seen(), 1);
  // What the others left is cleared away, once it is certain that nothing more comes of it.
  run_all_waiting(database(), {unfinished_imports_job()}, now + 10min);
  EXPECT_GT(number_of(participants_sql), 3);
  run_all_waiting(database(), {unfinished_imports_job()}, now + 40min);
  EXPECT_EQ(number_of(participants_sql), 3);
  EXPECT_EQ(number_of(answers_sql), 4);
  EXPECT_EQ(number_of(texts_sql), 2);
  EXPECT_EQ(number_of(unfinished_sql), 0);
  EXPECT_EQ(questions_seen(), 1);
}

TEST_P(Imports, ThatStoodStillForTooLongDoNotGoOn) {
  const polis::Conversation conversation{.statements = {{.source_id = 1, .text = "Open later"}},
                                         .participants = 1};
  const ConversationImport import = database().write([&](Write& write) {
    const auto group = groups::add_group(write, {.name = "Clinic"}, now);
    ConversationImport begun(write, group, {.title = "When?"}, {}, conversation, now);
    write.commit();
    return begun;
  });
  run_all_waiting(database(), {unfinished_imports_job()}, now + 40min);
  EXPECT_THROW(import.save_rows(database()), DatabaseFailed);
  EXPECT_THROW(database().write([&](Write& write) { import.finish(write); }), DatabaseFailed);
  EXPECT_EQ(questions_seen(), 0);
}

TEST_P(Imports, SayWhatIsMissing) {
  const auto nothing =
      import_polis_directory(database(), folder().path(), {.group = "Clinic"}, now);
  ASSERT_FALSE(nothing);
  EXPECT_EQ(nothing.problems().front().field, "comments");
  EXPECT_FALSE(import_polis_directory(database(), "/no/such", {.group = "Clinic"}, now));
  EXPECT_FALSE(import_polis_directory(database(), folder().path(), {}, now));
}

TEST_P(Imports, ResultsGoOutAndInAgain) {
  write_export();
  const auto first = import_polis_directory(database(), folder().path(),
                                            {.group = "Clinic", .side = "Professional"}, now);
  ASSERT_TRUE(first);
  const std::string out = csv(first->question);
  EXPECT_NE(out.find("\"'=More, later\""), std::string::npos);
  const auto again = import_results_file(database(), folder().write("out.csv", out),
                                         {.group = "Clinic", .title = "Again"}, now);
  ASSERT_TRUE(again) << again.problems().front().message.text();
  EXPECT_EQ(csv(again->question), out);
  const Results one = results(first->question);
  const Results other = results(again->question);
  ASSERT_EQ(one.statements.size(), other.statements.size());
  for (std::size_t i = 0; i < one.statements.size(); ++i) {
    EXPECT_EQ(one.statements[i].text, other.statements[i].text);
  }
  EXPECT_EQ(number_of(participants_sql), 3);
}

TEST_P(Imports, ResultsOfSeveralSidesMakeAGroupWithThem) {
  const std::string file = folder().write(
      "results.csv",
      "statement,text,agree,disagree,pass,Patients agree,Patients disagree,Patients pass,"
      "Staff agree,Staff disagree,Staff pass\n"
      "1,One,9,2,1,5,1,0,4,1,1\n2,Two,*,0,0,*,0,0,8,0,0\n");
  const auto imported = import_results_file(database(), file, {.group = "New"}, now);
  ASSERT_TRUE(imported) << imported.problems().front().message.text();
  const Results found = results(imported->question);
  ASSERT_EQ(found.sides.size(), 2U);
  EXPECT_EQ(found.sides[1].names.at(0), "Staff");
  EXPECT_EQ(found.statements[0].tally.sides[0].agree.number, 5);
  EXPECT_EQ(found.statements[1].tally.all.agree.number, 8);
  const auto elsewhere = import_results_file(database(), file, {.group = "Other"}, now);
  ASSERT_TRUE(elsewhere);
}

TEST_P(Imports, ResultsOfASideThatTheGroupLacksAreRefused) {
  database().write([](Write& write) {
    groups::add_group(write, {.name = "Clinic"}, now);
    write.commit();
  });
  const std::string file =
      folder().write("results.csv",
                     "text,Staff agree,Staff disagree,Staff pass,Nobody agree,Nobody disagree,"
                     "Nobody pass\nOne,1,2,3,0,0,0\n");
  const auto refused = import_results_file(database(), file, {.group = "Clinic"}, now);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.problems().front().field, "results");
}

}  // namespace
}  // namespace alongside::opinions::import_test
