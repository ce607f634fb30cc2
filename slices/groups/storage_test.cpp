#include <gtest/gtest.h>

#include <algorithm>

#include "foundation/db/testing.h"
#include "slices/groups/group_storage.h"
#include "slices/groups/joining/invitation_storage.h"
#include "slices/groups/joining/request_storage.h"
#include "slices/groups/members/member_storage.h"

namespace alongside::groups::storage_test {
namespace {

using namespace std::chrono_literals;

const Instant now = instant_from_microseconds(1'790'000'000'000'000);

class GroupStorage : public OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    database().write([&](Write& write) {
      asha_ = people::add_person(write, {.name = "Asha"}, now);
      ben_ = people::add_person(write, {.name = "Ben"}, now);
      carys_ = people::add_person(write, {.name = "Carys"}, now);
      clinic_ = add_group(write, {.name = "Clinic", .purpose = "Shorter waits"}, now);
      nurses_ = add_group(write, {.name = "Nurses", .openness = Openness::hidden}, now);
      add_member(write, clinic_, asha_, Role::chair, {Perspective::uses_service},
                 "Lived experience", now, SeenBy::group);
      add_member(write, clinic_, ben_, Role::member, {Perspective::works_here}, "Professional",
                 now);
      write.commit();
    });
  }

  std::optional<Member> membership(Transaction& transaction, Id<people::Person> person,
                                   Id<Group> group) {
    return find_member(transaction, {.community = {}, .person = people::Person{.id = person}},
                       group);
  }
  Member asha(Transaction& transaction) { return *membership(transaction, asha_, clinic_); }
  Member ben(Transaction& transaction) { return *membership(transaction, ben_, clinic_); }

  template <class F>
  void written(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  template <class F>
  void seen(const F& body) {
    database().read([&](Read& read) { body(read); });
  }

  Id<people::Person> asha_, ben_, carys_;
  Id<Group> clinic_, nurses_;
};
INSTANTIATE_ON_BOTH_DATABASES(GroupStorage);

TEST_P(GroupStorage, LivePagesEndWithTheMembership) {
  written([&](Write& write) {
    erase_member(write, clinic_, ben_, Links::stop, now);
    EXPECT_EQ(write.topics(), std::vector<std::string>{"end/" + people::live_reader(ben_)});
  });
}

TEST_P(GroupStorage, KnowsMembersAndNobodyElse) {
  seen([&](Read& read) {
    const Member chair = asha(read);
    EXPECT_TRUE(chair.chair);
    EXPECT_EQ(chair.group.name, "Clinic");
    EXPECT_EQ(chair.group.openness, Openness::listed);
    EXPECT_TRUE(chair.constituency.has_value());
    EXPECT_FALSE(membership(read, carys_, clinic_));
    EXPECT_FALSE(membership(read, asha_, nurses_));
    EXPECT_FALSE(find_member(read, {}, clinic_));
    EXPECT_EQ(member_count(read, clinic_), 2);
  });
}

TEST_P(GroupStorage, GivesTheSidesInTheirOrder) {
  seen([&](Read& read) {
    const auto sides = constituencies(read, clinic_);
    ASSERT_EQ(sides.size(), 2U);
    EXPECT_EQ(sides[0].name, "Lived experience");
    EXPECT_EQ(sides[1].name, "Professional");
    EXPECT_EQ(find_group_named(read, "Nurses")->id, nurses_);
    EXPECT_FALSE(find_group_named(read, "nobody"));
  });
}

TEST_P(GroupStorage, AnUnknownSideIsRefused) {
  EXPECT_THROW(written([&](Write& write) {
                 add_member(write, clinic_, carys_, Role::member, {}, "Police", now);
               }),
               CommandProblem);
}

TEST_P(GroupStorage, HidesHiddenGroupsFromOthers) {
  seen([&](Read& read) {
    EXPECT_TRUE(find_seen_group(read, clinic_));
    EXPECT_FALSE(find_seen_group(read, nurses_));
    const GroupList list = list_groups(read, carys_, 1);
    EXPECT_TRUE(list.mine.empty());
    ASSERT_EQ(list.others.size(), 1U);
    EXPECT_EQ(list.others[0].name, "Clinic");
  });
}

TEST_P(GroupStorage, ListsMineFirstAndPagesTheWhole) {
  written([&](Write& write) {
    for (int i = 0; i < 120; ++i) {
      const auto group = add_group(write, {.name = "Group " + std::to_string(100 + i)}, now);
      if (i < 60) add_member(write, group, carys_, Role::member, {}, "", now);
    }
  });
  seen([&](Read& read) {
    const GroupList first = list_groups(read, carys_, 1);
    EXPECT_EQ(first.total, 121);
    EXPECT_EQ(first.mine.size(), 50U);
    EXPECT_TRUE(first.others.empty());
    const GroupList second = list_groups(read, carys_, 2);
    EXPECT_EQ(second.mine.size(), 10U);
    EXPECT_EQ(second.others.size(), 40U);
    const GroupList third = list_groups(read, carys_, 3);
    EXPECT_TRUE(third.mine.empty());
    EXPECT_EQ(third.others.size(), 21U);
    EXPECT_EQ(list_groups(read, std::nullopt, 1).total, 121);
  });
}

TEST_P(GroupStorage, ChangesAGroupAndKeepsItsSides) {
  Id<Constituency> before;
  written([&](Write& write) {
    const Member member = asha(write);
    before = constituencies(write, clinic_)[1].id;
    update_group(write, member,
                 {.form = Form::group,
                  .openness = Openness::open,
                  .name = "Clinic group",
                  .sides = {{SideKind::lived_experience, "Lived experience"},
                            {SideKind::own, "Staff"},
                            {SideKind::own, "Council"}},
                  .organisations = {"One", "Two"}});
  });
  seen([&](Read& read) {
    const Member member = asha(read);
    EXPECT_EQ(member.group.name, "Clinic group");
    EXPECT_EQ(member.group.openness, Openness::open);
    const auto now_sides = sides(read, member.group);
    ASSERT_EQ(now_sides.size(), 3U);
    EXPECT_EQ(now_sides[1].id, before);
    EXPECT_EQ(now_sides[1].kind, SideKind::own);
    EXPECT_EQ(organisations(read, member.group), (std::vector<std::string>{"One", "Two"}));
  });
}

TEST_P(GroupStorage, ShowsPerspectivesOnlyWhereTheirOwnerLetsIt) {
  seen([&](Read& read) {
    const MemberPage page = members_page(read, ben(read), 1);
    ASSERT_EQ(page.members.size(), 2U);
    EXPECT_EQ(page.members[0].person, asha_);
    EXPECT_TRUE(page.members[0].side.has_value());
    EXPECT_EQ(page.members[1].person, ben_);
    EXPECT_FALSE(page.members[1].side.has_value());
    ASSERT_EQ(page.perspectives.size(), 1U);
    EXPECT_EQ(page.perspectives[0].member, page.members[0].id);
  });
}

TEST_P(GroupStorage, KeepsWhatAMemberSaidLast) {
  written([&](Write& write) {
    const Member member = ben(write);
    save_perspectives(write, member.id,
                      {{Perspective::student, Perspective::own_words},
                       "night porter",
                       SeenBy::group,
                       std::nullopt},
                      now);
  });
  seen([&](Read& read) {
    const auto said = own_perspectives(read, ben(read));
    ASSERT_TRUE(said);
    EXPECT_EQ(said->perspectives, (std::vector{Perspective::student, Perspective::own_words}));
    EXPECT_EQ(said->own_words, "night porter");
    EXPECT_EQ(said->seen_by, SeenBy::group);
    EXPECT_FALSE(ben(read).constituency);
  });
}

TEST_P(GroupStorage, CountsChairs) {
  seen([&](Read& read) {
    EXPECT_EQ(count_chairs(read, clinic_), 1);
    EXPECT_EQ(count_groups_chaired(read, asha_), 1);
    EXPECT_EQ(count_groups_chaired(read, ben_), 0);
  });
}

TEST_P(GroupStorage, FindsOnlyMembersOfTheSameGroup) {
  Id<Member> in_nurses;
  written([&](Write& write) {
    in_nurses = insert_member(write, {nurses_, carys_, Role::member, std::nullopt}, now);
  });
  seen([&](Read& read) {
    EXPECT_EQ(other_member(read, asha(read), ben(read).id).person, ben_);
    EXPECT_THROW(other_member(read, asha(read), in_nurses), NotFound);
  });
}

TEST_P(GroupStorage, ForgetsWhoLeaves) {
  written([&](Write& write) {
    const Member member = ben(write);
    insert_invitation(write, member, "a token", 5, now);
    erase_member(write, clinic_, ben_, Links::stop, now);
  });
  seen([&](Read& read) {
    EXPECT_FALSE(membership(read, ben_, clinic_));
    const auto invitation = find_invitation_by_token(read, "a token");
    ASSERT_TRUE(invitation);
    EXPECT_FALSE(invitation->invited_by);
    EXPECT_EQ(invitation_state(invitation->terms(), now), InvitationState::stopped);
  });
}

TEST_P(GroupStorage, KeepsInvitationsWithoutTheirToken) {
  Id<Invitation> id;
  written([&](Write& write) { id = insert_invitation(write, ben(write), "a token", 2, now); });
  written([&](Write& write) {
    const auto found = find_invitation_by_token(write, "a token");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->id, id);
    EXPECT_EQ(invited_group(write, *found).name, "Clinic");
    count_use(write, *found);
    insert_member(write, {clinic_, carys_, Role::member, found->id}, now);
  });
  seen([&](Read& read) {
    EXPECT_EQ(find_invitation_by_token(read, "a token")->uses, 1);
    EXPECT_FALSE(find_invitation_by_token(read, "another"));
    EXPECT_EQ(list_invitations(read, ben(read), Whose::own_live, now, 1).size(), 1U);
    EXPECT_EQ(count_invitations(read, ben(read), Whose::own_live, now), 1);
    EXPECT_TRUE(list_invitations(read, ben(read), Whose::own_live, now + 31 * 24h, 1).empty());
    EXPECT_TRUE(list_invitations(read, asha(read), Whose::own_live, now, 1).empty());
    EXPECT_EQ(list_invitations(read, asha(read), Whose::everybodys, now, 1).size(), 1U);
  });
  written(
      [&](Write& write) { stop_invitation(write, find_invitation(write, asha(write), id), now); });
  seen([&](Read& read) {
    EXPECT_EQ(count_invitations(read, ben(read), Whose::own_live, now), 0);
    EXPECT_EQ(count_invitations(read, ben(read), Whose::everybodys, now), 1);
  });
}

TEST_P(GroupStorage, KeepsRequestsUntilTheyAreAnswered) {
  written(
      [&](Write& write) { save_request(write, asha(write).group, carys_, "I live here", now); });
  written([&](Write& write) {
    const Member member = asha(write);
    ASSERT_EQ(count_waiting_requests(write, member), 1);
    const JoinRequest request = waiting_requests(write, member, 1).at(0);
    EXPECT_EQ(request.note, "I live here");
    EXPECT_EQ(find_request(write, member, request.id).person, carys_);
    decline_request(write, request, "We are full");
  });
  written([&](Write& write) {
    const Member member = asha(write);
    EXPECT_EQ(count_waiting_requests(write, member), 0);
    EXPECT_EQ(own_request(write, member.group, carys_)->answer, "We are full");
    save_request(write, member.group, carys_, "Please", now);
    EXPECT_EQ(own_request(write, member.group, carys_)->state, RequestState::waiting);
    forget_request(write, clinic_, carys_);
  });
  seen([&](Read& read) { EXPECT_FALSE(own_request(read, asha(read).group, carys_)); });
}

TEST_P(GroupStorage, SomebodyIsAMemberOnce) {
  written([&](Write& write) {
    const Id<Member> before = asha(write).id;
    EXPECT_EQ(insert_member(write, {clinic_, asha_, Role::member, std::nullopt}, now), before);
    EXPECT_TRUE(asha(write).chair);
  });
}

}  // namespace
}  // namespace alongside::groups::storage_test
