#include "slices/helping/storage.h"

#include <gtest/gtest.h>

#include "foundation/db/testing.h"

namespace alongside::helping::storage_test {
namespace {

constexpr Instant now{std::chrono::days(20'000)};
constexpr auto day = std::chrono::days(1);

class Helping : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    write([&](Write& write) {
      clinic_ = groups::add_group(write, {.name = "Clinic"}, now);
      garden_ = groups::add_group(write, {.name = "Garden"}, now);
      for (const char* name : {"Ben", "Asha"}) {
        people_.push_back(people::add_person(write, {.name = name}, now));
        groups::add_member(write, clinic_, people_.back(), groups::Role::member, {}, "", now);
      }
      khan_ = add_helped_person(write, in(clinic_, 0),
                                {.name = "Mr Khan",
                                 .side = groups::constituencies(write, clinic_).front(),
                                 .code_print = "print"},
                                now);
      save_agreement(write, in(clinic_, 0), khan_, until(now + 10 * day), now);
    });
  }
  template <class F>
  void write(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  template <class F>
  auto read(const F& body) {
    return database().read([&](Read& read) { return body(read); });
  }
  groups::Member in(Id<groups::Group> group, std::size_t person) const {
    groups::Member member;
    member.group.id = group;
    member.visit.person = people::Person{.id = people_[person]};
    return member;
  }
  static Agreement until(Instant end) {
    return {.way = "paper", .what_for = "Answers", .until = end};
  }
  std::size_t helped(std::size_t helper, Instant at, std::optional<Id<groups::Group>> group = {}) {
    return read([&](Read& read) {
      return helped_by(read, in(group.value_or(clinic_), helper), at).size();
    });
  }

  Id<groups::Group> clinic_, garden_;
  std::vector<PersonId> people_;
  PersonId khan_;
};
INSTANTIATE_ON_BOTH_DATABASES(Helping);

TEST_P(Helping, IsOfWhoAgreedInTheirGroupUntilItIsOver) {
  EXPECT_EQ(helped(0, now), 1U);
  EXPECT_EQ(helped(1, now), 0U);
  EXPECT_EQ(helped(0, now, garden_), 0U);
  EXPECT_EQ(helped(0, now + 10 * day), 0U) << "it is over";
  read([&](Read& read) {
    const HelpedPerson khan = helped_person(read, in(clinic_, 0), khan_, now);
    EXPECT_EQ(khan.name, "Mr Khan");
    EXPECT_TRUE(khan.side);
    EXPECT_THROW(helped_person(read, in(clinic_, 1), khan_, now), NotFound);
    EXPECT_THROW(helped_person(read, in(clinic_, 0), people_[1], now), NotFound)
        << "nobody enters for somebody with an account";
    return 0;
  });
}

TEST_P(Helping, ByACodeIsOfTheGroupAlone) {
  read([&](Read& read) {
    EXPECT_EQ(person_of_code(read, clinic_, "print"), khan_);
    EXPECT_FALSE(person_of_code(read, garden_, "print"));
    EXPECT_FALSE(person_of_code(read, clinic_, "other"));
    return 0;
  });
  write([&](Write& write) { save_agreement(write, in(clinic_, 1), khan_, until(now + day), now); });
  EXPECT_EQ(helped(0, now), 1U) << "both help";
  EXPECT_EQ(helped(1, now), 1U);
}

TEST_P(Helping, EndsWhenEitherWishesOrGoes) {
  write([&](Write& write) {
    save_agreement(write, in(clinic_, 1), khan_, until(now + day), now);
    EXPECT_FALSE(end_agreement(write, garden_, people_[0], khan_));
    EXPECT_TRUE(end_agreement(write, clinic_, people_[0], khan_));
    EXPECT_FALSE(end_agreement(write, clinic_, people_[0], khan_));
  });
  EXPECT_EQ(helped(0, now), 0U);
  write([&](Write& write) { end_all_of_helper_in(write, people_[1], clinic_); });
  EXPECT_EQ(helped(1, now), 0U);
  write([&](Write& write) {
    save_agreement(write, in(clinic_, 0), khan_, until(now + day), now);
    forget_helped(write, khan_);
  });
  EXPECT_EQ(helped(0, now), 0U);
  EXPECT_FALSE(read([&](Read& read) { return person_of_code(read, clinic_, "print"); }));
}

TEST_P(Helping, WhomNobodyHelpsAnyMoreIsStillSeenAndGetsANewCode) {
  write([&](Write& write) { end_agreement(write, clinic_, people_[0], khan_); });
  const auto lines = read([&](Read& read) { return helped_lines(read, clinic_); });
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].person, khan_);
  EXPECT_FALSE(lines[0].helper);
  write([&](Write& write) { save_code(write, khan_, "another"); });
  read([&](Read& read) {
    EXPECT_FALSE(person_of_code(read, clinic_, "print")) << "the sheet that was lost";
    EXPECT_EQ(person_of_code(read, clinic_, "another"), khan_);
    EXPECT_TRUE(takes_part_without_account(read, clinic_, khan_));
    EXPECT_FALSE(takes_part_without_account(read, garden_, khan_));
    EXPECT_FALSE(takes_part_without_account(read, clinic_, people_[0]));
    EXPECT_EQ(without_account(read, clinic_).size(), 1U);
    return 0;
  });
}

TEST_P(Helping, EndsWithItsGroup) {
  write([&](Write& write) {
    while (forget_group(write, clinic_)) {
    }
  });
  EXPECT_EQ(read([&](Read& read) { return helped_lines(read, clinic_).size(); }), 0U);
}

}  // namespace
}  // namespace alongside::helping::storage_test
