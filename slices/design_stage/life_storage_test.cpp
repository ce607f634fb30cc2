#include "slices/design_stage/life_storage.h"

#include "foundation/http/request.h"
#include "slices/design_stage/assumptions/assumption_storage.h"
#include "slices/design_stage/design_stage_testing.h"
#include "slices/design_stage/offers/offer_storage.h"
#include "slices/design_stage/parts/version_storage.h"

namespace alongside::design_stage::life_storage_test {
namespace {

class DesignLife : public WithMembers {
 protected:
  void say_all(Write& write, const groups::Member& member) {
    add_version(write, member, "missing", {.text = "By " + name_of(member)}, now_);
    save_offer(write, member, "I draw", now_);
    save_reflection(write, site_.key, whose(member), "secret");
    share_assumption(write, member, "Shared", now_);
  }
  static std::string name_of(const groups::Member& member) {
    return std::to_string(member.person().number);
  }
  static WhoseReflection whose(const groups::Member& member) {
    return {.group = member.group.id, .person = member.person()};
  }
  bool has_own(Write& write, const groups::Member& member) {
    return offer_by(write, member) || assumptions_shared_by(write, member) > 0 ||
           !reflection_of(write, site_.key, whose(member)).empty();
  }
  const Site site_;
};
INSTANTIATE_ON_BOTH_DATABASES(DesignLife);

TEST_P(DesignLife, AReflectionOpensForItsWriterAlone) {
  const auto group = new_group("Friends");
  const groups::Member ada = new_member(group, "Ada");
  const groups::Member bo = new_member(group, "Bo");
  database().write([&](Write& write) {
    save_reflection(write, site_.key, whose(ada), "secret");
    EXPECT_EQ(reflection_of(write, site_.key, whose(ada)), "secret");
    EXPECT_EQ(reflection_of(write, site_.key, whose(bo)), "");
    save_reflection(write, site_.key, whose(ada), "changed");
    EXPECT_EQ(reflection_of(write, site_.key, whose(ada)), "changed");
    EXPECT_EQ(groups_reflected_in(write, ada.person()), std::vector{group});
    save_reflection(write, site_.key, whose(ada), "");
    EXPECT_TRUE(groups_reflected_in(write, ada.person()).empty());
  });
}

TEST_P(DesignLife, WhatSomebodySharesIsTheirsToTakeBack) {
  const auto group = new_group("Friends");
  const groups::Member ada = new_member(group, "Ada");
  const groups::Member bo = new_member(group, "Bo");
  database().write([&](Write& write) {
    share_assumption(write, ada, "Shared", now_);
    const auto id = assumptions_of(write, group, 1).at(0).id;
    EXPECT_FALSE(take_back_assumption(write, bo, id));
    EXPECT_TRUE(take_back_assumption(write, ada, id));
    EXPECT_FALSE(take_back_assumption(write, ada, id));
  });
}

TEST_P(DesignLife, OtherWordsOfAnOfferHaveAnotherNumber) {
  const groups::Member ada = new_member(new_group("Friends"), "Ada");
  database().write([&](Write& write) {
    const auto first = save_offer(write, ada, "I draw", now_);
    const auto second = save_offer(write, ada, "I sing", now_);
    EXPECT_NE(first, second);
    EXPECT_EQ(offer_count(write, ada.group.id), 1);
    EXPECT_EQ(offer_by(write, ada)->text, "I sing");
  });
}

TEST_P(DesignLife, WhoLeavesTakesTheirOwnAlong) {
  const auto group = new_group("Friends");
  const groups::Member ada = new_member(group, "Ada");
  const groups::Member bo = new_member(group, "Bo");
  database().write([&](Write& write) {
    say_all(write, ada);
    say_all(write, bo);
    leave(write, {.site = site_, .group = group, .person = ada.person(), .now = now_});
    EXPECT_FALSE(has_own(write, ada));
    EXPECT_TRUE(has_own(write, bo));
    EXPECT_EQ(version_count(write, group, "missing"), 2) << "the text is the group's";
  });
}

TEST_P(DesignLife, WhoGoesIsNamedNowhereAndTheirWordsGoIfTheyWish) {
  for (const SignedWords words : {SignedWords::stay, SignedWords::go}) {
    const auto group = new_group("Friends");
    const groups::Member ada = new_member(group, words == SignedWords::go ? "Ada" : "Ida");
    const groups::Member bo = new_member(group, words == SignedWords::go ? "Bo" : "Jo");
    database().write([&](Write& write) {
      say_all(write, bo);
      say_all(write, ada);
      std::int64_t reached = 0;
      const OfPerson of{.site = site_, .person = ada.person(), .now = now_, .signed_words = words};
      while (erase_person(write, of, reached) == Erased::in_part) {
      }
      EXPECT_FALSE(has_own(write, ada));
      EXPECT_TRUE(has_own(write, bo));
      const auto latest = latest_of(write, group, "missing");
      ASSERT_TRUE(latest);
      if (words == SignedWords::go) {
        EXPECT_EQ(latest->text, "By " + name_of(bo)) << "the one before holds";
      } else {
        EXPECT_EQ(latest->text, "By " + name_of(ada));
        EXPECT_FALSE(latest->written_by);
      }
    });
  }
}

TEST_P(DesignLife, EndsWithItsGroup) {
  const auto group = new_group("Friends");
  const groups::Member ada = new_member(group, "Ada");
  database().write([&](Write& write) {
    say_all(write, ada);
    std::int64_t reached = 0;
    while (erase_group(write, {.site = site_, .group = group, .now = now_}, reached) ==
           Erased::in_part) {
    }
    EXPECT_FALSE(has_own(write, ada));
    EXPECT_EQ(version_count(write, group, "missing"), 0);
  });
}

TEST(SealedReflection, OpensInNobodyElsesPlaceAndTellsNoLength) {
  const SecretKey key{};
  const WhoseReflection ada{.group = {1}, .person = {1}};
  const std::string sealed = sealed_reflection(key, ada, "I listen to doctors first");
  EXPECT_EQ(opened_reflection(key, ada, sealed), "I listen to doctors first");
  EXPECT_FALSE(opened_reflection(key, {.group = {1}, .person = {2}}, sealed));
  EXPECT_FALSE(opened_reflection(key, {.group = {2}, .person = {1}}, sealed));
  SecretKey another{};
  another[0] ^= 1U;
  EXPECT_FALSE(opened_reflection(another, ada, sealed));
  EXPECT_EQ(sealed.size(), sealed_reflection(key, ada, "No").size());
  EXPECT_EQ(sealed.find("doctors"), std::string::npos);
}

}  // namespace
}  // namespace alongside::design_stage::life_storage_test
