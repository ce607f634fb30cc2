#include "slices/opinions/map/shown/shown_map_storage.h"

#include <gtest/gtest.h>

#include "slices/opinions/map/map_live.h"
#include "slices/opinions/map/map_tasks.h"
#include "slices/opinions/map/map_testing.h"
#include "slices/opinions/map/names/map_name_storage.h"
#include "slices/opinions/map/pages/map_pages.h"
#include "slices/opinions/questions/contribution_asking.h"

namespace alongside::opinions::shown_map_storage_test {
namespace {

/// Two camps of people who answered, and one who looks.
class ShownMaps : public MapWorld {
 protected:
  static constexpr std::size_t looking = 38;

  void SetUp() override {
    MapWorld::SetUp();
    if (IsSkipped()) return;
    answer_in_camps(0, 30);
    draw();
    database().write([&](Write& write) {
      const auto visit = people::Visit{
          .community = {}, .person = people::Person{.id = people.at(looking), .name = "Lou"}};
      groups::add_member(write, group, people.at(looking), groups::Role::member, {}, "", now);
      member = {.visit = visit, .group = {.id = group, .name = "Asthma clinic group"}};
      write.commit();
    });
  }

  /// On each statement people with even numbers agree and the others do not, but for some of both.
  void answer_in_camps(std::size_t first, std::size_t last) {
    database().write([&](Write& write) {
      for (std::size_t person = first; person < last; ++person) {
        for (std::size_t n = 0; n < statements_count; ++n) {
          const bool other = (person * 7 + n * 5) % 13 == 0;
          answer(write, person, n, (person % 2 == 0) != other ? Answer::agree : Answer::disagree);
        }
      }
      write.commit();
    });
  }

  void draw() { run_all_waiting(database(), {map_job()}, now); }

  MapForMember found(const WhichMap& which = {}) {
    return database().read(
        [&](Read& read) { return map_for(read, member, question, key, now, which); });
  }

  void give(std::size_t answers) {
    for (std::size_t n = 0; n < answers; ++n) answer(looking, n, Answer::agree);
  }

  std::string back(int letter, const std::string& name, std::size_t person) {
    database().write([&](Write& write) {
      suggest_map_name(write, question, {letter, name},
                       backer_tag(key, question, people.at(person)));
      write.commit();
    });
    return name;
  }

  std::vector<MapName> names(std::size_t person) {
    auto all = database().read([&](Read& read) {
      const std::string tag = backer_tag(key, question, people.at(person));
      return std::get<0>(read.together(names_query(question, tag)));
    });
    put_in_order(all);
    return all;
  }

  std::string live() {
    const Question asked = work().question;
    return database().read([&](Read& read) {
      return map_live_topic().render(read, Words::in("en"), live_number(asked));
    });
  }

  groups::Member member;
};
INSTANTIATE_ON_BOTH_DATABASES(ShownMaps);

TEST_P(ShownMaps, OpenWithOnesOwnAnswers) {
  EXPECT_EQ(found().access, ResultsAccess::none);
  EXPECT_FALSE(found().map) << "nothing is read before one may see it";
  give(5);
  const MapForMember some = found();
  EXPECT_EQ(some.access, ResultsAccess::of_answered);
  ASSERT_TRUE(some.map);
  EXPECT_EQ(some.map->groups.size(), 2U);
  EXPECT_EQ(some.map->statements.size(), 5U);
  give(8);
  EXPECT_EQ(found().access, ResultsAccess::all);
  EXPECT_EQ(found().map->statements.size(), 8U);
}

TEST_P(ShownMaps, GiveTheirNamesToWhoHasAnsweredAlsoElsewhere) {
  const auto kinds = contributions_of_opinions();
  const auto names_kind = std::ranges::find(kinds, "names", &ContributionKind::name);
  ASSERT_NE(names_kind, kinds.end());
  const Site site{.key = key};
  const Request request{.now = now, .site = &site};
  const auto may_read = [&] {
    return database().read(
        [&](Read& read) { return names_kind->may_read(read, request, member, question.number); });
  };
  EXPECT_FALSE(may_read());
  give(5);
  EXPECT_FALSE(may_read());
  give(8);
  EXPECT_TRUE(may_read());
}

TEST_P(ShownMaps, OpenToEverybodyWhenTheQuestionHasClosed) {
  close();
  const MapForMember closed = found();
  EXPECT_TRUE(closed.sees_all());
  ASSERT_TRUE(closed.map);
  EXPECT_FALSE(closed.own) << "they did not answer";
}

TEST_P(ShownMaps, FindTheTwoCamps) {
  give(8);
  const ShownMap map = *found().map;
  EXPECT_EQ(map.verdict, opinion_map::Verdict::groups);
  EXPECT_EQ(map.groups[0].people.number + map.groups[1].people.number, 30);
  EXPECT_FALSE(map.dividing.empty());
  EXPECT_EQ(map.title, "What helps?");
}

TEST_P(ShownMaps, PlaceTheOneWhoLooksNearThoseWhoAnsweredAlike) {
  give(6);
  const MapForMember me = found();
  ASSERT_TRUE(me.own);
  EXPECT_EQ(me.own->missing, 1) << "of seven";
  ASSERT_TRUE(me.own->group);
  const ShownTally& tally = me.map->statements[0].groups;
  const std::size_t agreeing = tally.sides[0].agree.number > tally.sides[1].agree.number ? 0 : 1;
  EXPECT_EQ(*me.own->group, agreeing);
  give(7);
  EXPECT_EQ(found().own->missing, 0);
}

TEST_P(ShownMaps, LeaveOutAStatementAtOnceWhenItIsTakenOut) {
  give(8);
  remove(3);
  const MapForMember without = found();
  EXPECT_EQ(without.map->statements.size(), 7U);
  for (const StatementOfMap& statement : without.map->statements) {
    EXPECT_NE(statement.id, statements.at(3));
  }
}

TEST_P(ShownMaps, LookBackAtEarlierOnes) {
  answer_in_camps(30, 38);
  draw();
  give(8);
  const MapForMember today = found();
  ASSERT_GE(today.moments.size(), 2U);
  const MapForMember before = found({.moment = today.moments.front().number});
  ASSERT_TRUE(before.map);
  EXPECT_EQ(before.map->counted.number, 30);
  EXPECT_EQ(today.map->counted.number, 38) << "the one who looks waits for two others";
  EXPECT_FALSE(before.own);
  EXPECT_THROW(found({.moment = 999}), NotFound);
}

TEST_P(ShownMaps, ShowNamesToThoseWhoSeeEverything) {
  const int letter = 1;
  back(letter, "Those who wait", 0);
  give(5);
  EXPECT_EQ(found().map->groups[1].name, "");
  EXPECT_TRUE(found().names.empty());
  give(8);
  EXPECT_EQ(found().map->groups[1].name, "Those who wait");
  ASSERT_EQ(found().names.size(), 1U);
  EXPECT_FALSE(found().names[0].mine);
}

TEST_P(ShownMaps, CountOneNameAPersonAndLetter) {
  back(0, "First", 0);
  back(0, "Second", 1);
  back(0, "second.", 2);
  ASSERT_EQ(names(1).size(), 2U);
  EXPECT_EQ(names(1)[1].text, "Second");
  EXPECT_EQ(names(1)[1].backers, 2) << "the same text is backed, not put forward again";
  EXPECT_TRUE(names(1)[1].mine);
  EXPECT_FALSE(names(3)[1].mine);
  back(0, "Second", 0);
  ASSERT_EQ(names(0).size(), 1U) << "what nobody backs is gone";
  EXPECT_EQ(names(0)[0].backers, 3);
  back(1, "Other group", 0);
  EXPECT_EQ(names(0).size(), 2U);
}

TEST_P(ShownMaps, ForgetANameThatWasTakenOut) {
  back(0, "Rude words", 0);
  const Id<MapName> id = names(0).at(0).id;
  database().write([&](Write& write) {
    remove_map_name(write, question, id, "It hurts people");
    write.commit();
  });
  EXPECT_TRUE(names(0).empty());
  database().read([&](Read& read) {
    EXPECT_FALSE(find_map_name(read, question, id));
    ASSERT_EQ(removed_map_names(read, question).size(), 1U);
    EXPECT_EQ(removed_map_names(read, question)[0].reason, "It hurts people");
    EXPECT_TRUE(find_name_like(read, question, 0, "rude words!")->removed);
  });
  back(0, "Kind words", 0);
  EXPECT_EQ(names(0).size(), 1U);
}

constexpr Sql backer_tags_sql{"SELECT backer_tag FROM map_name_backings"};
constexpr Sql person_tags_sql{"SELECT person_tag FROM participants"};
TEST_P(ShownMaps, KeepNamesApartFromAnswers) {
  back(0, "Evenings", 0);
  database().read([&](Read& read) {
    const auto backers = read.all<std::string>(backer_tags_sql);
    ASSERT_EQ(backers.size(), 1U);
    for (const std::string& tag : read.all<std::string>(person_tags_sql))
      EXPECT_NE(tag, backers[0]);
  });
}

TEST_P(ShownMaps, SendTheSameToAllWhoListen) {
  give(8);
  const std::string sent = live();
  EXPECT_NE(sent.find("target=\"map-picture\""), std::string::npos);
  EXPECT_NE(sent.find("There are 2 groups of opinion."), std::string::npos);
  for (const char* personal : {"map-you", "Only you", "<form", "alongside-map__own"}) {
    EXPECT_EQ(sent.find(personal), std::string::npos) << personal;
  }
}

TEST_P(ShownMaps, TellListenersToAnswerANewStatementFirst) {
  const Question before = work().question;
  database().write([&](Write& write) {
    insert_statement(write, question, "A new one", std::nullopt);
    write.commit();
  });
  const std::string sent = database().read([&](Read& read) {
    return map_live_topic().render(read, Words::in("en"), live_number(before));
  });
  EXPECT_NE(sent.find("Answer the new statement"), std::string::npos);
  EXPECT_EQ(sent.find("groups of opinion"), std::string::npos);
}

TEST_P(ShownMaps, HideSmallNumbersInTheReportWhateverThePageShows) {
  const Question asked = work().question;
  ASSERT_EQ(asked.small_numbers, SmallNumbers::shown);
  const auto report = database().read(
      [&](Read& read) { return find_shown_map(read, asked, SmallNumbers::hidden).value(); });
  EXPECT_EQ(report.small_numbers, SmallNumbers::hidden);
  for (const ShownGroup& one : report.groups) EXPECT_EQ(one.people.number % 5, 0);
}

}  // namespace
}  // namespace alongside::opinions::shown_map_storage_test
