#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "foundation/base/random.h"
#include "foundation/db/testing.h"
#include "slices/opinions/many/alike_texts.h"
#include "slices/opinions/many/listed_statements.h"
#include "slices/opinions/many/many_pages.h"
#include "slices/opinions/many/many_storage.h"
#include "slices/opinions/many/statement_table.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_form.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions::many_test {
namespace {

using Texts = std::vector<std::string>;

CheckedList check_list(std::string_view list, const Texts& there) {
  return opinions::check_list(
      list, {.texts = there, .tags_gone = {}, .count = static_cast<std::int64_t>(there.size())});
}

// ---- Alike ----

TEST(AlikeTexts, AreThoseOfNearlyTheSameWords) {
  AlikeTexts texts;
  texts.add("The clinic is too far away.");
  texts.add("A quiet room to wait in would help.");
  EXPECT_EQ(texts.most_alike("Clinic is TOO far away"), 0U);
  EXPECT_EQ(texts.most_alike("The clinic is not too far away"), 0U);  // Who brings it decides.
  EXPECT_EQ(texts.most_alike("A quiet room would help to wait in!"), 1U);
  EXPECT_EQ(texts.most_alike("Parking costs too much"), std::nullopt);
  EXPECT_EQ(texts.most_alike("Too far"), std::nullopt);
  EXPECT_EQ(texts.most_alike(""), std::nullopt);
}

TEST(AlikeTexts, AreFoundAmongThousands) {
  Random random(1);
  const auto sentence = [&] {
    std::string text;
    for (int word = 0; word < 15; ++word) text += "word" + std::to_string(random.below(300)) + " ";
    return text;
  };
  AlikeTexts texts;
  for (int n = 0; n < 4500; ++n) texts.add(sentence());
  const std::string last = sentence();
  texts.add(last);
  EXPECT_EQ(texts.most_alike(last + "too"), 4500U);
}

// ---- The list ----

TEST(CheckedList, TellsEachLineThatIsWrongAndPassesOverEmptyOnes) {
  const std::string long_one(201, 'a');
  const auto checked =
      check_list("\nOpen later\n\n" + long_one + "\nopen LATER.\nMore seats\n\n", {"More seats!"});
  ASSERT_EQ(checked.right.size(), 1U);
  EXPECT_EQ(checked.right[0].line, 2U);
  EXPECT_EQ(checked.empty_lines, 1U);
  ASSERT_EQ(checked.wrong.size(), 3U);
  EXPECT_EQ(checked.wrong[0].kind, WrongLine::Kind::too_long);
  EXPECT_EQ(checked.wrong[0].statement.line, 4U);
  EXPECT_EQ(checked.wrong[0].characters, 201);
  EXPECT_EQ(checked.wrong[1].kind, WrongLine::Kind::twice);
  EXPECT_EQ(checked.wrong[1].first_line, 2U);
  EXPECT_EQ(checked.wrong[2].kind, WrongLine::Kind::there);
  EXPECT_FALSE(checked.can_be_saved());
  EXPECT_EQ(shorter_list(checked, LeaveOut::wrong), "Open later\n");
}

TEST(CheckedList, HoldsSoManyAndNoMore) {
  EXPECT_EQ(check_list("", {}).problems.size(), 1U);
  EXPECT_EQ(check_list(" \n \n", {}).problems.size(), 1U);
  std::string list;
  for (std::size_t n = 0; n < statements_at_once_most; ++n) {
    list += "Idea " + std::to_string(n) + "\n";
  }
  EXPECT_TRUE(check_list(list, {}).can_be_saved());
  EXPECT_FALSE(check_list(list + "One more\n", {}).can_be_saved());
  const Texts nearly_full(4999, "x");
  EXPECT_FALSE(check_list("First\nSecond\n", nearly_full).can_be_saved());
  EXPECT_TRUE(check_list("First\n", nearly_full).can_be_saved());
  EXPECT_FALSE(check_list(std::string(list_bytes_most + 1, 'a'), {}).can_be_saved());
}

TEST(CheckedList, LeavesToWhoBringsItWhatIsNearlyTheSame) {
  const auto checked = check_list(
      "The clinic is too far away\nParking costs too much\nThe clinic is much too far away\n",
      {"Parking does cost too much"});
  EXPECT_TRUE(checked.can_be_saved());
  ASSERT_EQ(checked.alike.size(), 1U);
  EXPECT_EQ(checked.alike[0].statement.line, 3U);
  EXPECT_EQ(checked.alike[0].other_line, 1U);
  EXPECT_EQ(shorter_list(checked, LeaveOut::wrong_and_alike),
            "The clinic is too far away\nParking costs too much\n");
}

TEST(CheckedList, IsKnownByWhatIsShownOfIt) {
  const std::string list = "The clinic is too far away\nMore seats\n";
  const auto seen = print_of(check_list(list, {}));
  EXPECT_EQ(print_of(check_list("\n" + list, {})), seen);
  EXPECT_NE(print_of(check_list(list + "Tea\n", {})), seen);
  EXPECT_NE(print_of(check_list(list, {"The clinic is much too far away"})), seen);
}

/// Whatever the list: what is right is saved whole, each line is told once, and what is left after
/// leaving out is right.
TEST(CheckedList, TellsEveryLineOfAnyList) {
  Random random(7);
  constexpr std::string_view letters = "aAb .\n\n\tz'9";
  for (int round = 0; round < 500; ++round) {
    std::string list;
    for (std::uint64_t n = random.below(400); n > 0; --n) {
      list += letters[random.below(letters.size())];
    }
    const auto checked = check_list(list, {"a", "b z"});
    std::vector<std::size_t> lines;
    for (const auto& one : checked.right) lines.push_back(one.line);
    for (const auto& one : checked.wrong) lines.push_back(one.statement.line);
    std::ranges::sort(lines);
    EXPECT_EQ(std::ranges::adjacent_find(lines), lines.end());
    const auto shorter = check_list(shorter_list(checked, LeaveOut::wrong), {"a", "b z"});
    EXPECT_TRUE(shorter.wrong.empty()) << list;
    EXPECT_EQ(shorter.right.size(), checked.right.size());
    EXPECT_EQ(print_of(shorter), print_of(checked));
  }
}

// ---- Files ----

Texts statements_in(std::string_view content) {
  const auto table = read_statement_table({"file", "ideas.csv", content});
  if (!table) return {"a problem"};
  if (!table->column) return {"which column?"};
  Texts texts;
  const std::string list = list_of(*table, *table->column);
  for (std::size_t at = 0; at < list.size();) {
    const auto end = list.find('\n', at);
    texts.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return texts;
}

TEST(StatementTable, IsAListOfSentencesALineEach) {
  EXPECT_EQ(statements_in("Open later, please\nMore seats; more tea\n\nA quiet room\n"),
            (Texts{"Open later, please", "More seats; more tea", "A quiet room"}));
  EXPECT_EQ(statements_in("Statements\nOpen later\nMore seats"),
            (Texts{"Open later", "More seats"}));
  EXPECT_EQ(statements_in("\xEF\xBB\xBF\"Open later, please\"\r\n\"More seats\"\r\n"),
            (Texts{"Open later, please", "More seats"}));
  EXPECT_EQ(statements_in("\"Open later,\nplease\"\nMore seats\n"),
            (Texts{"Open later, please", "More seats"}));
  // As many commas in each, by chance.
  EXPECT_EQ(statements_in("Open later, please\nMore seats, more tea\nA quiet room, if we can\n"),
            (Texts{"Open later, please", "More seats, more tea", "A quiet room, if we can"}));
  EXPECT_EQ(statements_in("Statements\nOpen later, please\nMore seats, more tea\n"),
            (Texts{"Open later, please", "More seats, more tea"}));
  EXPECT_EQ(statements_in("I work late; open later\nI cannot stand; more seats\n"),
            (Texts{"I work late; open later", "I cannot stand; more seats"}));
  EXPECT_EQ(statements_in(""), (Texts{"a problem"}));
  EXPECT_EQ(statements_in("Statement\n"), (Texts{"a problem"}));
}

TEST(StatementTable, IsReadAsOtherProgramsWriteIt) {
  const Texts two{"Open later, please", "More seats"};
  EXPECT_EQ(statements_in("nr;statement\n1;Open later, please\n2;More seats\n"), two);
  EXPECT_EQ(statements_in("sep=;\nnr;Statement;who\n1;Open later, please;a\n2;More seats;b\n"),
            two);
  EXPECT_EQ(statements_in("Ideas of the spring meeting\n\nnr,text\n"
                          "1,\"Open later, please\"\n2,More seats\n"),
            two);
  EXPECT_EQ(statements_in("timestamp,comment-id,moderated,comment-body\n"
                          "1,0,1,\"Open later, please\"\n2,1,1,More seats\n"),
            two);
  EXPECT_EQ(statements_in("nr\tstatement\n1\tOpen later, please\n2\tMore seats\n"), two);
  EXPECT_EQ(statements_in("nr, statement\n1, Open later\n2, More seats\n"),
            (Texts{"Open later", "More seats"}));
  EXPECT_EQ(statements_in("a, b\n1, The clinic should open later\n2, There should be seats\n"),
            (Texts{"The clinic should open later", "There should be seats"}));
  const std::string utf16("\xFF\xFEn\0r\0;\0t\0e\0x\0t\0\n\0001\0;\0A\0\n\0002\0;\0B\0\n\0", 32);
  EXPECT_EQ(statements_in(utf16), (Texts{"A", "B"}));
}

TEST(StatementTable, AsksWhereItIsNotPlainWhichColumn) {
  constexpr std::string_view unclear =
      "wish,reason\n"
      "The clinic should open later,Many people work until five\n"
      "There should be more seats,Some of us cannot stand long\n";
  EXPECT_EQ(statements_in(unclear), (Texts{"which column?"}));
  const auto table = read_statement_table({"file", "ideas.csv", unclear});
  const auto choice = columns_to_choose(*table);
  EXPECT_EQ(choice.columns, (std::vector<std::size_t>{0, 1}));
  const auto again = table_to_choose_from(choice.csv);
  EXPECT_EQ(again.headings, (Texts{"wish", "reason"}));
  EXPECT_EQ(again.rows, table->rows);
  EXPECT_EQ(examples_in(again, 1).front(), "Many people work until five");
  // The one column of sentences is plain without a heading that says so.
  EXPECT_EQ(statements_in("a,b\n1,The clinic should open later\n2,There should be more seats\n"),
            (Texts{"The clinic should open later", "There should be more seats"}));
}

TEST(StatementTable, TakesAnyBytesWithoutHarm) {
  Random random(3);
  constexpr std::string_view letters = "ab,;\t\"\n\r \xC3\xA9\xFF";
  for (int round = 0; round < 2000; ++round) {
    std::string content;
    for (std::uint64_t n = random.below(120); n > 0; --n) {
      content += letters[random.below(letters.size())];
    }
    const auto table = read_statement_table({"file", "x.csv", content});
    if (!table) continue;
    for (const auto& row : table->rows) ASSERT_EQ(row.size(), table->headings.size());
    const auto choice = columns_to_choose(*table);
    EXPECT_LE(choice.columns.size(), columns_to_choose_most);
    if (table->headings.size() > 1) {
      EXPECT_EQ(table_to_choose_from(choice.csv).rows.size(), table->rows.size());
    }
  }
}

/// Whatever number of commas they have: a list of sentences is what was written, a line each.
TEST(StatementTable, CutsNoListOfSentences) {
  Random random(11);
  constexpr std::array<std::string_view, 6> words{"we", "need", "more", "quiet", "rooms", "soon"};
  for (int round = 0; round < 500; ++round) {
    const auto commas = random.below(4);
    Texts sentences;
    std::string content;
    for (std::uint64_t n = 2 + random.below(12); n > 0; --n) {
      std::string sentence = "Idea";
      // Mostly as many in each: that is what looks like a table.
      for (auto part = commas + (random.below(10) == 0 ? 1 : 0); part > 0; --part) {
        sentence += " " + std::string(words[random.below(words.size())]) + ",";
      }
      sentence += " " + std::to_string(n) + " please";
      content += sentence + "\n";
      sentences.push_back(std::move(sentence));
    }
    EXPECT_EQ(statements_in(content), sentences) << content;
  }
}

// ---- In the database ----

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

class ManyStatements : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      const auto group = groups::add_group(write, {.name = "Asthma clinic group"}, now);
      question_ = add_question(write, {.group = group, .question = "What helps?"}, now);
      person_ = people::add_person(write, {.name = "Asha"}, now);
      write.commit();
    });
  }
  static Texts ideas(int first, int count) {
    Texts texts;
    for (int n = first; n < first + count; ++n) {
      texts.push_back("Idea number " + std::to_string(n) + " " + std::string(180, 'x'));
    }
    return texts;
  }
  bool save(const Texts& texts, std::optional<Id<people::Person>> signer = std::nullopt) {
    const TaggedTexts statements(texts);
    return database().write([&](Write& write) {
      const PutForward saved = put_forward_all(write, question_, statements, signer);
      write.commit();
      return saved == PutForward::all;
    });
  }

  Id<Question> question_;
  Id<people::Person> person_;
};
INSTANTIATE_ON_BOTH_DATABASES(ManyStatements);

TEST_P(ManyStatements, AreThereWholeOrNotAtAll) {
  EXPECT_TRUE(save({"One", "Two", "Three"}));
  EXPECT_FALSE(save({"Four", "two!", "Five"}));
  database().read([&](Read& read) {
    auto texts = statements_there(read, *question_anywhere(read, question_)).texts;
    std::ranges::sort(texts);
    EXPECT_EQ(texts, (Texts{"One", "Three", "Two"}));
    EXPECT_EQ(question_anywhere(read, question_)->statements_count, 3);
    return 0;
  });
}

constexpr Sql nearly_fill_sql{
    "UPDATE questions SET statements_count = $2 - removed_count WHERE id = $1"};
/// Whatever was looked at before: others may have filled it meanwhile.
TEST_P(ManyStatements, LeaveAQuestionAsFullAsItMayBe) {
  database().write([&](Write& write) {
    const auto gone = insert_statement(write, question_, "Gone", std::nullopt);
    ASSERT_TRUE(remove_statement(write, question_, gone, "It names a person"));
    write.run(nearly_fill_sql, question_, statements_of_question_most - 2);
    write.commit();
  });
  EXPECT_FALSE(save({"One", "Two", "Three"}));
  const auto question =
      database().read([&](Read& read) { return *question_anywhere(read, question_); });
  EXPECT_EQ(question.statements_count + question.removed_count, statements_of_question_most - 2);
  EXPECT_TRUE(save({"One", "Two"}));
  EXPECT_FALSE(save({"Three"}));
}

/// Their words are told to nobody, and come back by no list.
TEST_P(ManyStatements, TellWhichWereTakenOut) {
  const auto checked = database().write([&](Write& write) {
    insert_statement(write, question_, "More seats", std::nullopt);
    const auto gone = insert_statement(write, question_, "Mr Smith is rude", std::nullopt);
    remove_statement(write, question_, gone, "It names a person");
    const auto there = statements_there(write, *question_anywhere(write, question_));
    EXPECT_EQ(there.texts, Texts{"More seats"});
    EXPECT_EQ(there.count, 2);
    return opinions::check_list("Mr Smith is RUDE\nMr Smith is so rude\n", there);
  });
  ASSERT_EQ(checked.wrong.size(), 1U);
  EXPECT_EQ(checked.wrong[0].kind, WrongLine::Kind::taken_out);
  EXPECT_TRUE(checked.alike.empty());
}

/// Else a list of guesses finds out which words were taken out.
TEST(ManyPage, SaysTheSameOfWhatIsThereAndOfWhatWasTakenOut) {
  const groups::Member member{.group = {.id = {1}, .name = "Clinic"}};
  const Question question;
  const auto shown = [&](WrongLine::Kind kind) {
    CheckedList checked;
    checked.wrong = {{.statement = {3, "More seats"}, .kind = kind}};
    return many_statements_page({.words = Words::in("en")},
                                {.member = member, .question = question, .checked = checked});
  };
  EXPECT_EQ(shown(WrongLine::Kind::there), shown(WrongLine::Kind::taken_out));
  EXPECT_NE(shown(WrongLine::Kind::there), shown(WrongLine::Kind::too_long));
}

constexpr Sql signers_sql{
    "SELECT COUNT(*) FROM statements WHERE signed_by IS NOT NULL OR code_print IS NOT NULL"};
constexpr Sql counted_makers_sql{"SELECT COUNT(*) FROM statement_makers"};
constexpr Sql ids_by_text_sql{"SELECT id FROM statements ORDER BY LENGTH(text), text"};
/// Neither who brought them, nor in which order, nor that they came together.
TEST_P(ManyStatements, LeadToNobodyWithoutASignature) {
  Texts texts;
  for (int n = 0; n < 60; ++n) texts.push_back(std::string(static_cast<std::size_t>(n) + 1, 'x'));
  EXPECT_TRUE(save(texts));
  database().read([&](Read& read) {
    EXPECT_EQ(read.one<std::int64_t>(signers_sql), 0);
    EXPECT_EQ(read.one<std::int64_t>(counted_makers_sql), 0);
    // In the order that they were brought in, numbers rise as often as they fall.
    const auto ids = read.all<Id<Statement>>(ids_by_text_sql);
    int rising = 0;
    for (std::size_t i = 1; i < ids.size(); ++i) rising += ids[i - 1] < ids[i] ? 1 : 0;
    EXPECT_GT(rising, 10);
    EXPECT_LT(rising, 50);
    return 0;
  });
  EXPECT_TRUE(save({"Signed"}, person_));
  database().read([&](Read& read) {
    EXPECT_EQ(read.one<std::int64_t>(signers_sql), 1);
    return 0;
  });
}

/// Many by few questions to the database, also beside a question that is nearly full: so that one
/// write stays short.
TEST_P(ManyStatements, AreSavedByFewQuestions) {
  constexpr int most_questions = 25;
  for (int part = 0; part < 9; ++part) ASSERT_TRUE(save(ideas(part * 500, 500)));
  const TaggedTexts more(ideas(4500, int{statements_at_once_most}));
  database().write([&](Write& write) {  // Undone at its end.
    database().fail_after(most_questions);
    ASSERT_EQ(put_forward_all(write, question_, more, std::nullopt), PutForward::all);
    database().fail_after(-1);
  });
}

}  // namespace
}  // namespace alongside::opinions::many_test
