#include "slices/outcomes/storage.h"

#include <map>

#include "foundation/db/testing.h"
#include "slices/outcomes/contribution_asking.h"
#include "slices/outcomes/life_storage.h"

namespace alongside::outcomes::storage_test {
namespace {

using namespace std::chrono;

class OutcomeStorage : public OnBothDatabases {
 protected:
  groups::Member member_of_a_new_group(const std::string& name) {
    return database().write([&](Write& write) {
      groups::Member member;
      member.group.id = groups::add_group(write, {.name = name}, now_);
      member.visit.person = people::Person{
          .id = people::add_person(
              write, {.name = name + " one", .email = {}, .pronouns = {}, .passphrase_hash = {}},
              now_)};
      write.commit();
      return member;
    });
  }
  static constexpr sys_days day_{2026y / March / 1};
  const Instant now_ = instant_from_microseconds(1);
  const OutcomeForm form_{.title = "Shorter waits",
                          .whose = "Us",
                          .noticed = "Less waiting",
                          .counted = {},
                          .looked_when = {},
                          .who_looks = {}};
};
INSTANTIATE_ON_BOTH_DATABASES(OutcomeStorage);

TEST_P(OutcomeStorage, BelongsToItsGroup) {
  const groups::Member member = member_of_a_new_group("Friends");
  const groups::Member stranger = member_of_a_new_group("Others");
  database().write([&](Write& write) {
    const auto id = add_outcome(write, member, form_, now_);
    EXPECT_EQ(find_outcome(write, member, id).title, "Shorter waits");
    EXPECT_THROW(find_outcome(write, stranger, id), NotFound);
    EXPECT_EQ(outcome_count(write, member), 1);
    EXPECT_EQ(outcome_count(write, stranger), 0);
  });
}

TEST_P(OutcomeStorage, ADayHasOneNumberAndEarlierOnesAreKept) {
  const groups::Member member = member_of_a_new_group("Friends");
  database().write([&](Write& write) {
    const auto id = add_outcome(write, member, form_, now_);
    EXPECT_TRUE(add_number(write, member, id, {.day = day_, .value = 0.1, .note = "n"}, now_));
    EXPECT_FALSE(add_number(write, member, id, {.day = day_, .value = 2, .note = {}}, now_));
    const Number first = numbers_of(write, id).at(0);
    EXPECT_EQ(first.value, 0.1) << "to the last digit";
    correct_number(write, member, id, first, {.value = 3, .note = {}, .reason = "Typed wrongly"},
                   now_);
    ASSERT_EQ(numbers_of(write, id).size(), 1U);
    EXPECT_EQ(numbers_of(write, id)[0].value, 3);
    const auto of_day = numbers_on(write, id, first.day);
    ASSERT_EQ(of_day.size(), 2U);
    EXPECT_EQ(of_day[0].reason, "Typed wrongly");
    EXPECT_EQ(of_day[1].value, 0.1);
    EXPECT_THROW(find_number(write, id, first.id), NotFound) << "it holds no more";
  });
}

TEST_P(OutcomeStorage, WhoGoesIsNamedNowhereAndTheirWordsGoIfTheyWish) {
  const groups::Member member = member_of_a_new_group("Friends");
  const Site site;
  for (const SignedWords words : {SignedWords::stay, SignedWords::go}) {
    database().write([&](Write& write) {
      const auto id = add_outcome(write, member, form_, now_);
      add_number(write, member, id, {.day = day_, .value = 1, .note = "private"}, now_);
      add_event(write, member, id, {.day = day_, .what = "A strike"}, now_);
      add_conclusion(write, member, id, "Better", 1, now_);
      std::int64_t reached = 0;
      const OfPerson of{
          .site = site, .person = member.person(), .now = now_, .signed_words = words};
      while (erase_person(write, of, reached) == Erased::in_part) {
      }
      const Number number = numbers_of(write, id).at(0);
      EXPECT_FALSE(number.said_by);
      EXPECT_EQ(number.value, 1);
      const bool stay = words == SignedWords::stay;
      EXPECT_EQ(number.note, stay ? "private" : "");
      EXPECT_EQ(events_of(write, id).size(), stay ? 1U : 0U);
      EXPECT_EQ(conclusions_of(write, id).size(), stay ? 1U : 0U);
    });
  }
}

TEST_P(OutcomeStorage, WordsThatAreTakenOutAreGoneAndNumbersStay) {
  const groups::Member member = member_of_a_new_group("Friends");
  std::map<std::string_view, std::int64_t> said;
  const auto id = database().write([&](Write& write) {
    const auto added = add_outcome(write, member, form_, now_);
    add_number(write, member, added, {.day = day_, .value = 1, .note = "unkind"}, now_);
    add_event(write, member, added, {.day = day_, .what = "unkind", .new_limits = true}, now_);
    add_conclusion(write, member, added, "unkind", 1, now_);
    said = {{"outcomes", added.number},
            {"events", events_of(write, added).at(0).id.number},
            {"conclusions", conclusions_of(write, added).at(0).id.number},
            {"notes", numbers_of(write, added).at(0).id.number}};
    write.commit();
    return added;
  });
  const auto there = [&](const ContributionKind& kind) {
    return database().read([&](Read& read) { return kind.at(read, {said.at(kind.name)}); });
  };
  const auto kinds = contributions_of_outcomes();
  ASSERT_EQ(kinds.size(), said.size());
  for (const ContributionKind& kind : kinds) {
    const auto before = there(kind);
    ASSERT_EQ(before.size(), 1U) << kind.name;
    EXPECT_EQ(before[0].group, member.group.id);
    EXPECT_EQ(before[0].whole, id.number);
    database().write([&](Write& write) {
      kind.take_out(write, said.at(kind.name), "It was about one person");
      write.commit();
    });
    EXPECT_TRUE(there(kind).empty()) << kind.name;
  }
  database().read([&](Read& read) {
    EXPECT_EQ(numbers_of(read, id).at(0).value, 1);
    EXPECT_EQ(numbers_of(read, id).at(0).note, "");
    EXPECT_EQ(events_of(read, id).at(0).what, "");
    EXPECT_EQ(events_of(read, id).at(0).taken_out, "It was about one person");
    EXPECT_TRUE(events_of(read, id).at(0).new_limits);
    EXPECT_EQ(conclusions_of(read, id).at(0).text, "");
    EXPECT_EQ(find_outcome(read, member, id).title, "It was about one person");
  });
}

TEST_P(OutcomeStorage, EndsWithItsGroup) {
  const groups::Member member = member_of_a_new_group("Friends");
  const Site site;
  database().write([&](Write& write) {
    const auto id = add_outcome(write, member, form_, now_);
    add_number(write, member, id, {.day = day_, .value = 1, .note = {}}, now_);
    add_event(write, member, id, {.day = day_, .what = "A strike"}, now_);
    add_conclusion(write, member, id, "Better", 1, now_);
    std::int64_t reached = 0;
    const OfGroup of{.site = site, .group = member.group.id, .now = now_};
    while (erase_group(write, of, reached) == Erased::in_part) {
    }
    EXPECT_EQ(outcome_count(write, member), 0);
    EXPECT_TRUE(numbers_of(write, id).empty());
    EXPECT_TRUE(events_of(write, id).empty());
  });
}

}  // namespace
}  // namespace alongside::outcomes::storage_test
