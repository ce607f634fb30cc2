#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "foundation/base/random.h"
#include "foundation/db/testing.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/answer_storage.h"
#include "slices/opinions/questions/question_storage.h"
#include "slices/opinions/questions/statement_information_storage.h"
#include "slices/opinions/questions/statement_storage.h"
#include "slices/opinions/results/publishing_storage.h"
#include "slices/opinions/results/results_storage.h"

namespace alongside::opinions::storage_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);
const SecretKey key{};

class OpinionStorage : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      group = groups::add_group(write, {.name = "Asthma clinic group"}, now);
      sides = groups::constituencies(write, group);
      people.clear();
      for (int n = 0; n < 12; ++n) {
        people.push_back(people::add_person(write, {.name = "Person " + std::to_string(n)}, now));
      }
      question = add_question(write, {.group = group, .question = "What helps?"}, now);
      write.commit();
    });
  }

  std::vector<Id<Statement>> add_statements(int count) {
    return database().write([&](Write& write) {
      std::vector<Id<Statement>> ids;
      for (int n = 0; n < count; ++n) {
        ids.push_back(add_statement(write, question, "Statement " + std::to_string(n), now));
      }
      write.commit();
      return ids;
    });
  }

  std::optional<Id<groups::Constituency>> side_of(std::size_t person) const {
    if (person % 3 == 2) return std::nullopt;
    return sides.at(person % 3).id;
  }

  void answer(std::size_t person, Id<Statement> statement, Answer answer, bool matters = false) {
    database().write([&](Write& write) {
      save_answer(write, key,
                  {.question = question,
                   .statement = statement,
                   .person = people.at(person),
                   .constituency = side_of(person),
                   .answer = answer,
                   .matters = matters});
      write.commit();
    });
  }

  Question asked() {
    return database().read([&](Read& read) { return find_question(read, group, question); });
  }

  /// As the job does, when it has waited for the last ones.
  void publish() {
    database().write([&](Write& write) {
      publish_results(write, question, now);
      publish_results(write, question, now + wait_for_the_last);
      write.commit();
    });
  }

  Results results() {
    publish();
    return database().read([&](Read& read) { return find_results(read, question).value(); });
  }

  Id<groups::Group> group;
  Id<Question> question;
  std::vector<groups::Constituency> sides;
  std::vector<Id<people::Person>> people;
};
INSTANTIATE_ON_BOTH_DATABASES(OpinionStorage);

TEST_P(OpinionStorage, KeepsWhatWasAsked) {
  const Instant closes = now + std::chrono::hours(24);
  const auto id = database().write([&](Write& write) {
    const auto added = add_question(write,
                                    {.group = group,
                                     .question = "Where?",
                                     .description = "Two\nlines",
                                     .closes_at = closes,
                                     .asked_by = people[0],
                                     .small_numbers = SmallNumbers::hidden},
                                    now);
    write.commit();
    return added;
  });
  const Question found =
      database().read([&](Read& read) { return find_question(read, group, id); });
  EXPECT_EQ(found.question, "Where?");
  EXPECT_EQ(found.description, "Two\nlines");
  EXPECT_EQ(found.closes_at, closes);
  EXPECT_EQ(found.asked_by, people[0]);
  EXPECT_EQ(found.small_numbers, SmallNumbers::hidden);
  EXPECT_FALSE(found.closed_early_at);
  EXPECT_THROW(database().read([&](Read& read) {
    return find_question(read, Id<groups::Group>{group.number + 1}, id);
  }),
               NotFound);
}

TEST_P(OpinionStorage, ListsOpenQuestionsFirstAndWhatIAnswered) {
  const auto statements = add_statements(2);
  answer(0, statements[0], Answer::agree);
  const auto second = database().write([&](Write& write) {
    const auto id = add_question(write, {.group = group, .question = "Closed one"}, now);
    close_question(write, id, now);
    write.commit();
    return id;
  });
  const auto list = database().read(
      [&](Read& read) { return list_questions(read, group, now + std::chrono::hours(1), 1); });
  ASSERT_EQ(list.items.size(), 2U);
  EXPECT_EQ(list.total, 2);
  EXPECT_EQ(list.items[0].id, question);
  EXPECT_EQ(list.items[0].statements_count, 2);
  EXPECT_EQ(list.items[1].id, second);
  const auto made = database().read([&](Read& read) {
    return answers_made(
        read, {participant_tag(key, second, people[0]), participant_tag(key, question, people[0])});
  });
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].question, question);
  EXPECT_EQ(made[0].answers, 1);
}

TEST_P(OpinionStorage, ShowsStatementsInAnOrderThatTellsNothing) {
  const auto added = add_statements(20);
  const auto shown = database().read(
      [&](Read& read) { return std::get<0>(read.together(statements_query(question, "", 1))); });
  ASSERT_EQ(shown.size(), 20U);
  EXPECT_TRUE(std::ranges::is_sorted(shown, {}, &Statement::id));
  EXPECT_FALSE(std::ranges::is_sorted(added)) << "ids must be random";
}

TEST_P(OpinionStorage, TakesATextOnce) {
  const auto one = database().write([&](Write& write) {
    const auto id = add_statement(write, question, "Open on Saturdays", now);
    EXPECT_EQ(add_statement(write, question, "open on saturdays.", now), id);
    EXPECT_TRUE(has_statement_like(write, question, "OPEN on Saturdays"));
    write.commit();
    return id;
  });
  EXPECT_GT(one.number, 0);
  EXPECT_EQ(asked().statements_count, 1);
}

TEST_P(OpinionStorage, FixesTheSideWithTheFirstAnswer) {
  const auto statements = add_statements(2);
  answer(0, statements[0], Answer::agree);
  database().write([&](Write& write) {
    save_answer(write, key,
                {.question = question,
                 .statement = statements[1],
                 .person = people[0],
                 .constituency = sides[1].id,
                 .answer = Answer::agree});
    write.commit();
  });
  const auto tallied = results();
  EXPECT_TRUE(tallied.sides.empty()) << "one alone is not shown";
  EXPECT_EQ(tallied.sides_waiting, std::vector<std::string>{sides[0].name});
  EXPECT_EQ(asked().participants_count, 1);
}

TEST_P(OpinionStorage, ChangesAnAnswerInsteadOfAddingOne) {
  const auto statements = add_statements(1);
  for (std::size_t person = 0; person < 3; ++person) {
    answer(person, statements[0], Answer::agree, true);
  }
  answer(0, statements[0], Answer::disagree, false);
  const auto tallied = results();
  ASSERT_EQ(tallied.sides.size(), 1U) << "sides of one person each are counted together";
  ASSERT_TRUE(tallied.statements.at(0).enough);
  EXPECT_EQ(tallied.statements[0].tally.all.agree.number, 2);
  EXPECT_EQ(tallied.statements[0].tally.all.disagree.number, 1);
  EXPECT_EQ(tallied.statements[0].tally.all.matters.number, 2);
  const auto mine = database().read([&](Read& read) {
    return find_statement(read, question, statements[0], participant_tag(key, question, people[0]));
  });
  ASSERT_TRUE(mine);
  EXPECT_EQ(mine->my_answer, Answer::disagree);
  EXPECT_FALSE(mine->matters_to_me);
  EXPECT_EQ(mine->heard, 3);
}

TEST_P(OpinionStorage, HidesResultsOfFewerThanThree) {
  const auto statements = add_statements(1);
  answer(0, statements[0], Answer::agree);
  answer(1, statements[0], Answer::agree);
  const auto tallied = results();
  EXPECT_FALSE(tallied.statements.at(0).enough);
  EXPECT_EQ(tallied.statements[0].tally.all.agree.number, 0);
}

TEST_P(OpinionStorage, TakesInThreePeopleAtOnce) {
  const auto statements = add_statements(1);
  for (std::size_t person = 0; person < 3; ++person) answer(person, statements[0], Answer::agree);
  EXPECT_EQ(results().statements[0].tally.all.agree.number, 3);
  const auto agree = [&] { return results().statements[0].tally.all.agree.number; };
  answer(0, statements[0], Answer::disagree);
  answer(0, statements[0], Answer::not_sure);
  EXPECT_EQ(agree(), 3) << "one person, however often";
  answer(1, statements[0], Answer::disagree);
  EXPECT_EQ(agree(), 3);
  answer(2, statements[0], Answer::agree, true);
  EXPECT_EQ(agree(), 1);
}

TEST_P(OpinionStorage, LeavesOutWhatOneOrTwoChangedLast) {
  const auto statements = add_statements(1);
  for (std::size_t person = 0; person < 3; ++person) answer(person, statements[0], Answer::agree);
  EXPECT_FALSE(results().some_not_in);
  answer(0, statements[0], Answer::disagree);
  database().write([&](Write& write) {
    close_question(write, question, now);
    write.commit();
  });
  EXPECT_EQ(results().statements[0].tally.all.agree.number, 3);
  EXPECT_EQ(database().read([&](Read& read) {
    return read.one<std::int64_t>(Sql{"SELECT COUNT(*) FROM results_waiting"});
  }),
            0);
}

TEST_P(OpinionStorage, KeepsTheNamesThatSidesHadWhenTheyWereAnsweredFor) {
  const auto statements = add_statements(1);
  for (std::size_t person = 0; person < 3; ++person) answer(person, statements[0], Answer::agree);
  const auto before = results().sides.at(0).names;
  database().write([&](Write& write) {
    write.run(Sql{"UPDATE constituencies SET name = 'Another ' || name WHERE group_id = $1"},
              group);
    write.commit();
  });
  EXPECT_EQ(results().sides.at(0).names, before);
}

TEST_P(OpinionStorage, TakesAStatementOutForEverybody) {
  const auto statements = add_statements(2);
  for (std::size_t person = 0; person < 3; ++person) answer(person, statements[0], Answer::agree);
  database().write([&](Write& write) {
    EXPECT_TRUE(remove_statement(write, question, statements[0], "It names a person"));
    EXPECT_FALSE(remove_statement(write, question, statements[0], "Again"));
    write.commit();
  });
  EXPECT_EQ(asked().statements_count, 1);
  EXPECT_EQ(asked().removed_count, 1);
  EXPECT_EQ(results().statements.size(), 1U);
  const std::string tag = participant_tag(key, question, people[0]);
  database().read([&](Read& read) {
    EXPECT_EQ(std::get<0>(read.together(participant_query(tag)))->answers_made, 0);
    EXPECT_FALSE(find_statement(read, question, statements[0], tag));
    const auto removed = removed_statements(read, question);
    ASSERT_EQ(removed.size(), 1U);
    EXPECT_EQ(removed[0].reason, "It names a person");
  });
}

TEST_P(OpinionStorage, OffersTheLeastHeardThatIHaveNotAnswered) {
  const auto statements = add_statements(3);
  answer(0, statements[0], Answer::agree);
  answer(1, statements[1], Answer::agree);
  const auto waiting = database().read([&](Read& read) {
    return statements_to_ask(read, question, participant_tag(key, question, people[0]));
  });
  ASSERT_EQ(waiting.size(), 2U);
  EXPECT_EQ(waiting[0].statement, statements[2]);
  EXPECT_EQ(waiting[0].ask.heard, 0);
  EXPECT_FALSE(waiting[0].ask.on_map);
  EXPECT_EQ(waiting[1].statement, statements[1]);
}

TEST_P(OpinionStorage, KnowsHowTellingEachStatementIsOnTheLatestMap) {
  const auto statements = add_statements(3);
  answer(0, statements[0], Answer::agree);
  answer(1, statements[1], Answer::agree);
  const opinion_map::OpinionMap map{.evidence = {.first_share = 0.4, .second_share = 0.1}};
  for (const double loading : {0.9, 0.6}) {
    database().write([&](Write& write) {
      save_pulls(write, question, map,
                 {.columns = {{statements[0].number, 0, {loading, 0}},
                              {statements[1].number, 0, {0, loading}}}});
      write.commit();
    });
  }
  const auto asked = database().read([&](Read& read) {
    EXPECT_EQ(std::get<0>(read.together(statement_information_query(question))).size(), 2U);
    return statements_to_ask(read, question, participant_tag(key, question, people[0]));
  });
  ASSERT_EQ(asked.size(), 3U);
  EXPECT_FALSE(asked[0].ask.on_map);  // The third statement is new.
  EXPECT_EQ(asked[1].statement, statements[1]);
  EXPECT_DOUBLE_EQ(asked[1].ask.pull.y, 0.6 * std::sqrt(2 * 0.1 / 0.5));
  EXPECT_TRUE(asked[2].ask.answered);
  EXPECT_DOUBLE_EQ(asked[2].ask.pull.x, 0.6 * std::sqrt(2 * 0.4 / 0.5));
}

constexpr Sql recount_sql{
    "SELECT answers.statement_id, COALESCE(participants.constituency_id, 0), answers.answer, "
    "answers.matters, COUNT(*) FROM answers "
    "JOIN participants ON participants.id = answers.participant_id "
    "WHERE participants.question_id = $1 "
    "GROUP BY answers.statement_id, participants.constituency_id, answers.answer, "
    "answers.matters"};
constexpr Sql read_tallies_sql{
    "SELECT statement_id, constituency_id, agree, disagree, not_sure, rather_not_say, matters "
    "FROM tallies WHERE question_id = $1"};
struct Counted {
  std::int64_t statement = 0, side = 0;
  Answer answer = Answer::agree;
  bool matters = false;
  std::int64_t count = 0;
};
struct Tallied {
  std::int64_t statement = 0, side = 0, agree = 0, disagree = 0, not_sure = 0, rather_not_say = 0,
               matters = 0;
};

TEST_P(OpinionStorage, TalliesEqualARecountAfterAnswersAndChanges) {
  const auto statements = add_statements(5);
  Random random(3);
  for (int n = 0; n < 300; ++n) {
    answer(random.below(people.size()), statements[random.below(statements.size())],
           static_cast<Answer>(1 + random.below(4)), random.below(2) == 0);
  }
  std::map<std::pair<std::int64_t, std::int64_t>, Counts> recounted, tallied;
  database().read([&](Read& read) {
    for (const auto& row : read.all<Counted>(recount_sql, question)) {
      recounted[{row.statement, row.side}] += counts_of(row.answer, row.matters, row.count);
    }
    for (const auto& row : read.all<Tallied>(read_tallies_sql, question)) {
      tallied[{row.statement, row.side}] = {row.agree, row.disagree, row.not_sure,
                                            row.rather_not_say, row.matters};
    }
  });
  EXPECT_EQ(recounted, tallied);
}

constexpr Sql texts_of_participants_sql{"SELECT person_tag FROM participants"};
TEST_P(OpinionStorage, HoldsNoPersonBesideAnAnswer) {
  const auto statements = add_statements(1);
  answer(0, statements[0], Answer::agree);
  const auto tags =
      database().read([&](Read& read) { return read.all<std::string>(texts_of_participants_sql); });
  ASSERT_EQ(tags.size(), 1U);
  EXPECT_EQ(tags[0].size(), 64U);
  EXPECT_EQ(tags[0], participant_tag(key, question, people[0]));
  SecretKey other{};
  other[5] = 9;
  EXPECT_NE(tags[0], participant_tag(other, question, people[0]));
}

}  // namespace
}  // namespace alongside::opinions::storage_test
