#include "slices/actions/storage.h"

#include "foundation/db/testing.h"
#include "foundation/http/request.h"
#include "foundation/work/jobs.h"
#include "slices/actions/carrying_storage.h"
#include "slices/actions/contribution_asking.h"
#include "slices/actions/life_storage.h"
#include "slices/actions/telling_asking.h"

namespace alongside::actions::storage_test {
namespace {

using namespace std::chrono_literals;

constexpr Sql told_sql{
    "SELECT COUNT(*) FROM notices WHERE kind = $1 AND person_id = $2 AND number = $3 "
    "AND is_over = 0"};

class ActionStorage : public OnBothDatabases {
 protected:
  groups::Member member_of_a_new_group(const std::string& name) {
    return database().write([&](Write& write) {
      groups::Member member;
      member.group.id = groups::add_group(write, {.name = name}, now_);
      member.visit.person = people::Person{.id = add_somebody(write, name + " one")};
      write.commit();
      return member;
    });
  }
  Id<people::Person> add_somebody(Write& write, const std::string& name) {
    return people::add_person(
        write, {.name = name, .email = {}, .pronouns = {}, .passphrase_hash = {}}, now_);
  }
  Action add(Write& write, const groups::Member& member, const std::string& what, Instant due_at,
             const ComesFrom& from = {}) {
    const auto id =
        add_action(write, member, {.what = what, .others = {}, .due_at = due_at}, from, now_);
    return find_action(write, member, id);
  }
  Saying saying(const Action& action, const groups::Member& member) const {
    return {action, member.person(), now_};
  }
  std::vector<std::string> names(const std::vector<Action>& actions) {
    std::vector<std::string> all;
    for (const Action& one : actions) all.push_back(one.what);
    return all;
  }
  std::int64_t told(Read& read, const char* kind, Id<people::Person> person, Id<Action> action) {
    return read.one<std::int64_t>(told_sql, kind, person, action.number);
  }
  const Instant now_ = instant_from_microseconds(1'700'000'000'000'000);
  const Site site_;
};
INSTANTIATE_ON_BOTH_DATABASES(ActionStorage);

using Names = std::vector<std::string>;

TEST_P(ActionStorage, BelongsToItsGroupAndWhatIsDueFirstStandsFirst) {
  const groups::Member member = member_of_a_new_group("Friends");
  const groups::Member stranger = member_of_a_new_group("Others");
  database().write([&](Write& write) {
    add(write, member, "later", now_ + 48h);
    const Action passed = add(write, member, "passed", now_ - 24h);
    add(write, member, "soon", now_ + 24h);
    const Action done = add(write, member, "done", now_ - 48h);
    end_action(write, saying(done, member), {State::done, ""});
    EXPECT_THROW(find_action(write, stranger, passed.id), NotFound);
    EXPECT_EQ(names(open_actions(write, member.group.id, 1)), (Names{"passed", "soon", "later"}));
    EXPECT_EQ(names(ended_actions(write, member.group.id, 1)), (Names{"done"}));
    EXPECT_EQ(names(overdue_actions(write, member.group.id, now_, 10)), (Names{"passed"}));
    EXPECT_EQ(open_count(write, member.group.id), 3);
    EXPECT_EQ(ended_count(write, member.group.id), 1);
    EXPECT_EQ(open_count(write, stranger.group.id), 0);
    EXPECT_TRUE(open_actions(write, member.group.id, 2).empty());
  });
}

TEST_P(ActionStorage, KeepsEachStateAndSaysWhatIsInTheWayNow) {
  const groups::Member member = member_of_a_new_group("Friends");
  database().write([&](Write& write) {
    Action one = add(write, member, "a ramp", now_ + 24h);
    save_how_far(write, saying(one, member), {30, "I wrote", "No answer"});
    one = find_action(write, member, one.id);
    EXPECT_EQ(one.percent, 30);
    EXPECT_EQ(one.hindrance, "No answer");
    change_action(write, saying(one, member),
                  {.what = "a ramp and a rail", .others = "The council", .due_at = now_ + 48h},
                  "Both are needed");
    one = find_action(write, member, one.id);
    EXPECT_EQ(one.hindrance, "No answer") << "other words change nothing about that";
    save_how_far(write, saying(one, member), {60, "They came", ""});
    EXPECT_EQ(find_action(write, member, one.id).hindrance, "");
    end_action(write, saying(one, member), {State::done, "It is there"});
    one = find_action(write, member, one.id);
    EXPECT_EQ(one.state, State::done);
    EXPECT_EQ(one.percent, whole_percent);
    save_how_far(write, saying(one, member), {10, "It broke", ""});
    one = find_action(write, member, one.id);
    EXPECT_TRUE(one.is_open());
    EXPECT_EQ(open_count(write, member.group.id), 1);
    const auto steps = steps_of(write, one.id);
    ASSERT_EQ(steps.size(), 6U);
    EXPECT_EQ(step_count(write, one.id), 6);
    EXPECT_EQ(steps[0].kind, StepKind::again);
    EXPECT_EQ(steps[1].kind, StepKind::done);
    EXPECT_EQ(steps[3].kind, StepKind::changed);
    EXPECT_EQ(steps[3].others, "The council");
    EXPECT_EQ(steps[4].hindrance, "No answer");
    EXPECT_EQ(steps[5].what, "a ramp");
    EXPECT_EQ(steps[5].due_at, now_ + 24h);
  });
}

TEST_P(ActionStorage, IsDoneByWhoSaidYesAndWhoLeavesLeavesIt) {
  const groups::Member member = member_of_a_new_group("Friends");
  database().write([&](Write& write) {
    const auto other = add_somebody(write, "Other");
    const Action one = add(write, member, "a ramp", now_ + 24h);
    offer(write, one, other, member.person());
    take_on(write, one, member.person());
    offer(write, one, member.person(), other);  // Who said yes is not asked.
    auto carriers = carriers_of(write, {one.id});
    ASSERT_EQ(carriers.size(), 2U);
    EXPECT_EQ(carriers[0].person, member.person());
    EXPECT_TRUE(carriers[0].said_yes);
    EXPECT_FALSE(carriers[1].said_yes);
    EXPECT_EQ(carriers[1].offered_by, member.person());
    EXPECT_FALSE(carried_by(write, other, 10).at(0).said_yes);
    take_on(write, one, other);
    EXPECT_TRUE(carried_among(write, other, {one.id.number}).at(0).said_yes);
    leave_actions(write, member.group.id, other);
    let_go(write, one.id, member.person());
    EXPECT_TRUE(carriers_of(write, {one.id}).empty());
    EXPECT_TRUE(carried_by(write, other, 10).empty());
  });
}

TEST_P(ActionStorage, IsFoundByWhatItComesFrom) {
  const groups::Member member = member_of_a_new_group("Friends");
  database().write([&](Write& write) {
    add(write, member, "first", now_ + 24h, {"proposals", 7});
    add(write, member, "second", now_ + 24h, {"proposals", 7});
    add(write, member, "another room's", now_ + 24h, {"statements", 7});
    add(write, member, "nothing's", now_ + 24h);
    const auto from = [&](std::int64_t number) {
      return names(actions_from(write, member.group.id, "proposals", {number}));
    };
    EXPECT_EQ(from(7), (Names{"first", "second"}));
    EXPECT_TRUE(from(0).empty());
    follow_contribution(write, {.kind = "proposals", .from = 7, .to = 9});
    EXPECT_TRUE(from(7).empty());
    EXPECT_EQ(from(9), (Names{"first", "second"}));
    follow_contribution(write, {.kind = "proposals", .from = 9, .to = 0});
    EXPECT_TRUE(from(9).empty());
  });
}

TEST_P(ActionStorage, RemindsWhoDoesItOnceBeforeAndOnceAfter) {
  const groups::Member member = member_of_a_new_group("Friends");
  const Instant due = now_ + 24h * 10;
  const auto [id, asked] = database().write([&](Write& write) {
    const Action one = add(write, member, "a ramp", due);
    const auto other = add_somebody(write, "Other");
    take_on(write, one, member.person());
    offer(write, one, other, member.person());
    tell_of_offer(write, one, other, now_);
    ask_for_reminders(write, one, now_);
    write.commit();
    return std::pair(one.id, other);
  });
  const auto jobs = action_jobs();
  const auto expect = [&](Instant at, std::int64_t soon, std::int64_t passed) {
    for (int twice = 0; twice < 2; ++twice) run_all_waiting(database(), jobs, at);
    database().read([&](Read& read) {
      EXPECT_EQ(told(read, "actions_soon", member.person(), id), soon);
      EXPECT_EQ(told(read, "actions_passed", member.person(), id), passed);
      EXPECT_EQ(told(read, "actions_soon", asked, id), 0) << "who did not say yes is not reminded";
      EXPECT_EQ(told(read, "actions_offered", asked, id), 1);
    });
  };
  expect(reminded_before(due) - 1h, 0, 0);
  expect(reminded_before(due) + 1h, 1, 0);
  // On another day they are reminded anew.
  const Instant later = due + 24h * 10;
  database().write([&](Write& write) {
    const Action one = find_action(write, member, id);
    change_action(write, saying(one, member), {.what = one.what, .others = {}, .due_at = later},
                  "");
    follow_change(write, find_action(write, member, id), due, now_);
    write.commit();
  });
  expect(reminded_after(due) + 1h, 0, 0);
  expect(reminded_before(later) + 1h, 1, 0);
  expect(reminded_after(later) + 1h, 1, 1);
  database().write([&](Write& write) {
    end_action(write, saying(find_action(write, member, id), member), {State::done, ""});
    end_telling(write, id);
    EXPECT_EQ(told(write, "actions_passed", member.person(), id), 0);
    EXPECT_EQ(told(write, "actions_offered", asked, id), 0);
  });
}

TEST_P(ActionStorage, WhoGoesIsNamedNowhereAndTheirWordsGoIfTheyWish) {
  const groups::Member member = member_of_a_new_group("Friends");
  for (const SignedWords words : {SignedWords::stay, SignedWords::go}) {
    database().write([&](Write& write) {
      const auto other = add_somebody(write, words == SignedWords::go ? "Go" : "Stay");
      const Action one = add(write, member, "a ramp", now_ + 24h);
      take_on(write, one, member.person());
      offer(write, one, other, member.person());
      save_how_far(write, saying(one, member), {30, "I wrote", "I am ill"});
      std::int64_t reached = 0;
      const OfPerson of{
          .site = site_, .person = member.person(), .now = now_, .signed_words = words};
      while (erase_person(write, of, reached) == Erased::in_part) {
      }
      const bool stay = words == SignedWords::stay;
      const Action left = find_action(write, member, one.id);
      EXPECT_EQ(left.what, "a ramp") << "it is the group's";
      EXPECT_FALSE(left.added_by);
      EXPECT_EQ(left.hindrance, stay ? "I am ill" : "");
      const auto carriers = carriers_of(write, {one.id});
      ASSERT_EQ(carriers.size(), 1U);
      EXPECT_EQ(carriers[0].person, other);
      EXPECT_FALSE(carriers[0].offered_by);
      for (const Step& step : steps_of(write, one.id)) {
        EXPECT_FALSE(step.said_by);
        const bool said_nothing = step.kind != StepKind::how_far || !stay;
        EXPECT_EQ(step.words, said_nothing ? "" : "I wrote");
      }
    });
  }
}

TEST_P(ActionStorage, WhatIsTakenOutIsSeenNowhereUntilItIsPutBack) {
  const groups::Member member = member_of_a_new_group("Friends");
  const auto [action, step] = database().write([&](Write& write) {
    const Action one = add(write, member, "unkind", now_ - 24h, {"proposals", 7});
    take_on(write, one, member.person());
    save_how_far(write, saying(one, member), {30, "unkind", "unkind, too"});
    write.commit();
    return std::pair(one.id, steps_of(write, one.id).front().id);
  });
  const auto kinds = contributions_of_actions();
  ASSERT_EQ(kinds.size(), 2U);
  const std::vector<std::int64_t> numbers{action.number, step.number};
  for (std::size_t n = 0; n < kinds.size(); ++n) {
    database().write([&](Write& write) {
      const ContributionKind& kind = kinds[n];
      ASSERT_EQ(kind.at(write, {numbers[n]}).size(), 1U) << kind.name;
      EXPECT_EQ(kind.at(write, {numbers[n]})[0].whole, action.number);
      EXPECT_TRUE(kind.taken_out_at(write, {numbers[n]}).empty());
      kind.take_out(write, numbers[n], "It was about one person");
      EXPECT_TRUE(kind.at(write, {numbers[n]}).empty()) << kind.name;
      EXPECT_EQ(kind.taken_out_at(write, {numbers[n]}).size(), 1U);
      const Action out = find_action(write, member, action);
      if (kind.name == "actions") {
        EXPECT_EQ(out.removed_reason, "It was about one person");
        EXPECT_TRUE(open_actions(write, member.group.id, 1).empty());
        EXPECT_TRUE(overdue_actions(write, member.group.id, now_, 10).empty());
        EXPECT_TRUE(actions_from(write, member.group.id, "proposals", {7}).empty());
        EXPECT_TRUE(carried_by(write, member.person(), 10).empty());
        EXPECT_TRUE(findable_actions()[0].at(write, {action.number}).empty());
      } else {
        EXPECT_EQ(out.hindrance, "");
      }
      kind.put_back(write, numbers[n]);
      EXPECT_EQ(find_action(write, member, action).hindrance, "unkind, too");
      EXPECT_EQ(open_count(write, member.group.id), 1);
    });
  }
}

TEST_P(ActionStorage, EndsWithItsGroup) {
  const groups::Member member = member_of_a_new_group("Friends");
  const groups::Member stays = member_of_a_new_group("Others");
  database().write([&](Write& write) {
    const Action one = add(write, member, "a ramp", now_ + 24h);
    take_on(write, one, member.person());
    const Action kept = add(write, stays, "a lamp", now_ + 24h);
    std::int64_t reached = 0;
    const OfGroup of{.site = site_, .group = member.group.id, .now = now_};
    while (erase_group(write, of, reached) == Erased::in_part) {
    }
    EXPECT_EQ(open_count(write, member.group.id), 0);
    EXPECT_TRUE(steps_of(write, one.id).empty());
    EXPECT_TRUE(carriers_of(write, {one.id}).empty());
    EXPECT_EQ(steps_of(write, kept.id).size(), 1U);
  });
}

}  // namespace
}  // namespace alongside::actions::storage_test
