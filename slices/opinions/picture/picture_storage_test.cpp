#include "slices/opinions/picture/picture_storage.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/db/testing.h"
#include "slices/opinions/questions/statement_storage.h"

namespace alongside::opinions::picture_storage_test {
namespace {

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

class PictureStorage : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    key.fill(7);
    database().write([&](Write& write) {
      group = groups::add_group(write, {.name = "Asthma clinic group"}, now);
      sides = groups::constituencies(write, group);
      for (std::size_t n = 0; n < 6; ++n) {
        people.push_back(people::add_person(write, {.name = "Person " + std::to_string(n)}, now));
        groups::add_member(write, group, people[n], groups::Role::member, {}, sides[n % 2].name,
                           now);
      }
      question = add_question(write, {.group = group, .question = "What helps?"}, now);
      other_question = add_question(write, {.group = group, .question = "What else?"}, now);
      for (const char* text : {"One.", "Two.", "Three."}) {
        statements.push_back(add_statement(write, question, text, now));
      }
      write.commit();
    });
  }

  void answer(std::size_t person, std::size_t statement, Answer answer) {
    database().write([&](Write& write) {
      save_answer(write, key,
                  {.question = question,
                   .statement = statements.at(statement),
                   .person = people.at(person),
                   .constituency = sides.at(person % 2).id,
                   .answer = answer});
      write.commit();
    });
  }

  void share(std::size_t person) {
    database().write([&](Write& write) {
      start_sharing(write, question, people.at(person));
      write.commit();
    });
  }
  void take_back(std::size_t person) {
    database().write([&](Write& write) {
      stop_sharing(write, question, people.at(person));
      write.commit();
    });
  }
  static constexpr Sql leave_sql{"DELETE FROM members WHERE person_id = $1"};
  void leave(std::size_t person) {
    database().write([&](Write& write) {
      write.run(leave_sql, people.at(person));
      write.commit();
    });
  }

  PictureMaterial material() {
    return database().read([&](Read& read) { return picture_material(read, key, question); });
  }
  std::vector<std::size_t> sharing() {
    std::vector<std::size_t> found;
    for (const Sharer& sharer : material().sharers) {
      found.push_back(
          static_cast<std::size_t>(std::ranges::find(people, sharer.person) - people.begin()));
    }
    return found;
  }
  bool is_sharing(std::size_t person, Id<Question> of) {
    return database().read([&](Read& read) {
      return std::get<0>(read.together(is_sharing_query(of, people.at(person)))).has_value();
    });
  }

  SecretKey key{};
  Id<groups::Group> group;
  Id<Question> question, other_question;
  std::vector<Id<Statement>> statements;
  std::vector<groups::Constituency> sides;
  std::vector<Id<people::Person>> people;
};
INSTANTIATE_ON_BOTH_DATABASES(PictureStorage);

using Places = std::vector<std::size_t>;

TEST_P(PictureStorage, FindsTheAnswersOfThoseWhoShare) {
  answer(0, 0, Answer::agree);
  answer(0, 2, Answer::rather_not_say);
  answer(1, 0, Answer::disagree);
  answer(3, 1, Answer::not_sure);
  share(0);
  share(3);
  const PictureMaterial found = material();
  EXPECT_EQ(sharing(), (Places{0, 3}));
  ASSERT_EQ(found.sharers[0].answers.size(), 2U);
  for (const StatementAnswer& one : found.sharers[0].answers) {
    EXPECT_EQ(one.answer, one.statement == statements[0] ? Answer::agree : Answer::rather_not_say);
  }
  EXPECT_TRUE(std::ranges::is_sorted(found.sharers[0].answers, {}, &StatementAnswer::statement));
  EXPECT_EQ(found.sharers[0].side, sides[0].id);
  EXPECT_EQ(found.sharers[1].side, sides[1].id);
  for (const SideSharing& side : sharing_of(found)) {
    EXPECT_EQ(side.sharing, 1);
    EXPECT_GE(side.people, 1);
  }
  EXPECT_EQ(found.once_shared, 0);
}

TEST_P(PictureStorage, KnowsTheTalliesOfEachSide) {
  answer(0, 0, Answer::agree);
  answer(2, 0, Answer::agree);
  answer(1, 0, Answer::disagree);
  const PictureMaterial found = material();
  ASSERT_EQ(found.statements.size(), 3U);
  const auto statement = std::ranges::find(found.statements, statements[0], &PictureStatement::id);
  EXPECT_EQ(statement->text, "One.");
  ASSERT_EQ(statement->tallies.size(), 2U);
  for (const Tally& tally : statement->tallies) {
    const bool first = tally.constituency == sides[0].id;
    EXPECT_EQ(tally.counts, (first ? Counts{.agree = 2} : Counts{.disagree = 1}));
  }
  ASSERT_EQ(found.sides.size(), 2U);
  EXPECT_EQ(found.sides[0].people + found.sides[1].people, 3);
}

TEST_P(PictureStorage, TakingItBackHoldsAtOnceAndIsRememberedAsANumber) {
  for (std::size_t person = 0; person < 3; ++person) answer(person, 0, Answer::agree);
  for (std::size_t person = 0; person < 3; ++person) share(person);
  share(1);  // Pressed twice.
  EXPECT_TRUE(is_sharing(1, question));
  take_back(1);
  EXPECT_FALSE(is_sharing(1, question));
  EXPECT_EQ(sharing(), (Places{0, 2}));
  EXPECT_EQ(material().once_shared, 1);
  share(1);
  EXPECT_EQ(sharing(), (Places{0, 1, 2}));
  EXPECT_EQ(material().once_shared, 0);
}

TEST_P(PictureStorage, WhoLeavesTheGroupIsInNoPicture) {
  for (std::size_t person = 0; person < 3; ++person) answer(person, 0, Answer::agree);
  for (std::size_t person = 0; person < 3; ++person) share(person);
  leave(2);
  EXPECT_EQ(sharing(), (Places{0, 1}));
  EXPECT_EQ(material().once_shared, 1) << "others may remember";
  database().write([&](Write& write) {
    groups::add_member(write, group, people[2], groups::Role::member, {}, "", now);
    write.commit();
  });
  EXPECT_FALSE(is_sharing(2, question)) << "who comes back is asked again";
}

TEST_P(PictureStorage, SharingIsForOneQuestionAlone) {
  answer(0, 0, Answer::agree);
  share(0);
  EXPECT_TRUE(is_sharing(0, question));
  EXPECT_FALSE(is_sharing(0, other_question));
  EXPECT_FALSE(is_sharing(1, question));
}

TEST_P(PictureStorage, WithoutAnswersThereIsNothingToShare) {
  share(0);
  EXPECT_TRUE(sharing().empty());
}

TEST_P(PictureStorage, SharingTakesMembership) {
  leave(0);
  EXPECT_ANY_THROW(share(0));
}

// What the key does not open stays closed: then nobody is found.
TEST_P(PictureStorage, AnotherKeyFindsNobody) {
  answer(0, 0, Answer::agree);
  share(0);
  key.fill(8);
  EXPECT_TRUE(sharing().empty());
}

TEST_P(PictureStorage, WhatWasTakenOutIsNotShown) {
  answer(0, 0, Answer::agree);
  database().write([&](Write& write) {
    remove_statement(write, question, statements[0], "It names a person");
    write.commit();
  });
  EXPECT_EQ(material().statements.size(), 2U);
}

}  // namespace
}  // namespace alongside::opinions::picture_storage_test
