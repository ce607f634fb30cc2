#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "foundation/base/random.h"
#include "slices/opinions/map/map_testing.h"

namespace alongside::opinions::map_storage_test {
namespace {

using opinion_map::Response;
using testing::ElementsAre;
using testing::IsEmpty;

class MapStorage : public MapWorld {
 protected:
  /// A map as small as can be told apart, drawn from what is there now.
  bool publish(const MapWork& drawn_from, std::int64_t counted, bool settled = true) {
    opinion_map::OpinionMap map;
    map.people = counted;
    map.counted = counted;
    opinion_map::Frame frame;
    frame.reach = static_cast<double>(counted);
    return database().write([&](Write& write) {
      const bool done = publish_map(write, {.question = question,
                                            .version_before = drawn_from.published.version,
                                            .removed_count = drawn_from.question.removed_count,
                                            .settled = settled,
                                            .drawn_on = now,
                                            .map = map,
                                            .frame = frame,
                                            .drawn = drawn_from.waiting});
      write.commit();
      return done;
    });
  }

  opinion_map::Answers all_answers() {
    return database().read(
        [&](Read& read) { return answers_for_map(read, work_in(read).question); });
  }
  MapWork work_in(Read& read) { return find_map_work(read, question).value(); }
};
INSTANTIATE_ON_BOTH_DATABASES(MapStorage);

TEST_P(MapStorage, WaitsWithWhoeverChangedTheirAnswers) {
  EXPECT_EQ(waiting(), 0U);
  answer(0, 0, Answer::agree);
  answer(0, 1, Answer::not_sure);
  answer(1, 0, Answer::rather_not_say);
  EXPECT_EQ(waiting(), 1U) << "one person is one, and 'rather not say' is no answer";
  answer(1, 0, Answer::disagree);
  EXPECT_EQ(waiting(), 2U);
}

TEST_P(MapStorage, WaitsForNoChangeThatNoMapShows) {
  answer(0, 0, Answer::agree);
  answer(1, 0, Answer::agree);
  answer(2, 0, Answer::agree);
  ASSERT_TRUE(publish(work(), 3));
  EXPECT_EQ(waiting(), 0U);
  answer(0, 0, Answer::agree, true);
  EXPECT_EQ(waiting(), 0U) << "the same answer, which matters now";
  answer(0, 0, Answer::rather_not_say);
  EXPECT_EQ(waiting(), 1U) << "an answer taken back";
}

TEST_P(MapStorage, PublishesWhatPagesRead) {
  EXPECT_FALSE(kept());
  ASSERT_TRUE(publish(work(), 7, false));
  const auto first = kept();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->version, 1);
  EXPECT_EQ(first->people, 7);
  EXPECT_FALSE(first->settled);
  EXPECT_EQ(first->drawn_on, now);
  EXPECT_EQ(opinion_map::map_from_json(first->map)->people, 7);
  EXPECT_EQ(opinion_map::frame_from_json(first->frame)->reach, 7);
  ASSERT_TRUE(publish(work(), 8));
  EXPECT_EQ(kept()->version, 2);
  EXPECT_TRUE(kept()->settled);
}

TEST_P(MapStorage, PublishesNothingWhereAnotherWasQuicker) {
  const MapWork none = work();
  ASSERT_TRUE(publish(none, 5));
  EXPECT_FALSE(publish(none, 6)) << "the first map of another node";
  const MapWork first = work();
  ASSERT_TRUE(publish(first, 7));
  answer(0, 0, Answer::agree);
  EXPECT_FALSE(publish(first, 8));
  EXPECT_EQ(kept()->people, 7);
  EXPECT_EQ(waiting(), 1U);
}

TEST_P(MapStorage, KeepsWaitingWithThoseWhoWentOnWhileItWasDrawn) {
  answer(0, 0, Answer::agree);
  answer(1, 0, Answer::agree);
  const MapWork before = work();
  answer(1, 1, Answer::agree);
  answer(2, 0, Answer::agree);
  ASSERT_TRUE(publish(before, 3));
  const auto person = [&](std::size_t number) {
    const std::string tag = participant_tag(key, question, people[number]);
    return database().read(
        [&](Read& read) { return std::get<0>(read.together(responses_query(tag))).at(0).person; });
  };
  std::vector<std::int64_t> still;
  for (const WaitingPerson& each : work().waiting) still.push_back(each.participant.number);
  EXPECT_THAT(still, testing::UnorderedElementsAre(person(1), person(2)));
}

TEST_P(MapStorage, ReadsAnswersAsTheMapCountsThem) {
  answer(0, 0, Answer::agree);
  answer(0, 1, Answer::not_sure);
  answer(1, 0, Answer::disagree);
  answer(1, 1, Answer::rather_not_say);
  answer(2, 2, Answer::rather_not_say);
  answer(2, 3, Answer::agree);
  remove(3);
  const auto answers = all_answers();
  EXPECT_EQ(answers.people.size(), 2U) << "of the third nothing is left";
  ASSERT_EQ(answers.statements.size(), 2U);
  std::vector<std::pair<int, int>> found;  // Side and response to the first statement.
  for (std::size_t person = 0; person < 2; ++person) {
    const std::int64_t first = statements[0].number;
    for (const auto& entry : answers.row(person)) {
      if (answers.statements[entry.statement] != first) continue;
      found.emplace_back(answers.sides[person], static_cast<int>(entry.response));
    }
  }
  EXPECT_THAT(found, testing::UnorderedElementsAre(std::pair(0, 1), std::pair(1, -1)));
}

TEST_P(MapStorage, GivesAPersonTheirOwnAnswers) {
  answer(0, 0, Answer::agree);
  answer(0, 1, Answer::rather_not_say);
  answer(0, 2, Answer::not_sure);
  answer(1, 3, Answer::disagree);
  const auto mine = [&](std::size_t person) {
    const std::string tag = participant_tag(key, question, people[person]);
    return database().read(
        [&](Read& read) { return std::get<0>(read.together(responses_query(tag))); });
  };
  std::map<std::int64_t, Response> found;
  for (const auto& given : mine(0)) found[given.statement] = given.response;
  EXPECT_EQ(found, (std::map<std::int64_t, Response>{{statements[0].number, Response::agree},
                                                     {statements[2].number, Response::pass}}));
  ASSERT_EQ(mine(1).size(), 1U);
  EXPECT_EQ(mine(1)[0].response, Response::disagree);
  EXPECT_THAT(mine(2), IsEmpty());
}

/// What the cache makes of some changed rows must be what reading everything gives.
TEST_P(MapStorage, BringsRowsUpToDate) {
  Random random(7);
  answer_all(0, 20);
  auto answers = all_answers();
  for (int round = 0; round < 10; ++round) {
    ASSERT_TRUE(publish(work(), 20));
    for (int n = 0; n < 6; ++n) {
      answer(random.below(22), random.below(statements_count),
             static_cast<Answer>(1 + random.below(4)));
    }
    const bool done = database().read([&](Read& read) {
      const MapWork now_there = work_in(read);
      return bring_up_to_date(read, now_there.question, now_there.waiting, answers);
    });
    ASSERT_TRUE(done);
    const auto anew = all_answers();
    ASSERT_EQ(answers.people, anew.people);
    ASSERT_EQ(answers.statements, anew.statements);
    ASSERT_EQ(answers.sides, anew.sides);
    ASSERT_EQ(answers.row_begins, anew.row_begins);
    for (std::size_t i = 0; i < anew.entries.size(); ++i) {
      ASSERT_EQ(answers.entries[i].statement, anew.entries[i].statement);
      ASSERT_EQ(answers.entries[i].response, anew.entries[i].response);
    }
  }
}

TEST_P(MapStorage, ReadsAllAnewWhereSomebodyTookEverythingBack) {
  answer(0, 0, Answer::agree);
  answer(1, 0, Answer::agree);
  auto answers = all_answers();
  ASSERT_TRUE(publish(work(), 2));
  answer(0, 0, Answer::rather_not_say);
  EXPECT_FALSE(database().read([&](Read& read) {
    const MapWork there = work_in(read);
    return bring_up_to_date(read, there.question, there.waiting, answers);
  }));
}

TEST_P(MapStorage, FindsTheQuestionsThatHaveWork) {
  const std::int64_t number = question.number;
  answer(0, 0, Answer::agree);
  answer(1, 0, Answer::agree);
  EXPECT_THAT(with_work(), IsEmpty()) << "two people";
  answer(2, 0, Answer::agree);
  EXPECT_THAT(with_work(), ElementsAre(number));
  ASSERT_TRUE(publish(work(), 3, false));
  EXPECT_THAT(with_work(), ElementsAre(number)) << "to be settled";
  answer(0, 0, Answer::disagree);
  EXPECT_THAT(with_work(), IsEmpty()) << "not while one waits";
  ASSERT_TRUE(publish(work(), 3));
  EXPECT_THAT(with_work(), IsEmpty());
  answer(0, 0, Answer::agree);
  answer(1, 0, Answer::disagree);
  EXPECT_THAT(with_work(), IsEmpty());
  answer(2, 0, Answer::disagree);
  EXPECT_THAT(with_work(), ElementsAre(number)) << "three wait";
}

TEST_P(MapStorage, FindsWorkWhenAStatementIsTakenOut) {
  answer_all(0, 3);
  ASSERT_TRUE(publish(work(), 3));
  remove(0);
  EXPECT_THAT(with_work(), ElementsAre(question.number));
  answer(0, 1, Answer::not_sure);
  EXPECT_THAT(with_work(), IsEmpty()) << "not while one waits";
}

TEST_P(MapStorage, KeepsMomentsAsTheNumberOfPeopleGrows) {
  const auto moments = [&] {
    std::vector<std::int64_t> people_on_them;
    database().read([&](Read& read) {
      for (const MapMoment& moment : find_moments(read, question)) {
        EXPECT_EQ(moment.on_day, now);
        people_on_them.push_back(moment.people);
      }
    });
    return people_on_them;
  };
  for (const std::int64_t counted : {3, 5, 9, 11, 15, 16}) {
    ASSERT_TRUE(publish(work(), counted));
  }
  ASSERT_TRUE(publish(work(), 30, false));
  EXPECT_THAT(moments(), ElementsAre(5, 11, 16)) << "of settled maps alone";
  database().read([&](Read& read) {
    const auto second = find_moment(read, question, 2);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->moment.people, 11);
    EXPECT_EQ(opinion_map::map_from_json(second->map)->people, 11);
    EXPECT_FALSE(find_moment(read, question, 4));
  });
  for (std::int64_t counted = 20; counted < 20'000; counted = counted * 11 / 10 + 5) {
    ASSERT_TRUE(publish(work(), counted));
    ASSERT_LE(moments().size(), static_cast<std::size_t>(most_moments));
  }
  EXPECT_EQ(moments().front(), 5);
  EXPECT_GT(moments().back(), 18'000);
}

}  // namespace
}  // namespace alongside::opinions::map_storage_test
