#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "slices/decisions/deciding/decision_notices.h"
#include "slices/decisions/decisions_testing.h"
#include "slices/decisions/life/ending_storage.h"
#include "slices/decisions/outcome/option_outcome_storage.h"
#include "slices/decisions/proposals/option_storage.h"

namespace alongside::decisions::storage_test {
namespace {

using namespace std::chrono_literals;

constexpr Sql tags_left_sql{
    "SELECT COUNT(*) FROM decision_ballots WHERE voter_tag IS NOT NULL OR said_by IS NOT NULL"};
constexpr Sql ids_sql{"SELECT id FROM decision_ballots WHERE voter_tag = $1 OR said_by = $2"};
constexpr Sql reminded_sql{"SELECT COUNT(*) FROM notices WHERE kind = 'decisions_reminder'"};

class DecisionStorage : public DecisionsOnBothDatabases {};
INSTANTIATE_ON_BOTH_DATABASES(DecisionStorage);

TEST_P(DecisionStorage, ASecretAnswerLeadsToNobodyOnceItIsOver) {
  add_people(10, "Lived experience");
  add_people(3, "Professional");
  begin(secret_);
  for (const groups::Member& one : people_) {
    EXPECT_TRUE(answer(one, {one.person().number % 4 == 0 ? 2 : 1, "A reason"}, begun_ + 1h));
  }
  std::vector<std::int64_t> in_order;
  database().read([&](Read& read) {
    for (const groups::Member& one : people_) {
      in_order.push_back(read.one<std::int64_t>(
          ids_sql, voter_tag(site_.key, round_.id, one.person()), one.person()));
    }
    EXPECT_TRUE(tally_kept(read, round_.id).empty()) << "nobody sees counts before the end";
  });
  EXPECT_FALSE(std::ranges::is_sorted(in_order)) << "numbers tell who came first";
  run_jobs(closes_at_);
  EXPECT_EQ(verdict(), Verdict::passed);
  database().read([&](Read& read) {
    EXPECT_EQ(read.one<std::int64_t>(tags_left_sql), 0) << "the key leads to somebody";
    for (const Ballot& one : reasons_of(read, round_.id, 100)) EXPECT_FALSE(one.said_by);
    EXPECT_FALSE(own_ballot(read, round_.id, voter_in(site_.key, round_, people_[0].person())));
  });
  std::set<std::int64_t> lines;
  for (const TallyCell& one : tally()) lines.insert(one.line);
  EXPECT_EQ(lines.size(), 1U) << "three people of a side are never a row, nor the rest of one";
}

TEST_P(DecisionStorage, OptionsBelongToTheWordsAndAreCountedOnce) {
  add_people(9, "Lived experience");
  add_people(2, "Professional");
  words_.options = {{"Bench", "To sit"}, {"Tree", "For shade"}, {"Pond", "For frogs"}};
  begin({.method = DecisionMethod::scores, .voices = Voices::secret, .quorum_all = 50});
  for (const groups::Member& one : people_) {
    EXPECT_TRUE(answer(one, {1, "", "0 5 -"}, begun_ + 1h));
    EXPECT_TRUE(answer(one, {1, "", "1 5 -"}, begun_ + 2h)) << "it may be changed";
  }
  database().read([&](Read& read) {
    EXPECT_EQ(options_of(read, *round_.text), words_.options);
    EXPECT_TRUE(outcome_kept(read, round_.id).chosen.empty()) << "nobody sees it before the end";
    EXPECT_EQ(marks_given(read, round_.id).size(), people_.size());
  });
  run_jobs(closes_at_);
  run_jobs(closes_at_ + 24h);
  EXPECT_EQ(verdict(), Verdict::passed);
  database().read([&](Read& read) {
    const auto outcome = outcome_kept(read, round_.id);
    EXPECT_EQ(outcome.chosen_by(0), std::vector<std::int64_t>{2});
    std::size_t sides_told = 0;
    for (const RoundSide& side : sides_of(read, round_.id)) {
      sides_told += outcome.chosen_by(side.side.number).empty() ? 0U : 1U;
    }
    EXPECT_EQ(sides_told, 0U) << "what nine chose would tell what two others did";
    EXPECT_NE(lot_kept(read, round_.id), "");
    EXPECT_EQ(read.one<std::int64_t>(tags_left_sql), 0);
  });
  for (const TallyCell& one : tally()) {
    if (one.answer > 0) {
      EXPECT_TRUE(one.hidden) << "of eleven people no number is shown";
    }
  }
}

TEST_P(DecisionStorage, OptionsAndWhatCameOutEndWithTheirGroup) {
  add_people(3, "Lived experience");
  words_.options = {{"Bench", "To sit"}, {"Tree", "For shade"}};
  begin({.method = DecisionMethod::dots, .dots = 3});
  for (const groups::Member& one : people_) answer(one, {1, "", "1 1"}, begun_ + 1h);
  run_jobs(closes_at_);
  database().read([&](Read& read) { EXPECT_EQ(outcome_kept(read, round_.id).ties.size(), 1U); });
  database().write([&](Write& write) {
    std::int64_t reached = 0;
    const OfGroup of{.site = site_, .group = group_, .now = begun_};
    while (erase_group(write, of, reached) == Erased::in_part) {
    }
    EXPECT_TRUE(options_of(write, *round_.text).empty());
    EXPECT_TRUE(outcome_kept(write, round_.id).chosen.empty());
    EXPECT_TRUE(outcome_kept(write, round_.id).ties.empty());
  });
}

TEST_P(DecisionStorage, StagesOfARankingAreKeptAndEndWithTheirGroup) {
  add_people(5, "Lived experience");
  words_.options = {{"Bench", "To sit"}, {"Tree", "For shade"}, {"Pond", "For frogs"}};
  begin({.method = DecisionMethod::ranking, .places = 2});
  for (const groups::Member& one : people_) answer(one, {1, "", "1 3 2"}, begun_ + 1h);
  run_jobs(closes_at_);
  database().write([&](Write& write) {
    const auto outcome = outcome_kept(write, round_.id);
    EXPECT_EQ(outcome.chosen_by(0), (std::vector<std::int64_t>{1, 3}));
    ASSERT_GE(outcome.stages.size(), 4U);
    EXPECT_EQ(outcome.stages[0].option, 0);
    EXPECT_EQ(outcome.stages[1].votes, 500'000);
    std::int64_t reached = 0;
    const OfGroup of{.site = site_, .group = group_, .now = begun_};
    while (erase_group(write, of, reached) == Erased::in_part) {
    }
    EXPECT_TRUE(outcome_kept(write, round_.id).stages.empty());
  });
}

TEST_P(DecisionStorage, WhoGoesTakesTheOptionsThatNobodyDecidedOn) {
  add_people(2, "Lived experience");
  words_.options = {{"Bench", "To sit"}, {"Tree", "For shade"}};
  database().write([&](Write& write) {
    const auto id = add_proposal(write, people_[1], words_, begun_);
    const auto text = proposal_anywhere(write, id)->text;
    std::int64_t reached = 0;
    const OfPerson of{.site = site_,
                      .person = people_[1].person(),
                      .now = begun_,
                      .signed_words = SignedWords::go};
    while (erase_person(write, site_.key, of, reached) == Erased::in_part) {
    }
    EXPECT_TRUE(options_of(write, text).empty());
    write.commit();
  });
}

TEST_P(DecisionStorage, TheOrderOfSecretReasonsTellsNoNumber) {
  add_people(24, "Lived experience");
  begin(secret_);
  for (const groups::Member& one : people_) {
    answer(one, {one.person().number % 2 + 1, "A reason"}, begun_ + 1h);
  }
  run_jobs(closes_at_);
  database().read([&](Read& read) {
    const auto reasons = reasons_of(read, round_.id, 100);
    ASSERT_EQ(reasons.size(), 24U);
    EXPECT_TRUE(std::ranges::is_sorted(reasons, {}, [](const Ballot& one) { return one.id; }));
    EXPECT_FALSE(std::ranges::is_sorted(reasons, {}, &Ballot::answer))
        << "reasons stand by answer, and so tell how many gave each";
  });
}

TEST_P(DecisionStorage, TwoLooksShowTheSame) {
  add_people(12, "Lived experience");
  begin(secret_);
  for (const groups::Member& one : people_) answer(one, {1, ""}, begun_ + 1h);
  run_jobs(closes_at_);
  const auto first = tally();
  EXPECT_FALSE(answer(people_[0], {2, ""}, closes_at_));
  run_jobs(closes_at_ + 24h * 3);
  const auto second = tally();
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t n = 0; n < first.size(); ++n) EXPECT_EQ(first[n].people, second[n].people);
}

TEST_P(DecisionStorage, EachCountsOnceHoweverOftenTheyAnswer) {
  add_people(3, "Lived experience");
  add_people(2, "Professional");
  begin(open_);
  for (const groups::Member& one : people_) {
    for (const std::int64_t given : {2, 3, 1}) answer(one, {given, ""}, begun_ + 1h);
  }
  run_jobs(closes_at_);
  const auto cells = tally();
  ASSERT_EQ(cells.size(), 12U) << "everybody and two sides, each with a whole and three answers";
  EXPECT_EQ(cells[0].people, 5);
  EXPECT_EQ(cells[1].people, 5);
  EXPECT_EQ(cells[4].people, 3);
  EXPECT_EQ(cells[8].people, 2);
  database().read([&](Read& read) {
    for (const RoundSide& side : sides_of(read, round_.id)) {
      EXPECT_EQ(side.stands, Stands::for_it) << side.name;
    }
    EXPECT_EQ(proposal_anywhere(read, proposal_)->stage, Stage::decided);
  });
}

/// At midnight: whoever was told that their answer counts is counted once, and nobody else.
TEST_P(DecisionStorage, WhatWasAcknowledgedIsCountedAndNothingAfter) {
  add_people(50, "Lived experience");
  begin(open_);
  std::atomic<int> acknowledged = 0;
  std::vector<std::thread> threads;
  constexpr std::size_t threads_at_most = 6;
  for (std::size_t first = 0; first < threads_at_most; ++first) {
    threads.emplace_back([&, first] {
      for (std::size_t n = first; n < people_.size(); n += threads_at_most) {
        if (answer(people_[n], {1, ""}, closes_at_ - 1us)) ++acknowledged;
      }
    });
  }
  while (acknowledged < 10) std::this_thread::yield();
  run_jobs(closes_at_);
  for (std::thread& one : threads) one.join();
  EXPECT_EQ(tally().at(0).people, acknowledged);
  EXPECT_FALSE(answer(people_[0], {2, ""}, closes_at_ - 1us)) << "it was counted";
  database().read([&](Read& read) {
    EXPECT_EQ(static_cast<int>(ballots_of(read, round_.id, 100).size()), acknowledged);
  });
}

TEST_P(DecisionStorage, WhoHasNotAnsweredIsRemindedTwiceAtMost) {
  add_people(9, "Lived experience");
  begin(secret_);
  for (int n = 0; n < 5; ++n) answer(people_[static_cast<std::size_t>(n)], {1, ""}, begun_ + 1h);
  const auto reminded = [&] {
    return database().read([](Read& read) { return read.one<std::int64_t>(reminded_sql); });
  };
  run_jobs(begun_ + 24h);
  EXPECT_EQ(reminded(), 0);
  run_jobs(begun_ + 24h * 5);
  EXPECT_EQ(reminded(), 4);
  answer(people_[5], {1, ""}, begun_ + 24h * 6);
  for (int day = 6; day < 10; ++day) run_jobs(begun_ + 24h * day);
  EXPECT_EQ(reminded(), 7) << "three are left for the second";
  run_jobs(closes_at_ + 24h * 30);
  EXPECT_LE(reminded(), 7);
}

TEST_P(DecisionStorage, WhoGoesIsNamedNowhereAndTheirAnswerStaysCounted) {
  for (const SignedWords words : {SignedWords::stay, SignedWords::go}) {
    people_.clear();
    add_people(9, "Lived experience");
    for (const Plan& plan : {open_, secret_}) {
      begin(plan);
      answer(people_[1], {2, "My own words"}, begun_ + 1h);
      database().write([&](Write& write) {
        std::int64_t reached = 0;
        const OfPerson of{
            .site = site_, .person = people_[1].person(), .now = begun_, .signed_words = words};
        while (erase_person(write, site_.key, of, reached) == Erased::in_part) {
        }
        const auto left = ballots_of(write, round_.id, 100);
        ASSERT_EQ(left.size(), 1U);
        EXPECT_FALSE(left[0].said_by);
        EXPECT_EQ(left[0].answer, 2);
        EXPECT_EQ(left[0].reason, words == SignedWords::stay ? "My own words" : "");
        EXPECT_FALSE(
            own_ballot(write, round_.id, voter_in(site_.key, round_, people_[1].person())));
        write.commit();
      });
    }
  }
}

TEST_P(DecisionStorage, EndsWithItsGroup) {
  add_people(2, "Lived experience");
  begin(open_);
  answer(people_[0], {1, "x"}, begun_ + 1h);
  run_jobs(closes_at_);
  database().write([&](Write& write) {
    std::int64_t reached = 0;
    const OfGroup of{.site = site_, .group = group_, .now = begun_};
    while (erase_group(write, of, reached) == Erased::in_part) {
    }
    EXPECT_EQ(proposal_count(write, people_[0]), 0);
    EXPECT_FALSE(round_anywhere(write, round_.id));
    EXPECT_TRUE(ballots_of(write, round_.id, 10).empty());
  });
}

}  // namespace
}  // namespace alongside::decisions::storage_test
