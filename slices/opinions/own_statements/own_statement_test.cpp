// The code that an author alone holds: what it lets them do, and that it leads to nobody.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "foundation/base/numbers/readable_code.h"
#include "foundation/db/testing.h"
#include "foundation/work/jobs.h"
#include "slices/opinions/own_statements/own_statement_storage.h"
#include "slices/opinions/own_statements/statement_code.h"
#include "slices/opinions/questions/contribution_asking.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions::own_statement_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);
const SecretKey key{4, 5, 6};
constexpr Id<Question> question_7{7};

TEST(StatementCode, IsAnotherEachTime) {
  std::set<std::string> codes;
  for (int n = 0; n < 2000; ++n) {
    const std::string code = new_statement_code();
    EXPECT_EQ(code.size(), statement_code_characters + 2);
    codes.insert(code);
  }
  EXPECT_EQ(codes.size(), 2000U);
}

TEST(StatementCode, IsKnownHoweverItIsTyped) {
  const std::string print = statement_code_print(key, question_7, "ABCD-EFGH-JKLM");
  EXPECT_EQ(statement_code_print(key, question_7, " abcd efgh jklm"), print);
  EXPECT_NE(statement_code_print(key, question_7, "ABCD-EFGH-JKLN"), print);
  EXPECT_NE(statement_code_print(key, {8}, "ABCD-EFGH-JKLM"), print);
  EXPECT_NE(statement_code_print(SecretKey{9}, question_7, "ABCD-EFGH-JKLM"), print);
}

TEST(ReadableCode, HasNoLettersThatLookAlike) {
  for (int n = 0; n < 500; ++n) {
    const std::string code = readable_code(fingerprint(std::to_string(n)), 12, 4);
    EXPECT_EQ(code.find_first_of("01OI"), std::string::npos) << code;
    EXPECT_EQ(code[4], '-');
    EXPECT_EQ(code[9], '-');
    EXPECT_EQ(bare_code(code).size(), 12U);
  }
}

class OwnStatements : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      const auto group = groups::add_group(write, {.name = "Asthma clinic group"}, now);
      question_ = add_question(write, {.group = group, .question = "What helps?"}, now);
      for (int n = 0; n < 3; ++n) {
        people_.push_back(people::add_person(write, {.name = "Person " + std::to_string(n)}, now));
      }
      write.commit();
    });
  }

  OwnStatement put_forward(Write& write, const std::string& text, std::string_view code) const {
    const auto id = insert_statement(write, question_, text, std::nullopt);
    keep_code(write, question_, id, statement_code_print(key, question_, code));
    return with_code(write, code).value();
  }
  std::optional<OwnStatement> with_code(Write& write, std::string_view code) const {
    return statement_with_code(write, question_, statement_code_print(key, question_, code));
  }
  void answer(Write& write, Id<Statement> statement) {
    save_answer(write, key,
                {.question = question_,
                 .statement = statement,
                 .person = people_[0],
                 .constituency = std::nullopt});
  }

  Id<Question> question_;
  std::vector<Id<people::Person>> people_;
};
INSTANTIATE_ON_BOTH_DATABASES(OwnStatements);

constexpr Sql columns_of_statements_sql{
    for_sqlite("SELECT name FROM pragma_table_info('statements') ORDER BY name"),
    for_postgresql("SELECT column_name::text FROM information_schema.columns "
                   "WHERE table_schema = current_schema() AND table_name = 'statements' "
                   "ORDER BY column_name")};
constexpr Sql prints_sql{"SELECT code_print FROM statements ORDER BY code_print"};
TEST_P(OwnStatements, HaveNoAuthorAndNoTimeBesideTheirCodes) {
  database().write([&](Write& write) {
    put_forward(write, "One", "AAAA-AAAA-AAAA");
    put_forward(write, "Two", "BBBB-BBBB-BBBB");
    EXPECT_EQ(
        write.all<std::string>(columns_of_statements_sql),
        (std::vector<std::string>{"code_print", "heard", "id", "meta", "question_id",
                                  "removed_reason", "signed_by", "source_id", "text", "text_tag"}));
    // What the database has instead of a code is neither it nor made from it without the key.
    for (const std::string& print : write.all<std::string>(prints_sql)) {
      for (const std::string_view code : {"AAAA-AAAA-AAAA", "AAAAAAAAAAAA", "BBBBBBBBBBBB"}) {
        EXPECT_NE(print, code);
        EXPECT_NE(print, fingerprint(code));
        EXPECT_NE(print, statement_code_print(SecretKey{}, question_, code));
      }
    }
  });
}

TEST_P(OwnStatements, AreReachedByTheirOwnCodeAlone) {
  database().write([&](Write& write) {
    const auto one = put_forward(write, "One", "AAAA-AAAA-AAAA");
    const auto two = put_forward(write, "Two", "BBBB-BBBB-BBBB");
    EXPECT_EQ(with_code(write, "aaaa aaaa aaaa")->id, one.id);
    EXPECT_EQ(with_code(write, "BBBBBBBBBBBB")->id, two.id);
    EXPECT_FALSE(with_code(write, "CCCC-CCCC-CCCC"));
    EXPECT_FALSE(with_code(write, ""));
    EXPECT_FALSE(statement_with_code(write, {question_.number + 1},
                                     statement_code_print(key, question_, "AAAA-AAAA-AAAA")));
    EXPECT_FALSE(statement_signed(write, question_, one.id, people_[0]));
  });
}

TEST_P(OwnStatements, GetANumberOfTheirOwnWithNewWords) {
  database().write([&](Write& write) {
    const auto old = put_forward(write, "Open later", "AAAA-AAAA-AAAA");
    EXPECT_FALSE(has_other_like(write, question_, old.id, "OPEN LATER."));
    const auto changed = change_statement(write, question_, old, "OPEN LATER.");
    EXPECT_NE(changed, old.id);
    EXPECT_FALSE(find_statement(write, question_, old.id, ""));
    EXPECT_EQ(with_code(write, "AAAA-AAAA-AAAA")->id, changed);
    EXPECT_EQ(find_statement(write, question_, changed, "")->text, "OPEN LATER.");
    EXPECT_EQ(question_anywhere(write, question_)->statements_count, 1);
  });
}

TEST_P(OwnStatements, AreGoneWithoutATraceWhereNobodyAnswered) {
  database().write([&](Write& write) {
    const auto own = put_forward(write, "Open later", "AAAA-AAAA-AAAA");
    withdraw_statement(write, question_, own);
    EXPECT_FALSE(with_code(write, "AAAA-AAAA-AAAA"));
    EXPECT_TRUE(removed_statements(write, question_).empty());
    EXPECT_TRUE(write.all<std::string>(prints_sql).empty());
    const auto question = question_anywhere(write, question_);
    EXPECT_EQ(question->statements_count, 0);
    EXPECT_EQ(question->removed_count, 0);
    EXPECT_FALSE(has_statement_like(write, question_, "Open later"));
  });
}

constexpr Sql words_left_sql{"SELECT COUNT(*) FROM statements WHERE text <> ''"};
constexpr Sql codes_left_sql{"SELECT COUNT(*) FROM statements WHERE code_print IS NOT NULL"};
constexpr Sql answers_made_of_all_sql{"SELECT answers_made FROM participants"};
TEST_P(OwnStatements, TakeTheirAnswersOutOfEverybodysCount) {
  database().write([&](Write& write) {
    const auto own = put_forward(write, "Open later", "AAAA-AAAA-AAAA");
    answer(write, own.id);
    const auto answered = with_code(write, "AAAA-AAAA-AAAA").value();
    EXPECT_FALSE(answered.may_change());
    withdraw_statement(write, question_, answered);
    EXPECT_EQ(write.one<std::int64_t>(words_left_sql), 0);
    EXPECT_EQ(write.one<std::int64_t>(codes_left_sql), 0);
    EXPECT_EQ(write.one<std::int64_t>(answers_made_of_all_sql), 0);
    ASSERT_EQ(removed_statements(write, question_).size(), 1U);
    EXPECT_EQ(removed_statements(write, question_)[0].reason, "");
    const auto question = question_anywhere(write, question_);
    EXPECT_EQ(question->statements_count, 0);
    EXPECT_EQ(question->removed_count, 1);
    // The same words may come again: as a new statement, with no answers.
    EXPECT_FALSE(has_statement_like(write, question_, "Open later"));
    const auto again = insert_statement(write, question_, "Open later", std::nullopt);
    EXPECT_EQ(find_statement(write, question_, again, "")->heard, 0);
  });
}

constexpr Sql close_sql{"UPDATE questions SET closed_early_at = $2 WHERE id = $1"};
std::int64_t waiting_for_fates(Write& write) {
  for (const JobCounts& one : job_counts(write)) {
    if (one.kind == "fates_of_statements") return one.waiting;
  }
  return 0;
}
TEST_P(OwnStatements, AreGoneFromWhatOthersCopiedToo) {
  database().write([&](Write& write) {
    withdraw_statement(write, question_, put_forward(write, "One", "AAAA-AAAA-AAAA"));
    EXPECT_EQ(waiting_for_fates(write), 1);
    change_statement(write, question_, put_forward(write, "Two", "BBBB-BBBB-BBBB"), "Three");
    EXPECT_EQ(waiting_for_fates(write), 3) << "the old words, and the new ones";
  });
}

TEST_P(OwnStatements, AreWithdrawnAlsoWhenTwoTookThemOut) {
  database().write([&](Write& write) {
    const auto unheard = put_forward(write, "One", "AAAA-AAAA-AAAA");
    const auto heard = put_forward(write, "Two", "BBBB-BBBB-BBBB");
    answer(write, heard.id);
    for (const auto& own : {unheard, heard}) {
      remove_statement(write, question_, own.id, "It names somebody");
    }
    for (const std::string_view code : {"AAAA-AAAA-AAAA", "BBBB-BBBB-BBBB"}) {
      const auto own = with_code(write, code);
      ASSERT_TRUE(own) << code;
      EXPECT_TRUE(own->is_out);
      EXPECT_FALSE(own->may_change());
      EXPECT_FALSE(check_change(*own, "Other words", {}));
      withdraw_statement(write, question_, *own);
      EXPECT_FALSE(with_code(write, code));
      EXPECT_FALSE(put_statement_back(write, question_, own->id));
    }
    EXPECT_EQ(write.one<std::int64_t>(words_left_sql), 0);
    EXPECT_EQ(write.one<std::int64_t>(answers_made_of_all_sql), 0);
    EXPECT_EQ(removed_statements(write, question_)[0].reason, "It names somebody");
    const auto question = question_anywhere(write, question_);
    EXPECT_EQ(question->statements_count, 0);
    EXPECT_EQ(question->removed_count, 2);
  });
}

TEST_P(OwnStatements, TakeNoOtherWordsBesideThemWhenTheQuestionHasClosed) {
  const auto kinds = contributions_of_opinions();
  const auto kind = std::ranges::find(kinds, "statements", &ContributionKind::name);
  ASSERT_NE(kind, kinds.end());
  database().write([&](Write& write) {
    const auto put_beside = [&](const std::string& words) {
      return kind->put_beside(write, question_.number, words, now);
    };
    EXPECT_TRUE(put_beside("Open later on Fridays"));
    EXPECT_FALSE(put_beside("Open later on Fridays")) << "they are there already";
    write.run(close_sql, question_, now);
    EXPECT_FALSE(put_beside("Open later on Mondays"));
    EXPECT_FALSE(has_statement_like(write, question_, "Open later on Mondays"));
  });
}

TEST_P(OwnStatements, AreKnownBySignatureToWhoSigned) {
  database().write([&](Write& write) {
    const auto id = insert_statement(write, question_, "Signed", people_[1]);
    EXPECT_TRUE(statement_signed(write, question_, id, people_[1]));
    EXPECT_FALSE(statement_signed(write, question_, id, people_[0]));
    const auto changed = change_statement(
        write, question_, *statement_signed(write, question_, id, people_[1]), "Signed anew");
    EXPECT_TRUE(statement_signed(write, question_, changed, people_[1]));
    EXPECT_FALSE(statement_signed(write, question_, id, people_[1]));
  });
}

}  // namespace
}  // namespace alongside::opinions::own_statement_test
