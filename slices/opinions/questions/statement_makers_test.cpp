// Whoever has the files of the database without the key tries to get from a statement that somebody
// signed to what they answered.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "foundation/db/testing.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/answer_storage.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions::statement_makers_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);
const SecretKey key{};
constexpr int people_here = 6;

class StatementMakers : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      const auto group = groups::add_group(write, {.name = "Asthma clinic group"}, now);
      question_ = add_question(write, {.group = group, .question = "What helps?"}, now);
      statement_ = add_statement(write, question_, "A quiet room", now);
      for (int n = 0; n < people_here; ++n) {
        people_.push_back(people::add_person(write, {.name = "Person " + std::to_string(n)}, now));
      }
      write.commit();
    });
  }

  void sign(Write& write, std::size_t person, int statements) {
    for (int n = 0; n < statements; ++n) {
      insert_statement(write, question_, "Signed " + std::to_string(n), people_[person]);
      count_statement_made(write, question_, maker_tag(key, question_, people_[person]));
    }
  }
  void answer(Write& write, std::size_t person) {
    save_answer(write, key,
                {.question = question_,
                 .statement = statement_,
                 .person = people_[person],
                 .constituency = std::nullopt,
                 .answer = person % 2 == 0 ? Answer::agree : Answer::disagree});
  }

  Id<Question> question_;
  Id<Statement> statement_;
  std::vector<Id<people::Person>> people_;
};
INSTANTIATE_ON_BOTH_DATABASES(StatementMakers);

struct ParticipantRow {
  std::string tag;
  std::int64_t side = 0, side_fixed = 0, answers = 0;
  friend bool operator==(const ParticipantRow&, const ParticipantRow&) = default;
};
constexpr Sql participants_sql{
    "SELECT person_tag, COALESCE(constituency_id, 0), side_fixed, answers_made FROM participants "
    "ORDER BY person_tag"};
constexpr Sql columns_sql{
    for_sqlite("SELECT name FROM pragma_table_info('participants') ORDER BY name"),
    for_postgresql("SELECT column_name::text FROM information_schema.columns "
                   "WHERE table_schema = current_schema() AND table_name = 'participants' "
                   "ORDER BY column_name")};
/// What stands beside answers is the same whoever of them signed, and how much.
TEST_P(StatementMakers, AreNotToldByWhatStandsBesideAnswers) {
  const auto rows_when_signed_by = [&](std::size_t signer, int statements) {
    std::vector<ParticipantRow> rows;
    database().write([&](Write& write) {  // Undone at its end.
      for (std::size_t person = 0; person < people_here; ++person) {
        if (person == signer) sign(write, person, statements);
        answer(write, person);
      }
      rows = write.all<ParticipantRow>(participants_sql);
    });
    return rows;
  };
  const auto of_first = rows_when_signed_by(0, 1);
  EXPECT_EQ(of_first.size(), static_cast<std::size_t>(people_here));
  for (std::size_t signer = 0; signer < people_here; ++signer) {
    for (const int statements : {1, 2, 7}) {
      EXPECT_EQ(rows_when_signed_by(signer, statements), of_first) << signer;
    }
  }
  database().read([](Read& read) {
    // No other column: `id` is random, and all of a question have the same `question_id`.
    EXPECT_EQ(read.all<std::string>(columns_sql),
              (std::vector<std::string>{"answers_made", "constituency_id", "id", "person_tag",
                                        "question_id", "side_fixed"}));
    return 0;
  });
}

constexpr Sql makers_sql{"SELECT maker_tag FROM statement_makers"};
constexpr Sql other_tags_sql{
    "SELECT person_tag FROM participants UNION ALL SELECT backer_tag FROM map_name_backings"};
TEST_P(StatementMakers, HaveAPseudonymOfTheirOwn) {
  database().write([&](Write& write) {
    for (std::size_t person = 0; person < people_here; ++person) {
      answer(write, person);
      sign(write, person, person == 0 ? 1 : 0);
    }
    const auto makers = write.all<std::string>(makers_sql);
    ASSERT_EQ(makers.size(), 1U);
    const auto others = write.all<std::string>(other_tags_sql);
    EXPECT_EQ(others.size(), static_cast<std::size_t>(people_here));
    EXPECT_EQ(std::ranges::find(others, makers[0]), others.end());
  });
  std::set<std::string> tags;
  for (const auto person : people_) {
    tags.insert(maker_tag(key, question_, person));
    tags.insert(maker_tag(key, {question_.number + 1}, person));
    tags.insert(participant_tag(key, question_, person));
    tags.insert(backer_tag(key, question_, person));
  }
  EXPECT_EQ(tags.size(), 4U * people_here);
}

TEST_P(StatementMakers, LeaveNoParticipantBehind) {
  database().write([&](Write& write) {
    sign(write, 0, 2);
    EXPECT_TRUE(write.all<ParticipantRow>(participants_sql).empty());
    EXPECT_EQ(statements_made(write, question_, maker_tag(key, question_, people_[0])), 2);
    EXPECT_EQ(statements_made(write, question_, maker_tag(key, question_, people_[1])), 0);
  });
}

}  // namespace
}  // namespace alongside::opinions::statement_makers_test
